import { h, query } from "./dom.js";
import { Trouble } from "./trouble.js";

/** Fragments of an article that its own page lights; somebody without a name has a fragment, too, and a page of his own. */
const LIT = /^(fact-|char=)/;
let settings = { base: "https://w3id.org/chancery/id/" };

export async function configure() {
  const answer = await fetch("/page/settings.json");
  if (answer.ok) settings = await answer.json();
  return settings;
}

/** Rows of a shipped question: each a map from variable to its value, with the term itself under `$variable`. */
export async function ask(question, parameters = {}) {
  const { results } = await (await got(address(question, parameters), "application/sparql-results+json")).json();
  return results.bindings.map((binding) => {
    const row = {};
    for (const [name, term] of Object.entries(binding)) {
      row[name] = term.value;
      row[`$${name}`] = term;
    }
    return row;
  });
}

/** An answer that is one; whatever else comes is thrown with what the server says of it. */
export async function got(path, accept = "application/json") {
  const answer = await fetch(path, { headers: { Accept: accept } }).catch((error) => {
    throw new Trouble(0, error.message);
  });
  if (!answer.ok) throw new Trouble(answer.status,
    `${path.split("?")[0]}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  return answer;
}

export function address(question, parameters = {}, suffix = "") {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return `/question/${question}${suffix}${query(given)}`;
}

/** Where an IRI of the graph is shown on this host; other IRIs go to their own address. */
export function page(iri) {
  const [whole, fragment] = iri.split("#");
  const lit = LIT.test(fragment ?? "") ? `#${fragment}` : "";
  const thing = lit ? whole : iri;
  if (thing.startsWith(settings.base) && !thing.includes("#")) return `/id/${thing.slice(settings.base.length)}${lit}`;
  if (iri.startsWith(settings.base) || lit) return `/id?iri=${encodeURIComponent(thing)}${lit}`;
  const elsewhere = /^https?:/.test(iri) && !iri.includes("/article/") && !iri.includes("/entity/");
  return elsewhere ? iri : `/id?iri=${encodeURIComponent(iri)}`;
}

/** The article in which a fact or characters are lit, or nothing where an IRI is of neither. */
export function litIn(iri) {
  const [whole, fragment] = iri.split("#");
  return LIT.test(fragment ?? "") ? whole : null;
}

/** The IRI that an address of this page shows. */
export function shown(location) {
  const given = new URLSearchParams(location.search).get("iri");
  return given ?? settings.base + location.pathname.slice("/id/".length);
}

export function to(iri, label) {
  return h("a", { href: page(iri) }, label ?? iri);
}

/** Links to what a view shows, as data; and to the question that gave it, in the editor. */
export function downloads(question, parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value);
  return h("span", { class: "downloads", role: "group", "aria-label": "This view as data" }, "Data: ",
    [["CSV", ".csv"], ["JSON", ".json"], ["Turtle", ".ttl"]].map(([name, suffix]) =>
      [h("a", { href: address(question, parameters, suffix), "data-plain": true }, name), " · "]),
    h("a", { href: `/ask${query([["name", question], ...given])}`,
      title: "The question that gave this view, to change and to ask again" }, "SPARQL"));
}

export function groupBy(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const at = row[key];
    if (!groups.has(at)) groups.set(at, []);
    groups.get(at).push(row);
  }
  return groups;
}
