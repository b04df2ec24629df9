import { h } from "../dom.js";
import { ask, downloads, to } from "../data.js";
import { count } from "../lists.js";

export async function render() {
  const n = ask("page/overview").then((rows) => rows[0] ?? {});
  const empty = h("p", { class: "note", role: "status", hidden: "" });
  n.then((counts) => Number(counts.articles ?? 0) || waitForArticles(empty), () => {});
  const articles = lines("page/latest", 8, (row) => [to(row.article, row.title), " ",
    h("span", { class: "meta" }, [row.published && h("span", { class: "whole" }, row.published), row.published && row.house
      && " · ", row.house])]);
  const actors = lines("page/actors", 12, (row) => [to(row.actor, row.label), " ",
    h("span", { class: "meta" }, `${count(row.events, "event")} · ${count(row.claims, "claim")}`)]);
  return [
    h("h1", {}, "Who did what to whom, and who says so"),
    h("p", { class: "soft" },
      "Read from news reports. What a report states, what somebody in it claims, and what may yet happen"
      + " are kept apart; every line leads to the sentence it was read from."),
    empty,
    h("div", { class: "tiles" },
      tile("/articles", n, "articles", "articles"), tile("/actors", n, "actors", "actors"), tile("/timeline?status=reported", n,
        "events", "events reported", "reported"),
      tile("/timeline?status=alleged", n, "alleged", "events alleged", "alleged"), tile("/claims", n, "claims", "claims",
        "claim"), tile("/contested", n, "contested", "contested pairs")),
    h("div", { class: "tools" }, h("span", { class: "spacer" }), downloads("page/overview", {})),
    h("div", { class: "columns" },
      h("section", {}, h("h2", {}, "Latest articles"), articles, h("p", {}, h("a", { href: "/articles" }, "All articles"))),
      h("section", {}, h("h2", {}, "Most active actors"), actors, h("p", {}, h("a", { href: "/actors" }, "All actors")))),
  ];
}

/** Says that there is nothing yet, and shows what comes as soon as the first article has been read. */
function waitForArticles(note) {
  note.hidden = false;
  note.textContent = "No article has been read yet. Those that the server was given appear here as they are read.";
  const look = async () => {
    if (!note.isConnected) return;
    const rows = await ask("page/overview").catch(() => []);
    if (!note.isConnected) return;
    if (Number(rows[0]?.articles ?? 0)) location.reload(); else setTimeout(look, 2000);
  };
  setTimeout(look, 2000);
}

/** A way into the graph, there at once; how much lies behind it is written in when it has been counted. */
function tile(href, counts, name, words, kind = "") {
  const number = h("b", { "aria-busy": "true" }, "…");
  counts.then((n) => Number(n[name] ?? 0).toLocaleString("en"), () => "?")
    .then((text) => number.replaceChildren(text)).finally(() => number.removeAttribute("aria-busy"));
  return h("a", { class: `tile ${kind}`, href }, number, words);
}

/** A list that fills itself when its rows come; what else is on the page does not wait for it. */
function lines(question, most, line) {
  const list = h("ul", { class: "plain", "aria-busy": "true" }, h("li", { class: "soft" }, "Loading …"));
  ask(question).then((rows) => list.replaceChildren(...rows.slice(0, most).map((row) => h("li", {}, line(row)))))
    .catch((error) => list.replaceChildren(h("li", { class: "soft" }, error.message)))
    .finally(() => list.removeAttribute("aria-busy"));
  return list;
}
