// Rebuilds the generated tables of the gazetteer. Run in this folder: npm install && npm run build
import { write, ITEM_COLUMNS } from "./tables.mjs";
import { states, codes } from "./states.mjs";
import { cityRows, population } from "./cities.mjs";

const stateRows = states(population());
write("../states.tsv", ITEM_COLUMNS, stateRows);
const speaking = new Set(stateRows.filter(row => row.kind.endsWith("STATE")).map(row => row.key));
write("../cities.tsv", ITEM_COLUMNS, cityRows(speaking));
write("../facts.tsv", ["key", "property", "value", "since", "until", "source"], codes());
