import { h, query } from "../dom.js";
import { address, got, page } from "../data.js";
import { script, stylesheet } from "../library.js";

let text;
let wanting = false;
/** Questions that ask another server cannot be answered where that is not allowed, and are not asked unbidden. */
const ELSEWHERE = /\bSERVICE\b/;

export async function render(given) {
  const { name, query: written, ...values } = given;
  const questions = await (await got("/question/")).json();
  const chosen = questions.find((question) => question.name === name);
  wanting = Boolean(chosen?.parameters.some((one) => needed(one) && !values[one.name]));
  text = written ?? (name && !wanting ? await (await got(address(name, values, ".rq"), "*/*")).text() : chosen?.text);
  const pick = h("select", { name: "name", "aria-label": "Shipped questions" },
    h("option", { value: "" }, "a shipped question …"),
    questions.map((question) => h("option", { value: question.name, selected: question === chosen }, question.name)));
  pick.addEventListener("change",
    () => pick.dispatchEvent(new CustomEvent("go",
    { bubbles: true, detail: `/ask${query(pick.value ? [["name", pick.value]] : [])}` })));
  return [
    h("h1", {}, "SPARQL"),
    h("div", { class: "tools" }, pick, h("span", { class: "soft" }, chosen?.comment
      ?? (name ? `The question behind a view of this page: ${name}.`
      : "Ask the graph anything; the default graph is the union of all articles."))),
    chosen?.parameters.length ? fields(chosen, values) : "",
    name ? h("div", { class: "tools" }, wanting ? h("span", { class: "soft" }, "Fill in what it asks for, then show.") : "",
      h("span", { class: "spacer" }), wanting ? "" : data(name, values)) : "",
    h("div", { id: "yasgui" }),
  ];
}

const needed = (parameter) => !parameter.optional && !parameter.value;

/** The question's parameters, to be filled in; names, Wikidata's numbers and IRIs all name an entity. */
function fields(question, values) {
  const form = h("form", { class: "tools", action: "/ask" }, question.parameters.map((one) => h("label", {}, one.help,
    h("input", { name: one.name, value: values[one.name] ?? one.value, type: one.type === "date" ? "text" : "search",
      required: needed(one),
      placeholder: one.type === "entity" ? "Armenia or Q399" : one.type === "date" ? "2023-09-01" : "" }))),
        h("button", {}, "Show"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const filled = [...new FormData(form)].filter(([, value]) => value !== "");
    form.dispatchEvent(new CustomEvent("go", { bubbles: true, detail: `/ask${query([["name", question.name], ...filled])}` }));
  });
  return form;
}

function data(name, values) {
  return h("span", { class: "downloads" }, "Data: ", [["CSV", ".csv"], ["JSON", ".json"], ["Turtle", ".ttl"], ["SPARQL", ".rq"]]
    .map(([words, suffix], i) =>
    [i ? " · " : "", h("a", { href: address(name, values, suffix), "data-plain": true }, words)]));
}

export async function shown(main) {
  stylesheet("/webjars/zazuko__yasgui/build/yasgui.min.css");
  const [terms] = await Promise.all([got("/page/terms.json").then((answer) => answer.json()),
    script("/webjars/zazuko__yasgui/build/yasgui.min.js")]);
  const container = main.querySelector("#yasgui");
  if (!container?.isConnected) return;
  complete(terms);
  const yasgui = new window.Yasgui(container, { requestConfig: { endpoint: `${window.location.origin}/sparql`, method: "POST" },
    copyEndpointOnNewTab: false, persistenceId: null,
    populateFromUrl: false, createShareableLink: (yasqe) =>
      `${window.location.origin}/ask?query=${encodeURIComponent(yasqe.getValue())}`,
    endpointCatalogueOptions: { getData: () => [{ endpoint: `${window.location.origin}/sparql` }] } });
  stayHere(container);
  name(container);
  yasgui.getTab().getYasr().on("drawn", () => name(container));
  if (!text) return;
  const yasqe = yasgui.getTab().getYasqe();
  yasqe.setValue(text);
  if (!wanting && !ELSEWHERE.test(text)) yasqe.query().catch(() => {}); // what goes wrong stands in the answer
}

/** Names for what the editor leaves without one. */
const NAMES = { ".autocomplete": "Address of the endpoint", ".CodeMirror textarea": "Query", ".tableSizer": "Rows on a page",
  ".tableFilter": "Filter the rows" };

function name(container) {
  for (const [selector, words] of Object.entries(NAMES)) {
    for (const one of container.querySelectorAll(selector)) one.setAttribute("aria-label", words);
  }
}

/** What the graph minted is shown here, not looked for at the address that it may one day have. */
function stayHere(container) {
  const turn = (event) => {
    const link = event.target.closest?.("a.iri");
    const written = link?.getAttribute("href") ?? "";
    const here = written.startsWith("/") ? written : written && page(written);
    if (!here?.startsWith("/")) return;
    link.href = here;
    link.removeAttribute("target");
    if (event.type !== "click" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    container.dispatchEvent(new CustomEvent("go", { bubbles: true, detail: here }));
  };
  for (const type of ["pointerover", "focusin", "click"]) container.addEventListener(type, turn, true);
}

/** Completes the ontology's classes and properties rather than ask a service elsewhere for all there are. */
function complete(terms) {
  const { Yasqe } = window;
  if (!Yasqe.Autocompleters?.chancery) {
    Yasqe.registerAutocompleter({
      name: "chancery", bulk: true, autoShow: false, persistenceId: null,
      isValidCompletionPosition: () => true,
      get: () => Promise.resolve(terms),
    }, false);
  }
  Yasqe.defaults.autocompleters = ["chancery", "variables"];
}
