"""The records that flow through the stages, frozen and free of dependencies.

Document -> (spaCy Doc) -> Quantity, DateMention, EntityMention -> Fact. All offsets count code points
of `Document.text`, and every mention satisfies `text[start:end] == mention.text`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from soe_facts.periods import Period as Period  # one of the records for all who import it

LABELS = ("ORG", "PERSON", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT")
# Labels of places, which are no bodies.
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
QUANTITY_TYPES = ("money", "percent", "percentage_point", "basis_point", "multiple", "count", "physical")
RELATIVE_TYPES = frozenset({"percent", "percentage_point", "basis_point", "multiple"})


@dataclass(frozen=True, slots=True)
class Document:
    """One piece of news: its text as given, never edited, and what is known about it from outside."""

    doc_id: str
    text: str
    date: date | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity mention, normalised. `value` is in base units with scale words applied.

    `outer_start`/`outer_end` also cover the qualifier ("more than", "or so"), so that the linker can see what
    stands before and after; `certainty` falls where a symbol was ambiguous; `rule` names the recogniser.
    """

    start: int
    end: int
    text: str
    type: str
    value: Decimal
    unit: str
    value_max: Decimal | None = None
    qualifier: str = "="
    unit_text: str | None = None
    outer_start: int = -1
    outer_end: int = -1
    certainty: float = 1.0
    rule: str = ""
    base_value: Decimal | None = None
    base_unit: str | None = None

    def __post_init__(self) -> None:
        if self.outer_start < 0:
            object.__setattr__(self, "outer_start", self.start)
        if self.outer_end < 0:
            object.__setattr__(self, "outer_end", self.end)


@dataclass(frozen=True, slots=True)
class DateMention:
    """One year, date, period or duration expression.

    `type` is `year`, `date`, `period` or `duration`; `period` is null where it cannot be resolved.
    `anchor` says how it was resolved: `absolute` (the words say it all), `document` (against the document's date),
    `context` (against a period mentioned before, as "during the period") or `offset` (a year, quarter, month earlier
    than the period of the fact it belongs to: "a year earlier", "the previous month"; then `offset` is
    that distance in months, and `period` its value against the nearest period before).
    `is_instant` marks "at the end of June", "as of March 31"; `is_bound` marks "by 2030", "since 2012".
    """

    start: int
    end: int
    text: str
    type: str
    period: Period | None = None
    anchor: str = "absolute"
    offset: int = 0
    is_instant: bool = False
    is_bound: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class EntityMention:
    """One named-entity mention; `entity` and `entity_id` are null where it is not linked."""

    start: int
    end: int
    text: str
    label: str
    entity: str | None = None
    entity_id: str | None = None
    kind: str | None = None
    country: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """What filled one slot of a fact: a rule's name and, where words say it, their span."""

    rule: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Conversion:
    """A value in another currency and the rate that led there; all but `target` is null where there is no rate.

    `period` is the day of the rate, or the stretch it is the average of; a rate that the text states has none.
    """

    target: str
    value: Decimal | None = None
    unit: str | None = None
    rate: Decimal | None = None
    source: str | None = None
    period: Period | None = None


@dataclass(slots=True)
class Fact:
    """One statistic that the text asserts; columns as in docs/tables.md.

    Its flags and confidence are set last, once all facts of its document are known.
    """

    quantity: int
    kind: str
    value: Decimal
    unit: str
    start: int
    end: int
    text: str
    value_max: Decimal | None = None
    qualifier: str = "="
    entity: str | None = None
    entity_text: str | None = None
    entity_id: str | None = None
    metric: str | None = None
    metric_text: str | None = None
    breakdown: str | None = None
    period: Period | None = None
    basis: str | None = None
    status: str = "actual"
    source: str | None = None
    stated_value: Decimal | None = None
    stated_unit: str | None = None
    flags: tuple[str, ...] = ()
    confidence: float = 0.5
    slots: dict[str, Slot] = field(default_factory=dict)
    base_value: Decimal | None = None
    base_unit: str | None = None
    conversions: tuple[Conversion, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one document."""

    document: Document
    doc_date: date | None
    facts: tuple[Fact, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    entities: tuple[EntityMention, ...]
    sentences: tuple[tuple[int, int], ...]
