import { h } from "../dom.js";
import { ask, downloads, to } from "../data.js";

export async function render() {
  const [counts, articles, actors] = await Promise.all(
    [ask("page/overview"), ask("page/articles"), ask("page/actors")]);
  const n = counts[0] ?? {};
  return [
    h("h1", {}, "Who did what to whom, and who says so"),
    h("p", { class: "soft" }, "Read from news reports. What a report states, what somebody in it claims, and what may yet happen are kept apart; every line leads to the sentence it was read from."),
    h("div", { class: "tiles" },
      tile("/articles", n.articles, "articles"), tile("/actors", n.actors, "actors"), tile("/timeline?status=reported", n.events, "events reported"),
      tile("/timeline?status=alleged", n.alleged, "events alleged"), tile("/search?kind=claim", n.claims, "claims"), tile("/contested", n.contested, "contested pairs")),
    h("div", { class: "tools" }, h("span", { class: "spacer" }), downloads("page/overview", {})),
    h("div", { class: "columns" },
      h("section", {}, h("h2", {}, "Latest articles"), h("ul", { class: "plain" }, articles.slice(0, 8).map((row) =>
        h("li", {}, to(row.article, row.title), " ", h("span", { class: "meta" }, [row.published && h("span", { class: "whole" }, row.published), row.published && row.house && " · ", row.house]))))),
      h("section", {}, h("h2", {}, "Most active actors"), h("ul", { class: "plain" }, actors.slice(0, 12).map((row) =>
        h("li", {}, to(row.actor, row.label), " ", h("span", { class: "meta" }, `${row.events} events · ${row.claims} claims`)))))),
  ];
}

function tile(href, count, words) {
  return h("a", { class: "tile", href }, h("b", {}, Number(count ?? 0).toLocaleString("en")), words);
}
