// node sparql_http_client.mjs ENDPOINT QUERY: prints the value of ?value in each row, a line each.
import SparqlClient from 'sparql-http-client/SimpleClient.js';
import StreamClient from 'sparql-http-client';

const [endpointUrl, query] = process.argv.slice(2);
const simple = await new SparqlClient({endpointUrl}).query.select(query);
if (!simple.ok) {
    throw new Error(`${simple.status} ${await simple.text()}`);
}
const lines = [];
for await (const row of new StreamClient({endpointUrl}).query.select(query, {operation: 'postDirect'})) {
    lines.push(row.value.value);
}
console.log(lines.join('\n'));
