"""The tagger's parts, without its model; and one sentence through the model that ships."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy

from soe_facts import tagger, wordpieces

MODEL = Path(tagger.__file__).parent / "data" / "model"
VOCAB = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "state",
    "grid",
    "sino",
    "##pec",
    "##p",
    "u",
    "s",
    ".",
    "e",
    "##e",
    "d",
    "##f",
]


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("revenue", "lower"),
        ("Sinopec", "title"),
        ("A", "initial"),
        ("SASAC", "upper"),
        ("U.S.", "upper"),
        ("PetroChina", "mixed"),
        ("14", "digit"),
        ("1.4", "digit"),
        ("C919", "upper+digit"),
        ("10th", "lower+digit"),
        ("--", "punct"),
        ("中国", "other"),
        ("", "punct"),
    ],
)
def test_word_shape(word: str, shape: str) -> None:
    assert wordpieces.SHAPES[wordpieces.word_shape(word)] == shape


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("State", ["state"]),
        ("SINOPEC", ["sino", "##pec"]),
        ("U.S.", ["u", ".", "s", "."]),
        ("É", ["e"]),
        ("Edf", ["[UNK]"]),
        ("中", ["[UNK]"]),
        ("\u200b", ["[UNK]"]),
    ],
)
def test_cut(word: str, pieces: list[str]) -> None:
    assert [VOCAB[i] for i in wordpieces.Wordpieces(VOCAB).cut(word)] == pieces


def test_cut_reads_no_more_than_the_longest() -> None:
    assert len(wordpieces.Wordpieces(VOCAB).cut("u." * 500)) == wordpieces.LONGEST


@pytest.mark.parametrize("limit", [1, 2, 7, 40, 126])
@pytest.mark.parametrize("every", [0, 3, 25, 90])
def test_windows_keep_every_word_once(limit: int, every: int) -> None:
    sizes = [1 + i % 4 for i in range(300)]
    ends = [bool(every) and i % every == every - 1 for i in range(300)]
    windows = wordpieces.plan_windows(sizes, ends, limit)
    assert [i for w in windows for i in range(w.first, w.last)] == list(range(300))
    for w in windows:
        assert w.start <= w.first < w.last <= w.stop
        assert sum(sizes[w.start : w.stop]) <= limit or w.stop == w.start + 1


def test_no_words_no_windows() -> None:
    assert wordpieces.plan_windows([], []) == []


def test_decode_makes_sequences_legal() -> None:
    rng = np.random.default_rng(1)
    raw = rng.normal(size=(400, len(tagger.NER_TAGS))).astype(np.float32) * 3
    raw[::9, 0] += 40.0
    scores = raw - np.log(np.exp(raw).sum(1, keepdims=True))
    tags = tagger.decode(scores)
    steps = zip([0, *tags], [*tags, 0], strict=True)
    assert all(tagger.LEGAL[a, b] for a, b in steps)
    whole = tagger.viterbi(scores)
    assert scores[range(400), tags].sum() == pytest.approx(scores[range(400), whole].sum(), rel=1e-3)


def test_spans() -> None:
    names = ["O", "B-ORG", "I-ORG", "L-ORG", "U-GPE", "O", "B-PERSON", "L-PERSON"]
    tags = [tagger.NER_TAGS.index(name) for name in names]
    assert list(tagger.read_spans(tags)) == [(1, 4, "ORG"), (4, 5, "GPE"), (6, 8, "PERSON")]


def test_every_penn_tag_has_a_part_of_speech() -> None:
    assert set(tagger.POS_TAGS) == set(tagger.UPOS)


def test_without_a_model() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("soe_tagger")
    with pytest.raises(ValueError, match="no model"):
        nlp("Sinopec")


def test_other_labels_are_refused(tmp_path: Path) -> None:
    labels = {"ner_tags": ["O"], "pos_tags": list(tagger.POS_TAGS), "shapes": list(wordpieces.SHAPES)}
    (tmp_path / "labels.json").write_text(json.dumps(labels))
    with pytest.raises(ValueError, match="other labels"):
        tagger.SoeTagger().from_disk(tmp_path)


@pytest.fixture(scope="module")
def nlp() -> Any:
    return spacy.load(MODEL)


TEXTS = [
    "BEIJING, March 3 (Xinhua) -- PetroChina's revenue rose 4 percent, chairman Dai Houliang said on Monday.",
    "",
    "\n\n  \n",
    "Coal India Ltd is based in Kolkata.\n\nThe Ministry of Coal owns most of it. " * 40,
]


def test_names(nlp: Any) -> None:
    found = {(e.text, e.label_) for e in nlp(TEXTS[0]).ents}
    assert {("Xinhua", "ORG"), ("PetroChina", "ORG"), ("Dai Houliang", "PERSON"), ("BEIJING", "GPE")} <= found


def test_every_token_is_tagged(nlp: Any) -> None:
    for text in TEXTS:
        assert all(token.tag_ and token.pos_ for token in nlp(text))


def test_company_and_threads_change_nothing(nlp: Any) -> None:
    def answers(docs: Any) -> list[Any]:
        return [([(e.start, e.end, e.label_) for e in doc.ents], [t.tag_ for t in doc]) for doc in docs]

    alone = answers(nlp(text) for text in TEXTS)
    assert answers(nlp.pipe(TEXTS)) == alone
    component = nlp.get_pipe("soe_tagger")
    component.threads, before = 1, component.threads
    assert answers(nlp.pipe(TEXTS)) == alone
    component.threads = before


def test_travels(nlp: Any, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    other = pickle.loads(pickle.dumps(nlp.get_pipe("soe_tagger")))
    wanted = [e.text for e in nlp(TEXTS[0]).ents]
    assert [e.text for e in again(TEXTS[0]).ents] == wanted
    assert [e.text for e in other(nlp.make_doc(TEXTS[0])).ents] == wanted
