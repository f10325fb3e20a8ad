"""Trains the encoder that ships: train.py MODEL.pt EPOCHS FILE[*TIMES]...

A FILE holds labelled texts, one {"text", "attributions"} a line (.jsonl or .jsonl.gz), or annotated pieces (.txt, see
pieces.py). TIMES repeats it in every epoch.
"""

import gzip
import json
import random
import sys
import time

import torch
from torch import nn

import encoder
import pieces

BATCH, RATE, WARM_UP = 8, 1e-4, 0.06


def documents(path):
    if path.endswith(".txt"):
        return [piece for piece in pieces.read(path)]
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        return [json.loads(line) for line in lines]


def tensors(window):
    frames = [(first, torch.tensor(row), sure) for first, row, sure in window["frames"]]
    return dict(window, cue=torch.tensor(window["cue"]), frames=frames)


def loss_of(network, batch):
    """Cross entropy of the cue labels, and of the frames' labels weighted by how sure each frame is."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        vectors = network.encode(batch)
        cues, frames, wanted, weights = [], [], [], []
        for k, window in enumerate(batch):
            size = len(window["offsets"])
            own = vectors[k, 1 : size + 1]
            cues.append(network.cue(own))
            if window["frames"]:
                frames.append(network.frames(own, [first for first, _, _ in window["frames"]]).reshape(-1, 5))
                wanted += [row for _, row, _ in window["frames"]]
                weights.append(torch.tensor([sure for _, _, sure in window["frames"]]).repeat_interleave(size))
    loss = 2 * nn.functional.cross_entropy(torch.cat(cues).float(), torch.cat([window["cue"] for window in batch]))
    if frames:
        weight = torch.cat(weights)
        each = nn.functional.cross_entropy(torch.cat(frames).float(), torch.cat(wanted), reduction="none")
        loss = loss + (each * weight).sum() / weight.sum()
    return loss


def batches(windows):
    """Windows of like length together, in random order."""
    ordered = sorted(windows, key=lambda window: len(window["ids"]) + random.random() * 30)
    found = [ordered[i : i + BATCH] for i in range(0, len(ordered), BATCH)]
    random.shuffle(found)
    return found


def train(model, epochs, files):
    random.seed(1)
    torch.manual_seed(1)
    windows = []
    for name in files:
        path, _, times = name.partition("*")
        own = [tensors(window) for document in documents(path) for window in encoder.windows(document)]
        print(f"{path}: {len(own)} windows, {times or 1} times", flush=True)
        windows += own * int(times or 1)
    network = encoder.Network()
    base = [parameter for name, parameter in network.named_parameters() if name.startswith("encoder.")]
    heads = [parameter for name, parameter in network.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": base, "lr": RATE}, {"params": heads, "lr": 10 * RATE}], weight_decay=0.01
    )
    steps = epochs * -(-len(windows) // BATCH)
    rise_and_fall = lambda step: min(1, (step + 1) / (WARM_UP * steps)) * max(0, 1 - step / steps)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rise_and_fall)
    started = time.time()
    network.train()
    for epoch in range(epochs):
        total = 0
        for count, batch in enumerate(batches(windows), 1):
            loss = loss_of(network, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
            if count % 50 == 0:
                print(f"epoch {epoch}, batch {count}: loss {total / count:.4f}, {time.time() - started:.0f} s", flush=True)
        torch.save(network.state_dict(), model)
    print(f"loss {total / count:.4f} after {time.time() - started:.0f} s", flush=True)


if __name__ == "__main__":
    train(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
