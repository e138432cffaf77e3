from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from soe_facts.errors import InputError
from soe_facts.readers import Item, ReadOptions, Signal, read_inputs
from soe_facts.readers.jsonl import parse_day
from soe_facts.records import Document


@pytest.fixture(autouse=True)
def in_tmp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(*inputs: str, stdin: bytes = b"", warnings: list[str] | None = None, **options: object) -> list[Item]:
    """All that is read; a warning is an error unless a list for it is given."""
    heard: list[str] = []
    items = list(read_inputs(inputs, ReadOptions(**options), heard.append, lambda: io.BytesIO(stdin)))
    if warnings is None:
        assert not heard
    else:
        warnings += heard
    return items


def lines_of(items: list[Item]) -> Iterator[str]:
    for item in items:
        if not isinstance(item, Signal):
            yield item.doc_id if isinstance(item, Document) else str(item)


def put(name: str, data: bytes | str = "Profits rose.") -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


# -- which files


def test_a_folder_is_walked_in_order_and_hidden_files_are_not() -> None:
    for name in ("n/b.txt", "n/a.md", "n/z/c.TXT", "n/a/d.txt", "n/e.pdf", "n/.git/f.txt", "n/.g.txt", "n/r.jsonl"):
        put(name)
    assert list(lines_of(read("n"))) == ["n/a.md", "n/b.txt", "n/a/d.txt", "n/z/c.TXT"]


def test_a_folder_of_records() -> None:
    put("n/a.txt")
    put("n/r.jsonl", '{"id": "x", "text": "Profits rose."}\n')
    assert list(lines_of(read("n", format="jsonl"))) == ["x"]


def test_a_glob_that_the_shell_left_alone() -> None:
    for name in ("n/b.txt", "n/a.txt", "n/deep/c.txt", "n/x.csv"):
        put(name)
    assert list(lines_of(read("n/*.txt"))) == ["n/a.txt", "n/b.txt"]
    assert list(lines_of(read("n/**/*.txt"))) == ["n/a.txt", "n/b.txt", "n/deep/c.txt"]
    assert list(lines_of(read("n*"))) == ["n/a.txt", "n/b.txt", "n/deep/c.txt"]
    assert list(lines_of(read("*.doc"))) == ["*.doc: no file matches"]


def test_a_file_whose_name_looks_like_a_glob() -> None:
    put("a[1].txt")
    assert list(lines_of(read("a[1].txt"))) == ["a[1].txt"]


def test_order_is_the_order_given_and_the_bad_does_not_stop_the_good() -> None:
    put("b.txt")
    put("a.txt")
    put("empty.txt", "")
    assert list(lines_of(read("b.txt", "none.txt", "empty.txt", "a.txt"))) == [
        "b.txt",
        "none.txt: no such file",
        "empty.txt: empty: no text in it",
        "a.txt",
    ]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b" \n\t\n", "a.txt: empty: no text in it"),
        ("a.txt", b"\xef\xbb\xbf", "a.txt: empty: no text in it"),
        ("a.txt", b"text\0text", "a.txt: binary file, not text"),
        ("a.txt", b"%PDF-1.7\n%...", "a.txt: binary file (PDF), not text"),
        ("a.docx", b"PK\x03\x04...", "a.docx: binary file (ZIP, DOCX or XLSX), not text"),
        ("n/a.csv", b"x", "n: no .txt or .md file in this folder"),
    ],
)
def test_what_is_no_text(name: str, data: bytes, message: str) -> None:
    put(name, data)
    assert list(lines_of(read(name.split("/")[0]))) == [message]


def test_a_name_that_is_not_unicode() -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    put(name)
    assert list(lines_of(read(name))) == ["caf\\xe9.txt"]


def test_a_name_too_long_and_a_loop_of_links() -> None:
    Path("loop.txt").symlink_to("loop.txt")
    long, loop = lines_of(read("x" * 5000, "loop.txt"))
    assert long.endswith("File name too long")
    assert "loop.txt: Too many levels" in loop


def test_standard_input_that_is_a_folder(tmp_path: Path) -> None:
    def refuse() -> io.BytesIO:
        raise IsADirectoryError(21, "Is a directory")

    items = list(read_inputs(["-"], ReadOptions(), print, refuse))
    assert list(lines_of(items)) == ["-: Is a directory"]


# -- text


def test_the_text_is_kept_as_it_is() -> None:
    put("a.txt", b"\xef\xbb\xbfOne\r\ntwo \xe2\x82\xb9\n")
    assert read("a.txt", date=date(2024, 1, 2)) == [Document("a.txt", "One\r\ntwo \u20b9\n", date(2024, 1, 2))]


def test_standard_input_is_a_document() -> None:
    assert read("-", stdin=b"Profits rose.") == [Document("-", "Profits rose.")]
    assert list(lines_of(read("-"))) == ["-: empty: no text in it"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_byte_order_mark_names_the_encoding(encoding: str) -> None:
    put("a.txt", "Profits rose to \u20b95.".encode(encoding))
    assert read("a.txt") == [Document("a.txt", "Profits rose to \u20b95.")]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The utility’s profit fell to £5 million – “a bad year”, Électricité de France said.", "cp1252"),
        ("Прибыль выросла на 5 процентов, сообщили в министерстве.", "cp1251"),
        ("SASAC said. " * 20 + "国务院国有资产监督管理委员会", "gb18030"),
    ],
    ids=["English", "Russian", "Chinese"],
)
def test_bytes_that_are_not_utf8_are_read_with_a_warning(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    put("a.txt", data)
    warnings: list[str] = []
    assert read("a.txt", warnings=warnings) == [Document("a.txt", text)]
    first = next(index for index, byte in enumerate(data) if byte > 127)
    assert warnings == [f"a.txt: not UTF-8 (byte 0x{data[first]:02x} at offset {first}); read as {encoding}"]


def test_broken_utf8_stays_utf8() -> None:
    put("a.txt", "\u20b95,000 crore, \u20b96,000 crore and ".encode() + b"\xe2\x82")
    warnings: list[str] = []
    assert read("a.txt", warnings=warnings) == [Document("a.txt", "\u20b95,000 crore, \u20b96,000 crore and \ufffd")]
    assert warnings == ["a.txt: not UTF-8 (byte 0xe2 at offset 35); the rest is, so bad bytes are read as U+FFFD"]


def test_an_encoding_that_was_named_is_not_second_guessed() -> None:
    put("a.txt", "\u00a35 million".encode("latin-1"))
    assert read("a.txt", encoding="latin-1") == [Document("a.txt", "\u00a35 million")]
    (error,) = read("a.txt", encoding="utf-8")
    assert str(error) == "a.txt: not utf-8 text (byte 0xa3 at offset 0)"


def test_utf16_by_name_may_hold_nul_bytes() -> None:
    put("a.txt", "profit".encode("utf-16-le"))
    assert read("a.txt", encoding="utf-16-le") == [Document("a.txt", "profit")]


# -- records


def test_records_become_documents() -> None:
    records = [
        {"id": "x", "text": "One.", "date": "2024-11-29", "title": "T", "more": [1]},
        {"id": 7, "text": "Two.", "date": None, "title": None},
        {"text": "Three.", "date": "2024-11-29T08:00:00Z"},
    ]
    put("r.jsonl", "\ufeff" + "\n\n".join(json.dumps(record) for record in records))
    assert read("r.jsonl", date=date(2020, 1, 1)) == [
        Document("x", "One.", date(2024, 11, 29), "T"),
        Document("7", "Two.", date(2020, 1, 1)),
        Document("r.jsonl:5", "Three.", date(2024, 11, 29)),
    ]


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("{", "not JSON: "),
        ("[1]", "not a JSON object"),
        ("{}", '"text" is missing or empty'),
        ('{"text": " "}', '"text" is missing or empty'),
        ('{"text": 5}', '"text" is not text'),
        ('{"text": "a", "id": true}', '"id" is neither text nor a whole number'),
        ('{"text": "a", "title": []}', '"title" is not text'),
        ('{"text": "a", "date": "yesterday"}', "\"date\": 'yesterday' is not a date (YYYY-MM-DD)"),
        ('{"text": "a", "date": "2024-02-30"}', "\"date\": '2024-02-30' is not a day of the calendar"),
        ("[" * 100_000, "not usable JSON: "),
    ],
)
def test_a_bad_line_is_reported_with_its_number(line: str, cause: str) -> None:
    put("r.jsonl", f'{{"id": "good", "text": "a"}}\n\n{line}\n{{"id": "also", "text": "b"}}\n')
    first, bad, last = lines_of(read("r.jsonl"))
    assert (first, last) == ("good", "also")
    assert bad.startswith(f"r.jsonl, line 3: {cause}")


def test_a_file_without_records() -> None:
    put("r.jsonl", "\n\n")
    assert list(lines_of(read("r.jsonl"))) == ["r.jsonl: no records"]


def test_records_cannot_be_utf16() -> None:
    put("r.jsonl", '{"text": "a"}'.encode("utf-16"))
    assert "cannot be read line by line" in next(lines_of(read("r.jsonl", encoding="utf-16")))


def test_records_on_standard_input_are_handed_on_as_they_come() -> None:
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as stream, os.fdopen(writer, "wb", buffering=0) as feed:
        items = read_inputs(["-"], ReadOptions(format="jsonl"), print, lambda: stream)
        feed.write(b'{"id": "a", "text": "a"}\n{"id": "b", "te')
        assert next(items).doc_id == "a"
        assert next(items) is Signal.PAUSE
        feed.write(b'xt": "b"}')
        feed.close()
        assert list(lines_of(list(items))) == ["b"]


@pytest.mark.parametrize("text", ["", "2024", "20241129", "2024-W01-1", "29 Nov 2024", "\u0662024-11-29"])
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        parse_day(text)


def test_an_input_error_keeps_its_parts() -> None:
    error = InputError("a.jsonl", "not JSON", 3)
    assert (error.where, error.cause, error.line, str(error)) == ("a.jsonl", "not JSON", 3, "a.jsonl, line 3: not JSON")
