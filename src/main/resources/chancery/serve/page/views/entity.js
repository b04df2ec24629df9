import { h, local, badge } from "../dom.js";
import { ask, to, downloads } from "../data.js";
import { eventCard, claimCard, people, source } from "../facts.js";

/** How many events the question gives. */
const LATEST = 150;

export async function render(iri) {
  const parameters = { entity: iri };
  const [head, candidates, offices, events, said, about] = await Promise.all(
    ["page/entity-head", "page/entity-candidates", "page/entity-relations", "page/entity-events", "page/entity-said", "page/entity-about"].map((question) => ask(question, parameters)));
  const row = head[0] ?? {};
  const by = (role) => events.filter((event) => event.role === role);
  return [
    h("h1", {}, row.label ?? local(iri)),
    h("p", { class: "meta" }, [row.kinds, row.sectors && `sector ${row.sectors}`].filter(Boolean).join(" · "),
      row.item ? [" · ", h("a", { href: row.item }, `Wikidata ${local(row.item)}`)] : " · no Wikidata item"),
    row.names ? h("p", { class: "soft" }, "Written as: ", row.names) : "",
    candidates.length ? h("details", {}, h("summary", {}, candidates.length === 1 ? "1 Wikidata candidate" : `${candidates.length} Wikidata candidates`), h("ul", { class: "plain" }, candidates.map((one) =>
      h("li", {}, h("a", { href: one.candidate }, one.candidateLabel ?? local(one.candidate)), h("span", { class: "meta" }, ` score ${Number(one.score).toFixed(2)}`))))) : "",
    h("div", { class: "tools" }, h("a", { href: `/timeline?actor=${encodeURIComponent(iri)}` }, "Timeline"), h("a", { href: `/network?actor=${encodeURIComponent(iri)}` }, "Network"),
      h("a", { href: `/ask?query=${encodeURIComponent(`DESCRIBE <${iri}>`)}` }, "SPARQL"), h("span", { class: "spacer" }), downloads("page/entity-events", parameters)),
    events.length >= LATEST ? h("p", { class: "soft" }, `Of its events the latest ${LATEST} are here; `, h("a", { href: `/timeline?actor=${encodeURIComponent(iri)}` }, "the timeline"), " has those of any time.") : "",
    section("Offices and relations", offices, relationCard),
    section("What it did", by("source"), eventCard),
    section("What was done to it", by("recipient"), eventCard),
    section("Where it brought others together", by("mediator"), eventCard),
    section("What happened there", by("place"), eventCard),
    section("What it said", said, claimCard),
    section("What was said of it", about, claimCard),
  ];
}

function section(title, rows, card) {
  if (!rows.length) return "";
  return h("section", {}, h("h2", {}, `${title} (${rows.length}${rows.length >= 200 ? ", the latest" : ""})`),
    rows.slice(0, 40).map(card), rows.length > 40 ? more(rows.slice(40), card) : "");
}

function more(rows, card) {
  const button = h("button", { onclick: () => button.replaceWith(...rows.map(card)) }, `${rows.length} more`);
  return button;
}

function relationCard(row) {
  return h("article", { class: `fact ${row.class.endsWith("AllegedStatement") ? "alleged" : "reported"}` },
    h("p", { class: "line" }, people(row.subjects), " — ", h("strong", {}, row.title ?? local(row.predicate).replace(/([A-Z])/g, " $1").toLowerCase()), " → ", people(row.objects)),
    h("p", { class: "line" }, badge(row.class, row.modality), " ", row.modality ? h("span", { class: "badge type" }, local(row.modality).toLowerCase()) : "",
      row.speakers ? h("span", { class: "meta" }, " according to ", people(row.speakers)) : ""),
    source({ ...row, title: row.articleTitle }, row.fact));
}
