import { h, filters, field, choice } from "../dom.js";
import { ask, downloads, page } from "../data.js";
import { NUMBERS, TYPES, STATUSES } from "../choices.js";
import { script } from "../library.js";

const HUES = { State: "#1d4e89", DeFactoState: "#4a7fb5", Alliance: "#6a3fa0", InternationalOrganization: "#8a63bd", Government: "#2b6f77", Organization: "#3d8b8b",
  ArmedGroup: "#a33b3b", Media: "#b07a2a", Group: "#7d7d7d", Person: "#2f7d4f" };
let rows = [];

/** Somebody without a name ("protesters") stands for one article alone; dozens of them hide who acts throughout. */
const named = (row) => !row.source.includes("#") && !row.recipient.includes("#");

export async function render({ type, from, to: until, article, status, actor, unnamed }) {
  const parameters = { type: type && `https://w3id.org/chancery/plover#${type}`, from, until, article, status, actor };
  const all = await ask("page/network", parameters);
  rows = unnamed || article ? all : all.filter(named);
  return [
    h("h1", {}, "Network"),
    filters("/network", [choice("Type", "type", type, TYPES), choice("Status", "status", status, STATUSES),
      field("From", "from", from, { type: "date" }), field("to", "to", until, { type: "date" }),
      h("label", {}, h("input", { type: "checkbox", name: "unnamed", value: "yes", checked: Boolean(unnamed) }), "with the unnamed"),
      article ? h("input", { type: "hidden", name: "article", value: article }) : "", actor ? h("input", { type: "hidden", name: "actor", value: actor }) : ""]),
    h("div", { class: "tools" }, rows.length === all.length ? `${rows.length} edges` : `${rows.length} of ${all.length} edges`, article || actor ? h("a", { href: "/network" }, "whole graph") : "",
      h("span", { class: "legend" }, h("i", { class: "badge reported" }, "reported: solid"), h("i", { class: "badge alleged" }, "alleged: dashed"), h("i", { class: "badge planned" }, "planned: dotted"), h("i", { class: "badge negated" }, "did not happen: bar")),
      h("span", { class: "spacer" }), downloads("page/network", parameters)),
    h("div", { class: "stage", id: "network", role: "img", "aria-label": "Actors and what they did to one another; the table below has the same edges" }),
    h("details", {}, h("summary", {}, "The same as a table"), h("div", { class: "scroll" }, h("table", {},
      h("thead", {}, h("tr", {}, ["Source", "Type", "Recipient", "Status", "Count"].map((name) => h("th", { scope: "col", class: NUMBERS.has(name) && "number" }, name)))),
      h("tbody", {}, rows.map((row) => h("tr", {}, h("td", {}, h("a", { href: page(row.source) }, row.sourceLabel)), h("td", {}, row.typeLabel), h("td", {}, h("a", { href: page(row.recipient) }, row.recipientLabel)),
        h("td", {}, row.state), h("td", { class: "number" }, row.count))))))),
  ];
}

export async function shown(main) {
  await script("/webjars/cytoscape/dist/cytoscape.min.js");
  const container = main.querySelector("#network");
  if (!container?.isConnected) return;
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const nodes = new Map();
  for (const row of rows) for (const end of ["source", "recipient"]) {
    const node = nodes.get(row[end]) ?? { id: row[end], label: row[`${end}Label`], kind: row[`${end}Kind`], weight: 0 };
    node.weight += Number(row.count);
    nodes.set(row[end], node);
  }
  const graph = window.cytoscape({
    container,
    elements: [...[...nodes.values()].map((data) => ({ data: { ...data, size: 14 + 5 * Math.sqrt(data.weight), hue: HUES[data.kind] ?? "#888" } })),
      ...rows.map((row, i) => ({ data: { id: `e${i}`, source: row.source, target: row.recipient, label: row.typeLabel.toLowerCase(), status: row.state, width: 1 + Math.sqrt(Number(row.count)) } }))],
    style: [
      { selector: "node", style: { label: "data(label)", width: "data(size)", height: "data(size)", "background-color": "data(hue)", color: colour("--ink"), "font-size": 16,
        "text-valign": "bottom", "text-margin-y": 3, "text-outline-width": 2, "text-outline-color": colour("--card") } },
      { selector: "edge", style: { width: "data(width)", "curve-style": "bezier", "target-arrow-shape": "triangle", "arrow-scale": .9, "line-color": colour("--reported"), "target-arrow-color": colour("--reported"), opacity: .75 } },
      { selector: "edge:active, edge.near", style: { label: "data(label)", "font-size": 10, color: colour("--ink"), "text-background-color": colour("--card"), "text-background-opacity": .85, opacity: 1 } },
      { selector: "edge[status = 'alleged']", style: { "line-style": "dashed", "line-color": colour("--alleged"), "target-arrow-color": colour("--alleged") } },
      { selector: "edge[status = 'planned']", style: { "line-style": "dotted", "line-color": colour("--planned"), "target-arrow-color": colour("--planned") } },
      { selector: "edge[status = 'negated']", style: { "line-color": colour("--negated"), "target-arrow-color": colour("--negated"), "target-arrow-shape": "tee" } },
      { selector: ".far", style: { opacity: .15 } },
    ],
    layout: { name: "preset" },
  });
  graph.resize();
  pack(graph, container.clientWidth / container.clientHeight);
  graph.fit(undefined, 24);
  graph.style().selector("node").style("font-size", Math.min(40, 11 / graph.zoom())).update();
  graph.on("mouseover", "node", (event) => {
    graph.elements().addClass("far");
    event.target.closedNeighborhood().removeClass("far").edges().addClass("near");
  });
  graph.on("mouseout", "node", () => graph.elements().removeClass("far near"));
  graph.on("tap", "node", (event) => container.dispatchEvent(new CustomEvent("go", { bubbles: true, detail: page(event.target.id()) })));
}

/** Lays out each component by itself, then sets them in rows, the tallest first, so that they fill a stage of this shape. */
function pack(graph, aspect) {
  const boxes = graph.elements().components().map((component) => {
    component.layout({ name: "cose", animate: false, randomize: false, fit: false, nodeDimensionsIncludeLabels: true, nodeRepulsion: () => 30000,
      idealEdgeLength: () => 80, nodeOverlap: 20, numIter: 1000, boundingBox: { x1: 0, y1: 0, w: 150 * Math.sqrt(component.nodes().length), h: 110 * Math.sqrt(component.nodes().length) } }).run();
    return { component, box: component.boundingBox() };
  }).sort((a, b) => b.box.h - a.box.h);
  const gap = 70; // labels grow with the stage, and must not meet
  const area = boxes.reduce((sum, { box }) => sum + (box.w + gap) * (box.h + gap), 0);
  const width = Math.max(Math.sqrt(area * aspect) * 1.1, ...boxes.map(({ box }) => box.w));
  let [x, y, row] = [0, 0, 0];
  for (const { component, box } of boxes) {
    if (x && x + box.w > width) [x, y, row] = [0, y + row + gap, 0];
    component.nodes().shift({ x: x - box.x1, y: y - box.y1 });
    x += box.w + gap;
    row = Math.max(row, box.h);
  }
}
