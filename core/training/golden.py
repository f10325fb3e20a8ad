"""Writes what the tokenizer makes of odd texts, for the test of the extractor's own: golden.py FILE"""

import json
import sys

import encoder

TEXTS = [
    "“We left at dawn,” Ms. Lindqvist said.",
    "''It's over,'' he told ``reporters'' at 10:30 a.m.",
    "The U.S. isn't NATO's proxy, said Jean-Claude Müller-Łukasz (42).",
    "e\u0301toile \u00c9TOILE na\u00efve co\u0308operate \u0130stanbul \u00df",
    "\u5831\u9053\u5b98 said \u201c\u662f\u201d \U0001f600 ok",
    "soft\u00adhyphen non\u00a0breaking\u200bzero",
    "a \u00abquote\u00bb and \u201ean other\u201d one \"open to the end",
    "supercalifragilisticexpialidocious " + "x" * 120 + " end",
    "$5.3m+ 50% <b> [x]_y ~ ^ `t` #tag @name",
    "\u0642\u0627\u0644 \u05d3\u05d5\u05d1\u05e8 \u0905\u0902",
    "\u2026dashes \u2013 and \u2014 and \u2011 ... !?",
    "\ud7a4 \ufffd \ue000 tab\there",
    "\U0001d518\U0001d52b \U00010348 \u01c5",
]

with open(sys.argv[1], "w", encoding="utf-8") as file:
    for text in TEXTS:
        encoding = encoder.TOKENIZER(text, return_offsets_mapping=True, add_special_tokens=False)
        offsets = encoding["offset_mapping"]
        line = {
            "text": text,
            "ids": encoding["input_ids"],
            "starts": [start for start, _ in offsets],
            "ends": [end for _, end in offsets],
            "types": encoder.types(text, offsets),
        }
        file.write(json.dumps(line) + "\n")
