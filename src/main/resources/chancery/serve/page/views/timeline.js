import { h, filters, field, choice } from "../dom.js";
import { ask, downloads, groupBy } from "../data.js";
import { eventCard } from "../facts.js";
import { TYPES, STATUSES } from "../choices.js";

export async function render({ from, to: until, type, status, actor }) {
  const parameters = { from, until, type: type && `https://w3id.org/chancery/plover#${type}`, status, actor };
  const rows = await ask("page/timeline", parameters);
  const months = groupBy(rows.filter((row) => row.begin), "month");
  const most = Math.max(1, ...[...months.values()].map((list) => list.length));
  return [
    h("h1", {}, "Timeline"),
    filters("/timeline", [field("From", "from", from, { type: "date" }), field("to", "to", until, { type: "date" }),
      choice("Type", "type", type, TYPES), choice("Status", "status", status, STATUSES), actor ? h("input", { type: "hidden", name: "actor", value: actor }) : ""]),
    h("div", { class: "tools" }, `${rows.length} events`, rows.length === 1000 ? " (the first 1,000: narrow the period)" : "",
      actor ? [" of one actor ", h("a", { href: "/timeline" }, "(all actors)")] : "", h("span", { class: "spacer" }), downloads("page/timeline", parameters)),
    h("div", { class: "bars", role: "group", "aria-label": "Events a month" }, [...months].map(([month, list]) =>
      h("button", { height: `${Math.max(4, 100 * list.length / most)}%`, title: `${month}: ${list.length} events`, "aria-label": `${month}: ${list.length} events`,
        onclick: () => document.getElementById(`m-${month}`)?.scrollIntoView() }))),
    months.size ? h("div", { class: "ends", "aria-hidden": "true" }, [[...months.keys()][0], "each month with an event", [...months.keys()].pop()].map((words) => h("span", {}, words))) : "",
    [...months].map(([month, list]) => [h("h2", { id: `m-${month}` }, month), list.map(eventCard)]),
    rows.some((row) => !row.begin) ? [h("h2", {}, "Without a date"), rows.filter((row) => !row.begin).map(eventCard)] : "",
  ];
}
