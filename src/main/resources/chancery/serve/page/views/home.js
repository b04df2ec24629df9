import { h } from "../dom.js";
import { ask, downloads, to } from "../data.js";
import { count } from "../lists.js";

export async function render() {
  const articles = lines("page/articles", 8, (row) => [to(row.article, row.title), " ",
    h("span", { class: "meta" }, [row.published && h("span", { class: "whole" }, row.published), row.published && row.house && " · ", row.house])]);
  const actors = lines("page/actors", 12, (row) => [to(row.actor, row.label), " ", h("span", { class: "meta" }, `${count(row.events, "event")} · ${count(row.claims, "claim")}`)]);
  const n = (await ask("page/overview"))[0] ?? {};
  return [
    h("h1", {}, "Who did what to whom, and who says so"),
    h("p", { class: "soft" }, "Read from news reports. What a report states, what somebody in it claims, and what may yet happen are kept apart; every line leads to the sentence it was read from."),
    h("div", { class: "tiles" },
      tile("/articles", n.articles, "articles"), tile("/actors", n.actors, "actors"), tile("/timeline?status=reported", n.events, "events reported", "reported"),
      tile("/timeline?status=alleged", n.alleged, "events alleged", "alleged"), tile("/claims", n.claims, "claims", "claim"), tile("/contested", n.contested, "contested pairs")),
    h("div", { class: "tools" }, h("span", { class: "spacer" }), downloads("page/overview", {})),
    h("div", { class: "columns" },
      h("section", {}, h("h2", {}, "Latest articles"), articles, h("p", {}, h("a", { href: "/articles" }, "All articles"))),
      h("section", {}, h("h2", {}, "Most active actors"), actors, h("p", {}, h("a", { href: "/actors" }, "All actors")))),
  ];
}

function tile(href, number, words, kind = "") {
  return h("a", { class: `tile ${kind}`, href }, h("b", {}, Number(number ?? 0).toLocaleString("en")), words);
}

/** A list that fills itself when its rows come; what else is on the page does not wait for it. */
function lines(question, most, line) {
  const list = h("ul", { class: "plain", "aria-busy": "true" }, h("li", { class: "soft" }, "Loading …"));
  ask(question).then((rows) => list.replaceChildren(...rows.slice(0, most).map((row) => h("li", {}, line(row)))))
    .catch((error) => list.replaceChildren(h("li", { class: "soft" }, error.message)))
    .finally(() => list.removeAttribute("aria-busy"));
  return list;
}
