import { h } from "./dom.js";

/** How a citation says how much is known: a claim that is quoted without its speaker would read as a fact. */
const KINDS = { reported: "reported by the article", claim: "a claim", alleged: "alleged", planned: "planned or possible",
  negated: "reported not to have happened" };

/**
 * A sentence with where it was read and how the article has it, for a note or a footnote.
 *
 * @param what sentence, title, published and publisher of the article, kind and speakers of the fact, its iri and its page
 */
export function citation({ sentence, title, published, publisher, kind, speakers, iri, page }) {
  const standing = kind && [KINDS[kind], speakers?.length && ["claim", "alleged"].includes(kind) && `by ${speakers.join(", ")}`]
    .filter(Boolean).join(" ");
  const where = [title && `“${title}”`, publisher, published].filter(Boolean).join(", ");
  return [`“${sentence}”`, `— ${where}${standing ? ` (${standing})` : ""}`, iri, new URL(page, window.location.href).href]
    .join("\n");
}

/** A button that copies a citation; where the browser gives no clipboard, it shows the text, selected. */
export function cite(what) {
  const button = h("button",
    { class: "cite", type: "button", title: "Copy the sentence with its article, day, standing and address" }, "Cite");
  button.addEventListener("click", async (event) => {
    event.stopPropagation();
    const text = citation(what());
    try {
      await window.navigator.clipboard.writeText(text);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Cite"; }, 2000);
    } catch {
      const field = h("textarea", { class: "citation", readonly: true, rows: 5, "aria-label": "Citation to copy" }, text);
      button.replaceWith(field);
      field.select();
    }
  });
  return button;
}
