import { h } from "../dom.js";
import { downloads } from "../data.js";
import { script, stylesheet } from "../library.js";

let given;
let questions = [];

export async function render(parameters) {
  given = parameters;
  questions = await fetch("/question/").then((answer) => answer.json());
  const chosen = questions.find((question) => question.name === parameters.name);
  const pick = h("select", { "aria-label": "Shipped questions" }, h("option", { value: "" }, "a shipped question …"),
    questions.map((question) => h("option", { value: question.name, selected: question === chosen }, question.name)));
  pick.addEventListener("change", () => pick.dispatchEvent(new CustomEvent("go", { bubbles: true, detail: `/ask?name=${encodeURIComponent(pick.value)}` })));
  return [
    h("h1", {}, "SPARQL"),
    h("div", { class: "tools" }, pick, h("span", { class: "soft" }, chosen?.comment ?? "Ask the graph anything; the default graph is the union of all articles.")),
    chosen ? h("div", { class: "tools" }, h("span", { class: "spacer" }), downloads(chosen.name, {})) : "",
    h("div", { id: "yasgui" }),
  ];
}

export async function shown(main) {
  stylesheet("/webjars/zazuko__yasgui/build/yasgui.min.css");
  await script("/webjars/zazuko__yasgui/build/yasgui.min.js");
  const container = main.querySelector("#yasgui");
  if (!container?.isConnected) return;
  const chosen = questions.find((question) => question.name === given.name);
  const terms = await fetch("/page/terms.json").then((answer) => answer.json());
  complete(terms);
  const yasgui = new window.Yasgui(container, { requestConfig: { endpoint: `${window.location.origin}/sparql`, method: "POST" }, copyEndpointOnNewTab: false, persistenceId: null,
    createShareableLink: (yasqe) => `${window.location.origin}/ask?query=${encodeURIComponent(yasqe.getValue())}`,
    endpointCatalogueOptions: { getData: () => [{ endpoint: `${window.location.origin}/sparql` }] } });
  const text = given.query ?? chosen?.text;
  if (text) yasgui.getTab().getYasqe().setValue(text);
}

/** Completes the ontology's classes and properties rather than ask a service elsewhere for all there are. */
function complete(terms) {
  const { Yasqe } = window;
  Yasqe.registerAutocompleter({
    name: "chancery", bulk: true, autoShow: false, persistenceId: null,
    isValidCompletionPosition: () => true,
    get: () => Promise.resolve(terms),
  }, false);
  Yasqe.defaults.autocompleters = ["chancery", "variables"];
}
