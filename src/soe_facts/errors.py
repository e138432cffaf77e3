"""The one family of errors that soe-facts raises on purpose; the command line turns them into words and exit codes."""

from __future__ import annotations


class SoeFactsError(Exception):
    """Base of every error a caller may want to catch."""


class InputError(SoeFactsError):
    """An input that cannot be read: missing, binary, empty, or not in the stated format.

    `where` names the input as the user gave it; `line` is 1-based where one line is to blame.
    """

    def __init__(self, where: str, cause: str, line: int | None = None) -> None:
        self.where = where
        self.cause = cause
        self.line = line
        place = where if line is None else f"{where}, line {line}"
        super().__init__(f"{place}: {cause}")


class OutputError(SoeFactsError):
    """An output that cannot be written."""

    def __init__(self, where: str, cause: str) -> None:
        self.where = where
        self.cause = cause
        super().__init__(f"{where}: {cause}")


class LexiconError(SoeFactsError):
    """A lexicon file that breaks its own grammar: unknown key, duplicate, missing value."""


class ModelError(SoeFactsError):
    """A spaCy pipeline that cannot be loaded or lacks what is needed."""


class UnitError(SoeFactsError):
    """A unit that is unknown, or a conversion between unlike units."""


class RateError(SoeFactsError):
    """Exchange rates that are missing where they are needed: the package, or a rate asked for by name."""
