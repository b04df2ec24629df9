import { h, filters, choice, local } from "../dom.js";
import { ask, to, downloads } from "../data.js";
import { NUMBERS } from "../choices.js";

const KINDS = ["State", "DeFactoState", "Alliance", "InternationalOrganization", "Government", "Organization", "ArmedGroup", "Media", "Group", "Person"];

export async function render({ kind }) {
  const parameters = kind ? { kind: `https://w3id.org/chancery/ontology#${kind}` } : {};
  const rows = await ask("page/actors", parameters);
  return [
    h("h1", {}, "Actors"),
    filters("/actors", [choice("Kind", "kind", kind, [["", "all"], ...KINDS.map((name) => [name, name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()])])]),
    h("div", { class: "tools" }, `${rows.length} actors`, h("span", { class: "spacer" }), downloads("page/actors", parameters)),
    h("div", { class: "scroll" }, h("table", {},
      h("thead", {}, h("tr", {}, ["Actor", "Kind", "Wikidata", "Events", "Claims"].map((name) => h("th", { scope: "col", class: NUMBERS.has(name) && "number" }, name)))),
      h("tbody", {}, rows.map((row) => h("tr", {}, h("td", {}, to(row.actor, row.label)), h("td", {}, row.kinds ?? ""),
        h("td", {}, row.item ? h("a", { href: row.item }, local(row.item)) : ""), h("td", { class: "number" }, row.events), h("td", { class: "number" }, row.claims)))))),
  ];
}
