"""python3 sparqlwrapper_client.py ENDPOINT QUERY: prints the value of ?value in each row, a line each."""
import sys

from SPARQLWrapper import JSON, POST, XML, SPARQLWrapper

endpoint, query = sys.argv[1:]
client = SPARQLWrapper(endpoint)
client.setQuery(query)
client.setReturnFormat(XML)
client.query().convert()
client.setMethod(POST)
client.setReturnFormat(JSON)
print("\n".join(row["value"]["value"] for row in client.query().convert()["results"]["bindings"]))
