import { h } from "./dom.js";
import { script, stylesheet } from "./library.js";
import { got } from "./data.js";

/**
 * Draws places on outlines of countries.
 *
 * @param isState whether a place is shown by its outline
 * @param tally   what happened there, in words
 * @param pick    is told of a place that is clicked
 * @param chosen  the place to begin at, or undefined
 * @returns states that have no outline here
 */
export async function atlas(container, places, isState, tally, pick, chosen) {
  stylesheet("/webjars/leaflet/dist/leaflet.css");
  const [outlines] = await Promise.all([got("/page/countries.geojson").then((answer) => answer.json()),
    script("/webjars/leaflet/dist/leaflet.js")]);
  if (!container?.isConnected) return [];
  const L = window.L;
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(name).trim();
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(container, { worldCopyJump: true, minZoom: 1, maxZoom: 10, zoomSnap: .5, zoomAnimation: !still,
    fadeAnimation: !still, inertia: !still });
  map.attributionControl.setPrefix(false).addAttribution("Outlines: Natural Earth (public domain)");
  const states = new Map(places.filter(isState).map((row) => [row.item, row]));
  map.setView([25, 20], 2); // a marker can only be drawn on a map that shows something
  const bounds = L.latLngBounds([]);
  const drawn = (layer, row, at) => {
    if (!row) return;
    bounds.extend(at);
    layer.bindTooltip(h("span", {}, `${row.label}: ${tally(row)}`), { sticky: true }).on("click", () => pick(row));
    reach(layer.getElement?.(), row, tally, pick);
  };
  L.geoJSON(outlines, {
    style: ({ properties }) => ({ color: colour("--line"), weight: 1, fillColor: colour("--ground"), fillOpacity: 1,
      ...shade(states.get(properties.item), colour) }),
    onEachFeature: ({ properties }, layer) => layer.on("add", () => drawn(layer, states.get(properties.item), layer.getBounds())),
  }).addTo(map);
  for (const row of places.filter((one) => one.at && !isState(one))) {
    const circle = L.circleMarker(row.at, { radius: 5 + 3 * Math.sqrt(Number(row.count)), weight: 2, fillOpacity: .35,
      ...stroke(row, colour) }).addTo(map);
    drawn(circle, row, row.at);
  }
  for (const { properties } of outlines.features) states.delete(properties.item);
  if (chosen?.at) map.setView(chosen.at, 5);
  else if (bounds.isValid()) map.fitBounds(bounds, { padding: [40, 40], maxZoom: 6 });
  else map.fitBounds([[-50, -130], [70, 160]]);
  return [...states.values()];
}

/** Solid where something is reported, dashed where all is alleged, dotted where it is planned or denied. */
function stroke(row, colour) {
  const [name, dashArray] = Number(row.reported) ? ["--reported", null] : Number(row.alleged) ? ["--alleged", "5 4"]
    : ["--planned", "1 4"];
  return { color: colour(name), fillColor: colour(name), dashArray };
}

function shade(row, colour) {
  return row ? { ...stroke(row, colour), weight: 2, fillOpacity: .3 } : { interactive: false };
}

/** What is drawn can be reached by the keyboard, too. */
function reach(element, row, tally, pick) {
  if (!element) return;
  for (const [name, value] of [["tabindex", "0"], ["role", "button"],
    ["aria-label", `${row.label}: ${tally(row)}`]]) element.setAttribute(name, value);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    pick(row);
  });
}
