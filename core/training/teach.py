"""Makes data/silver.jsonl.gz anew: a teacher trained on annotated news labels openly licensed text.

    teach.py TEACHER.jsonl TEXTS.jsonl

TEACHER.jsonl is gold in the form of encoder.py (PolNeAR, say: what it is trained on stays out of what ships, for only
its labels of other texts are kept). TEXTS.jsonl holds {"doc_id", "text"} a line. About half an hour on two cores.
"""

import gzip
import json
import sys

import torch

import encoder
import train

EPOCHS, THRESHOLD = 4, 0.15
TEACHER, SILVER = "teacher.pt", "data/silver.jsonl.gz"


def label(texts):
    network = encoder.Network()
    network.load_state_dict(torch.load(TEACHER))
    network.eval()
    with open(texts, encoding="utf-8") as lines, gzip.GzipFile(SILVER, "wb", mtime=0) as silver:
        for line in lines:
            document = json.loads(line)
            document["attributions"] = encoder.read(network, document, THRESHOLD)
            silver.write((json.dumps(document, ensure_ascii=False) + "\n").encode())


if __name__ == "__main__":
    train.train(TEACHER, EPOCHS, [sys.argv[1]])
    label(sys.argv[2])
