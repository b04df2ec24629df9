import { h } from "./dom.js";
import { paged } from "./lists.js";

/** The place beside a drawing where what is picked in it stands with its sentences. */
export function panel(nothing) {
  return h("aside", { class: "beside", "aria-label": "What is picked", "aria-live": "polite", tabindex: -1 }, nothing);
}

/**
 * Fills the panel with what was picked.
 *
 * @param back  goes back to what the panel showed before
 * @param rows  a promise of what was read, each row with its sentence
 */
export async function fill(beside, heading, back, rows, card) {
  const list = h("div", { class: "cards", "aria-busy": "true" }, h("p", { class: "soft" }, "Loading …"));
  beside.replaceChildren(h("p", { class: "tools" }, h("button", { type: "button", onclick: back }, "Back")), h("h2", {}, heading),
    list);
  beside.scrollTop = 0;
  try {
    const found = await rows;
    list.replaceChildren(...found.length ? paged(h("div"), found, card, 20)
      : [h("p", { class: "note" }, "No sentence fits the filters.")]);
  } catch (error) {
    list.replaceChildren(h("p", { class: "note error", role: "alert" }, error.message));
  }
  list.removeAttribute("aria-busy");
}
