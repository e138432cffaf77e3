"""Whom a passage is about: the record of one mention, and of all of a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from soe_facts.countries import Country
from soe_facts.records import EntityMention

COMPANY_KINDS = frozenset(
    {"company", "group", "listed", "subsidiary", "bank", "insurer", "fund", "class", "index", "exchange_co"}
)
# What opens a clause that stands before the main one: "Although Alstom had warned of delays, Renfe".
# Nouns for a part of a firm.
ARMS = frozenset({"unit", "arm", "subsidiary", "division", "affiliate"})
FRONT_WORDS = r"(?:(?:Even )?(?:[Tt]hough|[Aa]s)|Although|After|Before|While|When|Whereas|Because|Since|Once)"
SPEAKER_KINDS = frozenset(
    {
        "ministry",
        "regulator",
        "central_bank",
        "statistics",
        "exchange",
        "association",
        "broker",
        "agency",
        "international",
    }
)


@dataclass(frozen=True, slots=True)
class Actor:
    """One mention of a body that can own a figure or speak of it.

    `name` is canonical; `named` the words of the text (for a reference, those it refers to), `fullest` the longest form
    the document has. `members` are all that a plural ("the two", "their") means. `how` is `name`, `class`, `nominal`
    ("the company"), `title` ("the miner" before a name) or `pronoun`.
    """

    start: int
    end: int
    name: str
    named: str
    kind: str
    label: str
    id: str | None = None
    country: str | None = None
    how: str = "name"
    possessive: bool = False
    fullest: str | None = None
    members: tuple[Actor, ...] = ()

    @property
    def is_company(self) -> bool:
        """Whether figures can be this body's own."""
        return self.kind in COMPANY_KINDS


@dataclass(frozen=True, slots=True)
class Talk:
    """The turns of a conversation: from where to where, and whose words they are; `labels` is where turns are named."""

    turns: Sequence[tuple[int, int, Actor]] = ()
    labels: frozenset[int] = frozenset()

    def speaker(self, offset: int) -> Actor | None:
        """Who says what stands at an offset, if it is a turn of somebody."""
        return next((actor for start, end, actor in self.turns if start <= offset < end), None)


NO_TALK = Talk()


@dataclass(frozen=True, slots=True)
class Cast:
    """All actors of a document in text order, the entities table, and the country it is mostly about; `mentions` counts
    how often each is named or pointed at, `headings` are names that stand alone on a line."""

    actors: list[Actor]
    entities: list[EntityMention]
    country: Country | None
    topic: Actor | None
    dominance: float = 0.0
    employers: Mapping[str, Actor] = field(default_factory=dict)
    mentions: Mapping[str, int] = field(default_factory=dict)
    headings: Sequence[Actor] = ()
    talk: Talk = NO_TALK


# So many names may stand in a headline above the dateline.
_IN_HEADLINE = 6


# "Poland's rail group seeks protection": a headline that begins with a place.
_HEADLINE_PLACE = re.compile(r"[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}(?:['’]s?)? [a-z]")


def dateline(text: str, names: Iterable[tuple[int, str]]) -> int:
    """The index of the place that a dateline opens on, at the start of the text or below its headline; -1 for none.

    `names` are offsets and labels.

    >>> dateline("Rail firm cuts loss\\n\\nLISBON, June 11 -- Comboios", [(21, "GPE"), (40, "ORG")])
    0
    """
    for index, (start, label) in enumerate(islice(names, _IN_HEADLINE)):
        if label in {"GPE", "LOC"} and (text[start - 1] == "\n" if start else not _HEADLINE_PLACE.match(text)):
            return index
    return -1


_POSSESSIVE = re.compile(r"['’]s?(?!\w)")


def is_possessive(text: str, end: int) -> bool:
    """Whether an "'s" or apostrophe follows.

    >>> is_possessive("SOEs' profits", 4), is_possessive("the SOEs", 8)
    (True, False)
    """
    return _POSSESSIVE.match(text, end) is not None
