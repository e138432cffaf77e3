"""Load the package's data files: YAML, read once, refused loudly when they break their own grammar.

A lexicon file is a mapping from a name to its fields. `load_entries` checks every field against what the
caller declares; `Phrases` finds the longest known phrase at a place in a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Generic, TypeVar

import yaml

from soe_facts.errors import LexiconError

T = TypeVar("T")
Entry = Mapping[str, Any]

_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _StrictLoader(_LOADER):  # type: ignore[misc]
    """YAML without its silent last-one-wins for keys that stand twice."""


def _construct_mapping(loader: Any, node: yaml.MappingNode) -> dict[Any, Any]:
    loader.flatten_mapping(node)
    found: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in found:
            raise LexiconError(f"line {key_node.start_mark.line + 1}: {key!r} stands twice")
        found[key] = loader.construct_object(value_node, deep=True)
    return found


_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _construct_mapping)
# YAML 1.1 reads NO and ON as booleans and 010 as octal; in a word list every plain scalar but true/false is a word.
_StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":bool", ":timestamp", ":null"))]
    for first, resolvers in _StrictLoader.yaml_implicit_resolvers.items()
}
_StrictLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def read_data(name: str) -> str:
    """The text of one packaged data file."""
    try:
        return files("soe_facts.data").joinpath(name).read_text("utf-8")
    except (OSError, ModuleNotFoundError) as cause:
        raise LexiconError(f"{name}: cannot be read ({cause})") from cause


def parse_lexicon(name: str, text: str) -> dict[str, Any] | list[Any]:
    """One lexicon's text as a mapping or a list; keys that stand twice and bare scalars are refused.

    >>> parse_lexicon("x", "a: {words: [b]}")
    {'a': {'words': ['b']}}
    """
    try:
        parsed = yaml.load(text, Loader=_StrictLoader)
    except LexiconError as cause:
        raise LexiconError(f"{name}: {cause}") from cause
    except yaml.YAMLError as cause:
        raise LexiconError(f"{name}: not YAML: {cause}") from cause
    if not isinstance(parsed, dict | list):
        raise LexiconError(f"{name}: holds neither a mapping nor a list")
    return parsed


@cache
def load_lexicon(name: str) -> Any:
    """One packaged lexicon, read once; treat it as read-only."""
    return parse_lexicon(name, read_data(name))


@cache
def load_sections(name: str, types: tuple[tuple[str, type], ...]) -> dict[str, Any]:
    """One packaged lexicon of named sections; LexiconError unless it has these and no others, each of its type."""
    lexicon: dict[str, Any] = load_lexicon(name)
    sections = dict(types)
    if lexicon.keys() != sections.keys():
        raise LexiconError(f"{name}: unknown or missing: {', '.join(sorted(lexicon.keys() ^ sections.keys()))}")
    for section, type_ in types:
        if not isinstance(lexicon[section], type_):
            raise LexiconError(f"{name}: {section} is no {type_.__name__}")
    return lexicon


def check_entries(
    name: str, entries: Any, fields: Mapping[str, type], required: Iterable[str] = ()
) -> dict[str, Entry]:
    """The entries, each a mapping with known, well-typed fields and all that are required.

    >>> check_entries("x", {"a": {"word": "b"}}, {"words": list})
    Traceback (most recent call last):
    soe_facts.errors.LexiconError: x: a: unknown field 'word'
    """
    needed = frozenset(required)
    if not isinstance(entries, dict):
        raise LexiconError(f"{name}: holds no mapping")
    for key, entry in entries.items():
        if not isinstance(entry, dict):
            raise LexiconError(f"{name}: {key}: holds no mapping")
        for field, value in entry.items():
            if field not in fields:
                raise LexiconError(f"{name}: {key}: unknown field {field!r}")
            if not isinstance(value, fields[field]):
                raise LexiconError(f"{name}: {key}: {field} is no {fields[field].__name__}")
        if missing := needed - entry.keys():
            raise LexiconError(f"{name}: {key}: lacks {', '.join(sorted(missing))}")
    return dict(entries)


@cache
def load_entries(name: str, fields: tuple[tuple[str, type], ...], required: tuple[str, ...] = ()) -> dict[str, Entry]:
    """The checked entries of one packaged lexicon, read once."""
    return check_entries(name, load_lexicon(name), dict(fields), required)


_TOKEN = re.compile(r"[^\W\d_]{1,60}|[^\w\s]|[\d_]+")
_BLANK = re.compile(r"[ \t\u00a0\u2009\u202f-]?")


class Phrases(Generic[T]):
    """Phrases of one or more words, each with a value; the longest one at a place is found in a few steps.

    Words are compared lower-cased unless `exact`; one blank of any width, a hyphen, or nothing beside punctuation
    stands between two words.

    >>> names = Phrases({"square metre": 2, "square metres per day": 3, "square": 1})
    >>> names.match("40 square metres", 3), names.match("40 square metre", 3), names.match("a squared", 2)
    ((9, 1), (15, 2), None)
    """

    def __init__(self, phrases: Mapping[str, T] | None = None, *, exact: bool = False) -> None:
        self._exact = exact
        self._root: dict[str, Any] = {}
        for phrase, value in (phrases or {}).items():
            self.add(phrase, value)

    def add(self, phrase: str, value: T) -> None:
        """Add one phrase; the same phrase with another value is an error in the lexicon."""
        node = self._root
        for word, _ in self._words(phrase, 0):
            node = node.setdefault(word, {})
        if node is self._root:
            raise LexiconError(f"empty phrase {phrase!r}")
        if node.get("", value) != value:
            raise LexiconError(f"{phrase!r} stands for two things: {node['']!r} and {value!r}")
        node[""] = value

    def match(self, text: str, start: int) -> tuple[int, T] | None:
        """End and value of the longest phrase that starts at `start`, else None."""
        node, found = self._root, None
        for word, end in self._words(text, start):
            if word not in node:
                break
            node = node[word]
            if "" in node:
                found = (end, node[""])
        return found

    def _words(self, text: str, start: int) -> Iterator[tuple[str, int]]:
        while token := _TOKEN.match(text, start):
            end = token.end()
            yield token[0] if self._exact else token[0].lower(), end
            if text[end : end + 1].isdigit():
                start = end  # "m2" goes on; "12 ft 2 in" does not
                continue
            blank = _BLANK.match(text, end)
            start = blank.end() if blank else end
            if start > end and text[start : start + 1].isdigit():
                return


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of some words, the longest first; grouped by first letter, it fails fast.

    >>> any_of(["bank", "banks", "fund"])
    '(?:b(?:anks|ank)|f(?:und))'
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    branches = [f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(groups.items())]
    return f"(?:{'|'.join(branches)})"
