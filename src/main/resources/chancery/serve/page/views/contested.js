import { h } from "../dom.js";
import { ask, downloads } from "../data.js";
import { claimCard } from "../facts.js";
import { count, paged } from "../lists.js";

/** What answers stands to the right of what it answers. */
const ANSWERS = /#(Denies|Doubts)$/;

export async function render() {
  const rows = await ask("page/contested");
  return [
    h("h1", {}, "Contested"),
    h("p", { class: "soft" },
      "Claims that contradict one another: what is claimed, and beside it who denies it. Neither is taken as true; both stay."),
    h("div", { class: "tools" }, count(rows.length, "pair"), h("span", { class: "spacer" }), downloads("page/contested", {})),
    rows.length ? paged(h("div"), rows, pair, 50) : h("p", { class: "note" }, "No claims in this graph contradict one another."),
  ];
}

function pair(row) {
  const [left, right] = ANSWERS.test(row.stance1) && !ANSWERS.test(row.stance2) ? [2, 1] : [1, 2];
  return h("div", { class: "versus", role: "group", "aria-label": "A claim and what contradicts it" }, side(row, left),
    h("span", {}, "against"), side(row, right));
}

function side(row, n) {
  return claimCard({ claim: row[`claim${n}`], class: row[`class${n}`], speakers: row[`speakers${n}`], stance: row[`stance${n}`],
    text: row[`text${n}`],
    sentence: row[`sentence${n}`], article: row[`article${n}`], title: row[`title${n}`], published: row[`published${n}`] });
}
