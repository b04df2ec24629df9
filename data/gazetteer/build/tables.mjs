// Reading and writing the gazetteer's tables: one header line, tabs between cells, no quoting.
import { readFileSync, writeFileSync } from "node:fs";

export const ITEM_COLUMNS = ["key", "kind", "label", "aliases", "acronyms", "country", "capital_of",
  "latitude", "longitude", "weight", "source"];

export function read(path) {
  const [header, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const columns = header.split("\t");
  return lines.map(line => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
  });
}

export function write(path, columns, rows) {
  const cell = value => {
    const text = value === undefined || value === null ? "" : String(value);
    if (/[\t\n]/.test(text)) throw new Error(`${path}: a cell holds a tab or a line break: ${JSON.stringify(text)}`);
    return text;
  };
  writeFileSync(path, [columns.join("\t"), ...rows.map(row => columns.map(c => cell(row[c])).join("\t"))].join("\n") + "\n");
  console.log(`${path}: ${rows.length} rows`);
}

/** Five decimals: a metre, and no noise in a diff. */
export const degrees = number => Number(number).toFixed(5);

/** Along the great circle. */
export function kilometres(latitude, longitude, otherLatitude, otherLongitude) {
  const [a, b, c, d] = [latitude, longitude, otherLatitude, otherLongitude].map(angle => Number(angle) * Math.PI / 180);
  const half = Math.sin((c - a) / 2) ** 2 + Math.cos(a) * Math.cos(c) * Math.sin((d - b) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}
