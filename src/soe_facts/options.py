"""What a caller may ask of an extraction beyond the text itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """Choices that hold for every document of a run.

    `registry` is a CSV file of organisations that adds to the built-in registry; facts whose confidence
    is below `min_confidence` are dropped.
    """

    registry: Path | None = None
    min_confidence: float = 0.0
