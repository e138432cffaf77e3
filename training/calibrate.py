"""Fit the confidence of facts on annotated articles and print how reliable it is.

    python training/calibrate.py tests/gold tests/unseen

Every fact that the linker makes of an article is one example, right if a gold fact has its quantity, kind, metric,
entity and period. Logistic regression with an L2 penalty by Newton's method over the rules that filled the slots is
fitted on the articles that rules were developed on. There rules are right more often than elsewhere, so the curve from
its answer to the share that is right, isotonic regression (pool adjacent violators), is fitted on what the linker made
of articles when it first met them: those of `tests/unseen`, and the rows kept in data/first_sight.jsonl.gz (article,
features, whether right) of articles that rules were developed on later.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path

import numpy as np

from soe_facts.evaluate import STRICT, _pair, _same_attribute, _same_quantity, load_gold
from soe_facts.link import linker
from soe_facts.link.confidence import features
from soe_facts.link.scene import Scene
from soe_facts.pipeline import Pipeline
from soe_facts.records import Document, Fact
from soe_facts.tables import FACTS, View
from soe_facts.writers.cells import json_cell

Example = tuple[str, list[str], bool]  # article, features, whether the fact was right
OUT = Path(__file__).parent.parent / "src/soe_facts/data/confidence.yaml"
PENALTY = 100.0
RAREST = 3
LEAST = 60
SEEN = Path(__file__).parent / "data" / "first_sight.jsonl.gz"
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


def examples(folder: Path) -> list[Example]:
    """Article, features and verdict of every fact."""
    pipeline = Pipeline.load()
    seen: list[list[str]] = []

    def note(facts: Sequence[Fact], flags: Sequence[Iterable[str]], scene: Scene) -> list[float]:
        seen.extend(features(facts, flags, scene))
        return [0.0] * len(facts)

    linker.confidences = note  # the one place where facts and their scene meet
    found = []
    for gold in load_gold(folder):
        day = date.fromisoformat(gold["doc_date"]) if gold["doc_date"] else None
        seen.clear()
        extraction = pipeline.extract(Document(gold["doc_id"], gold["text"], day, gold["title"]))
        rows = [{name: json_cell(cell) for name, cell in row.items()} for row in FACTS.rows(View(extraction))]
        pairs = _pair(rows, gold["facts"])
        optional = {id(row) for row, wanted in pairs if wanted.get("optional")}
        right = {
            id(row)
            for row, wanted in pairs
            if _same_quantity(row, wanted) and all(_same_attribute(name, row, wanted) for name in STRICT)
        }
        for names, row in zip(seen, rows, strict=True):
            if id(row) not in optional:
                found.append((gold["doc_id"], names, id(row) in right))
    return found


def fit(data: list[Example]) -> tuple[float, dict[str, float]]:
    """Intercept and weights of the penalised logistic regression."""
    counts = Counter(name for _, names, _ in data for name in names)
    known = sorted(name for name, number in counts.items() if number >= RAREST)
    index = {name: i + 1 for i, name in enumerate(known)}
    x = np.zeros((len(data), len(known) + 1))
    x[:, 0] = 1
    for row, (_, names, _) in enumerate(data):
        for name in names:
            if name in index:
                x[row, index[name]] = 1
    y = np.array([right for _, _, right in data], dtype=float)
    penalty = np.full(x.shape[1], PENALTY)
    penalty[0] = 1e-6
    weights = np.zeros(x.shape[1])
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (y - p) - penalty * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        weights += np.linalg.solve(hessian, gradient)
    return float(weights[0]), {name: float(weights[index[name]]) for name in known}


def predict(model: tuple[float, dict[str, float]], names: list[str]) -> float:
    intercept, weights = model
    return float(1 / (1 + np.exp(-intercept - sum(weights.get(name, 0.0) for name in names))))


def curve(pairs: list[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Steps of a rising curve from the model's answer to the share that was right, each over at least LEAST rows."""
    blocks: list[list[float]] = []  # first answer, right rows, rows
    for raw, right in sorted(pairs):
        blocks.append([raw, float(right), 1.0])
        while len(blocks) > 1 and (
            blocks[-2][2] < LEAST or blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]
        ):
            _merge_last(blocks)
    if len(blocks) > 1 and blocks[-1][2] < LEAST:
        _merge_last(blocks)
    # One right and one wrong row more, so that a short step promises less.
    return [(raw, round((right_rows + 1) / (rows + 2), 2)) for raw, right_rows, rows in blocks]


def _merge_last(blocks: list[list[float]]) -> None:
    _, right_rows, rows = blocks.pop()
    blocks[-1][1] += right_rows
    blocks[-1][2] += rows


def apply(steps: list[tuple[float, float]], raw: float) -> float:
    """The step that an answer falls on."""
    return next((share for start, share in reversed(steps) if raw >= start), steps[0][1])


def reliability(pairs: list[tuple[float, bool]]) -> str:
    """The share that is right in each band of confidence, as a Markdown table."""
    lines = ["| confidence | rows | right |", "| --- | --- | --- |"]
    for low, high in pairwise(BINS):
        inside = [right for p, right in pairs if low <= round(p, 2) < high]
        share = f"{100 * sum(inside) / len(inside):.0f} %" if inside else ""
        lines.append(f"| {low:.2f} to {min(high, 1):.2f} | {len(inside)} | {share} |")
    sure = [right for p, right in pairs if round(p, 2) >= 0.9]
    lines.append(f"| 0.90 and above | {len(sure)} | {100 * sum(sure) / max(1, len(sure)):.1f} % |")
    return "\n".join(lines)


def fold(document: str) -> int:
    return blake2b(document.encode(), digest_size=2).digest()[0] % 10


def answers(data: list[Example], model: tuple[float, dict[str, float]]) -> list[tuple[float, bool]]:
    """What a model answers for each example, and the truth."""
    return [(predict(model, names), right) for _, names, right in data]


def stepped(pairs: list[tuple[float, bool]], steps: list[tuple[float, float]]) -> list[tuple[float, bool]]:
    return [(apply(steps, raw), right) for raw, right in pairs]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("unseen", type=Path, help="articles that no rule was developed on")
    args = parser.parse_args()
    with gzip.open(SEEN, "rt", encoding="utf-8") as stream:
        first: list[Example] = [(document, names, right) for document, names, right in map(json.loads, stream)]
    met = {document for document, _, _ in first}
    ours = [item for item in examples(args.gold) if item[0] not in met]
    unseen = [*first, *examples(args.unseen)]
    model = fit(ours)
    steps = curve(answers(unseen, model))
    # Each held-out article is judged by a curve that has not seen it, each of the others by a model that has not.
    crossed, folded = [], []
    for number in range(10):
        rest = [item for item in unseen if fold(item[0]) != number]
        crossed += stepped(answers([i for i in unseen if fold(i[0]) == number], model), curve(answers(rest, model)))
        kept = [item for item in ours if fold(item[0]) != number]
        folded += stepped(answers([item for item in ours if fold(item[0]) == number], fit(kept)), steps)
    print(f"when first met, {len(crossed)} rows\n\n{reliability(crossed)}\n")
    print(f"developed on, ten folds by article, {len(folded)} rows\n\n{reliability(folded)}")
    intercept, weights = model
    lines = [
        "# The confidence model, written by training/calibrate.py; do not edit. `weights`: log odds per feature;",
        "# `curve`: from the model's answer to the share of rows that were right.",
        f"intercept: {intercept:.3f}",
        "weights:",
        *(f"  {json.dumps(name)}: {weight:.3f}" for name, weight in weights.items()),
        "curve:",
        *(f"  - [{raw:.4f}, {share}]" for raw, share in steps),
    ]
    OUT.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
