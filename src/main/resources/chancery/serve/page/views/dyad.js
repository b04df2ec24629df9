import { h, filters, field, choice, status, local } from "../dom.js";
import { ask, downloads, to } from "../data.js";
import { claimCard, eventCard } from "../facts.js";
import { TYPES, STATUSES, typeIri } from "../choices.js";
import { Trouble } from "../trouble.js";
import { count, paged } from "../lists.js";

const ORDER = [["reported", "reported"], ["alleged", "alleged"], ["planned", "planned or possible"],
  ["negated", "did not happen"]];

/** All that passed between two actors: what each did to the other, and what each said of the other, side by side. */
export async function render({ a, b, type, status: standing, from, to: until }) {
  if (!a || !b) throw new Trouble(400, "Two actors are expected: /dyad?a=IRI&b=IRI.");
  const parameters = { a, b, type: typeIri(type), status: standing, from, until };
  const [events, claims, [one], [other]] = await Promise.all([ask("page/dyad", parameters),
    ask("page/dyad-claims", { a, b, from, until }),
    ask("page/entity-head", { entity: a }), ask("page/entity-head", { entity: b })]);
  const [left, right] = [one?.label ?? local(a), other?.label ?? local(b)];
  const side = (direction, who, whom) => h("section", { class: "side" },
    h("h2", {}, `${who} to ${whom}`), tally(events.filter((row) => row.direction === direction)),
    cards(events.filter((row) => row.direction === direction), eventCard, "No event."),
    h("h2", {}, `${who} of ${whom}`), cards(claims.filter((row) => row.direction === direction), claimCard, "Nothing said."));
  return [
    h("h1", {}, `${left} and ${right}`),
    h("p", { class: "meta" }, to(a, left), " · ", to(b, right)),
    filters("/dyad", [h("input", { type: "hidden", name: "a", value: a }), h("input", { type: "hidden", name: "b", value: b }),
      choice("Type", "type", type, TYPES), choice("Status", "status", standing, STATUSES),
      field("From", "from", from, { type: "date" }), field("to", "to", until, { type: "date" })]),
    h("div", { class: "tools" }, `${count(events.length, "event")}, ${count(claims.length, "claim")}`,
      h("span", { class: "spacer" }), downloads("page/dyad", parameters)),
    h("div", { class: "columns" }, side("to", left, right), side("from", right, left)),
  ];
}

function tally(rows) {
  return h("p", { class: "meta" },
    ORDER.map(([kind, words]) => [rows.filter((row) => status(row.class, row.modality) === kind).length, words])
    .filter(([n]) => n).map(([n, words]) => `${n} ${words}`).join(" · "));
}

function cards(rows, card, none) {
  return rows.length ? paged(h("div", { class: "cards" }), rows, card, 25) : h("p", { class: "soft" }, none);
}
