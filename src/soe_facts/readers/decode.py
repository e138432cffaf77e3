"""Bytes become text: UTF-8 first, then what the bytes look like, with a warning."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from contextlib import suppress

from soe_facts.errors import InputError

Warn = Callable[[str], None]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is the first half of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Formats that people do pass by mistake; most other binary files give themselves away by a NUL byte.
_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX or XLSX"),
    (b"\xd0\xcf\x11\xe0", "old Office document"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "gzip"),
)

_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_LONG_RUN = re.compile(rb"[\x80-\xff]{4}")


def decode(data: bytes, where: str, encoding: str | None, warn: Warn, line: int | None = None) -> str:
    """The text of `data` without a byte-order mark; InputError if it is binary or in no known encoding.

    >>> decode(b"\\xef\\xbb\\xbfprofit", "a.txt", None, print)
    'profit'
    """
    if encoding is not None:
        return _decode_as(data, where, encoding, line)
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _decode_as(data, where, name, line)
    _refuse_binary(data, where, line)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guess(data, where, error, warn, line)


def _decode_as(data: bytes, where: str, encoding: str, line: int | None) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeError as error:
        at = (
            f" (byte 0x{data[error.start]:02x} at offset {error.start})"
            if isinstance(error, UnicodeDecodeError)
            else ""
        )
        raise InputError(where, f"not {encoding.removesuffix('-sig')} text{at}", line) from None


def _refuse_binary(data: bytes, where: str, line: int | None) -> None:
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(where, f"binary file ({name}), not text", line)
    if b"\0" in data:
        raise InputError(where, "binary file, not text", line)


def _guess(data: bytes, where: str, error: UnicodeDecodeError, warn: Warn, line: int | None) -> str:
    bad = f"not UTF-8 (byte 0x{data[error.start]:02x} at offset {error.start})"
    place = where if line is None else f"{where}, line {line}"
    text = data.decode("utf-8", "replace")
    if len(_UTF8_SEQUENCE.findall(data)) > text.count("\ufffd"):
        warn(f"{place}: {bad}; the rest is, so bad bytes are read as U+FFFD")
        return text
    name = _likely_encoding(data)
    if name is None:
        raise InputError(where, f"{bad}, and no other encoding fits; name it with --encoding", line)
    warn(f"{place}: {bad}; read as {name}")
    return data.decode(name)


def _likely_encoding(data: bytes) -> str | None:
    # In English news the odd byte is a quote, a dash, a pound sign or an accent. So few of them tell
    # charset-normalizer too little: it takes them for Baltic or Central European as often as not.
    if not _LONG_RUN.search(data):
        with suppress(UnicodeDecodeError):
            data.decode("cp1252")
            return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return None if best is None else best.encoding
