"""Annotated pieces: short texts written for this project, with their attributions marked in the text.

Pieces begin with "=== headline". {s1:…} marks a source, {c1:…} a cue, {q1:…} content; the number ties them together; a
mark in several parts is repeated; marks nest. {s1=Full Name:she} says who is meant, {s1=?:…} that nobody is named.

    pieces.py FILE...     prints mistakes and figures
"""

import re
import sys

MARK = re.compile(r"\{([scq])(\d+)(?:=([^:{}]*))?:|\}")


def read(path):
    """The pieces of a file as {"doc_id", "text", "attributions"}; pieces with mistakes are left out."""
    for name, text, attributions, mistakes in parsed(path):
        if not mistakes:
            yield {"doc_id": name, "text": text, "attributions": attributions}


def parsed(path):
    with open(path, encoding="utf-8") as file:
        whole = file.read()
    for piece in re.split(r"(?m)^=== *", whole)[1:]:
        headline, _, body = piece.partition("\n")
        yield (headline.strip(), *parse(body.strip() + "\n"))


def parse(body):
    """Text, attributions and mistakes of one piece."""
    text, position, open_marks, groups, mistakes = "", 0, [], {}, []
    for match in MARK.finditer(body):
        text += body[position : match.start()]
        position = match.end()
        if match.group(1):
            open_marks.append((match.group(1), int(match.group(2)), match.group(3), len(text)))
        elif open_marks:
            kind, number, _, start = open_marks.pop()
            groups.setdefault(number, []).append((kind, {"start": start, "end": len(text)}))
        else:
            mistakes.append(f"a }} too many near {text[-40:]!r}")
    text += body[position:]
    if open_marks or re.search(r"[{}]", text):
        mistakes.append("a mark that is not closed, or a stray brace")
    attributions = []
    for number, group in sorted(groups.items()):
        spans = lambda kind: sorted((span for k, span in group if k == kind), key=lambda span: span["start"])
        source, cue, content = spans("s"), spans("c"), spans("q")
        if not content:
            mistakes.append(f"{number} has no content")
        elif max(span["end"] for _, span in group) - min(span["start"] for _, span in group) > 1500:
            mistakes.append(f"{number} is used twice")
        elif cue:
            attributions.append({"source": source[0] if source else None, "cue": cue, "content": content})
    return text, attributions, mistakes


if __name__ == "__main__":
    count = words = marked = 0
    for name in sys.argv[1:]:
        for headline, text, attributions, mistakes in parsed(name):
            count, words, marked = count + 1, words + len(text.split()), marked + len(attributions)
            for mistake in mistakes:
                print(f"{name} [{headline}]: {mistake}")
    print(f"{count} pieces, {words} words, {marked} attributions")
