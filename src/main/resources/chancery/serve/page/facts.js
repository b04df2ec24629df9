import { h, badge, typeBadge, local, status } from "./dom.js";
import { page, to } from "./data.js";
import { cite } from "./cite.js";

/** Names and IRIs that a query joined with the separators below, as pairs in their order. */
export function pairs(joined) {
  return (joined ?? "").split("\u241E").filter(Boolean).map((pair) => pair.split("\u241F"));
}

/** The same as links. */
export function people(joined) {
  return pairs(joined).map(([iri, label], i) => [i ? ", " : "", to(iri, label || local(iri))]);
}

/** A time as the graph has it (EDTF), in words: "../2023-09-07" is "by 2023-09-07". */
export function when(edtf) {
  if (!edtf) return "";
  const [begin, end] = edtf.split("/");
  const words = end === undefined ? begin : begin === ".." ? `by ${end}` : end === ".." ? `since ${begin}` : `${begin} to ${end}`;
  return h("time", { class: "meta", title: edtf }, words.replaceAll("XXXX-", "of a year not given, "));
}

/** One event with its actors, its status and the sentence it was read from. */
export function eventCard(row) {
  const kind = status(row.class, row.modality);
  const type = row.type ?? row.eventType;
  return h("article", { class: `fact ${kind}` },
    h("p", { class: "line" },
      row.sources ? people(row.sources) : h("span", { class: "soft" }, "someone"), " → ",
      h("strong", {}, row.trigger ?? local(type).toLowerCase()),
      row.recipients ? [" → ", people(row.recipients)] : "", row.places ? [" · ", people(row.places)] : ""),
    h("p", { class: "line" }, badge(row.class, row.modality), " ", typeBadge(type, row.mode), " ", when(row.edtf), " ",
      row.speakers ? h("span", { class: "meta" }, "according to ", people(row.speakers)) : "",
      kind === "alleged" && !row.speakers ? h("span", { class: "meta" }, "according to a speaker whom the article does not name")
        : ""),
    source(row, row.event, kind));
}

/** How a claim stands in the article, for people. */
const CLAIMS = { AllegedClaim: "claim inside a claim", ProspectiveClaim: "claim that may be made",
  NegatedClaim: "claim not made" };

/** One act of saying. */
export function claimCard(row) {
  return h("article", { class: `fact ${status(row.class)}` },
    h("p", { class: "line" }, row.speakers ? people(row.speakers) : h("span", { class: "soft" }, "a speaker who is not named"),
      " ",
      h("strong", {}, row.stance ? local(row.stance).toLowerCase() : "says"), ": ", row.text),
    h("p", { class: "line" }, h("span", { class: `badge ${status(row.class)}` }, CLAIMS[local(row.class)] ?? "claim"), " ",
      when(row.edtf)),
    source(row, row.claim, status(row.class)));
}

/** A relation, such as an office. */
export function relationCard(row) {
  return h("article", { class: `fact ${status(row.class, row.modality)}` },
    h("p", { class: "line" }, people(row.subjects), " — ", h("strong", {}, row.title ?? predicate(row.predicate)), " → ",
      people(row.objects)),
    h("p", { class: "line" }, badge(row.class, row.modality), " ",
      row.modality ? h("span", { class: "badge type" }, local(row.modality).toLowerCase()) : "",
      row.speakers ? h("span", { class: "meta" }, " according to ", people(row.speakers)) : ""),
    source({ ...row, title: row.articleTitle }, row.fact, status(row.class, row.modality)));
}

export function predicate(iri) {
  return local(iri ?? "").replace(/([A-Z])/g, " $1").toLowerCase();
}

/** Where a fact was read: the sentence, and the article with its day; the link lights the fact's words there. */
export function source(row, fact, kind) {
  if (!row.sentence) return "";
  const at = fact?.startsWith(`${row.article}#`) ? fact : row.article;
  const served = row.sentence !== "…";
  return h("blockquote", {}, served ? row.sentence : h("span", { class: "soft" }, "[the sentence is not served here]"), " ",
    row.article ? h("span", { class: "meta" }, "— ", to(at, row.title ?? "article"), row.published ? `, ${row.published}` : "",
      " ",
      served && cite(() => ({ sentence: row.sentence, title: row.title, published: row.published, iri: at, page: page(at),
        kind, speakers: pairs(row.speakers).map(([, label]) => label) }))) : "");
}
