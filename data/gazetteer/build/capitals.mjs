// Where capitals lie by another source than the gazetteer's own, to check it by: city-timezones (MIT), whose points are not
// GeoNames'. A capital is looked for by its name and its state alone, never by where it is; what is not found is left out.
import { readFileSync } from "node:fs";
import { stateByIso } from "./states.mjs";

const SOURCE = "city-timezones 1.3.4, data/cityMap.json";
const places = JSON.parse(readFileSync("node_modules/city-timezones/data/cityMap.json", "utf8"));
const plain = name => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z]+/g, " ").trim();

/** @param cities rows of cities.tsv */
export function capitals(cities) {
  const isoByState = new Map([...stateByIso].map(([iso, key]) => [key, iso]));
  return cities.filter(row => row.capital_of).flatMap(row => {
    const names = new Set([row.label, ...row.aliases.split("|")].map(plain).filter(Boolean));
    const found = places.filter(place => place.iso2 === isoByState.get(row.country)
      && (names.has(plain(place.city)) || names.has(plain(place.city_ascii))));
    // Of namesakes in one state the capital is the largest.
    const place = found.sort((a, b) => b.pop - a.pop)[0];
    return place ? [{ key: row.key, capital: row.label, latitude: place.lat.toFixed(4), longitude: place.lng.toFixed(4), source: SOURCE }]
      : [];
  }).sort((a, b) => a.capital.localeCompare(b.capital, "en"));
}
