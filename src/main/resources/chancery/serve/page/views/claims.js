import { h, filters, field, choice } from "../dom.js";
import { ask, downloads, to } from "../data.js";
import { claimCard, pairs } from "../facts.js";
import { count, paged } from "../lists.js";

const STANCES = ["Asserts", "Denies", "Accuses", "Demands", "Offers", "Predicts", "Doubts", "Believes", "Wants"];
/** How many the question gives at most. */
const MOST = 500;

/** Who says what: every act of saying, whatever it holds, so that none of it is taken for a fact. */
export async function render({ stance, speaker, about, from, to: until }) {
  const parameters = { stance: stance && `https://w3id.org/chancery/ontology#${stance}`, speaker, about, from, until };
  const rows = (await ask("page/claims", parameters)).map((row) => ({ ...row, stance: row.manner }));
  const kept = [["speaker", speaker], ["about", about]].filter(([, value]) => value);
  return [
    h("h1", {}, "Claims"),
    h("p", { class: "soft" }, "Who says what. None of it is taken for a fact; what is disputed stands with its denial under ",
      h("a", { href: "/contested" }, "Contested"), "."),
    filters("/claims", [choice("Manner", "stance", stance, [["", "all"], ...STANCES.map((name) => [name, name.toLowerCase()])]),
      field("From", "from", from, { type: "date" }), field("to", "to", until, { type: "date" }),
      kept.map(([name, value]) => h("input", { type: "hidden", name, value }))]),
    h("div", { class: "tools" }, amount(rows),
      kept.map(([name, value]) => [" ", name === "about" ? "about " : "by ", to(value, named(rows, name, value))]),
      kept.length ? h("a", { href: "/claims" }, "all claims") : "",
      h("span", { class: "spacer" }), downloads("page/claims", parameters)),
    rows.length ? paged(h("div", { class: "cards" }), rows, card, 50) : h("p", { class: "note" }, "No claim fits."),
  ];
}

/** What somebody is said to have said is told apart from what the articles' own speakers say. */
function amount(rows) {
  if (rows.length >= MOST) return `The latest ${MOST}; a period or a manner shows others.`;
  const inside = rows.filter((row) => row.class.endsWith("#AllegedClaim")).length;
  return [count(rows.length - inside, "claim"), inside ? [" ", h("span", { class: "soft" }, `and ${inside} inside others`)] : ""];
}

function named(rows, name, value) {
  const column = name === "about" ? "topics" : "speakers";
  return rows.flatMap((row) => pairs(row[column])).find(([iri]) => iri === value)?.[1] ?? value;
}

function card(row) {
  const element = claimCard(row);
  if (row.contested === "true") element.querySelector(".line:nth-of-type(2)")
    .append(" ", h("a", { href: "/contested", class: "badge disputed" }, "contested"));
  return element;
}
