import { h, filters, field, choice, kindWords, query } from "../dom.js";
import { ask, downloads, page, to } from "../data.js";
import { eventCard } from "../facts.js";
import { NUMBERS, TYPES, STATUSES, typeIri } from "../choices.js";
import { count, paged, table } from "../lists.js";
import { fill, panel } from "../panel.js";
import { draw, KINDS } from "../graph.js";

/** How many edges the question gives at most, and how many are drawn unless more are asked for. */
const MOST = 600;
const DRAWN = 150;

/** Somebody without a name ("protesters") stands for one article alone; dozens of them hide who acts throughout. */
const named = (row) => !row.source.includes("#") && !row.recipient.includes("#");
let drawn = [];
let picked;
/** Marks an edge in the drawing, once it is drawn. */
let light = () => {};

export async function render(given) {
  const { type, from, to: until, article, status, actor, unnamed } = given;
  const parameters = { type: typeIri(type), from, until, article, status, actor };
  const all = await ask("page/network", parameters);
  const rows = unnamed || article ? all : all.filter(named);
  drawn = rows.slice(0, Number(given.edges) || DRAWN);
  const passed = (row) => ask("page/dyad", { a: row.source, b: row.recipient, type: typeIri(row.typeLabel), status: row.state,
    from, until, within: article });
  const beside = panel(start());
  const back = () => beside.replaceChildren(...start());
  picked = {
    edge: (row) => fill(beside, [to(row.source, row.sourceLabel), ` – ${row.typeLabel.toLowerCase()} → `,
      to(row.recipient, row.recipientLabel), " ", between(row)], back,
      passed(row).then((events) => events.filter((event) => event.direction === "to")), eventCard),
    node: (node) => beside.replaceChildren(...about(node, back)),
  };
  return [
    h("h1", {}, "Network"),
    filters("/network", [choice("Type", "type", type, TYPES), choice("Status", "status", status, STATUSES),
      field("From", "from", from, { type: "date" }), field("to", "to", until, { type: "date" }),
      h("label", {}, h("input", { type: "checkbox", name: "unnamed", value: "yes", checked: Boolean(unnamed) }),
        "with the unnamed"),
      [["article", article], ["actor", actor]].filter(([, value]) => value)
        .map(([name, value]) => h("input", { type: "hidden", name, value }))]),
    h("div", { class: "tools" }, amount(drawn, rows, all, given), article ? [" in ", to(article, "one article")] : "", actor
      ? [" around ", to(actor, nameOf(all, actor))] : "",
      article || actor ? h("a", { href: "/network" }, "whole graph") : "", h("span", { class: "spacer" }),
        downloads("page/network", parameters)),
    drawn.length ? h("div", { class: "split" }, h("div", {},
      h("div", { class: "stage", id: "network", role: "img",
        "aria-label": "Actors and what they did to one another; the table below has the same edges" }), legend(drawn)), beside)
      : h("p", { class: "note" }, "No edge fits. An edge needs a source and a recipient that are not the same."),
    drawn.length ? h("details", {}, h("summary", {}, "The same as a table"),
      table("Edges", ["Source", "Type", "Recipient", "Status", "Count"], drawn, (row) => [
      h("a", { href: page(row.source) }, row.sourceLabel), row.typeLabel.toLowerCase(), h("a", { href: page(row.recipient) },
        row.recipientLabel), row.state,
      h("a", { href: address(row), "aria-label": `${count(row.count, "event")}: show the sentences` }, row.count)], NUMBERS))
        : "",
  ];
}

/** The edges as a list, for the keyboard and for those who cannot hit a line with a finger. */
function start() {
  const entry = (row) => h("li", {},
    h("button", { class: "plain", type: "button", onclick: () => { light(row); picked.edge(row); } },
    `${row.sourceLabel} – ${row.typeLabel.toLowerCase()} → ${row.recipientLabel}`), " ",
    h("span", { class: "meta" }, `${row.state}, ${row.count}`));
  return [h("p", { class: "soft" }, "Pick an edge for the sentences that it was read from, or an actor for its edges."),
    ...paged(h("ul", { class: "plain" }), drawn, entry, 30)];
}

function address(row) {
  return `/dyad${query([["a", row.source], ["b", row.recipient], ["type", row.typeLabel], ["status", row.state]])}`;
}

function between(row) {
  return h("a", { class: "meta", href: `/dyad${query([["a", row.source], ["b", row.recipient]])}` }, "all between the two");
}

function nameOf(rows, iri) {
  const row = rows.find((one) => one.source === iri || one.recipient === iri);
  return row ? (row.source === iri ? row.sourceLabel : row.recipientLabel) : iri;
}

function amount(some, rows, all, given) {
  const whole = all.length >= MOST ? "or more" : "";
  const more = some.length < rows.length
    ? h("a", { href: `/network${query(Object.entries({ ...given, edges: Math.min(MOST, some.length * 2) }))}` }, "show more")
      : "";
  const hidden = all.length - rows.length;
  return [some.length < rows.length ? `The ${some.length} most frequent of ${count(rows.length, "edge")} ${whole} `
    : `${count(rows.length, "edge")} ${whole} `, more,
    hidden ? h("span", { class: "soft" }, ` (${hidden} with the unnamed are left out)`) : ""];
}

/** An actor with its edges, each with its way to the sentences. */
function about(node, back) {
  const line = (row, other, label, arrow) => h("li", {}, `${arrow} `, h("a", { href: page(row[other]) }, row[label]), " ",
    h("button", { class: "plain", type: "button", onclick: () => { light(row); picked.edge(row); } },
      `${row.typeLabel.toLowerCase()}, ${row.state} (${row.count})`));
  return [h("p", { class: "tools" }, h("button", { type: "button", onclick: back }, "Close")),
    h("h2", {}, to(node.id, node.label)),
    h("p", { class: "meta" }, kindWords(node.kind), " · ", h("a", { href: `/network${query([["actor", node.id]])}` },
      "its surroundings alone")),
    h("ul", { class: "plain" }, drawn.filter((row) => row.source === node.id)
      .map((row) => line(row, "recipient", "recipientLabel", "→")),
      drawn.filter((row) => row.recipient === node.id).map((row) => line(row, "source", "sourceLabel", "←")))];
}

function legend(rows) {
  const kinds = new Set(rows.flatMap((row) => [row.sourceKind, row.recipientKind]));
  return h("p", { class: "legend", "aria-label": "Legend" },
    [["reported", "reported"], ["alleged", "alleged"], ["planned", "planned"], ["negated", "did not happen"]]
      .map(([kind, words]) => h("span", {}, h("i", { class: `stroke ${kind}` }), " ", words)),
    Object.entries(KINDS).filter(([kind]) => kinds.has(kind)).map(([kind, { shape, hue }]) => h("span", {}, swatch(shape, hue),
      " ", kindWords(kind))));
}

function swatch(shape, hue) {
  const mark = h("i", { class: `shape ${shape}` });
  mark.style.backgroundColor = hue;
  return mark;
}

export async function shown(main) {
  const container = main.querySelector("#network");
  if (container) light = await draw(container, drawn, picked);
}
