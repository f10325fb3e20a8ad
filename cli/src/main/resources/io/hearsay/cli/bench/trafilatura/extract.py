"""trafilatura's default on stored pages.

    python3 extract.py LIST

LIST holds the path of one gzipped page a line. The last line of standard output is the CPU time of the second of two
passes, parsing included and reading files not, as JSON.
"""

import gzip
import json
import sys
import time

import trafilatura

PASSES = 2


def pages(paths):
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8", newline="") as page:
            yield page.read()


def cpu_seconds(paths):
    seconds = 0.0
    for html in pages(paths):
        before = time.process_time()
        trafilatura.extract(html)
        seconds += time.process_time() - before
    return seconds


with open(sys.argv[1], encoding="utf-8") as listed:
    PATHS = listed.read().splitlines()
for _ in range(PASSES):
    cost = cpu_seconds(PATHS)
print(json.dumps({"cpuSeconds": cost}), flush=True)
