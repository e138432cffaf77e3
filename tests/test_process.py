"""The command as a process of its own, with the real model: pipes, terminals, signals and time."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from soe_facts import __version__
from soe_facts.tables import TABLES

SAMPLES = Path(__file__).parent.parent / "data" / "samples"
COMMAND = (sys.executable, "-m", "soe_facts")
ARTICLE = "Exports rose 3.9 percent year on year to 1.79 trillion yuan in 2023, customs data showed.\n"


def run(*args: str, stdin: str | None = None, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *args],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        **options,
    )


@contextmanager
def on_terminal(*args: str, width: int = 100, **streams: object) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The command with a terminal for every stream that is not given."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(width), "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    for name in ("stdin", "stdout", "stderr"):
        streams.setdefault(name, theirs)
    process = subprocess.Popen([*COMMAND, *args], env=environment, **streams)
    os.close(theirs)
    try:
        yield process, ours
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def read_all(terminal: int) -> str:
    chunks = []
    # Linux ends a terminal that nobody holds with an error.
    try:
        while chunk := os.read(terminal, 65536):
            chunks.append(chunk)
    except OSError:
        pass
    return b"".join(chunks).decode()


@pytest.mark.parametrize("flag", ["--version", "--help"])
def test_the_front_door_opens_at_once(flag: str) -> None:
    durations = []
    for _ in range(3):
        start = time.perf_counter()
        result = run(flag)
        durations.append(time.perf_counter() - start)
        assert result.returncode == 0
    # 0.2 s is the promise on an idle machine; what must never come back is a second of imports.
    assert min(durations) < 0.4


def test_the_front_door_imports_nothing_heavy() -> None:
    code = (
        "import sys; from soe_facts.cli import cli\n"
        "try: cli(['extract', '--help'])\n"
        "except SystemExit: pass\n"
        "print(*({'spacy', 'pandas', 'pint', 'rich', 'numpy', 'yaml'} & set(sys.modules)), file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stderr.strip() == ""


def test_the_installed_command() -> None:
    script = shutil.which("soe-facts", path=str(Path(sys.executable).parent))
    assert script is not None
    result = subprocess.run([script, "-V"], capture_output=True, text=True, check=True)
    assert result.stdout == f"soe-facts {__version__}\n"


def test_an_article_through_a_pipe() -> None:
    result = run("extract", stdin=ARTICLE)
    assert (result.returncode, result.stderr) == (0, "")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert tuple(rows[0]) == TABLES["facts"].names
    assert [(row["kind"], row["value"], row["unit"]) for row in rows] == [
        ("growth", "3.9", "percent"),
        ("level", "1790000000000", "CNY"),
    ]
    assert all(ARTICLE[int(row["start"]) : int(row["end"])] == row["text"] for row in rows)


def test_two_runs_write_the_same_and_only_the_four_tables() -> None:
    first, second = (run("extract", str(SAMPLES), "-f", "json") for _ in range(2))
    assert first.returncode == 0
    assert first.stdout == second.stdout
    documents = json.loads(first.stdout)
    assert len(documents) >= 6
    for document in documents:
        text = Path(document["doc_id"]).read_bytes().decode("utf-8")
        for name in TABLES:
            assert document[name] or name == "entities", (document["doc_id"], name)
            assert all(text[row["start"] : row["end"]] == row["text"] for row in document[name])


def test_a_reader_who_has_seen_enough_ends_it_quietly() -> None:
    shell = f"{sys.executable} -m soe_facts extract {SAMPLES} | head -2; echo ${{PIPESTATUS[0]}}"
    result = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=True)
    lines = result.stdout.splitlines()
    assert (len(lines), lines[-1], result.stderr) == (3, "0", "")


@pytest.mark.parametrize("form", ["csv", "json", "table"])
def test_a_closed_pipe_is_no_error(form: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    reader, writer = os.pipe()
    os.close(reader)
    result = subprocess.run(
        [*COMMAND, "extract", str(tmp_path), "-f", form], stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            [*COMMAND, "extract", str(tmp_path)], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (result.returncode, result.stderr) == (2, "soe-facts: standard output: No space left on device\n")
    result = run("extract", str(tmp_path), "-f", "csv", "-o", "/dev/full")
    assert (result.returncode, result.stderr) == (2, "soe-facts: /dev/full: No space left on device\n")


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Profit rose to ₹5,000 crore in 2023.\n", encoding="utf-8")
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    result = run("extract", str(tmp_path), "--table", "quantities", env=environment)
    assert result.returncode == 0
    assert "₹5,000 crore" in result.stdout


def test_records_are_answered_as_they_come() -> None:
    process = subprocess.Popen(
        [*COMMAND, "extract", "-", "--input-format", "jsonl", "-f", "jsonl"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    with process:
        for name in ("a", "b"):
            process.stdin.write(json.dumps({"id": name, "text": ARTICLE}) + "\n")
            process.stdin.flush()
            assert select.select([process.stdout], [], [], 60)[0], "no answer while the input is open"
            assert json.loads(process.stdout.readline())["doc_id"] == name
        process.stdin.close()
    assert process.returncode == 0


def test_a_terminal_gets_a_table_that_fits() -> None:
    with on_terminal("extract", str(SAMPLES), width=70) as (process, terminal):
        text = read_all(terminal)
        assert process.wait(60) == 0
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert plain != text
    assert max(map(len, plain.splitlines())) <= 70
    assert "74.89 trillion" in plain
    assert "doc_id,fact_id" not in text


def test_a_terminal_with_nothing_to_read_is_wrong_usage() -> None:
    with on_terminal("extract") as (process, terminal):
        text = read_all(terminal)
        assert process.wait(60) == 2
    assert text == "soe-facts: no INPUT, and standard input is a terminal; see 'soe-facts extract --help'\r\n"


def test_progress_shows_on_a_terminal_and_only_there(tmp_path: Path) -> None:
    with (tmp_path / "out.csv").open("w") as out:
        with on_terminal("extract", str(SAMPLES), stdout=out) as (process, terminal):
            assert "documents" in read_all(terminal)
            assert process.wait(60) == 0
        with on_terminal("extract", str(SAMPLES), "-q", stdout=out) as (process, terminal):
            assert read_all(terminal) == ""


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_takes_the_temporary_file_along(tmp_path: Path, number: signal.Signals, status: int) -> None:
    target = tmp_path / "facts.csv"
    target.write_text("old")
    process = subprocess.Popen(
        [*COMMAND, "extract", "-", "-o", str(target)], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    )
    deadline = time.monotonic() + 30
    while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(number)
    process.communicate(timeout=30)
    assert process.returncode == status
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["facts.csv"]
