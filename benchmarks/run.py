"""Measure soe-facts: words per second, cold start, peak memory, and where the time goes.

    python benchmarks/run.py            every figure, as a markdown table (some minutes)
    python benchmarks/run.py --quick    fewer documents

Each figure stands beside the same one for spaCy's blank English tokenizer, taken in the same run. The articles are
made of the sentences of data/samples, shuffled with a fixed seed, about 600 words each.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "samples"
WORDS = 600
# Memory grows with the number of documents or not at all, so that ten thousand may be short.
SHORT = 60
SEED = 20241129


def articles(count: int, length: int = WORDS) -> Iterator[str]:
    """`count` different articles of about `length` words."""
    sentences = []
    for path in sorted(SAMPLES.glob("*.txt")):
        for paragraph in path.read_text("utf-8").split("\n\n"):
            sentences += re.split(r"(?<=[a-z]\.) (?=[A-Z])", paragraph.strip())
    rng = random.Random(SEED)
    for number in range(count):
        # A word of its own in each, as in real news: what a vocabulary that never forgets would pile up.
        parts, words = [f"BEIJING, Nov. {number % 28 + 1}, 2024 -- Company{number} reported."], 5
        while words < length:
            sentence = rng.choice(sentences)
            parts.append(f"{sentence} Plant{rng.randrange(10**9)} opened.")
            words += len(parts[-1].split())
        yield " ".join(parts[:3]) + "\n\n" + " ".join(parts[3:])


# -- speed


def best_of(runs: int, work: Callable[[], object]) -> float:
    durations = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        durations.append(time.perf_counter() - start)
    return min(durations)


def speed(count: int) -> tuple[float, float]:
    """Words a second of the whole pipeline and of the blank tokenizer."""
    import spacy

    from soe_facts import Document, Pipeline

    texts = list(articles(count))
    words = sum(len(text.split()) for text in texts)
    pipeline, blank = Pipeline.load(), spacy.blank("en")
    documents = [Document(str(index), text) for index, text in enumerate(texts)]
    full = best_of(3, lambda: sum(1 for _ in pipeline.run(documents)))
    tokens = best_of(3, lambda: sum(1 for _ in blank.pipe(texts)))
    return words / full, words / tokens


STAGES = ("model", "find", "link", "start, dates of documents, tables, CSV")


def stages(count: int) -> dict[str, float]:
    """Seconds that a whole `extract` of many articles spends in the model, in finding, in linking and in the rest."""
    from spacy.language import Language

    from soe_facts import extract_doc

    spent = dict.fromkeys(STAGES, 0.0)

    def timed(stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: object, **options: object) -> object:
            start = time.perf_counter()
            result = work(*args, **options)
            spent[stage] += time.perf_counter() - start
            return result

        return run

    originals = vars(extract_doc).copy()
    for name, work in originals.items():
        stage = next((one for one in STAGES if getattr(work, "__module__", "").startswith(f"soe_facts.{one}.")), None)
        if stage and not isinstance(work, type):
            setattr(extract_doc, name, timed(stage, work))
    pipe = Language.pipe
    Language.pipe = timed("model", lambda *args, **options: list(pipe(*args, **options)))  # type: ignore[method-assign]
    with tempfile.TemporaryDirectory() as folder:
        records = Path(folder, "articles.jsonl")
        write_records(records, count, WORDS)
        start = time.perf_counter()
        extract(records)
        spent[STAGES[-1]] = time.perf_counter() - start - sum(spent.values())
    Language.pipe = pipe  # type: ignore[method-assign]
    vars(extract_doc).update(originals)
    return spent


def extract(records: Path) -> None:
    """Run the command over a file of records."""
    from soe_facts.cli import cli

    try:
        cli(["extract", str(records), "-o", os.devnull, "-f", "csv"])
    except SystemExit as end:
        if end.code:
            raise


# -- cold start and memory, each in a process of its own


def cold_start(command: list[str], runs: int) -> float:
    """Median seconds from start to exit."""
    durations = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        durations.append(time.perf_counter() - start)
    return statistics.median(durations)


def peak_memory(work: str, records: Path) -> float:
    """Peak resident memory in MiB of a process of this script doing `work` on a file of records."""
    done = subprocess.run(
        [sys.executable, __file__, "--child", work, str(records)], check=True, capture_output=True, text=True
    )
    return float(done.stdout)


def child(work: str, records: Path) -> None:
    """Do the work and print this process's own peak memory in MiB."""
    if work == "extract":
        extract(records)
    else:
        import spacy

        nlp = spacy.blank("en")
        with records.open(encoding="utf-8") as lines:
            for _ in nlp.pipe(json.loads(line)["text"] for line in lines):
                pass
    print(own_peak())


def own_peak() -> float:
    status = Path("/proc/self/status")
    if status.exists():
        # Not getrusage: on Linux its figure starts at what the parent had when it forked.
        return int(re.search(r"VmHWM:\s+(\d+) kB", status.read_text())[1]) / 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def write_records(path: Path, count: int, length: int = SHORT) -> None:
    with path.open("w", encoding="utf-8") as stream:
        for number, text in enumerate(articles(count, length)):
            stream.write(json.dumps({"id": str(number), "text": text}) + "\n")


# -- the report


def report(*, quick: bool) -> None:
    few, many = (20, 200) if quick else (100, 10_000)
    rows = [("figure", "soe-facts", "spaCy, blank"), ("---", "---:", "---:")]
    spent = stages(20 if quick else 100)  # first of all, so that the start of a command is in it
    total = sum(spent.values())
    fast, blank = speed(20 if quick else 100)
    rows.append(("words a second, one process", f"{fast:,.0f}", f"{blank:,.0f}"))
    rows += [
        (f"share of `extract`'s run time: {name}", f"{seconds / total:.1%}", "") for name, seconds in spent.items()
    ]
    runs = 3 if quick else 7
    article = str(sorted(SAMPLES.glob("*.txt"))[0])
    ours = cold_start([sys.executable, "-m", "soe_facts", "extract", article], runs)
    theirs = cold_start([sys.executable, "-c", "import spacy"], runs)
    rows.append(("cold start, one article; beside it: import spacy", f"{ours:.2f} s", f"{theirs:.2f} s"))
    with tempfile.TemporaryDirectory() as folder:
        for count in (few, many):
            records = Path(folder, f"{count}.jsonl")
            write_records(records, count)
            peaks = [f"{peak_memory(work, records):,.0f} MiB" for work in ("extract", "blank")]
            rows.append((f"peak memory, {count:,} documents of {SHORT} words", *peaks))
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores, {platform.system()}\n")
    for row in rows:
        print("| " + " | ".join(row) + " |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer documents and runs")
    parser.add_argument("--child", nargs=2, metavar=("WORK", "RECORDS"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        child(args.child[0], Path(args.child[1]))
    else:
        report(quick=args.quick)


if __name__ == "__main__":
    main()
