"""What a caller may ask of an extraction beyond the text itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FX_CHOICES = ("stated-first", "table")
UNIT_SYSTEMS = ("si", "metric", "as-written")


@dataclass(frozen=True, slots=True)
class Options:
    """Choices that hold for every document of a run.

    `registry` is a CSV file of organisations that adds to the built-in registry; facts whose confidence
    is below `min_confidence` are dropped. `to` names the currencies that facts are converted to, `fx` says whether a
    rate that the text states goes before the tables, and `fx_file` is a CSV file of rates that go before the ECB's.
    `units` adds values in base units.
    """

    registry: Path | None = None
    min_confidence: float = 0.0
    to: tuple[str, ...] = ()
    fx: str = "stated-first"
    fx_file: Path | None = None
    units: str | None = None
