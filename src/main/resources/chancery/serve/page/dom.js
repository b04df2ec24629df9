/** Elements from plain values; every text goes in as a text node, so no label or quotation can become markup. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "height") element.style.height = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(9).filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

/** The last part of an IRI, for people. */
export function local(iri) {
  return decodeURIComponent(iri.replace(/[#/]$/, "").split(/[#/]/).pop());
}

/** How much is known of a fact, as the graph's classes tell it: each has a word, a colour and a line of its own. */
export const STATUS = {
  Event: "reported", Statement: "reported", Claim: "claim", ProspectiveEvent: "planned", NegatedEvent: "negated",
  ProspectiveClaim: "planned", NegatedClaim: "negated", AllegedEvent: "alleged", AllegedStatement: "alleged",
    AllegedClaim: "alleged",
};

export function status(cls, modality) {
  const base = STATUS[local(cls)] ?? "reported";
  const how = modality ? local(modality) : "";
  if (base === "reported" && how === "Negated") return "negated";
  if (base === "reported" && how === "Prospective") return "planned";
  return base;
}

export function badge(cls, modality) {
  const kind = status(cls, modality);
  const how = modality ? local(modality).toLowerCase() : "";
  const words = { reported: "reported", claim: "claim", alleged: "alleged", planned: how || "planned",
    negated: /Claim$/.test(cls) ? "was not said" : "did not happen" };
  const more = kind === "alleged" && ["planned", "hypothetical", "negated"].includes(how) ? `, ${how}` : "";
  return h("span", { class: `badge ${kind}` }, words[kind] + more);
}

/** What a class of the ontology is called: "ArmedGroup" is "armed group". */
export function kindWords(kinds) {
  return (kinds ?? "").replace(/([a-z])([A-Z])/g, (pair, end, begin) => `${end} ${begin.toLowerCase()}`).toLowerCase();
}

export function typeBadge(type, mode) {
  const words = mode ? local(mode) : local(type);
  return h("span", { class: "badge type", title: type }, words.toLowerCase().replace("-", " · "));
}

/** A form whose fields are the view's parameters; sending it makes an address that can be shared. */
export function filters(path, fields) {
  const form = h("form", { class: "tools", action: path }, fields, h("button", {}, "Show"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = [...new FormData(form)].filter(([, value]) => value !== "");
    form.dispatchEvent(new CustomEvent("go", { bubbles: true, detail: path + query(given) }));
  });
  return form;
}

export function query(pairs) {
  const text = new URLSearchParams(pairs).toString();
  return text ? `?${text}` : "";
}

export function field(label, name, value, more = {}) {
  return h("label", {}, label, h("input", { name, value: value ?? "", ...more }));
}

export function choice(label, name, value, options) {
  return h("label", {}, label, h("select", { name }, options.map(([key, text]) =>
    h("option", { value: key, selected: key === (value ?? "") }, text))));
}
