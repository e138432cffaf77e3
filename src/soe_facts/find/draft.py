"""A quantity in the making: recognisers fill it in, `find.quantities` turns it into a frozen record."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(slots=True)
class Draft:
    """One number of the text and what has been found out about it.

    `start` and `end` are the span so far, `number_start` and `number_end` that of digits and scale words alone.
    `written` is the number without its scale; `type` is empty until a recogniser has spoken.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: Decimal
    written: Decimal
    scale: Decimal = Decimal(1)
    form: str = "digits"  # digits, words, article ("a million"), vague ("dozens")
    value_max: Decimal | None = None
    type: str = ""
    unit: str = ""
    unit_text: str | None = None
    per: str = ""  # "share" of "5 yuan a share": what the unit does not carry
    certainty: float = 1.0
    rule: str = ""
    signed: bool = False
    glued: str = ""  # letters that touch the number and are not yet explained
    qualifier: str = "="
    outer_start: int = -1
    outer_end: int = -1

    def set_unit(self, kind: str, unit: str, *, end: int, text: str, rule: str, certainty: float = 1.0) -> None:
        """Say what is counted, and up to where the unit reaches."""
        self.type, self.unit, self.unit_text, self.rule = kind, unit, text, rule
        self.end = max(self.end, end)
        self.certainty = min(self.certainty, certainty)
        self.glued = ""

    def take_unit(self, other: Draft, rule: str) -> None:
        """Share the other's unit: the words stand there, not here."""
        self.type, self.unit, self.unit_text, self.rule = other.type, other.unit, other.unit_text, rule
        self.per = other.per
        self.certainty = min(self.certainty, other.certainty, 0.95)

    def scale_by(self, factor: Decimal) -> None:
        """Apply a scale that stands elsewhere ("5" in "5-6 billion")."""
        self.scale *= factor
        self.value *= factor
        if self.value_max is not None:
            self.value_max *= factor
