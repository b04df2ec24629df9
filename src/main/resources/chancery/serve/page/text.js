import { h } from "./dom.js";
import { page } from "./data.js";

/** What a sentence, or a fact beside it, tells of itself to those who hear the page. */
export const HINTS = h("div", { hidden: true },
  h("span", { id: "hint-sentence" }, "Enter shows the facts that were read from this sentence"),
  h("span", { id: "hint-fact" }, "Enter lights the words that this fact was read from"));

/** Sentences hold links, so that they are no buttons; they take the keyboard all the same. */
function sentenceAt(begin, end) {
  return h("span", { class: "sentence", tabindex: 0, role: "group", "aria-describedby": "hint-sentence", "data-begin": begin,
    "data-end": end });
}

export function everySpan(facts) {
  return facts.flatMap((fact) => [...fact.spans, ...everySpan(fact.inside)]);
}

/** The text cut wherever a sentence, a mention or a fact's span begins or ends; offsets count code points. */
export function whole(text, model) {
  const points = Array.from(text);
  const breaks = points.flatMap((point, i) => point === "\n" ? [i, i + 1] : []);
  const edges = cuts([...model.sentences, ...model.mentions, ...everySpan(model.facts)], 0, points.length, breaks);
  const body = h("div", { class: "text" });
  let paragraph = h("p");
  let sentence = null;
  const end = () => {
    if (paragraph.childNodes.length) body.append(paragraph);
    paragraph = h("p");
    sentence = null;
  };
  const sentenceOf = finder(model.sentences);
  const mentionOf = finder(model.mentions);
  for (const [from, to] of edges) {
    const words = points.slice(from, to).join("");
    if (/^\n+$/.test(words)) {
      end();
      continue;
    }
    const at = sentenceOf(from, to);
    if (at && sentence?.dataset.begin !== String(at.begin)) {
      sentence = sentenceAt(at.begin, at.end);
      paragraph.append(sentence);
    }
    (at ? sentence : paragraph).append(piece(from, to, words, mentionOf(from, to)));
  }
  end();
  return body;
}

/** Where the server keeps articles' texts to itself: the sentences that it serves, in their order, with the gaps between them. */
export function snippets(model) {
  const body = h("div", { class: "text" },
    h("p", { class: "meta" },
    "The whole text is not served here: these are sentences that facts were read from, cut where they are long."));
  let gap = null;
  for (const one of model.sentences) {
    const words = (one.text ?? "").replace(/^…$/, "");
    if (!words && gap) {
      gap.dataset.end = one.end;
      continue;
    }
    const sentence = sentenceAt(one.begin, one.end);
    sentence.append(...words ? pieces(words, one, model)
      : [h("span", { class: "soft", title: "Facts were read here, too; the words are not served" }, "[…]")]);
    gap = words ? null : sentence;
    body.append(h("p", {}, sentence));
  }
  return body;
}

/** A sentence that stands by itself, cut wherever a fact's span or a mention begins or ends. */
function pieces(words, sentence, model) {
  const points = Array.from(words);
  const last = sentence.begin + points.length;
  const mentionOf = finder(model.mentions);
  return cuts([...model.mentions, ...everySpan(model.facts)], sentence.begin, last)
    .map(([from, to]) => piece(from, to, points.slice(from - sentence.begin, to - sentence.begin).join(""), mentionOf(from, to)));
}

function piece(from, to, words, mention) {
  return h("span", { "data-b": from, "data-e": to }, mention
    ? h("a", { href: page(mention.entity), title: `${mention.label} (${mention.kind ?? ""})` }, words) : words);
}

/** The stretches between the spans' ends, within begin and end. */
function cuts(spans, begin, end, more = []) {
  const edges = new Set([begin, end, ...more]);
  for (const span of spans) for (const cut of [span.begin, span.end]) if (begin < cut && cut < end) edges.add(cut);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((to, i) => [sorted[i], to]);
}

/**
 * Finds the first span around a stretch; stretches are asked for in their order, so that what lies behind is not looked at
 * again.
 */
function finder(spans) {
  const sorted = [...spans].sort((a, b) => a.begin - b.begin);
  let passed = 0;
  return (from, to) => {
    while (passed < sorted.length && sorted[passed].end <= from) passed++;
    for (let i = passed; i < sorted.length && sorted[i].begin <= from; i++) if (to <= sorted[i].end) return sorted[i];
    return null;
  };
}
