// Reads a CX2 file with NDEx's own client, which says what it takes to be wrong: node ndex.mjs FILE
import { readFileSync } from "node:fs";
import { CX2Network } from "@js4cytoscape/ndex-client";

const network = CX2Network.fromJSON(Object.assign({}, ...JSON.parse(readFileSync(process.argv[2], "utf8"))));
const { isValid, errors } = network.validate();
if (!isValid) throw new Error(errors.join("\n"));
for (const { name, elementCount } of network.metaData) {
  if (network[name].length !== elementCount) throw new Error(`${name}: ${network[name].length} where ${elementCount} are announced`);
}
console.log(`${network.getNodeCount()} nodes, ${network.getEdgeCount()} edges, ${network.getNetworkName()}`);
