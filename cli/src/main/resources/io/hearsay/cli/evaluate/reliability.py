"""How far confidence can be trusted: reliability.py SCORER GOLD PREDICTED

For claims of like confidence, the share that is right as the data's own SCORER matches them: content overlaps (word
Jaccard at least .5) and source right. The last line is the expected calibration error (Naeini et al. 2015).
"""

import importlib.util
import json
import sys

EDGES = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]


def right_claims(scorer, document, claims):
    """(confidence, right) of each claim that the scorer counts."""
    text = document["text"]
    spans = [(span["start"], span["end"]) for span in document.get("discard") or []]
    dropped = scorer.words_in(text, spans)
    gold = scorer.prep(text, document["attributions"], dropped)
    counted = []
    for claim in claims:
        for prepared in scorer.prep(text, [claim], dropped):
            counted.append(dict(prepared, confidence=claim["confidence"]))
    right = {id(p): scorer.source_right(text, g, p) for g, p, _ in scorer.match(gold, counted)}
    return [(prepared["confidence"], right.get(id(prepared), False)) for prepared in counted]


def main(scorer_path, gold_path, predicted_path):
    spec = importlib.util.spec_from_file_location("scorer", scorer_path)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    with open(predicted_path, encoding="utf-8") as lines:
        predicted = {answer["doc_id"]: answer["claims"] for answer in map(json.loads, lines)}
    judged = []
    with open(gold_path, encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            judged += right_claims(scorer, document, predicted.get(document["doc_id"], []))
    print("confidence    claims   mean   right")
    error = 0
    for low, high in zip(EDGES, EDGES[1:]):
        inside = [(confidence, right) for confidence, right in judged if low <= confidence < high]
        if inside:
            mean = sum(confidence for confidence, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            error += abs(mean - share) * len(inside) / len(judged)
            print(f"{low:.1f} to {min(high, 1):.1f}  {len(inside):8d}   {mean:.3f}  {share:.3f}")
    print(f"expected calibration error {error:.3f}")


main(*sys.argv[1:4])
