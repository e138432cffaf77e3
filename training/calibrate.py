"""Fit the confidence of facts on annotated articles and print how reliable it is.

    python training/calibrate.py tests/gold tests/unseen

Every fact that the linker makes of an article is one example, right if a gold fact has its quantity, kind, metric,
entity and period. On articles that rules were developed on the linker is right more often than elsewhere, so the
forest is fitted on what it made of articles when it first met them: those of `tests/unseen`, and the rows kept in
data/first_sight.jsonl.gz (article, evidence, whether right) of articles that rules were developed on later.

Each article is answered for by a forest that has not seen it, and a logistic curve leads from these answers to the
share of rows that were right.
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
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.linear_model import LogisticRegression

from soe_facts.evaluate import STRICT, _pair, _same_attribute, _same_quantity, load_gold
from soe_facts.link import linker
from soe_facts.link.confidence import Forest, as_table
from soe_facts.link.evidence import Evidence, evidence
from soe_facts.link.scene import Scene
from soe_facts.pipeline import Pipeline
from soe_facts.records import Document, Fact
from soe_facts.tables import FACTS, View
from soe_facts.writers.cells import json_cell

Example = tuple[str, Evidence, bool]  # article, evidence, whether the fact was right
OUT = Path(__file__).parent.parent / "src/soe_facts/data/confidence.npz"
SEEN = Path(__file__).parent / "data" / "first_sight.jsonl.gz"
TREES = 20
DEEPEST = 12  # each level is a step of the command's time
LEAST_IN_LEAF = 8
TRIED = 0.2  # share of the evidence that a node tries at random
RAREST = 20
FOLDS = 20
WRONG = 1.1  # how much more a wrong row weighs on the curve: what is called sure must be
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


def examples(folder: Path) -> list[Example]:
    """Article, evidence and verdict of every fact."""
    pipeline = Pipeline.load()
    seen: list[Evidence] = []

    def note(facts: Sequence[Fact], flags: Sequence[Iterable[str]], scene: Scene) -> list[float]:
        seen.extend(evidence(facts, flags, scene))
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
        for own, row in zip(seen, rows, strict=True):
            if id(row) not in optional:
                found.append((gold["doc_id"], {k: round(v, 3) for k, v in own.items()}, id(row) in right))
    return found


def grow(x: np.ndarray, y: np.ndarray) -> ExtraTreesClassifier:
    forest = ExtraTreesClassifier(
        TREES, max_depth=DEEPEST, min_samples_leaf=LEAST_IN_LEAF, max_features=TRIED, random_state=0
    )
    return forest.fit(x, y)


def bend(answers: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """Intercept and slope from a forest's answers to the log odds of being right (Platt scaling), on the low side."""
    line = LogisticRegression(C=np.inf).fit(answers[:, None], y, sample_weight=np.where(y, 1.0, WRONG))
    return float(line.intercept_[0]), float(line.coef_[0, 0])


def bent(curve: tuple[float, float], answers: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-curve[0] - curve[1] * answers))


def reliability(pairs: Sequence[tuple[float, bool]]) -> str:
    """The share that is right in each band of confidence, as a Markdown table."""
    lines = ["| confidence | rows | right |", "| --- | --- | --- |"]
    for low, high in pairwise(BINS):
        inside = [right for p, right in pairs if low <= round(p, 2) < high]
        share = f"{100 * sum(inside) / len(inside):.0f} %" if inside else ""
        lines.append(f"| {low:.2f} to {min(high, 1):.2f} | {len(inside)} | {share} |")
    sure = [right for p, right in pairs if round(p, 2) >= 0.9]
    lines.append(f"| 0.90 and above | {len(sure)} | {100 * sum(sure) / max(1, len(sure)):.1f} % |")
    return "\n".join(lines)


def folds(articles: Sequence[str]) -> np.ndarray:
    """A number below FOLDS for each row, the same for all rows of an article, shape (rows,)."""
    digests = [blake2b(article.encode(), digest_size=4).digest() for article in articles]
    return np.array([int.from_bytes(digest, "big") % FOLDS for digest in digests])


def save(forest: ExtraTreesClassifier, columns: dict[str, int], curve: tuple[float, float]) -> None:
    """Write all trees as one row of nodes, a left child always next to its parent; `Forest` tells of the arrays."""
    trees = [each.tree_ for each in forest.estimators_]
    roots = np.cumsum([0, *(tree.node_count for tree in trees)])[:-1]
    count = sum(tree.node_count for tree in trees)
    left = np.concatenate([root + tree.children_left for root, tree in zip(roots, trees, strict=True)])
    right = np.concatenate([root + tree.children_right for root, tree in zip(roots, trees, strict=True)])
    leaf = np.concatenate([tree.children_left < 0 for tree in trees])
    own = np.arange(count)
    assert (leaf | (left == own + 1)).all()
    feature = np.concatenate([tree.feature for tree in trees])
    threshold = np.concatenate([tree.threshold for tree in trees])
    value = np.concatenate([tree.value[:, 0] for tree in trees])
    np.savez_compressed(
        OUT,
        evidence=np.array(list(columns)),
        roots=roots.astype(np.int32),
        feature=np.where(leaf, 0, feature).astype(np.int16),
        threshold=np.where(leaf, -np.inf, threshold).astype(np.float32),
        right=np.where(leaf, own, right).astype(np.int32),
        share=np.where(leaf, value[:, 1] / value.sum(axis=1), 0).astype(np.float32),
        depth=np.array(max(tree.max_depth for tree in trees)),
        curve=np.array(curve),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("unseen", type=Path, help="articles that no rule was developed on")
    args = parser.parse_args()
    with gzip.open(SEEN, "rt", encoding="utf-8") as stream:
        first: list[Example] = [(document, own, right) for document, own, right in map(json.loads, stream)]
    met = {document for document, _, _ in first}
    unseen = [*first, *examples(args.unseen)]
    counts = Counter(name for _, own, _ in unseen for name in own)
    columns = {name: at for at, name in enumerate(sorted(name for name, count in counts.items() if count >= RAREST))}
    x, y = as_table([own for _, own, _ in unseen], columns), np.array([right for _, _, right in unseen])
    fold = folds([article for article, _, _ in unseen])
    answers = np.zeros(len(y))
    for number in range(FOLDS):
        rest = fold != number
        answers[~rest] = grow(x[rest], y[rest]).predict_proba(x[~rest])[:, 1]
    # The curve that judges an article has not seen it either.
    crossed = np.zeros(len(y))
    for number in range(FOLDS):
        rest = fold != number
        crossed[~rest] = bent(bend(answers[rest], y[rest]), answers[~rest])
    save(grow(x, y), columns, bend(answers, y))
    print(f"when first met, {len(y)} rows\n\n{reliability(list(zip(crossed, y, strict=True)))}\n")
    with OUT.open("rb") as stream:
        shipped = Forest.load(stream)
    ours = [item for item in examples(args.gold) if item[0] not in met]
    sure = shipped.confidences([own for _, own, _ in ours])
    developed = reliability(list(zip(sure, (right for _, _, right in ours), strict=True)))
    print(f"developed on, {len(ours)} rows\n\n{developed}")


if __name__ == "__main__":
    main()
