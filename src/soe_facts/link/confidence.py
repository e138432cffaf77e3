"""How sure a row is: the share of rows like it that were right on annotated articles met for the first time.

A forest of random trees over the evidence of a row, then a logistic curve that makes its answer a share; both in
data/confidence.npz, fitted by training/calibrate.py. docs/linking.md has the reliability table. The trees are those of
P. Geurts, D. Ernst, L. Wehenkel: Extremely randomized trees. Machine Learning 63 (2006).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain, repeat
from typing import IO

import numpy as np
import numpy.typing as npt

from soe_facts.link.evidence import Evidence, evidence
from soe_facts.link.scene import Scene
from soe_facts.records import Fact

# Contradictions are too rare in the articles to be weighed, but a reader must not be told to trust them.
_DOUBTS = frozenset({"arithmetic_mismatch", "implied_rate_off"})
_DOUBTED = 0.4


def as_table(rows: Sequence[Evidence], columns: Mapping[str, int]) -> npt.NDArray[np.float32]:
    """Evidence with a column for each name, shape (rows, columns); what has no column is left out."""
    width = len(columns)
    row_of = np.repeat(np.arange(len(rows)), [len(own) for own in rows])
    # A last column takes what is left out.
    column_of = list(map(columns.get, chain.from_iterable(rows), repeat(width)))
    table = np.zeros((len(rows), width + 1), dtype=np.float32)
    table[row_of, column_of] = list(chain.from_iterable(own.values() for own in rows))
    return table[:, :width].copy()


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees in one row of nodes, and the curve.

    Evidence has its column in a table of rows. A node asks whether column `feature` is at most `threshold`: if so the
    next node goes on, if not the one at `right`. A leaf's threshold is minus infinity and its `right` itself; it has
    the `share` of its rows that were right. `roots` are where trees begin, `depth` the steps of the longest, `curve`
    the intercept and slope that lead from the mean share of a row's leaves to the log odds that it is right.
    """

    columns: Mapping[str, int]
    roots: npt.NDArray[np.intp]
    feature: npt.NDArray[np.intp]
    threshold: npt.NDArray[np.float32]
    right: npt.NDArray[np.intp]
    share: npt.NDArray[np.float32]
    depth: int
    curve: tuple[float, float]

    @classmethod
    def load(cls, stream: IO[bytes]) -> Forest:
        """Read what training/calibrate.py has written."""
        with np.load(stream, allow_pickle=False) as arrays:
            intercept, slope = arrays["curve"].tolist()
            return cls(
                columns={str(name): column for column, name in enumerate(arrays["evidence"])},
                depth=int(arrays["depth"]),
                curve=(intercept, slope),
                # Indices of the machine's own width are taken twice as fast.
                **{name: arrays[name].astype(np.intp) for name in ("roots", "feature", "right")},
                **{name: arrays[name] for name in ("threshold", "share")},
            )

    def confidences(self, rows: Sequence[Evidence]) -> list[float]:
        """Of each row, to two digits; evidence never met in fitting counts for nothing."""
        table = as_table(rows, self.columns)
        at = np.tile(self.roots, len(rows))
        row_of = np.repeat(np.arange(len(rows)) * len(self.columns), len(self.roots))
        for _ in range(self.depth):
            at_most = table.take(row_of + self.feature.take(at)) <= self.threshold.take(at)
            at = np.where(at_most, at + 1, self.right.take(at))
        intercept, slope = self.curve
        odds = np.exp(intercept + slope * self.share.take(at).reshape(len(rows), -1).mean(axis=1))
        return [round(float(share), 2) for share in odds / (1 + odds)]


@cache
def _forest() -> Forest:
    with files("soe_facts.data").joinpath("confidence.npz").open("rb") as stream:
        return Forest.load(stream)


def confidences(facts: Sequence[Fact], flags: Sequence[Iterable[str]], scene: Scene) -> list[float]:
    """Of each fact with its flags, between 0 and 1, to two digits."""
    if not facts:
        return []
    sure = _forest().confidences(list(evidence(facts, flags, scene)))
    return [each if _DOUBTS.isdisjoint(own) else min(each, _DOUBTED) for each, own in zip(sure, flags, strict=True)]
