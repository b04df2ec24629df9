import { h, filters, field, choice } from "../dom.js";
import { ask, downloads, page } from "../data.js";
import { NUMBERS, TYPES, STATUSES } from "../choices.js";
import { script, stylesheet } from "../library.js";

let rows = [];

export async function render({ type, status, from, to: until }) {
  const parameters = { type: type && `https://w3id.org/chancery/plover#${type}`, status, from, until };
  rows = await ask("page/places", parameters);
  const placed = rows.filter((row) => row.point);
  return [
    h("h1", {}, "Map"),
    filters("/map", [choice("Type", "type", type, TYPES), choice("Status", "status", status, STATUSES), field("From", "from", from, { type: "date" }), field("to", "to", until, { type: "date" })]),
    h("div", { class: "tools" }, `${placed.length} of ${rows.length} places have coordinates`, h("span", { class: "spacer" }), downloads("page/places", parameters)),
    h("div", { class: "stage", id: "map", role: "img", "aria-label": "Places of events; the table below has the same places" }),
    h("details", { open: !placed.length }, h("summary", {}, "The same as a table"), h("div", { class: "scroll" }, h("table", {},
      h("thead", {}, h("tr", {}, ["Place", "Kind", "Reported", "Alleged", "All"].map((name) => h("th", { scope: "col", class: NUMBERS.has(name) && "number" }, name)))),
      h("tbody", {}, rows.map((row) => h("tr", {}, h("td", {}, h("a", { href: page(row.place) }, row.label)), h("td", {}, row.kind ?? ""),
        h("td", { class: "number" }, row.reported), h("td", { class: "number" }, row.alleged), h("td", { class: "number" }, row.count))))))),
  ];
}

/** @returns latitude and longitude of a WKT point, as the map takes them */
function position(wkt) {
  const [, east, north] = wkt.match(/POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)/i) ?? [];
  return east === undefined ? null : [Number(north), Number(east)];
}

export async function shown(main) {
  stylesheet("/webjars/leaflet/dist/leaflet.css");
  const [outlines] = await Promise.all([fetch("/page/countries.geojson").then((answer) => answer.json()), script("/webjars/leaflet/dist/leaflet.js")]);
  const container = main.querySelector("#map");
  if (!container?.isConnected) return;
  const L = window.L;
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const map = L.map(container, { worldCopyJump: true, minZoom: 1, maxZoom: 10, attributionControl: true, zoomSnap: .5 });
  map.attributionControl.setPrefix(false).addAttribution("Outlines: Natural Earth (public domain)");
  L.geoJSON(outlines, { interactive: false, style: { color: colour("--line"), weight: 1, fillColor: colour("--ground"), fillOpacity: 1 } }).addTo(map);
  map.setView([25, 20], 2); // a marker can only be drawn on a map that shows something
  const points = [];
  for (const row of rows) {
    const at = row.point && position(row.point);
    if (!at) continue;
    points.push(at);
    const onlyAlleged = row.reported === "0" && row.alleged !== "0";
    L.circleMarker(at, { radius: 5 + 3 * Math.sqrt(Number(row.count)), color: colour(onlyAlleged ? "--alleged" : "--reported"), dashArray: onlyAlleged ? "4 4" : null, weight: 2, fillOpacity: .35 })
      .bindTooltip(h("span", {}, `${row.label}: ${row.reported} reported, ${row.alleged} alleged`))
      .on("click", () => container.dispatchEvent(new CustomEvent("go", { bubbles: true, detail: page(row.place) }))).addTo(map);
  }
  if (points.length) map.fitBounds(points, { padding: [40, 40], maxZoom: 6 });
  else map.fitBounds([[-50, -130], [70, 160]]);
}
