"""Indexes claims with tantivy in memory and asks it for words; one client, in process.

usage: search.py CLAIMS QUERIES PAGE
CLAIMS has one claim a line, its words only; QUERIES one search a line. Prints one line of JSON.
"""

import json
import sys
import time

import tantivy


def query_of(line):
    """All words, phrases in quotes, as the query service takes them."""
    if line.startswith('"'):
        return line
    return " ".join("+" + word for word in line.split())


def main(claims, queries, page):
    schema = tantivy.SchemaBuilder().add_text_field("text", tokenizer_name="en_stem").build()
    index = tantivy.Index(schema)
    begun = time.monotonic()
    writer = index.writer(heap_size=300_000_000, num_threads=1)
    with open(claims, encoding="utf-8") as lines:
        for line in lines:
            writer.add_document(tantivy.Document(text=line))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    indexing = time.monotonic() - begun
    searcher = index.searcher()
    took = []
    with open(queries, encoding="utf-8") as lines:
        for line in lines:
            begun = time.monotonic()
            found = searcher.search(index.parse_query(query_of(line.strip()), ["text"]), page, count=True)
            found.count
            took.append(1000 * (time.monotonic() - begun))
    took.sort()
    print(json.dumps({
        "indexingSeconds": indexing,
        "p50": took[len(took) // 2],
        "p99": took[int(len(took) * 0.99)],
    }))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
