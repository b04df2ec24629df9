import { h, local } from "../dom.js";
import { ask, shown as iriOf, downloads, litIn, page, to } from "../data.js";
import { Trouble } from "../trouble.js";
import * as article from "./article.js";
import * as entity from "./entity.js";

let current;
/** What has a page of its deeds; mentions, spans and candidates are shown as what the graph says of them. */
const ENTITIES = new Set(["Actor", "State", "DeFactoState", "Alliance", "InternationalOrganization", "Government", "Organization",
  "ArmedGroup", "Media", "Group", "Person", "City", "Region", "Place"]);

/** What an IRI is decides how it is shown: an article with its text, an actor or place with its deeds, else its triples. */
export async function render(parameters, location) {
  const given = iriOf(location);
  const lit = litIn(given);
  if (lit) window.history.replaceState(window.history.state, "", page(given));
  const iri = lit ?? given;
  const kinds = (await ask("page/kinds", { thing: iri })).map((row) => local(row.kind));
  current = kinds.includes("Article") ? article : kinds.some((kind) => ENTITIES.has(kind)) ? entity : null;
  if (current) return current.render(iri, parameters, location);
  const rows = await ask("page/triples", { thing: iri });
  if (!rows.length) throw new Trouble(404, `The graph knows nothing of ${iri}.`);
  return [
    h("h1", {}, local(iri)), h("p", { class: "meta" }, iri), downloads("page/triples", { thing: iri }),
    h("div", { class: "scroll" },
      h("table", {},
      h("tbody", {},
      rows.map((row) => h("tr", {}, h("td", {}, local(row.property)), h("td", {}, row.$value.type === "uri" ? to(row.value)
      : row.value)))))),
  ];
}

export function shown(main) {
  current?.shown?.(main);
}
