// Makes countries.geojson from the npm packages world-atlas (ISC; Natural Earth, public domain), topojson-client (ISC) and
// country-coder (ISC), and the gazetteer's facts, which tell whose item each outline is:
//   npm install --no-save world-atlas@2.0.2 topojson-client@3.1.0 @rapideditor/country-coder@5.6.1 && node build.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { borders } from "@rapideditor/country-coder";
import { feature } from "topojson-client";

const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json")));
const round = (degrees) => Math.round(degrees * 50) / 50;

/** A ring over the 180th meridian goes on past it, since the map's surface is flat; points that fall together are one. */
function ring(points) {
  const out = [];
  let turn = 0;
  points.forEach(([east, north], i) => {
    const step = i ? east - points[i - 1][0] : 0;
    turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    const point = [round(east + turn), round(north)];
    const last = out.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) out.push(point);
  });
  return out;
}

const codes = new Map(borders.features.map((one) => one.properties).filter((one) => one.iso1N3).map((one) => [one.iso1N3, one.iso1A2]));
const facts = readFileSync(new URL("../gazetteer/facts.tsv", import.meta.url), "utf8").split("\n").map((line) => line.split("\t"));
const items = new Map(facts.filter(([, property]) => property === "P297").map(([key, , code]) => [code, key]));
/** Natural Earth gives Kosovo no number. */
const item = ({ id, properties }) => items.get(properties.name === "Kosovo" ? "XK" : codes.get(id));

const polygon = (rings) => rings.map(ring).filter((points) => points.length > 3);
// Antarctica's ring goes around the pole, where there is no flat outline.
const features = feature(atlas, atlas.objects.countries).features.filter((one) => one.properties.name !== "Antarctica")
  .map(({ id, properties, geometry }) => ({
    type: "Feature", id, properties: { name: properties.name, item: item({ id, properties }) },
    geometry: { type: geometry.type, coordinates: geometry.type === "Polygon" ? polygon(geometry.coordinates)
      : geometry.coordinates.map(polygon).filter((rings) => rings.length) },
  })).filter((one) => one.geometry.coordinates.length);
writeFileSync("countries.geojson", `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(",\n")}\n]}\n`);
