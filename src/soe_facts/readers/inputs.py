"""Every input in turn: a file, a folder, a glob or standard input, as plain text or as JSONL records."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from soe_facts.errors import InputError
from soe_facts.readers.decode import Warn, decode
from soe_facts.readers.items import Item, Signal
from soe_facts.readers.jsonl import read_records
from soe_facts.readers.paths import find_files
from soe_facts.records import Document

STDIN = "-"
TEXT, JSONL = "text", "jsonl"
_TEXT_SUFFIXES = (".txt", ".md")
_JSONL_SUFFIXES = (".jsonl", ".ndjson")
_CHUNK = 1 << 16

OpenStream = Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How inputs are read: their format (None: by suffix), encoding (None: found out) and date where they have none."""

    format: str | None = None
    encoding: str | None = None
    date: date | None = None


def read_inputs(inputs: Iterable[str], options: ReadOptions, warn: Warn, open_stdin: OpenStream) -> Iterator[Item]:
    """The documents of all inputs, in the order given; an error in place of each that cannot be read."""
    for given in inputs:
        if given == STDIN:
            yield from _read_stream(open_stdin, options, warn)
            continue
        for path in find_files(given, _JSONL_SUFFIXES if options.format == JSONL else _TEXT_SUFFIXES):
            if isinstance(path, InputError):
                yield path
            else:
                yield from _read_file(path, options, warn)


def _read_stream(open_stdin: OpenStream, options: ReadOptions, warn: Warn) -> Iterator[Item]:
    try:
        stdin = open_stdin()
        if options.format == JSONL:
            yield from read_records(_lines_as_they_come(stdin), STDIN, options.encoding, warn, options.date)
        else:
            yield _document(stdin.read(), STDIN, options, warn)
    except OSError as error:
        yield InputError(STDIN, _cause(error))


def _read_file(path: Path, options: ReadOptions, warn: Warn) -> Iterator[Item]:
    # A name that is not Unicode must not break the output it is written to.
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    by_suffix = JSONL if name.lower().endswith(_JSONL_SUFFIXES) else TEXT
    try:
        if (options.format or by_suffix) == JSONL:
            with path.open("rb") as lines:
                yield from read_records(lines, name, options.encoding, warn, options.date)
        else:
            yield _document(path.read_bytes(), name, options, warn)
    except OSError as error:
        yield InputError(name, _cause(error))


def _document(data: bytes, name: str, options: ReadOptions, warn: Warn) -> Document | InputError:
    try:
        text = decode(data, name, options.encoding, warn)
    except InputError as error:
        return error
    if not text.strip():
        return InputError(name, "empty: no text in it")
    return Document(name, text, options.date)


def _lines_as_they_come(stream: BinaryIO) -> Iterator[bytes | Signal]:
    """The stream's lines, with a pause before each wait for more, so that what is here is not held up."""
    read = getattr(stream, "read1", stream.read)
    rest = b""
    while chunk := read(_CHUNK):
        *lines, rest = (rest + chunk).split(b"\n")
        yield from lines
        if lines:
            yield Signal.PAUSE
    if rest:
        yield rest


def _cause(error: OSError) -> str:
    return {"No such file or directory": "no such file"}.get(error.strerror or "", error.strerror or str(error))
