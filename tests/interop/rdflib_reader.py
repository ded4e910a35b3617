"""Reads files and runs queries with rdflib, for run.mjs.

Takes {"dist", "files": [{"path", "syntax"}], "queries": [{"path", "answers"}]} on the standard input, writes
[{"path", "count"} or {"path", "fault"}] to the standard output. What rdflib only warns of is a fault too.
"""

import json
import logging
import os
import sys
from collections import Counter

from rdflib import ConjunctiveGraph, Graph

FORMATS = {"ttl": "turtle", "nt": "nt", "nq": "nquads", "trig": "trig", "jsonld": "json-ld", "rdf": "xml"}

# Syntaxes in which there may be more than one graph.
WITH_GRAPHS = ("nq", "trig", "jsonld")


class Complaints(logging.Handler):
    """Keeps what rdflib says while it reads."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.messages = []

    def emit(self, record):
        self.messages.append(record.getMessage())

    def take(self):
        messages, self.messages = self.messages, []
        return messages


complaints = Complaints()
logging.getLogger().addHandler(complaints)


def attempt(path, action):
    complaints.take()
    try:
        count = action()
    except Exception as error:  # whatever a parser throws is what we want to know
        return {"path": path, "fault": f"{type(error).__name__}: {error}"[:300]}
    warnings = complaints.take()
    return {"path": path, "fault": warnings[0][:300]} if warnings else {"path": path, "count": count}


def read(dist, path, syntax):
    graph = ConjunctiveGraph() if syntax in WITH_GRAPHS else Graph()
    graph.parse(os.path.join(dist, path), format=FORMATS[syntax])
    return sum(1 for _ in graph.quads()) if syntax in WITH_GRAPHS else len(graph)


def ask(dist, data, path, answers):
    with open(os.path.join(dist, path), encoding="utf-8") as file:
        result = data.query(file.read())
    with open(os.path.join(dist, answers), encoding="utf-8") as file:
        expected = json.load(file)
    actual = json.loads(result.serialize(format="json"))
    if "boolean" in expected:
        if actual.get("boolean") != expected["boolean"]:
            raise ValueError(f"the answer must be {expected['boolean']}")
        return 1
    rows, wanted = count_rows(actual), count_rows(expected)
    if rows != wanted:
        missing, extra = list((wanted - rows).elements()), list((rows - wanted).elements())
        first = sorted(set(missing[0] if missing else ()) ^ set(extra[0] if extra else ()))
        raise ValueError(f"{len(missing)} rows are missing and {len(extra)} are new; the first differ in {first}")
    return sum(wanted.values())


def count_rows(result):
    """The rows of SPARQL JSON results, whatever their order."""
    return Counter(
        tuple(sorted((name, *describe(term)) for name, term in row.items()))
        for row in result["results"]["bindings"]
    )


def describe(term):
    """Results of SPARQL 1.1 may write xsd:string or leave it out, and language tags in any case."""
    datatype = term.get("datatype", "").replace("http://www.w3.org/2001/XMLSchema#string", "")
    return term["type"], term["value"], term.get("xml:lang", "").lower(), datatype


def main():
    request = json.load(sys.stdin)
    dist = request["dist"]
    readings = [attempt(f["path"], lambda: read(dist, f["path"], f["syntax"])) for f in request["files"]]
    if request["queries"]:
        data = Graph()
        data.parse(os.path.join(dist, "dump/communique.nt"), format="nt")
        for query in request["queries"]:
            readings.append(attempt(query["path"], lambda: ask(dist, data, query["path"], query["answers"])))
    json.dump(readings, sys.stdout)


main()
