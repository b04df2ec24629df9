import { h } from "../dom.js";
import { ask, downloads } from "../data.js";
import { claimCard } from "../facts.js";

export async function render() {
  const rows = await ask("page/contested");
  const side = (row, n) => claimCard({ claim: row[`claim${n}`], class: row[`class${n}`], speakers: row[`speakers${n}`], stance: row[`stance${n}`], text: row[`text${n}`],
    sentence: row[`sentence${n}`], article: row[`article${n}`], title: row[`title${n}`] });
  return [
    h("h1", {}, "Contested"),
    h("p", { class: "soft" }, "Claims that contradict one another. Neither is taken as true; both stay."),
    h("div", { class: "tools" }, `${rows.length} pairs`, h("span", { class: "spacer" }), downloads("page/contested", {})),
    rows.map((row) => h("div", { class: "versus" }, side(row, 1), h("span", {}, "against"), side(row, 2))),
    rows.length ? "" : h("p", { class: "note" }, "No claims in this graph contradict one another."),
  ];
}
