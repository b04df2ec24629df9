import { h, badge, typeBadge, local, status } from "../dom.js";
import { ask, downloads, groupBy, page } from "../data.js";
import { pairs, people, predicate, when } from "../facts.js";
import { cite } from "../cite.js";
import { count } from "../lists.js";
import { HINTS, snippets, whole } from "../text.js";

const ROLES = ["trigger", "cue", "source", "speaker", "subject", "recipient", "object", "addressee", "mediator", "place", "time",
  "content"];
const GROUPS = [["reported", "Reported"], ["claims", "Claims"], ["planned", "Planned or possible"],
  ["negated", "Did not happen"]];
let start;

export async function render(iri) {
  const [head, facts, spans, sentences, mentions] = await Promise.all(["page/article-head", "page/article-facts",
    "page/article-spans", "page/article-sentences", "page/article-mentions"]
    .map((question) => ask(question, { article: iri })));
  const about = head[0] ?? {};
  const model = { text: about.text, facts: factsOf(facts, spans), sentences: numbers(sentences), mentions: numbers(mentions) };
  const body = about.text === undefined ? snippets(model) : whole(about.text, model);
  const panel = h("div", { class: "panel", id: "facts", role: "region", "aria-label": "Facts", tabindex: -1 });
  start = () => lights(body, panel, model);
  model.cite = (fact) => cite(() => ({ sentence: sentenceOf(fact, model), title: about.title, publisher: about.publisher,
    published: about.published,
    iri: fact.fact, page: page(fact.fact), kind: status(fact.class, fact.modality), speakers: speakersOf(fact) }));
  list(panel, model, null);
  return [
    h("h1", {}, about.title ?? "Article"),
    h("p", { class: "meta" }, [about.published, about.publisher, about.authors].filter(Boolean).join(" · "), about.url
      && /^https?:/.test(about.url) ? [" · ", h("a", { href: about.url, rel: "noreferrer" }, "original")] : ""),
    h("div", { class: "tools" }, h("span", { class: "legend" }, [["trigger", "trigger or cue"], ["source", "source or speaker"],
      ["recipient", "recipient"], ["place", "place"], ["time", "time"], ["content", "what is said"]]
      .map(([role, words]) => h("i", { class: `lit-${role}` }, words))), h("span", { class: "spacer" }),
      h("a", { href: `/network?article=${encodeURIComponent(iri)}` }, "Network"), graph(iri),
        downloads("page/article-facts", { article: iri })),
    HINTS, h("div", { class: "reading" }, body, panel),
  ];
}

export function shown() {
  start?.();
}

/** All that was read from the article, in the syntaxes that other programs take. */
function graph(iri) {
  const at = page(iri);
  return at.startsWith("/id/") ? h("span", {}, "Graph: ", h("a", { href: `${at}.ttl`, "data-plain": true }, "Turtle"), " · ",
    h("a", { href: `${at}.jsonld`, "data-plain": true }, "JSON-LD")) : "";
}

/** The sentence that a fact's words begin in. */
function sentenceOf(fact, model) {
  const begin = Math.min(...fact.spans.map((span) => span.begin));
  const at = model.sentences.find((one) => one.begin <= begin && begin < one.end);
  return at?.text ?? (at && model.text ? Array.from(model.text).slice(at.begin, at.end).join("") : "");
}

/** Who says what a fact holds: the speaker of the claim, or of the claim around it. */
function speakersOf(fact) {
  return pairs(fact.speakers ?? fact.within?.speakers).map(([, label]) => label);
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
    if (claim && claim !== fact) {
      claim.inside.push(fact);
      fact.within = claim;
    }
    else top.push(fact);
  }
  const first = (fact) => Math.min(...fact.spans.map((span) => span.begin), 1e9);
  top.sort((a, b) => first(a) - first(b));
  return top;
}

function group(fact) {
  if (/Claim$/.test(fact.class)) return "claims";
  const kind = status(fact.class, fact.modality);
  return kind === "alleged" ? "claims" : kind;
}

function list(panel, model, range) {
  const within = (fact) => !range || fact.spans.some((span) => span.begin < range.end && range.begin < span.end)
    || fact.inside.some(within);
  const chosen = model.facts.filter(within);
  const groups = GROUPS.map(([key, title]) => [title, chosen.filter((fact) => group(fact) === key)])
    .filter(([, some]) => some.length)
    .map(([title, some]) => [h("h2", {}, `${title} (${some.length})`), some]);
  panel.replaceChildren(
    range ? h("p", { class: "tools", role: "status" }, h("span", {}, count(chosen.length, "fact"), " in this sentence"),
      h("button", { "data-all": true }, "All facts"))
      : h("p", { class: "tools" },
        groups.map(([heading]) =>
        h("button", { class: "plain", type: "button", onclick: () => { panel.scrollTop = heading.offsetTop - panel.offsetTop; } },
        heading.textContent))),
    ...groups.flatMap(([heading, some]) => [heading, ...some.map((fact) => card(fact, model))]),
    chosen.length ? "" : h("p", { class: "note" }, "Nothing was read from this sentence."));
}

function card(fact, model) {
  return h("article", { class: `fact ${status(fact.class, fact.modality)}`, tabindex: 0, "aria-describedby": "hint-fact",
    "data-fact": fact.fact },
    h("p", { class: "line" }, line(fact)),
    h("p", { class: "line" }, badge(fact.class, fact.modality), " ", fact.type ? typeBadge(fact.type, fact.mode)
      : h("span", { class: "badge type" }, kindOf(fact)), " ",
      when(fact.edtf), " ", h("span", { class: "meta" }, [fact.confidence && `confidence ${Number(fact.confidence).toFixed(2)}`,
        fact.rule && `rule ${fact.rule}`].filter(Boolean).join(" · ")), " ", model.cite(fact)),
    fact.inside.map((one) => card(one, model)));
}

function kindOf(fact) {
  return /Claim$/.test(fact.class) ? local(fact.stance ?? "claim").toLowerCase() : fact.title ?? predicate(fact.predicate);
}

function line(fact) {
  if (/Claim$/.test(fact.class)) return [fact.speakers ? people(fact.speakers)
    : h("span", { class: "soft" }, "a speaker who is not named"), ": ", fact.text ?? ""];
  if (fact.predicate) return [people(fact.subjects), " — ", h("strong", {}, fact.title ?? predicate(fact.predicate)), " → ",
    people(fact.objects)];
  return [fact.sources ? people(fact.sources) : h("span", { class: "soft" }, "someone"), " → ", h("strong", {}, trigger(fact)),
    fact.recipients ? [" → ", people(fact.recipients)] : ""];
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
      const roles = fact.spans.filter((span) => span.begin <= Number(piece.dataset.b) && Number(piece.dataset.e) <= span.end)
        .map((span) => span.role);
      const role = ROLES.find((one) => roles.includes(one));
      if (role) { piece.className = `lit-${role}`; first ??= piece; }
    }
    first?.scrollIntoView({ block: "center" });
  };
  const pick = (sentence) => {
    body.querySelectorAll(".picked").forEach((one) => one.classList.remove("picked"));
    clear();
    sentence.classList.add("picked");
    list(panel, model, { begin: Number(sentence.dataset.begin), end: Number(sentence.dataset.end) });
  };
  const act = (event) => {
    if (event.target.closest("a")) return;
    if (event.target.closest("[data-all]")) {
      body.querySelectorAll(".picked").forEach((one) => one.classList.remove("picked"));
      list(panel, model, null);
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
    const sentence = [...body.querySelectorAll(".sentence")].find((one) => begin < Number(one.dataset.end)
      && Number(one.dataset.begin) < Math.max(end, begin + 1));
    if (!sentence) return;
    pick(sentence);
    if (begin > Number(sentence.dataset.begin) || end < Number(sentence.dataset.end)) {
      for (const piece of body.querySelectorAll("[data-b]")) if (Number(piece.dataset.b) < end
        && begin < Number(piece.dataset.e)) piece.className = "lit-trigger";
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
