"""Fine-tune MiniLM on the records that prepare.py wrote.

    python train.py BUILD [--epochs 8] [--threads 2]

Writes BUILD/network.pt after every epoch, and prints scores on the test sets.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from model import Network, load_minilm
from prepare import MINILM
from torch import Tensor

from soe_facts.tagger import NER_TAGS, POS_TAGS, decode, read_spans
from soe_facts.wordpieces import WINDOW, Wordpieces, word_shape

SEED = 20
BATCH_PIECES = 2048
RATE, HEAD_FACTOR = 2e-4, 5.0
POS_WEIGHT = 0.3
WEIGHTS = {"own": 1.0, "open": 0.6, "gum": 0.3, "tags": 0.0}  # of the entity loss
COPIES = 4  # variations of each own sentence seen in an epoch, besides the sentence itself
TAGS_SHARE = 0.5  # of the sentences with tags only, seen in an epoch
SEP_SHARE = 0.3  # of the sentences that begin a paragraph
UNANNOTATED = ("NORP", "FAC", "PRODUCT", "EVENT")
SMALL_WORDS = "a an and as at but by for from in is of on or the to with"
SMALL = frozenset(SMALL_WORDS.split())


@dataclass(slots=True)
class Sentence:
    """A record in numbers."""

    words: list[str]
    pieces: list[tuple[int, ...]]
    shapes: list[int]
    ner: list[int]  # rows of the mask table
    tags: list[int]
    kind: str
    source: str
    size: int


class Masks:
    """The sets of tags a word may bear, numbered."""

    def __init__(self) -> None:
        self.rows: list[list[bool]] = []
        self.numbers: dict[str, int] = {}
        self("?")

    def __call__(self, choice: str) -> int:
        """Number a choice as prepare.py writes it."""
        if choice not in self.numbers:
            allowed = set(choice.split("|"))
            if "*" in allowed:
                allowed |= {tag for tag in NER_TAGS if tag[2:] in UNANNOTATED}
            self.numbers[choice] = len(self.rows)
            self.rows.append([choice == "?" or tag in allowed for tag in NER_TAGS])
        return self.numbers[choice]


def read(
    path: Path, cutter: Wordpieces, masks: Masks, memo: dict[str, tuple[tuple[int, ...], int]]
) -> list[tuple[Sentence, int]]:
    """Read records as sentences with their copy numbers."""
    tag_ids = {tag: i for i, tag in enumerate(POS_TAGS)}
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        r: dict[str, Any] = json.loads(line)
        if not r["words"]:
            continue
        for word in r["words"]:
            if word not in memo:
                memo[word] = (cutter.cut(word), word_shape(word))
        pieces = [memo[word][0] for word in r["words"]]
        shapes = [memo[word][1] for word in r["words"]]
        ner = [masks(choice) for choice in r["ner"] or ["?"] * len(pieces)]
        tags = [tag_ids[tag] if tag else -100 for tag in r["tags"] or [None] * len(pieces)]
        size = sum(map(len, pieces))
        if size <= WINDOW:
            found.append((Sentence(r["words"], pieces, shapes, ner, tags, r["kind"], r["source"], size), r["copy"]))
    return found


def restyle(sentence: Sentence, rng: random.Random) -> list[int]:
    """Set a sentence now and then in capitals, as a headline or in lower case."""
    draw = rng.random()
    if draw > 0.07:
        return sentence.shapes
    if draw < 0.025:
        return [word_shape(word.upper()) for word in sentence.words]
    if draw < 0.06:
        return [
            word_shape(w if w.lower() in SMALL and i else w[:1].upper() + w[1:]) for i, w in enumerate(sentence.words)
        ]
    return [word_shape(word.lower()) for word in sentence.words]


def pack(sentences: list[Sentence], rng: random.Random) -> Iterator[list[Sentence]]:
    """Join neighbours of one source into windows of random length."""
    window: list[Sentence] = []
    size = 0
    for sentence in sentences:
        cost = sentence.size + 1
        if window and (size + cost > WINDOW or sentence.source != window[-1].source or rng.random() < 0.2):
            yield window
            window, size = [], 0
        window.append(sentence)
        size += cost
    if window:
        yield window


def collate(windows: list[list[Sentence]], cutter: Wordpieces, rng: random.Random | None) -> dict[str, Tensor]:
    """Lay windows out as a padded batch."""
    rows: list[tuple[list[int], list[int]]] = []
    firsts, ner, tags, weights = [], [], [], []
    width = (max(sum(s.size + 1 for s in w) for w in windows) + 9) // 8 * 8  # few widths, few kernels to compile
    for row, window in enumerate(windows):
        pieces, shapes = [cutter.begin], [0]
        for place, sentence in enumerate(window):
            if place and rng and rng.random() < SEP_SHARE:
                pieces.append(cutter.end)
                shapes.append(0)
            styled = restyle(sentence, rng) if rng else sentence.shapes
            for word, shape in zip(sentence.pieces, styled, strict=True):
                firsts.append(row * width + len(pieces))
                pieces.extend(word)
                shapes.extend([shape] * len(word))
            ner += sentence.ner
            tags += sentence.tags
            weights += [WEIGHTS[sentence.kind]] * len(sentence.ner)
        pieces.append(cutter.end)
        shapes.append(0)
        rows.append((pieces, shapes))
    pieces_, shapes_, mask = (torch.zeros(len(rows), width, dtype=torch.long) for _ in range(3))
    for row, (pieces, shapes) in enumerate(rows):
        pieces_[row, : len(pieces)] = torch.tensor(pieces)
        shapes_[row, : len(pieces)] = torch.tensor(shapes)
        mask[row, : len(pieces)] = 1
    return {
        "pieces": pieces_, "shapes": shapes_, "mask": mask, "firsts": torch.tensor(firsts),
        "ner": torch.tensor(ner), "tags": torch.tensor(tags), "weights": torch.tensor(weights),
    }  # fmt: skip


def epoch_batches(
    data: list[tuple[Sentence, int]], epoch: int, rng: random.Random, copies: int
) -> list[list[list[Sentence]]]:
    """Choose, pack, sort by length and shuffle an epoch's batches."""
    last = max(copy for _, copy in data)
    chosen = {0} | {(epoch * copies + n) % last + 1 for n in range(copies)}
    own: list[Sentence] = []
    groups: dict[str, list[Sentence]] = defaultdict(list)
    for sentence, copy in data:
        if sentence.kind == "own" and copy in chosen:
            own.append(sentence)
        elif sentence.kind != "own" and (sentence.kind != "tags" or rng.random() < TAGS_SHARE):
            groups[sentence.kind].append(sentence)
    for start in range(0, len(own), 3):  # short runs of neighbours stay together
        groups[f"own{rng.randrange(10**9)}"] = own[start : start + 3]
    runs = list(groups.values())
    rng.shuffle(runs)
    mixed = [s for run in runs if run[0].kind == "own" for s in run]
    for sentence in mixed:
        sentence.source = "own"
    windows = [w for run in [mixed, *(r for r in runs if r[0].kind != "own")] for w in pack(run, rng)]
    rng.shuffle(windows)
    batches = []
    for start in range(0, len(windows), 600):
        part = sorted(windows[start : start + 600], key=lambda w: sum(s.size for s in w))
        while part:
            count = max(1, BATCH_PIECES // (sum(s.size + 1 for s in part[-1]) + 2))
            batches.append(part[-count:])
            del part[-count:]
    rng.shuffle(batches)
    return batches


def loss_of(network: Network, batch: dict[str, Tensor], table: Tensor) -> tuple[Tensor, Tensor]:
    """Weigh the batch's errors: entities over all tags a word may bear, and parts of speech."""
    with torch.autocast("cpu", torch.bfloat16):
        ner, pos = network(batch["pieces"], batch["shapes"], batch["mask"], batch["firsts"])
    scores = ner.float().log_softmax(-1)
    allowed = scores.masked_fill(~table[batch["ner"]], -1e9).logsumexp(-1)
    known = (batch["ner"] > 0).float() * batch["weights"]
    ner_loss = -(allowed * known).sum() / known.sum().clamp(min=1.0)
    tagged = (batch["tags"] >= 0).sum()
    pos_loss = torch.nn.functional.cross_entropy(pos.float(), batch["tags"], ignore_index=-100, reduction="sum")
    return ner_loss, pos_loss / tagged.clamp(min=1)


@torch.no_grad()
def test(network: Network, sentences: list[Sentence], cutter: Wordpieces, masks: Masks) -> str:
    """Score single sentences: F1 by label (LOC and GPE as one for the open corpora), tag accuracy."""
    network.eval()
    single = sentences[0].kind == "open"
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    right = total = 0
    for start in range(0, len(sentences), 32):
        part = sentences[start : start + 32]
        batch = collate([[s] for s in part], cutter, None)
        with torch.autocast("cpu", torch.bfloat16):
            ner, pos = network(batch["pieces"], batch["shapes"], batch["mask"], batch["firsts"])
        known = batch["tags"] >= 0
        right += int((pos.argmax(-1) == batch["tags"])[known].sum())
        total += int(known.sum())
        scores = ner.float().log_softmax(-1).numpy()
        at = 0
        for s in part:
            found = set(read_spans(decode(scores[at : at + len(s.ner)].copy()).tolist()))
            wanted = set(read_spans([int(np.argmax(masks.rows[m])) for m in s.ner]))
            at += len(s.ner)
            if single:
                found = {
                    (a, b, "LOC" if label == "GPE" else label)
                    for a, b, label in found
                    if label in ("PERSON", "ORG", "GPE", "LOC")
                }
            for label in {x[2] for x in found | wanted}:
                one, two = ({x for x in spans if x[2] == label} for spans in (found, wanted))
                for key in (label, "all"):
                    for i, n in enumerate((len(one & two), len(one), len(two))):
                        counts[key][i] += n
    network.train()
    if total:
        return f"tags {100 * right / total:.2f}"
    return "  ".join(f"{k} {200 * t / max(1, f + w):.1f}" for k, (t, f, w) in sorted(counts.items()))


def main() -> None:
    """Train, and keep the last epoch's network."""
    options = argparse.ArgumentParser()
    options.add_argument("build", type=Path)
    options.add_argument("--epochs", type=int, default=8)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--out", default="network.pt")
    options.add_argument("--start", help="a network in BUILD to go on from")
    options.add_argument("--rate", type=float, default=RATE)
    options.add_argument("--copies", type=int, default=COPIES)
    args = options.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(SEED)
    rng = random.Random(SEED)

    vocab = (args.build / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    full = {piece: i for i, piece in enumerate((MINILM / "vocab.txt").read_text(encoding="utf-8").split("\n"))}
    network = load_minilm(MINILM, [full[piece] for piece in vocab], places=WINDOW + 34)
    if args.start:
        network.load_state_dict(torch.load(args.build / args.start, weights_only=True))
    cutter, masks, memo = Wordpieces(vocab), Masks(), {}
    data = read(args.build / "train.jsonl", cutter, masks, memo)
    tests = {
        n: [s for s, _ in read(args.build / f"test_{n}.jsonl", cutter, masks, memo)] for n in ("own", "pud", "ewt_tags")
    }
    table = torch.tensor(masks.rows)

    heads = [p for n, p in network.named_parameters() if n.startswith(("ner.", "pos.", "shapes."))]
    body = [p for n, p in network.named_parameters() if not n.startswith(("ner.", "pos.", "shapes."))]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": args.rate}, {"params": heads, "lr": args.rate * HEAD_FACTOR}], weight_decay=0.01
    )
    per_epoch = len(epoch_batches(data, 0, random.Random(SEED), args.copies))
    steps, warm = per_epoch * args.epochs, per_epoch // 3
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, max(0.0, (steps - s) / max(1, steps - warm)))
    )
    weights = sum(p.numel() for p in network.parameters())
    print(f"{len(data)} sentences, {per_epoch} batches an epoch, {weights:,} weights", flush=True)
    begin, step = time.time(), 0
    network.train()
    for epoch in range(args.epochs):
        sums = np.zeros(2)
        for count, windows in enumerate(epoch_batches(data, epoch, rng, args.copies), 1):
            ner_loss, pos_loss = loss_of(network, collate(windows, cutter, rng), table)
            loss = ner_loss + POS_WEIGHT * pos_loss
            if not math.isfinite(loss.item()):
                raise ValueError(f"loss {loss.item()} at step {step}")
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            sums += (ner_loss.item(), pos_loss.item())
            if count % 50 == 0:
                losses = f"ner {sums[0] / count:.4f} pos {sums[1] / count:.4f}"
                print(f"{time.time() - begin:.0f}s epoch {epoch} batch {count} {losses}", flush=True)
        torch.save(network.state_dict(), args.build / args.out)
        for name, sentences in tests.items():
            scores = test(network, sentences, cutter, masks)
            print(f"{time.time() - begin:.0f}s epoch {epoch} {name}: {scores}", flush=True)


if __name__ == "__main__":
    main()
