import { h, filters, field } from "../dom.js";
import { ask, to, downloads } from "../data.js";
import { NUMBERS } from "../choices.js";

export async function render({ from, to: until, publisher }) {
  const parameters = { from, until, publisher };
  const rows = await ask("page/articles", parameters);
  return [
    h("h1", {}, "Articles"),
    filters("/articles", [field("From", "from", from, { type: "date" }), field("to", "to", until, { type: "date" }), field("Publisher", "publisher", publisher)]),
    h("div", { class: "tools" }, `${rows.length} articles`, h("span", { class: "spacer" }), downloads("page/articles", parameters)),
    h("div", { class: "scroll" }, h("table", {},
      h("thead", {}, h("tr", {}, ["Article", "Day", "Publisher", "Events", "Alleged", "Claims"].map((name) => h("th", { scope: "col", class: NUMBERS.has(name) && "number" }, name)))),
      h("tbody", {}, rows.map((row) => h("tr", {}, h("td", {}, to(row.article, row.title)), h("td", {}, row.published ?? ""), h("td", {}, row.house ?? ""),
        h("td", { class: "number" }, row.events), h("td", { class: "number" }, row.alleged), h("td", { class: "number" }, row.claims)))))),
  ];
}
