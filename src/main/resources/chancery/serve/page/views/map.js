import { h, filters, field, choice, kindWords, local, query } from "../dom.js";
import { ask, downloads, page } from "../data.js";
import { eventCard } from "../facts.js";
import { TYPES, STATUSES, typeIri } from "../choices.js";
import { count, paged } from "../lists.js";
import { fill, panel } from "../panel.js";
import { atlas } from "../atlas.js";

let places = [];
let placed = [];
let pick;
let back;
let chosen;

export async function render(given) {
  const { type, status, from, to: until, place } = given;
  const parameters = { type: typeIri(type), status, from, until };
  places = (await ask("page/places", parameters))
    .map((row) => ({ ...row, at: position(row.point), item: row.place.includes("#") ? null : local(row.place) }));
  placed = places.filter((row) => row.at || isState(row));
  const beside = panel(lists());
  back = () => {
    beside.replaceChildren(...lists().flat(9).filter(Boolean));
    remember(given, "");
  };
  pick = (row) => {
    remember(given, row.place);
    fill(beside, [h("a", { href: page(row.place) }, row.label), " ", h("span", { class: "meta" }, kindWords(row.kind))], back,
      ask("page/place-events", { place: row.place, ...parameters }), eventCard);
  };
  chosen = places.find((row) => row.place === place);
  return [
    h("h1", {}, "Map"),
    filters("/map", [choice("Type", "type", type, TYPES), choice("Status", "status", status, STATUSES),
      field("From", "from", from, { type: "date" }), field("to", "to", until, { type: "date" })]),
    h("div", { class: "tools" }, h("span", { id: "placed" }, amount()), h("span", { class: "spacer" }),
      downloads("page/places", parameters)),
    h("div", { class: "split" }, h("div", {},
      h("div", { class: "stage", id: "map", role: "region",
        "aria-label": "Map of places where something happened; the list beside it has the same places" }), legend()), beside),
  ];
}

function amount() {
  return `${placed.length} of ${count(places.length, "place")} on the map`;
}

/** A state is shown by its outline, everything else by coordinates that the gazetteer knows; nothing is guessed. */
function isState(row) {
  return Boolean(row.item) && /State$/.test(row.kind ?? "");
}

/** What is picked stands in the address. */
function remember(given, place) {
  window.history.replaceState(window.history.state, "",
    `/map${query(Object.entries({ ...given, place }).filter(([, value]) => value))}`);
}

function lists() {
  const rest = places.filter((row) => !placed.includes(row));
  const entry = (row) => h("li", {}, h("button", { class: "plain", type: "button", onclick: () => pick(row) }, row.label), " ",
    h("span", { class: "meta" }, tally(row)));
  return [
    places.length ? "" : h("p", { class: "note" }, "No event with a place fits."),
    placed.length ? [h("h2", {}, `On the map (${placed.length})`), paged(h("ul", { class: "plain" }), placed, entry, 30)] : "",
    rest.length ? [h("h2", {}, `Without coordinates (${rest.length})`),
      h("p", { class: "soft" }, "Not in the gazetteer, or not clear which of a name it is: listed, not guessed."),
      paged(h("ul", { class: "plain" }), rest, entry, 30)] : "",
  ];
}

function tally(row) {
  const other = Number(row.count) - Number(row.reported) - Number(row.alleged);
  return [[row.reported, "reported"], [row.alleged, "alleged"], [other, "planned or negated"]].filter(([n]) => Number(n))
    .map(([n, words]) => `${n} ${words}`).join(", ");
}

function legend() {
  return h("p", { class: "legend" }, h("span", {}, h("i", { class: "dot reported" }), " something reported"),
    h("span", {}, h("i", { class: "dot alleged" }), " only alleged"),
    h("span", {}, h("i", { class: "dot planned" }), " only planned or denied"));
}

/** @returns latitude and longitude of a WKT point, as the map takes them */
function position(wkt) {
  const [, east, north] = (wkt ?? "").match(/POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)/i) ?? [];
  return east === undefined ? null : [Number(north), Number(east)];
}

export async function shown(main) {
  const missing = await atlas(main.querySelector("#map"), places, isState, tally, (row) => pick(row), chosen);
  if (missing.length) {
    placed = placed.filter((row) => !missing.includes(row));
    main.querySelector("#placed").textContent = amount();
    back();
  }
  if (chosen) pick(chosen);
}
