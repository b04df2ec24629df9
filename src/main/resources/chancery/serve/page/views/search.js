import { h, filters, field, choice, kindWords, local } from "../dom.js";
import { ask, to, downloads } from "../data.js";
import { count, paged } from "../lists.js";

const KINDS = [["", "everything"], ["name", "names"], ["sentence", "sentences"], ["claim", "claims"]];

export async function render({ q, kind }) {
  const form = filters("/search", [field("Words", "q", q, { type: "search", autofocus: !q }), choice("in", "kind", kind, KINDS)]);
  if (!q) return [h("h1", {}, "Search"), form,
    h("p", { class: "soft" },
    "Several words must all occur; “words in quotation marks” must follow one another; a* finds all that begin so.")];
  const parameters = { words: q, in: kind ?? "" };
  const rows = await ask("page/search", parameters);
  const part = (name, title, line) => {
    const found = rows.filter((row) => row.kind === name);
    return found.length ? h("section", {}, h("h2", {}, `${title} (${found.length})`), paged(h("ul", { class: "plain" }), found,
      (row) => h("li", {}, line(row)), 20)) : "";
  };
  return [
    h("h1", {}, `Search: ${q}`), form,
    h("div", { class: "tools" }, count(rows.length, "found", "found"), h("span", { class: "spacer" }),
      downloads("page/search", parameters)),
    part("name", "Names", (row) => [to(row.thing, row.text), " ", h("span", { class: "meta" }, row.note
      ? kindWords(local(row.note)) : "")]),
    part("claim", "Claims", (row) => [row.note ? [h("strong", {}, row.note), ": "] : "", lit(row.text, q), " ",
      h("span", { class: "meta" }, "— ", to(row.thing, row.title))]),
    part("sentence", "Sentences", (row) => [lit(row.text, q), " ", h("span", { class: "meta" }, "— ", to(row.thing, row.title))]),
    rows.length ? ""
      : h("p", { class: "note" },
      "Nothing found. Names are found by their beginnings with a star: pash*. Accents may be left out."),
  ];
}

/** The text with the sought words marked. */
function lit(text, q) {
  const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain(q).match(/[\p{L}\p{N}]+/gu) ?? [];
  return text.split(/([\p{L}\p{N}]+)/u).map((piece) => words.some((word) => plain(piece).startsWith(word)) ? h("mark", {}, piece)
    : piece);
}
