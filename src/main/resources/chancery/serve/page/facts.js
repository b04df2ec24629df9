import { h, badge, typeBadge, local, status } from "./dom.js";
import { to } from "./data.js";

/** Names and IRIs that a query joined with the separators below, as links in their order. */
export function people(joined) {
  const pairs = (joined ?? "").split("\u241E").filter(Boolean).map((pair) => pair.split("\u241F"));
  return pairs.map(([iri, label], i) => [i ? ", " : "", to(iri, label || local(iri))]);
}

/** One event with its actors, its status and the sentence it was read from. */
export function eventCard(row) {
  return h("article", { class: `fact ${status(row.class, row.modality)}` },
    h("p", { class: "line" },
      row.sources ? people(row.sources) : h("span", { class: "soft" }, "someone"), " → ",
      h("strong", {}, row.trigger ?? local(row.type).toLowerCase()),
      row.recipients ? [" → ", people(row.recipients)] : "", row.places ? [" · ", people(row.places)] : ""),
    h("p", { class: "line" }, badge(row.class, row.modality), " ", typeBadge(row.type, row.mode), " ",
      row.edtf ? h("span", { class: "meta" }, row.edtf, " ") : "",
      row.speakers ? h("span", { class: "meta" }, "according to ", people(row.speakers)) : "",
      status(row.class) === "alleged" && !row.speakers ? h("span", { class: "meta" }, "according to a speaker whom the article does not name") : ""),
    source(row, row.event));
}

/** How a claim stands in the article, for people. */
const CLAIMS = { AllegedClaim: "claim inside a claim", ProspectiveClaim: "claim that may be made", NegatedClaim: "claim not made" };

/** One act of saying. */
export function claimCard(row) {
  return h("article", { class: `fact ${status(row.class)}` },
    h("p", { class: "line" }, row.speakers ? people(row.speakers) : h("span", { class: "soft" }, "a speaker who is not named"), " ",
      h("strong", {}, row.stance ? local(row.stance).toLowerCase() : "says"), ": ", row.text),
    h("p", { class: "line" }, h("span", { class: `badge ${status(row.class)}` }, CLAIMS[local(row.class)] ?? "claim"), " ",
      row.edtf ? h("span", { class: "meta" }, row.edtf) : ""),
    source(row, row.claim));
}

/** Where a fact was read: the sentence, and the article with its day; the link lights the fact's words there. */
export function source(row, fact) {
  if (!row.sentence) return "";
  return h("blockquote", {}, row.sentence, " ",
    row.article ? h("span", { class: "meta" }, "— ", to(fact?.startsWith(`${row.article}#`) ? fact : row.article, row.title ?? "article"), row.published ? `, ${row.published}` : "") : "");
}
