import { h, badge, typeBadge, local, status } from "../dom.js";
import { ask, to, page, downloads, groupBy } from "../data.js";
import { people } from "../facts.js";

const ROLES = ["trigger", "cue", "source", "speaker", "subject", "recipient", "object", "addressee", "mediator", "place", "time", "content"];
const GROUPS = [["reported", "Reported"], ["claims", "Claims"], ["planned", "Planned or possible"], ["negated", "Did not happen"]];
let start;

export async function render(iri) {
  const [head, facts, spans, sentences, mentions] = await Promise.all(["page/article-head", "page/article-facts", "page/article-spans", "page/article-sentences", "page/article-mentions"]
    .map((question) => ask(question, { article: iri })));
  const about = head[0] ?? {};
  const model = { facts: factsOf(facts, spans), sentences: numbers(sentences), mentions: numbers(mentions) };
  const body = about.text === undefined ? snippets(model) : text(about.text, model);
  const panel = h("div", { class: "panel", id: "facts" });
  start = () => lights(body, panel, model);
  list(panel, model.facts, null);
  return [
    h("h1", {}, about.title ?? "Article"),
    h("p", { class: "meta" }, [about.published, about.publisher, about.authors].filter(Boolean).join(" · "), about.url && /^https?:/.test(about.url) ? [" · ", h("a", { href: about.url, rel: "noreferrer" }, "original")] : ""),
    h("div", { class: "tools" }, h("span", { class: "legend" }, [["trigger", "trigger or cue"], ["source", "source or speaker"], ["recipient", "recipient"], ["place", "place"], ["time", "time"], ["content", "what is said"]]
      .map(([role, words]) => h("i", { class: `lit-${role}` }, words))), h("span", { class: "spacer" }),
      h("a", { href: `/network?article=${encodeURIComponent(iri)}` }, "Network"), downloads("page/article-facts", { article: iri })),
    h("div", { class: "reading" }, body, panel),
  ];
}

export function shown() {
  start?.();
}

function numbers(rows) {
  return rows.map((row) => ({ ...row, begin: Number(row.begin), end: Number(row.end) }));
}

/** Facts with the spans of all their mentions; what stands inside a claim hangs under it. */
function factsOf(rows, spanRows) {
  const spans = groupBy(numbers(spanRows), "fact");
  const facts = new Map(rows.map((row) => [row.fact, { ...row, spans: spans.get(row.fact) ?? [], inside: [] }]));
  const top = [];
  for (const fact of facts.values()) {
    const claim = fact.claim && facts.get(fact.claim);
    if (claim && claim !== fact) claim.inside.push(fact);
    else top.push(fact);
  }
  const first = (fact) => Math.min(...fact.spans.map((span) => span.begin), 1e9);
  top.sort((a, b) => first(a) - first(b));
  return top;
}

/** The text cut wherever a sentence, a mention or a fact's span begins or ends; offsets count code points. */
function text(whole, model) {
  const points = Array.from(whole);
  const cuts = new Set([0, points.length]);
  const marked = [...model.sentences, ...model.mentions, ...everySpan(model.facts)];
  for (const { begin, end } of marked) { cuts.add(begin); cuts.add(end); }
  points.forEach((point, i) => { if (point === "\n") { cuts.add(i); cuts.add(i + 1); } });
  const edges = [...cuts].sort((a, b) => a - b);
  const body = h("div", { class: "text" });
  let paragraph = h("p");
  let sentence = null;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [begin, end] = [edges[i], edges[i + 1]];
    const words = points.slice(begin, end).join("");
    if (/^\n+$/.test(words)) {
      if (paragraph.childNodes.length) body.append(paragraph);
      paragraph = h("p");
      sentence = null;
      continue;
    }
    const at = model.sentences.find((one) => one.begin <= begin && end <= one.end);
    if (at && sentence?.dataset.begin !== String(at.begin)) {
      sentence = h("span", { class: "sentence", tabindex: 0, role: "button", "aria-label": "Show this sentence's facts", "data-begin": at.begin, "data-end": at.end });
      paragraph.append(sentence);
    }
    const mention = model.mentions.find((one) => one.begin <= begin && end <= one.end);
    const piece = h("span", { "data-b": begin, "data-e": end }, mention ? h("a", { href: page(mention.entity), title: `${mention.label} (${mention.kind ?? ""})` }, words) : words);
    (at ? sentence : paragraph).append(piece);
  }
  if (paragraph.childNodes.length) body.append(paragraph);
  return body;
}

/** Where the server keeps articles' texts to itself: the sentences that it serves, in their order, with the gaps between them. */
function snippets(model) {
  const body = h("div", { class: "text" }, h("p", { class: "meta" }, "The whole text is not served here: these are sentences that facts were read from, cut where they are long."));
  let gap = null;
  for (const one of model.sentences) {
    const words = (one.text ?? "").replace(/^…$/, "");
    if (!words && gap) {
      gap.dataset.end = one.end;
      continue;
    }
    const sentence = h("span", { class: "sentence", tabindex: 0, role: "button", "aria-label": words ? "Show this sentence's facts" : "Show the facts of what is left out here",
      "data-begin": one.begin, "data-end": one.end }, words ? pieces(words, one, model) : h("span", { class: "soft" }, "[…]"));
    gap = words ? null : sentence;
    body.append(h("p", {}, sentence));
  }
  return body;
}

/** A sentence that stands by itself, cut wherever a fact's span begins or ends. */
function pieces(words, sentence, model) {
  const points = Array.from(words);
  const last = sentence.begin + points.length;
  const cuts = new Set([sentence.begin, last]);
  for (const { begin, end } of everySpan(model.facts)) for (const cut of [begin, end]) if (sentence.begin < cut && cut < last) cuts.add(cut);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((end, i) => h("span", { "data-b": edges[i], "data-e": end }, points.slice(edges[i] - sentence.begin, end - sentence.begin).join("")));
}

function everySpan(facts) {
  return facts.flatMap((fact) => [...fact.spans, ...everySpan(fact.inside)]);
}

function group(fact) {
  if (/Claim$/.test(fact.class)) return "claims";
  const kind = status(fact.class, fact.modality);
  return kind === "alleged" ? "claims" : kind;
}

function list(panel, facts, range) {
  const within = (fact) => !range || fact.spans.some((span) => span.begin < range.end && range.begin < span.end) || fact.inside.some(within);
  const chosen = facts.filter(within);
  panel.replaceChildren(
    range ? h("p", { class: "tools" }, h("span", {}, `${chosen.length} facts in this sentence`), h("button", { "data-all": true }, "All facts")) : "",
    ...GROUPS.flatMap(([key, title]) => {
      const some = chosen.filter((fact) => group(fact) === key);
      return some.length ? [h("h2", {}, `${title} (${some.length})`), ...some.map(card)] : [];
    }),
    chosen.length ? "" : h("p", { class: "note" }, "Nothing was read from this sentence."));
}

function card(fact) {
  return h("article", { class: `fact ${status(fact.class, fact.modality)}`, role: "button", tabindex: 0, "data-fact": fact.fact },
    h("p", { class: "line" }, line(fact)),
    h("p", { class: "line" }, badge(fact.class, fact.modality), " ", fact.type ? typeBadge(fact.type, fact.mode) : h("span", { class: "badge type" }, kindOf(fact)), " ",
      h("span", { class: "meta" }, [fact.edtf, fact.confidence && `confidence ${Number(fact.confidence).toFixed(2)}`, fact.rule && `rule ${fact.rule}`].filter(Boolean).join(" · "))),
    fact.inside.map(card));
}

function kindOf(fact) {
  return /Claim$/.test(fact.class) ? local(fact.stance ?? "claim").toLowerCase() : fact.title ?? local(fact.predicate ?? "").replace(/([A-Z])/g, " $1").toLowerCase();
}

function line(fact) {
  if (/Claim$/.test(fact.class)) return [fact.speakers ? people(fact.speakers) : h("span", { class: "soft" }, "a speaker who is not named"), ": ", fact.text ?? ""];
  if (fact.predicate) return [people(fact.subjects), " — ", h("strong", {}, fact.title ?? local(fact.predicate).replace(/([A-Z])/g, " $1").toLowerCase()), " → ", people(fact.objects)];
  return [fact.sources ? people(fact.sources) : h("span", { class: "soft" }, "someone"), " → ", h("strong", {}, trigger(fact)), fact.recipients ? [" → ", people(fact.recipients)] : ""];
}

function trigger(fact) {
  return fact.spans.find((span) => span.role === "trigger")?.anchor ?? local(fact.type ?? "").toLowerCase();
}

/** A click on a fact lights its words; a click on a sentence shows its facts. Both work from the keyboard. */
function lights(body, panel, model) {
  const all = new Map();
  const collect = (facts) => facts.forEach((fact) => { all.set(fact.fact, fact); collect(fact.inside); });
  collect(model.facts);
  const pieces = [...body.querySelectorAll("[data-b]")];
  const clear = () => {
    for (const piece of pieces) piece.className = "";
    panel.querySelectorAll(".lit").forEach((one) => one.classList.remove("lit"));
  };
  const light = (fact, element) => {
    clear();
    element?.classList.add("lit");
    let first = null;
    for (const piece of pieces) {
      const roles = fact.spans.filter((span) => span.begin <= Number(piece.dataset.b) && Number(piece.dataset.e) <= span.end).map((span) => span.role);
      const role = ROLES.find((one) => roles.includes(one));
      if (role) { piece.className = `lit-${role}`; first ??= piece; }
    }
    first?.scrollIntoView({ block: "center" });
  };
  const pick = (sentence) => {
    body.querySelectorAll(".picked").forEach((one) => one.classList.remove("picked"));
    clear();
    sentence.classList.add("picked");
    list(panel, model.facts, { begin: Number(sentence.dataset.begin), end: Number(sentence.dataset.end) });
  };
  const act = (event) => {
    if (event.target.closest("a")) return;
    if (event.target.closest("[data-all]")) {
      body.querySelectorAll(".picked").forEach((one) => one.classList.remove("picked"));
      list(panel, model.facts, null);
      remember("");
      return;
    }
    const element = event.target.closest("[data-fact]");
    const sentence = event.target.closest(".sentence");
    if (element) {
      light(all.get(element.dataset.fact), element);
      remember(new URL(element.dataset.fact).hash);
    } else if (sentence) {
      pick(sentence);
      remember(`#char=${sentence.dataset.begin},${sentence.dataset.end}`);
    }
  };
  for (const part of [body, panel]) {
    part.addEventListener("click", act);
    part.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " " || event.target.closest("a, button")) return;
      event.preventDefault();
      act(event);
    });
  }
  follow(window.location.hash, { body, panel, all, light, pick });
}

/** What is lit stands in the address, so that it can be shared; going back leads to the page before, not to the fact before. */
function remember(hash) {
  window.history.replaceState(null, "", window.location.pathname + window.location.search + hash);
}

/** Lights what an address names: a fact (#fact-3) or characters (#char=10,42), with the sentence that they begin in. */
function follow(hash, { body, panel, all, light, pick }) {
  const range = hash.match(/^#char=(\d+),(\d+)$/);
  if (range) {
    const [begin, end] = range.slice(1).map(Number);
    const sentence = [...body.querySelectorAll(".sentence")].find((one) => begin < Number(one.dataset.end) && Number(one.dataset.begin) < Math.max(end, begin + 1));
    if (!sentence) return;
    pick(sentence);
    if (begin > Number(sentence.dataset.begin) || end < Number(sentence.dataset.end)) {
      for (const piece of body.querySelectorAll("[data-b]")) if (Number(piece.dataset.b) < end && begin < Number(piece.dataset.e)) piece.className = "lit-trigger";
    }
    sentence.scrollIntoView({ block: "center" });
    return;
  }
  const wanted = [...all.keys()].find((iri) => hash && iri.endsWith(hash));
  if (!wanted) return;
  const card = [...panel.querySelectorAll("[data-fact]")].find((one) => one.dataset.fact === wanted);
  panel.scrollTop = card.offsetTop - panel.clientHeight / 3;
  light(all.get(wanted), card);
}
