// States, dependencies and the parts of the world, from country-coder (ISC): identity and ISO codes.
import { borders } from "@rapideditor/country-coder";
import { read } from "./tables.mjs";

const SOURCE = "country-coder 5.6.1";
// Control of a territory without general recognition; the ontology keeps these apart from states.
const DE_FACTO = new Set(["Q23681", "Q1246", "Q865"]);
// A realm and its European country are two items; newspapers mean the country.
const COUNTRY_OF_REALM = { Q55: "Q29999", Q35: "Q756617" };
const DISPUTED_TERRITORY = new Set(["Q6250"]);
// Where country-coder follows who holds a place, GeoNames and the United Nations follow whose it is.
const HELD_BY_ANOTHER = { Q7835: "UA" };
// Groupings that no report names as an actor or a place.
const SKIPPED = new Set(["subcountryGroup", "subunion", "union", "unitedNations"]);

const features = borders.features.map(feature => feature.properties);
const byIso = new Map(features.filter(f => f.iso1A2).map(f => [f.iso1A2, f]));

function kind(feature) {
  if (DE_FACTO.has(feature.wikidata)) return "DE_FACTO_STATE";
  if (COUNTRY_OF_REALM[feature.wikidata]) return "STATE";
  if (DISPUTED_TERRITORY.has(feature.wikidata)) return "REGION";
  if (feature.level === "country") return "STATE";
  return feature.level === "territory" || feature.level === "subterritory" ? "REGION" : "PLACE";
}

/** ISO code of a state → key of the item that reports mean by its name. */
export const stateByIso = new Map([...byIso].map(([iso, feature]) => {
  const country = Object.entries(COUNTRY_OF_REALM).find(([, realm]) => realm === feature.wikidata);
  return [iso, country ? country[0] : feature.wikidata];
}));

export const isoByState = new Map([...stateByIso].map(([iso, key]) => [key, iso]));

export function states(population) {
  const english = new Map(read("../state-names.tsv").map(row => [row.key, row]));
  return features.filter(f => !SKIPPED.has(f.level)).map(f => {
    const words = english.get(f.wikidata) ?? { label: f.nameEn, aliases: "", acronyms: "" };
    const aliases = [...new Set([...words.aliases.split("|"), f.nameEn].filter(a => a && a !== words.label))];
    const iso = isoByState.get(f.wikidata);
    return {
      key: f.wikidata, kind: kind(f), label: words.label, aliases: aliases.join("|"), acronyms: words.acronyms,
      country: f.country && !COUNTRY_OF_REALM[f.wikidata] ? stateByIso.get(HELD_BY_ANOTHER[f.wikidata] ?? f.country) : "",
      weight: iso ? population.get(iso) ?? 0 : 0, source: SOURCE,
    };
  });
}
