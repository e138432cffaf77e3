"""Score a pipeline: entities on the test sets, tags, speed, load time, size.

    python evaluate.py PIPELINE BUILD [--gold FOLDER] [--errors]

FOLDER holds JSON files with "text" and "entities" ({"start", "end", "label"}).
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc

import soe_facts.tagger as tagger

Triple = tuple[int, int, str]


class Tally:
    """Counts of found, wanted and both, by label."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])

    def add(self, found: set[Triple], wanted: set[Triple]) -> None:
        """Count one document."""
        for label in {t[2] for t in found | wanted}:
            one, two = ({t for t in spans if t[2] == label} for spans in (found, wanted))
            for key in (label, "all"):
                for i, n in enumerate((len(one & two), len(one), len(two))):
                    self.counts[key][i] += n

    def __str__(self) -> str:
        rows = []
        for key, (both, found, wanted) in sorted(self.counts.items(), key=lambda kv: -kv[1][2]):
            p, r, f = 100 * both / max(1, found), 100 * both / max(1, wanted), 200 * both / max(1, found + wanted)
            rows.append(f"  {key:8} P {p:5.1f}  R {r:5.1f}  F1 {f:5.1f}  of {wanted}")
        return "\n".join(rows)


def read(path: Path) -> list[dict[str, Any]]:
    """Read a file of records."""
    return [r for r in map(json.loads, path.read_text(encoding="utf-8").splitlines()) if r["words"]]


def gold_spans(record: dict[str, Any]) -> set[Triple]:
    """Give a record's entities, in words."""
    return set(tagger.read_spans([tagger.NER_TAGS.index(tag) for tag in record["ner"]]))


def main() -> None:
    """Print every figure of the model card."""
    options = argparse.ArgumentParser()
    options.add_argument("pipeline", type=Path)
    options.add_argument("build", type=Path)
    options.add_argument("--gold", type=Path)
    options.add_argument("--errors", action="store_true")
    options.add_argument("--no-speed", action="store_true")
    args = options.parse_args()
    begin = time.perf_counter()
    nlp = spacy.load(args.pipeline)
    print(f"loaded in {time.perf_counter() - begin:.2f} s")
    print(f"size {sum(f.stat().st_size for f in args.pipeline.rglob('*') if f.is_file()) / 1e6:.1f} MB")

    def tag_words(records: list[dict[str, Any]]) -> list[Doc]:
        return list(nlp.pipe(Doc(nlp.vocab, words=r["words"]) for r in records))

    own, pud, tags = (read(args.build / f"test_{n}.jsonl") for n in ("own", "pud", "ewt_tags"))
    for name, records in (("own sentences held out", own), ("UNER PUD", pud)):
        tally, wide = Tally(), Tally()
        for record, doc in zip(records, tag_words(records), strict=True):
            found = {(e.start, e.end, e.label_) for e in doc.ents}
            wanted = gold_spans(record)
            if args.errors and name.startswith("own") and found != wanted:
                show(doc.text, found - wanted, wanted - found, lambda s, d=doc: d[s[0] : s[1]].text)
            if name == "UNER PUD":
                three = ("ORG", "PERSON", "LOC", "GPE")
                wide.add(
                    {(s, e, "LOC" if x in ("GPE", "FAC") else x) for s, e, x in found if x in (*three, "FAC")}, wanted
                )
                found = {(s, e, "LOC" if x == "GPE" else x) for s, e, x in found if x in three}
            tally.add(found, wanted)
        print(f"{name}: {len(records)} sentences\n{tally}")
        if name == "UNER PUD":
            print(f" with FAC counted as LOC too\n{wide}")
    right = total = 0
    for record, doc in zip(tags, tag_words(tags), strict=True):
        pairs = [(token.tag_, tag) for token, tag in zip(doc, record["tags"], strict=True) if tag]
        right += sum(a == b for a, b in pairs)
        total += len(pairs)
    print(f"Penn tags on EWT test: {100 * right / total:.2f} % of {total}")
    if args.gold:
        tally = Tally()
        for path in sorted(args.gold.glob("*.json")):
            item = json.loads(path.read_text(encoding="utf-8"))
            doc = nlp(item["text"])
            found = {(e.start_char, e.end_char, e.label_) for e in doc.ents}
            wanted = {(e["start"], e["end"], e["label"]) for e in item["entities"]}
            if args.errors:
                show(path.stem, found - wanted, wanted - found, lambda s, d=doc: d.text[s[0] : s[1]])
            tally.add(found, wanted)
        print(f"annotated articles in {args.gold.name}\n{tally}")
    if not args.no_speed:
        speed(nlp, [" ".join(r["words"]) for r in pud])


def show(title: str, extra: set[Triple], missed: set[Triple], text: Any) -> None:
    """Print what was wrong in a text."""
    if extra or missed:
        print(title[:160])
        print("    found ", [(s[2], text(s)) for s in sorted(extra)])
        print("    wanted", [(s[2], text(s)) for s in sorted(missed)])


def speed(nlp: spacy.language.Language, sentences: list[str]) -> None:
    """Time articles of about 600 words, one at a time and streamed."""
    articles: list[str] = []
    part: list[str] = []
    for sentence in sentences:
        part.append(sentence)
        if sum(len(s.split()) for s in part) >= 600:
            articles.append(" ".join(part))
            part = []
    words = sum(len(a.split()) for a in articles)
    component = nlp.get_pipe("soe_tagger")
    for threads in (1, 2):
        component.threads = threads
        list(nlp.pipe(articles))
        best = {}
        for name, job in (
            ("streamed", lambda: list(nlp.pipe(articles))),
            ("one by one", lambda: [nlp(a) for a in articles]),
        ):
            times = []
            for _ in range(3):
                begin = time.perf_counter()
                job()
                times.append(time.perf_counter() - begin)
            best[name] = words / min(times)
        print(
            f"{threads} thread(s), {len(articles)} articles, {words} words: "
            + ", ".join(f"{k} {v:,.0f} words/s" for k, v in best.items())
        )


if __name__ == "__main__":
    main()
