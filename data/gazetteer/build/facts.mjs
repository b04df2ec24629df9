// What is known of states beyond their names, as Wikidata statements: codes, neighbours, the United Nations and the Union.
import { readFileSync } from "node:fs";
import { borders } from "@rapideditor/country-coder";
import { neighbors } from "topojson-client";
import { isoByState, stateByIso } from "./states.mjs";

const CODER = "country-coder 5.6.1";
const MAP = "Natural Earth 1:50m by world-atlas 2.0.2";
// Languages that reports on these states are written in.
const LANGUAGES = ["ar", "az", "de", "es", "fa", "fr", "hi", "hy", "id", "it", "ja", "ka", "ko", "pl", "pt", "ru", "sw", "tr", "uk", "zh"];
const CLDR = "CLDR 48.2.0 by cldr-localenames-full";

const features = borders.features.map(feature => feature.properties);
const coded = features.filter(f => f.isoStatus === "official" || f.iso1A2 === "XK");
const groups = { UN: "Q1065", EU: "Q458" };

function codes() {
  return coded.flatMap(f => [["P297", f.iso1A2], ["P298", f.iso1A3]]
    .map(([property, value]) => ({ key: stateByIso.get(f.iso1A2), property, value, source: CODER })));
}

/** A realm is in the groups that its European country is in. */
const groupsOf = f => [...f.groups, ...features.find(g => g.wikidata === stateByIso.get(f.iso1A2)).groups];

function members() {
  return coded.filter(f => f.level === "country").flatMap(f => Object.keys(groups).filter(group => groupsOf(f).includes(group))
    .map(group => ({ key: stateByIso.get(f.iso1A2), property: "P463", value: groups[group], source: CODER })));
}

function neighbours() {
  const { geometries } = JSON.parse(readFileSync("node_modules/world-atlas/countries-50m.json", "utf8")).objects.countries;
  const isoByNumber = new Map(features.filter(f => f.iso1N3).map(f => [f.iso1N3, f.iso1A2]));
  const keys = geometries.map(g => g.properties.name === "Kosovo" ? stateByIso.get("XK") : stateByIso.get(isoByNumber.get(g.id)));
  return neighbors(geometries).flatMap((others, i) => others.filter(o => keys[i] && keys[o] && keys[i] !== keys[o])
    .map(o => ({ key: keys[i], property: "P47", value: keys[o], source: MAP })));
}

export function facts() {
  const number = key => Number(key.slice(1));
  return [...codes(), ...members(), ...neighbours()].sort((a, b) => number(a.key) - number(b.key)
    || a.property.localeCompare(b.property) || number(a.value) - number(b.value));
}

/** Names of states in other languages. */
export function names() {
  return LANGUAGES.flatMap(language => {
    const path = `node_modules/cldr-localenames-full/main/${language}/territories.json`;
    const { territories } = JSON.parse(readFileSync(path, "utf8")).main[language].localeDisplayNames;
    return [...isoByState].filter(([, iso]) => territories[iso])
      .map(([key, iso]) => ({ key, language, name: territories[iso], source: CLDR }));
  });
}
