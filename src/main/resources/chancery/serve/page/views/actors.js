import { h, filters, choice, kindWords, local } from "../dom.js";
import { ask, to, downloads } from "../data.js";
import { NUMBERS } from "../choices.js";
import { count, table } from "../lists.js";

const KINDS = ["State", "DeFactoState", "Alliance", "InternationalOrganization", "Government", "Organization", "ArmedGroup",
  "Media", "Group", "Person"];
/** How many the question gives at most. */
const MOST = 500;

export async function render({ kind, unnamed }) {
  const parameters = { kind: kind && `https://w3id.org/chancery/ontology#${kind}` };
  const all = await ask("page/actors", parameters);
  const rows = unnamed ? all : all.filter((row) => !row.actor.includes("#"));
  return [
    h("h1", {}, "Actors"),
    filters("/actors", [choice("Kind", "kind", kind, [["", "all"], ...KINDS.map((name) => [name, kindWords(name)])]),
      h("label", {}, h("input", { type: "checkbox", name: "unnamed", value: "yes", checked: Boolean(unnamed) }),
        "with those whom one article alone knows")]),
    h("div", { class: "tools" }, all.length >= MOST ? `The ${rows.length} most active; search finds the others.`
      : count(rows.length, "actor"),
      rows.length < all.length ? [" ",
        h("span", { class: "soft" }, `(${all.length - rows.length} whom one article alone knows are left out)`)] : "",
      h("span", { class: "spacer" }), downloads("page/actors", parameters)),
    rows.length ? table("Actors", ["Actor", "Kind", "Wikidata", "Events", "Claims"], rows, (row) => [to(row.actor, row.label),
      kindWords(row.kinds),
      row.item ? h("a", { href: row.item }, local(row.item)) : "", row.events, row.claims], NUMBERS)
      : h("p", { class: "note" }, kind ? "No actor is of this kind." : "No actors yet: ingest an article first."),
  ];
}
