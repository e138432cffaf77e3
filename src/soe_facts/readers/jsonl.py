"""JSONL records `{"id", "text", "date", "title"}` become documents, line by line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date

from soe_facts.errors import InputError
from soe_facts.readers.decode import Warn, decode
from soe_facts.readers.items import Item, Signal
from soe_facts.records import Document

_ISO_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.ASCII | re.DOTALL)


def parse_day(text: str) -> date:
    """The day of an ISO date or date-time; ValueError for anything else.

    >>> parse_day("2024-11-29"), parse_day("2024-11-29T08:00:00Z") == date(2024, 11, 29)
    (datetime.date(2024, 11, 29), True)
    """
    match = _ISO_DAY.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is not a date (YYYY-MM-DD)")
    try:
        return date.fromisoformat(match[1])
    except ValueError:
        raise ValueError(f"{text!r} is not a day of the calendar") from None


def read_records(
    lines: Iterable[bytes | Signal], where: str, encoding: str | None, warn: Warn, default_date: date | None
) -> Iterator[Item]:
    """A document per line, an error per bad line; blank lines are passed over."""
    if encoding is not None and "\n".encode(encoding) != b"\n":
        yield InputError(where, f"JSONL cannot be read line by line in {encoding}; convert it to UTF-8")
        return
    empty = True
    number = 0
    for line in lines:
        if isinstance(line, Signal):
            yield line
            continue
        number += 1
        if not line.strip():
            continue
        empty = False
        try:
            text = decode(line.rstrip(b"\r\n"), where, encoding, warn, number)
            yield _record(text, where, number, default_date)
        except InputError as error:
            yield error
    if empty:
        yield InputError(where, "no records")


def _record(line: str, where: str, number: int, default_date: date | None) -> Document:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(where, f"not JSON: {error.msg} at column {error.colno}", number) from None
    except (RecursionError, ValueError) as error:
        raise InputError(where, f"not usable JSON: {error}", number) from None
    if not isinstance(record, dict):
        raise InputError(where, "not a JSON object", number)
    text = _text_of(record, "text", where, number)
    if not text or not text.strip():
        raise InputError(where, '"text" is missing or empty', number)
    day = _text_of(record, "date", where, number)
    try:
        known = parse_day(day) if day else default_date
    except ValueError as error:
        raise InputError(where, f'"date": {error}', number) from None
    doc_id = _id_of(record, where, number) or f"{where}:{number}"
    return Document(doc_id, text, known, _text_of(record, "title", where, number))


def _id_of(record: dict[str, object], where: str, number: int) -> str | None:
    name = record.get("id")
    if isinstance(name, int) and not isinstance(name, bool):
        return str(name)
    if name is not None and not isinstance(name, str):
        raise InputError(where, '"id" is neither text nor a whole number', number)
    return _text_of(record, "id", where, number)


def _text_of(record: dict[str, object], key: str, where: str, number: int) -> str | None:
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise InputError(where, f'"{key}" is not text', number)
    try:
        (value or "").encode("utf-8")
    except UnicodeEncodeError as error:
        # JSON can spell half a character, which no file could hold.
        cause = f'"{key}" is not Unicode: lone surrogate at character {error.start}'
        raise InputError(where, cause, number) from None
    return value
