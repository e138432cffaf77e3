"""The registry of state-owned enterprises and of the bodies that speak about them.

Rows come from data/registry/*.csv (schema in docs/registry.md) and, where the user names one, from a file of the
user's own, which outranks them.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import StringIO
from pathlib import Path
from unicodedata import combining, normalize

from soe_facts.errors import InputError, LexiconError

KINDS = frozenset(
    "group listed subsidiary bank insurer fund regulator ministry central_bank statistics exchange association "
    "broker agency international".split()
)
COLUMNS = ("id", "name", "aliases", "zh", "country", "kind", "parent", "tickers", "valid_from", "valid_to")

_FORMS = frozenset(
    "co company corp corporation ltd limited inc incorporated plc group holding holdings sa s.a asa ag nv spa "
    "ab oyj pjsc jsc ojsc oao pao sae saog kk bhd berhad tbk persero pt psc pcl soc llc gmbh se a.s pte".split()
)
_FORMS_BEFORE = frozenset(["the", "pt", "jsc", "pjsc", "ojsc", "ao", "oao", "pao"])
_DOTTED = [list(letters) for letters in ("pjsc", "jsc", "esp", "sas", "spa", "sae", "sa", "nv", "ag", "as", "se", "bv")]
_MARKS = "!\"#$%'()*+,-./:;<=>?@[\\]^_`{|}~’‘“”–—‑·（），、"
_PLAIN: dict[int, str] = {ord(mark): " " for mark in _MARKS} | {ord("&"): " and "}


@dataclass(frozen=True, slots=True)
class Organisation:
    """One row of the registry; `country` is an ISO 3166 alpha-2 code, `kind` one of `KINDS`."""

    id: str
    name: str
    aliases: tuple[str, ...]
    zh: tuple[str, ...]
    country: str
    kind: str
    parent: str | None = None
    tickers: tuple[str, ...] = ()
    valid_from: str | None = None
    valid_to: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every English name, the canonical one first."""
        return (self.name, *self.aliases)


def normalise(name: str) -> str:
    """A name without case, punctuation, legal form and leading "the", so that variants compare equal.

    >>> normalise("The China National Petroleum Corp."), normalise("China National Petroleum Corporation")
    ('china national petroleum', 'china national petroleum')
    """
    folded = name.casefold()
    if not folded.isascii():
        folded = "".join(char for char in normalize("NFKD", folded) if not combining(char))
    words = folded.translate(_PLAIN).split()
    if "s" in words[:-1] and ("'s" in name or "’s" in name):
        words = [word for word in words if word != "s"]
    if len(words) > 1 and words[0] in _FORMS_BEFORE:
        words = words[1:]
    while len(words) > 1:
        if words[-1] in _FORMS:
            words.pop()
        elif len(words[-1]) == 1 and (dotted := _dotted_form(words)):
            del words[-dotted:]
        else:
            break
    return " ".join(words)


def _dotted_form(words: list[str]) -> int:
    """How many of the last words are the letters of a legal form, as in "Ecopetrol S.A."; 0 where they are none."""
    for letters in _DOTTED:
        if len(words) > len(letters) and words[-len(letters) :] == letters:
            return len(letters)
    return 0


class Registry:
    """Organisations, found by id, by exact name and by normalised name."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self.by_id: dict[str, Organisation] = {}
        self._by_name: dict[str, list[Organisation]] = {}
        self._by_ticker: dict[str, Organisation] | None = None
        for organisation in organisations:
            self.by_id[organisation.id] = organisation
            for key in dict.fromkeys(map(normalise, organisation.names)):
                self._by_name.setdefault(key, []).append(organisation)

    def __iter__(self) -> Iterator[Organisation]:
        return iter(self.by_id.values())

    def __len__(self) -> int:
        return len(self.by_id)

    def lookup(self, name: str, country: str | None = None) -> Organisation | None:
        """The one organisation that a name means, by exact name, else normalised; None where several remain.

        `country` (alpha-2) decides between namesakes such as ministries of finance.
        """
        found = self._by_name.get(normalise(name), [])
        if len(found) > 1:
            written = {name, name.rstrip(".")}
            found = [o for o in found if not written.isdisjoint(o.names)] or found
        if len(found) > 1 and country is not None:
            found = [o for o in found if o.country == country] or found
        if len(found) > 1 and len({o.country for o in found}) == 1:
            found = _of_one_family(name, found)
        return found[0] if len(found) == 1 else None

    def by_ticker(self, ticker: str) -> Organisation | None:
        """The organisation with a ticker, however its exchange and leading zeros are written.

        >>> load_registry().by_ticker("00857.HK").name
        'PetroChina'
        """
        if self._by_ticker is None:
            self._by_ticker = {_plain_ticker(code): o for o in self for code in o.tickers}
        return self._by_ticker.get(_plain_ticker(ticker))

    def phrases(self) -> Iterator[str]:
        """Every English name of every organisation."""
        for organisation in self:
            yield from organisation.names

    def search(self, words: str) -> list[Organisation]:
        """Organisations whose id, names, Chinese names or tickers contain every word, best first."""
        wanted = words.casefold().split()
        hits: list[tuple[int, str, Organisation]] = []
        for organisation in self:
            text = " ".join((organisation.id, *organisation.names, *organisation.zh, *organisation.tickers)).casefold()
            if all(word in text for word in wanted):
                exact = any(normalise(name) == normalise(words) for name in organisation.names)
                hits.append((0 if exact else 1, organisation.name, organisation))
        return [hit[2] for hit in sorted(hits, key=lambda hit: hit[:2])]


_EXCHANGES = {
    "SS": "SH",
    "SSE": "SH",
    "SHA": "SH",
    "SZSE": "SZ",
    "SHE": "SZ",
    "HKEX": "HK",
    "HKG": "HK",
    "HKSE": "HK",
    "SEHK": "HK",
}


def _plain_ticker(ticker: str) -> str:
    number, _, exchange = ticker.rpartition(".")
    exchange = _EXCHANGES.get(exchange, exchange)
    return f"{number.lstrip('0')}.{exchange}"


def _of_one_family(name: str, found: list[Organisation]) -> list[Organisation]:
    """Of a group, its listed arm and forerunners that share a name, the one that the form of the name means.

    Bodies that were merged away give way; "X Group" means the group, "X Ltd" and plain "X" what is listed.
    """
    found = [o for o in found if o.valid_to is None] or found
    wanted = "group" if re.search(r"\bgroup\b", name, re.IGNORECASE) else "listed"
    return [o for o in found if o.kind == wanted] or found


@cache
def load_registry(extra: Path | None = None) -> Registry:
    """The built-in registry, with the user's own rows first where a file is given.

    Raises InputError where the user's file breaks the schema, LexiconError where a built-in one does.
    """
    rows: list[Organisation] = []
    for resource in sorted(files("soe_facts.data").joinpath("registry").iterdir(), key=lambda item: item.name):
        if resource.name.endswith(".csv"):
            try:
                rows += parse_registry(resource.read_text("utf-8"), resource.name)
            except InputError as cause:
                raise LexiconError(str(cause)) from cause
    if extra is None:
        return Registry(rows)
    own = parse_registry(_read(extra), str(extra))
    taken = {normalise(name) for organisation in own for name in organisation.names}
    ids = {organisation.id for organisation in own}
    kept = [o for o in rows if o.id not in ids and not any(normalise(name) in taken for name in o.names)]
    return Registry([*kept, *own])


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except OSError as cause:
        raise InputError(str(path), cause.strerror or "cannot be read") from cause
    except UnicodeDecodeError as cause:
        raise InputError(str(path), "not UTF-8 text") from cause


def parse_registry(text: str, where: str) -> list[Organisation]:
    """The rows of one registry file; InputError names the line that breaks the schema."""
    reader = csv.reader(StringIO(text))
    header = [name.strip() for name in next(reader, [])]
    if missing := {"id", "name"} - set(header):
        raise InputError(where, f"registry without column {', '.join(sorted(missing))}", 1)
    if unknown := set(header) - set(COLUMNS):
        raise InputError(where, f"unknown registry column {', '.join(sorted(unknown))}", 1)
    rows: list[Organisation] = []
    seen: set[str] = set()
    for cells in reader:
        line = reader.line_num
        if not cells:
            continue
        if len(cells) != len(header):
            raise InputError(where, "registry row with another number of cells than the header", line)
        organisation = _organisation(dict(zip(header, cells, strict=True)), where, line)
        if organisation.id in seen:
            raise InputError(where, f"id {organisation.id!r} stands twice", line)
        seen.add(organisation.id)
        rows.append(organisation)
    return rows


def _organisation(row: dict[str, str], where: str, line: int) -> Organisation:
    row = {column: cell.strip() for column, cell in row.items()}
    if not row["id"] or not row["name"]:
        raise InputError(where, "registry row without id or name", line)
    kind = row.get("kind") or "group"
    if kind not in KINDS:
        raise InputError(where, f"unknown kind {kind!r}", line)
    return Organisation(
        id=row["id"],
        name=row["name"],
        aliases=_cells(row, "aliases"),
        zh=_cells(row, "zh"),
        country=row.get("country", ""),
        kind=kind,
        parent=row.get("parent") or None,
        tickers=_cells(row, "tickers"),
        valid_from=row.get("valid_from") or None,
        valid_to=row.get("valid_to") or None,
    )


def _cells(row: dict[str, str], column: str) -> tuple[str, ...]:
    cells = row.get(column)
    return tuple(cell for part in cells.split("|") if (cell := part.strip())) if cells else ()
