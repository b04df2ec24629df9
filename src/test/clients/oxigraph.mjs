// node oxigraph.mjs DATA.nq FOLDER: answers each FOLDER/*.rq over the union of the data's graphs, into a .json beside it.
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {defaultGraph, quad, Store} from 'oxigraph';

const [data, folder] = process.argv.slice(2);
const store = new Store();
store.load(readFileSync(data, 'utf8'), {format: 'application/n-quads'});
// Its own union counts a triple once for each graph that holds it; the union of graphs is a set.
for (const each of store.match(null, null, null, null)) {
    store.add(quad(each.subject, each.predicate, each.object, defaultGraph()));
}
for (const file of readdirSync(folder).filter(name => name.endsWith('.rq')).sort()) {
    const answer = store.query(readFileSync(`${folder}/${file}`, 'utf8'),
        {results_format: 'application/sparql-results+json'});
    writeFileSync(`${folder}/${file.replace(/rq$/, 'json')}`, answer);
}
