"""python3 rdflib_client.py ENDPOINT QUERY: prints the value of ?value in each row, a line each."""
import sys

from rdflib.plugins.stores.sparqlstore import SPARQLStore
from rdflib import Graph

endpoint, query = sys.argv[1:]
for method in ("GET", "POST"):
    lines = [str(row.value) for row in Graph(SPARQLStore(endpoint, method=method)).query(query)]
print("\n".join(lines))
