"""The registry of date rules: a name, the words that can open it, a pattern, and what reads a match."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from soe_facts.find.date_context import Context, Reading

Reader = Callable[[re.Match[str], Context], Reading | None]

# Openings that no list of words can give: a token of digits, of four digits, or of letters and digits ("Q3FY25").
DIGITS, FOUR_DIGITS, CODE = "#digits", "#year", "#code"


@dataclass(frozen=True)
class Rule:
    """One way to write a date. `pattern` is tried only where one of `openings` stands."""

    name: str
    openings: tuple[str, ...]
    source: str
    read: Reader

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when its opening is first met: most texts need few of them."""
        return re.compile(self.source)


class RuleBook:
    """Rules in order of preference, looked up by the word they open with."""

    def __init__(self) -> None:
        self._by_opening: dict[str, list[Rule]] = {}
        self.rules: list[Rule] = []

    def rule(self, name: str, openings: Iterable[str], pattern: str) -> Callable[[Reader], Reader]:
        """Register a reader; the first rule registered for an opening is tried first."""

        def register(read: Reader) -> Reader:
            rule = Rule(name, tuple(openings), pattern, read)
            self.rules.append(rule)
            for opening in rule.openings:
                self._by_opening.setdefault(opening, []).append(rule)
            return read

        return register

    def openings(self, word: str) -> list[Rule] | None:
        """The rules that may begin with `word`."""
        found = self._by_opening.get(word.lower())
        if found is not None:
            return found
        if word.isdecimal():
            return self._by_opening.get(FOUR_DIGITS if len(word) == 4 else DIGITS) if len(word) <= 4 else None
        if len(word) <= 12 and any(map(str.isdecimal, word)):
            return self._by_opening.get(CODE)
        return None

    def add_all(self, other: RuleBook) -> None:
        """Append the rules of another book, to be tried after those already here."""
        for rule in other.rules:
            self.rules.append(rule)
            for opening in rule.openings:
                self._by_opening.setdefault(opening, []).append(rule)
