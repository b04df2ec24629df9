import { h } from "./dom.js";

/** An answer that is none; the status is 0 where the server did not answer at all. */
export class Trouble extends Error {
  constructor(status, message, views = []) {
    super(message);
    this.status = status;
    this.views = views;
  }
}

/** @param views addresses of the page's views; the one that was meant, if any begins alike, else all of them are shown */
export function unknownAddress(pathname, views) {
  const alike = views.filter((view) => view.slice(0, 4) === pathname.slice(0, 4).toLowerCase());
  return new Trouble(404, `There is no page at ${pathname}.`, alike.length ? alike : views);
}

/** What went wrong and what can be done about it, for people; the server's own words stand below. */
const ADVICE = [
  [(status) => status === 0, "The server does not answer", "Is it still running, and does this device reach it?"],
  [(status) => status === 404, "Nothing is known by that name",
    "The address may be mistyped, or the article has been taken out of the graph. Search for a name instead:"],
  [(status) => status === 429, "Too many requests",
    "This address has asked more than it may at once. Wait a moment, then try again."],
  [(status) => status === 503, "The server is busy",
    "It answers others, or the question took too long. Try again, or narrow the period."],
  [(status) => status === 400, "The question was not understood",
    "A date is written 2023-09-08, and an actor is named by its address."],
];

/** A page in the place of a view that could not be shown. */
export function failure(error, again) {
  if (error.views?.length) return nowhere(error);
  const [, title, advice] = ADVICE.find(([fits]) => fits(error.status)) ?? [null, "That did not work", ""];
  return [
    h("h1", {}, title),
    h("div", { class: "note error", role: "alert" }, h("p", {}, advice), h("p", { class: "meta" }, error.message)),
    error.status === 404 ? search() : h("p", {}, h("button", { onclick: again }, "Try again")),
  ];
}

function nowhere({ message, views }) {
  return [
    h("h1", {}, "There is no such page"),
    h("div", { class: "note error", role: "alert" }, h("p", {}, message),
      h("p", {}, views.length === 1 ? "Did you mean " : "There are: ",
        views.map((view, i) => [i ? " · " : "", h("a", { href: view }, view)]), views.length === 1 ? "?" : "")),
    search(),
  ];
}

function search() {
  return h("form", { class: "tools", action: "/search", onsubmit: sought },
    h("label", {}, "Words", h("input", { name: "q", type: "search" })), h("button", {}, "Search"));
}

function sought(event) {
  event.preventDefault();
  const words = event.target.elements.q.value;
  event.target.dispatchEvent(new CustomEvent("go", { bubbles: true, detail: `/search?q=${encodeURIComponent(words)}` }));
}
