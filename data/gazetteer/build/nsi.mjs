// Bodies, cities and regions with Wikidata items, from name-suggestion-index (BSD-3-Clause). It gives each item a label
// and a description; kind and country are read from the description, and what it does not tell is left out.
import { readFileSync } from "node:fs";
import { read } from "./tables.mjs";
import { stateByIso } from "./states.mjs";

export const SOURCE = "name-suggestion-index 8.0.20260918";

const load = path => JSON.parse(readFileSync(`node_modules/name-suggestion-index/${path}`, "utf8"));

// What no report on public affairs names, or names by a common word.
const LEFT_OUT = new RegExp(["\\b(flags?|coats? of arms|ensign|anthem|chains?|brands?|shops?|stores?|supermarkets?|franchise",
  "restaurants?|bakery|pharmac(y|ies)|hotels?|libraries|library|schools?|kindergartens?|academy trust|bus|buses|tram",
  "metro|transit|bicycle|bike|parking|ferry|railway station|fire (department|brigade|service|district)|water|waste",
  "sewer|utility|utilities|electricity|recycling|lockers?|vending|parks?|cemeter(y|ies)|credit union|cinema",
  "network operator|charging|dealer|retailers?|retail|estate agent|insurance|fuel|gas station|car (rental|sharing)",
  "advertis|laundry|gym|fitness|clothing|shoe|subsidiary of|former|defunct|fictional|municipal utility|disambiguation)\\b"]
  .join("|"), "i");

// The first that fits names the kind.
const KINDS = [
  [/\b(political party|communist party|socialist party)\b/i, "ORGANIZATION"],
  [/\b(newspaper|news agency|public broadcaster|broadcasting corporation|broadcaster)\b/i, "MEDIA"],
  [/\b(public|private|research|national|state|technical|collegiate|australian|french|german|italian|british)?\s*universit(y|é)\b/i, "ORGANIZATION"],
  [/\bmilitary alliance\b/i, "ALLIANCE"],
  [/\b(intergovernmental|international) organi[sz]ation\b|\bagency of the united nations\b|international humanitarian movement|\binternational medical/i,
    "INTERNATIONAL_ORGANIZATION"],
  [/\b(city|town|municipality|comune|commune|borough|urban district|capital) (in|of|on|and|with|from|located)\b|\b(largest|populous|capital|italian|port|second) city\b|\bcapital and largest\b/i,
    "CITY"],
  [/^(?:(?:federated|federal|u\.?s\.?|northeasternmost|northern|southern|eastern|western|island|autonomous|administrative|constituent|overseas|french|spanish|german|polish|swiss|belgian|dutch|canadian|australian|insular) )*(state|province|prefecture|region|territory|autonomous community|voivodeship|oblast|canton|department|krai|republic|county|region and department) (of|in)\b/i,
    "REGION"],
  [/\b(ministry|ministerial department|government department|government agency|federal agency|executive department|federal executive department|intelligence (agency|service|organi[sz]ation)|police (force|service|agency)|national police|gendarmerie|armed forces|branch of|service branch|land forces|army|navy|coast guard|customs|law enforcement agency|border control|state agency|agency of the (u\.?s\.?|united states|federal)|executive branch)\b/i,
    "GOVERNMENT"],
  // Of bodies called by what they are ("National Assembly") only those with a name of their own.
  [/\b(legislature of [A-Z]\w+; parliament|combined military forces of|federal (criminal )?police( of [A-Z]\w+)?$|federal security force of|state police of)/,
    "GOVERNMENT"],
  [/\b(red cross|red crescent|humanitarian|non-?governmental|charit|aid organi[sz]ation|trade union|labou?r union)\b/i, "ORGANIZATION"],
  [/\b(central bank|multinational|airline|flag.carrier|oil (and gas )?company|petroleum|energy (company|corporation)|aerospace|technology (company|corporation|enterprise)|automaker|automotive|car manufacturer|state-owned|conglomerate|telecommunications company|investment bank|commercial bank|public company|corporation)\b/i,
    "ORGANIZATION"],
];

const english = read("../state-names.tsv");
const isoByPlace = new Map();
for (const [iso, key] of stateByIso) {
  const row = english.find(r => r.key === key);
  if (!row) continue;
  for (const name of [row.label, ...`${row.aliases}|${row.acronyms}|${row.adjectives}`.split("|")]) {
    if (name.length > 1) isoByPlace.set(name, iso);
  }
}
for (const part of ["England", "Scotland", "Wales", "Northern Ireland", "English", "Scottish", "Welsh"]) isoByPlace.set(part, "GB");
const placeNames = [...isoByPlace.keys()].sort((a, b) => b.length - a.length)
  .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
const PLACE = new RegExp(`(?<![\\w-])(${placeNames.join("|")})(?![\\w])`, "g");

/** The one state that a description names; none where it names several. */
function country(description) {
  const found = new Set([...description.matchAll(PLACE)].map(match => isoByPlace.get(match[1])));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Items that a list of places with one country names: "include: [de]". */
function countriesOfLists() {
  const countries = new Map();
  for (const category of Object.values(load("dist/json/nsi.json").nsi)) {
    for (const item of category.items ?? []) {
      const include = item.locationSet?.include ?? [];
      if (include.length !== 1 || typeof include[0] !== "string") continue;
      const iso = include[0].replace(/\.geojson$/, "").split("-")[0].toUpperCase();
      for (const [tag, key] of Object.entries(item.tags)) {
        if (tag.endsWith(":wikidata") && stateByIso.has(iso)) countries.set(key, iso);
      }
    }
  }
  return countries;
}

export function bodies() {
  const listed = countriesOfLists();
  return Object.entries(load("dist/wikidata/wikidata.json").wikidata).flatMap(([key, { label, description = "" }]) => {
    if (!label || LEFT_OUT.test(description)) return [];
    const kind = KINDS.find(([pattern]) => pattern.test(description))?.[1];
    // A council or a department is not the place it runs.
    const place = kind === "CITY" || kind === "REGION";
    if (place && /\b(council|corporation|department|municipality|board|bureau|administration|government|police|of works|services)\b/i.test(label)) return [];
    if (!kind || !/^\p{Lu}/u.test(label) || label.length < 3) return [];
    const iso = country(description) ?? listed.get(key);
    return [{ key, kind, label, description, iso }];
  });
}
