import { script } from "./library.js";

/** How kinds of actors are drawn: no two alike in shape and colour both, for those who cannot tell the colours apart. */
export const KINDS = {
  State: { shape: "ellipse", hue: "#3a7bd0" }, DeFactoState: { shape: "rhomboid", hue: "#5b93dc" },
    Alliance: { shape: "hexagon", hue: "#8857c9" },
  InternationalOrganization: { shape: "octagon", hue: "#a06fd6" }, Government: { shape: "rectangle", hue: "#2f8790" },
    Organization: { shape: "round-rectangle", hue: "#4a9a9a" },
  ArmedGroup: { shape: "triangle", hue: "#cf4f4f" }, Media: { shape: "diamond", hue: "#b87f2a" },
    Group: { shape: "pentagon", hue: "#868686" }, Person: { shape: "barrel", hue: "#3f9a63" },
};
/** How large names are while actors find their places; they are as large, about, once the whole is fitted into its stage. */
const LETTERS = 24;
const UNKNOWN = { shape: "ellipse", hue: "#868686" };

/**
 * Draws edges and those at their ends; what is picked is told to picked.edge and picked.node.
 *
 * @returns marks the edge of a row that was picked elsewhere
 */
export async function draw(container, rows, picked) {
  await script("/webjars/cytoscape/dist/cytoscape.min.js");
  if (!container.isConnected) return () => {};
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const graph = window.cytoscape({ container, elements: elements(rows), style: rules(colour), layout: { name: "preset" },
    maxZoom: 4, minZoom: .1 });
  graph.resize();
  pack(graph, container.clientWidth / container.clientHeight);
  graph.fit(undefined, 24);
  const size = Math.min(40, 11 / graph.zoom());
  const larger = Math.min(1.7, Math.max(1, .7 / graph.zoom())); // on the screen, a thin line stays one that can be hit
  graph.nodes().forEach((node) => { node.data("size", node.data("size") * larger); });
  graph.edges().forEach((edge) => { edge.data("width", edge.data("width") * larger); });
  graph.style().selector("node").style({ "font-size": size, "text-max-width": 9 * size }).selector("edge.near, edge.picked")
    .style("font-size", size).update();
  graph.on("mouseover", "node", (event) => near(graph, event.target.closedNeighborhood()));
  graph.on("mouseover", "edge", (event) => near(graph, event.target.union(event.target.connectedNodes())));
  const all = () => graph.elements().removeClass("far near");
  graph.on("mouseout", "node, edge", all);
  container.addEventListener("mouseleave", all);
  graph.on("tap", "node", (event) => pick(graph, event.target, () => picked.node(event.target.data())));
  graph.on("tap", "edge", (event) => pick(graph, event.target, () => picked.edge(rows[event.target.data("row")])));
  return (row) => pick(graph, graph.getElementById(`e${rows.indexOf(row)}`), () => {});
}

function near(graph, some) {
  graph.elements().addClass("far");
  some.removeClass("far").edges().addClass("near");
}

function pick(graph, element, tell) {
  graph.elements().removeClass("picked");
  element.addClass("picked");
  tell();
}

function elements(rows) {
  const nodes = new Map();
  for (const row of rows) for (const end of ["source", "recipient"]) {
    const node = nodes.get(row[end]) ?? { id: row[end], label: row[`${end}Label`], kind: row[`${end}Kind`], weight: 0 };
    node.weight += Number(row.count);
    nodes.set(row[end], node);
  }
  return [
    ...[...nodes.values()]
      .map((data) =>
      ({ data: { ...data, ...(KINDS[data.kind] ?? UNKNOWN), size: Math.min(56, 14 + 6 * Math.log2(1 + data.weight)) } })),
    ...rows.map((row, i) =>
      ({ data: { id: `e${i}`, row: i, source: row.source, target: row.recipient,
      label: `${row.typeLabel.toLowerCase()} (${row.count})`,
      status: row.state, width: Math.min(7, .8 + Math.log2(1 + Number(row.count))) } })),
  ];
}

function rules(colour) {
  const line = (name, more) => ({ "line-color": colour(name), "target-arrow-color": colour(name), ...more });
  return [
    { selector: "node", style: { label: "data(label)", width: "data(size)", height: "data(size)", shape: "data(shape)",
      "background-color": "data(hue)", "border-width": 1, "border-color": colour("--soft"),
      color: colour("--ink"), "font-size": LETTERS, "text-valign": "bottom", "text-margin-y": 3, "text-outline-width": 2,
        "text-outline-color": colour("--card"), "text-wrap": "wrap", "text-max-width": 9 * LETTERS } },
    { selector: "edge", style: { width: "data(width)", "curve-style": "bezier", "target-arrow-shape": "triangle",
      "arrow-scale": .9, opacity: .8, ...line("--reported") } },
    { selector: "edge[status = 'alleged']", style: line("--alleged", { "line-style": "dashed" }) },
    { selector: "edge[status = 'planned']", style: line("--planned", { "line-style": "dotted" }) },
    { selector: "edge[status = 'negated']", style: line("--negated", { "target-arrow-shape": "tee" }) },
    { selector: "edge.near, edge.picked", style: { label: "data(label)", "font-size": 11, color: colour("--ink"),
      "text-background-color": colour("--card"), "text-background-opacity": .9, opacity: 1, "z-index": 9 } },
    { selector: ".far", style: { opacity: .15 } },
    { selector: "edge.picked", style: { "underlay-color": colour("--accent"), "underlay-opacity": .35, "underlay-padding": 5,
      opacity: 1 } },
    { selector: "node.picked", style: { "border-width": 4, "border-color": colour("--accent") } },
  ];
}

/** Lays out each component by itself, then sets them in rows, the tallest first, so that they fill a stage of this shape. */
function pack(graph, aspect) {
  const boxes = graph.elements().components().map((component) => {
    if (component.nodes().length === 2) aside(component);
    else spread(component);
    return { component, box: component.boundingBox() };
  }).sort((a, b) => b.box.h - a.box.h || b.box.w - a.box.w);
  const gap = 60; // labels grow with the stage, and must not meet
  const area = boxes.reduce((sum, { box }) => sum + (box.w + gap) * (box.h + gap), 0);
  const width = Math.max(Math.sqrt(area * aspect) * 1.25, ...boxes.map(({ box }) => box.w));
  let [x, y, row] = [0, 0, 0];
  for (const { component, box } of boxes) {
    if (x && x + box.w > width) [x, y, row] = [0, y + row + gap, 0];
    component.nodes().shift({ x: x - box.x1, y: y - box.y1 });
    x += box.w + gap;
    row = Math.max(row, box.h);
  }
}

/** Two actors alone stand side by side, which takes the least room. */
function aside(component) {
  component.nodes().forEach((node, i) => { node.position({ x: i * 300, y: 0 }); });
}

function spread(component) {
  const many = component.nodes().length;
  // From the same beginnings comes the same picture: a spiral, the busiest in its middle.
  component.nodes().sort((a, b) => b.data("weight") - a.data("weight")).forEach((node, i) => {
    node.position({ x: 110 * Math.sqrt(i) * Math.cos(2.4 * i), y: 80 * Math.sqrt(i) * Math.sin(2.4 * i) });
  });
  component.layout({ name: "cose", animate: false, randomize: false, fit: false, nodeDimensionsIncludeLabels: true,
    nodeRepulsion: () => 60000,
    idealEdgeLength: () => 100, nodeOverlap: 30, numIter: many > 150 ? 300 : 1000,
    boundingBox: { x1: 0, y1: 0, w: 200 * Math.sqrt(many), h: 120 * Math.sqrt(many) } }).run();
}
