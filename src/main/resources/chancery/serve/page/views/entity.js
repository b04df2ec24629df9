import { h, kindWords, local, query } from "../dom.js";
import { ask, to, downloads } from "../data.js";
import { eventCard, claimCard, pairs, relationCard } from "../facts.js";
import { paged } from "../lists.js";

/** How many events, and how many claims, the questions give at most. */
const EVENTS = 120;
const CLAIMS = 200;
/** How many of those whom it dealt with most are named. */
const OTHERS = 12;

export async function render(iri) {
  const parameters = { entity: iri };
  const [head, candidates, relations, events, said, about] = await Promise.all(
    ["page/entity-head", "page/entity-candidates", "page/entity-relations", "page/entity-events", "page/entity-said",
      "page/entity-about"].map((question) => ask(question, parameters)));
  const row = head[0] ?? {};
  const by = (role) => events.filter((event) => event.role === role);
  const sections = [
    ["offices", "Offices and relations", relations, relationCard], ["did", "What it did", by("source"), eventCard],
    ["suffered", "What was done to it", by("recipient"), eventCard], ["mediated", "Where it brought others together",
      by("mediator"), eventCard],
    ["there", "What happened there", by("place"), eventCard], ["said", "What it said", said, claimCard],
      ["said-of", "What was said of it", about, claimCard],
  ].filter(([, , rows]) => rows.length);
  return [
    h("h1", {}, row.label ?? local(iri)),
    h("p", { class: "meta" }, [kindWords(row.kinds), row.sectors && `sector ${row.sectors}`].filter(Boolean).join(" · "),
      row.item ? [" · ", h("a", { href: row.item }, `Wikidata ${local(row.item)}`)] : " · no Wikidata item"),
    offices(relations, iri),
    row.names ? h("p", { class: "soft" }, "Written as: ", row.names) : "",
    candidates.length ? h("details", {}, h("summary", {}, candidates.length === 1 ? "1 Wikidata candidate"
      : `${candidates.length} Wikidata candidates`), h("ul", { class: "plain" }, candidates.map((one) =>
      h("li", {}, h("a", { href: one.candidate }, one.candidateLabel ?? local(one.candidate)),
        h("span", { class: "meta" }, ` score ${Number(one.score).toFixed(2)}`))))) : "",
    h("div", { class: "tools" }, views(iri, events, said, about), h("span", { class: "spacer" }),
      downloads("page/entity-events", parameters)),
    counterparts(iri, events),
    sections.length > 1 ? h("nav", { class: "contents", "aria-label": "On this page" },
      sections.map(([id, title, rows]) => h("a", { href: `#${id}` }, `${title} `, h("span", { class: "soft" }, amount(rows)))))
      : "",
    events.length >= EVENTS ? h("p", { class: "soft" }, `Of its events the latest ${EVENTS} are here; `,
      h("a", { href: `/timeline${query([["actor", iri]])}` }, "the timeline"), " has those of any time.") : "",
    sections.map(([id, title, rows, card]) => h("section", { id }, h("h2", {}, `${title} (${amount(rows)})`),
      paged(h("div", { class: "cards" }), rows, card, 20))),
    sections.length ? "" : h("p", { class: "note" }, "Named in an article, but in no event, claim or relation."),
  ];
}

/** Other views of the same, where they would show something. */
function views(iri, events, said, about) {
  const link = (path, name, words, when) => when ? h("a", { href: `${path}${query([[name, iri]])}` }, words) : "";
  return [link("/timeline", "actor", "Timeline", events.some((row) => row.role !== "place")), link("/network", "actor", "Network",
    events.some((row) => row.role !== "place")),
    link("/claims", "speaker", "Its claims", said.length), link("/claims", "about", "Claims about it", about.length),
    h("a", { href: `/ask${query([["query", `DESCRIBE <${iri}>`]])}` }, "Describe it")];
}

function amount(rows) {
  return rows.length >= CLAIMS ? `the latest ${rows.length}` : String(rows.length);
}

/** Offices that it holds or held, in a line below its name. */
function offices(relations, iri) {
  const held = new Map();
  for (const row of relations) {
    if (!row.title || row.class.endsWith("AllegedStatement") || !pairs(row.subjects)
      .some(([subject]) => subject === iri)) continue;
    const how = row.modality && !row.modality.endsWith("#Current") ? ` (${local(row.modality).toLowerCase()})` : "";
    const bodies = pairs(row.objects);
    held.set(`${row.title} ${bodies.map(([body]) => body)} ${how}`,
      [row.title, ", ", bodies.map(([body, label], i) => [i ? ", " : "", to(body, label)]), how]);
  }
  return held.size ? h("p", { class: "offices" }, [...held.values()].map((office, i) => [i ? " · " : "", office])) : "";
}

/** Whom it dealt with most, each with a link to all that passed between the two. */
function counterparts(iri, events) {
  const others = new Map();
  for (const row of events) {
    if (row.role !== "source" && row.role !== "recipient") continue;
    for (const [other, label] of pairs(row.role === "source" ? row.recipients : row.sources)) {
      if (other === iri) continue;
      const one = others.get(other) ?? { label, events: new Set() };
      one.events.add(row.event);
      others.set(other, one);
    }
  }
  const unnamed = (other) => Number(other.includes("#")); // "protesters" are others in each article
  const most = [...others].sort(([one, a], [two, b]) => unnamed(one) - unnamed(two) || b.events.size - a.events.size
    || (a.label < b.label ? -1 : 1)).slice(0, OTHERS);
  return most.length ? h("p", { class: "chips" }, h("span", { class: "soft" }, "With: "),
    most.map(([other, { label, events: shared }]) =>
    h("a", { class: "chip", href: `/dyad${query([["a", iri], ["b", other]])}`, title: "All that passed between the two" }, label,
      " ", h("b", {}, shared.size)))) : "";
}
