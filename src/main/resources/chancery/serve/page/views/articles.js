import { h, filters, field } from "../dom.js";
import { ask, to, downloads } from "../data.js";
import { NUMBERS } from "../choices.js";
import { count, table } from "../lists.js";

/** How many the question gives at most. */
const MOST = 1000;

export async function render({ from, to: until, publisher }) {
  const parameters = { from, until, publisher };
  const rows = await ask("page/articles", parameters);
  return [
    h("h1", {}, "Articles"),
    filters("/articles", [field("From", "from", from, { type: "date" }), field("to", "to", until, { type: "date" }),
      field("Publisher", "publisher", publisher)]),
    h("div", { class: "tools" }, rows.length >= MOST ? `The latest ${MOST.toLocaleString("en")}; a period shows earlier ones.`
      : count(rows.length, "article"),
      h("span", { class: "spacer" }), downloads("page/articles", parameters)),
    rows.length ? table("Articles", ["Article", "Day", "Publisher", "Events", "Alleged", "Claims"], rows,
      (row) => [to(row.article, row.title), row.published ? h("span", { class: "whole" }, row.published) : "", row.house ?? "",
        row.events, row.alleged, row.claims], NUMBERS)
      : h("p", { class: "note" }, from || until || publisher ? "No article fits."
        : "No articles yet. Give some to chancery serve, or to chancery ingest."),
  ];
}
