// Rebuilds the generated tables of the gazetteer. Run in this folder: npm install && npm run build
import { ITEM_COLUMNS, read, write } from "./tables.mjs";
import { cityRows, population } from "./cities.mjs";
import { capitals } from "./capitals.mjs";
import { bodies } from "./nsi.mjs";
import { facts, names } from "./facts.mjs";
import { organizations } from "./organizations.mjs";
import { regionRows } from "./regions.mjs";
import { states } from "./states.mjs";

const stateRows = states(population());
const written = ["organizations", "people", "places"].flatMap(name => read(`../${name}.tsv`));
const known = new Set([...stateRows, ...written].map(row => row.key));
const items = bodies().filter(item => !known.has(item.key));
const speaking = new Set(stateRows.filter(row => row.kind.endsWith("STATE")).map(row => row.key));

const cities = cityRows(speaking, items);
cities.forEach(row => known.add(row.key));
const regions = regionRows(items, known, stateRows);

write("../states.tsv", ITEM_COLUMNS, stateRows);
write("../cities.tsv", ITEM_COLUMNS, cities);
write("../regions.tsv", ITEM_COLUMNS, regions);
write("../bodies.tsv", ITEM_COLUMNS, organizations(items, known));
write("../facts.tsv", ["key", "property", "value", "since", "until", "source"], facts());
write("../names.tsv", ["key", "language", "name", "source"], names());
write("capitals.tsv", ["key", "capital", "latitude", "longitude", "source"], capitals(cities));
