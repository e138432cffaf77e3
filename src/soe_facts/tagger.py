"""Named entities and part-of-speech tags from one small transformer, as a spaCy component.

Find, score, decode: a document's words are cut into wordpieces, laid into windows that end
where sentences end, scored by an ONNX graph, and the best legal sequence of entity tags is
read off (`decode`). `SoeTagger` writes `doc.ents`, `token.tag_` and `token.pos_`.

The graph is quantised with ranges taken from what it is fed. A window is therefore scored
alone, never padded or batched with others: a document gets the same answer whatever
documents come with it. Several windows run at a time on threads instead.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

from soe_facts.wordpieces import SHAPES, Window, Wordpieces, plan_windows, word_shape

LABELS = ("ORG", "PERSON", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT")
NER_TAGS = ("O", *(f"{place}-{label}" for label in LABELS for place in "BILU"))
# The Penn Treebank's tags as in OntoNotes and spaCy's own English models.
_PENN = (
    "$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS "
    "PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX ``"
)
POS_TAGS = tuple(_PENN.split())

UPOS = {
    **dict.fromkeys(("NN", "NNS"), "NOUN"),
    **dict.fromkeys(("NNP", "NNPS"), "PROPN"),
    **dict.fromkeys(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"), "VERB"),
    **dict.fromkeys(("JJ", "JJR", "JJS", "AFX"), "ADJ"),
    **dict.fromkeys(("RB", "RBR", "RBS", "WRB"), "ADV"),
    **dict.fromkeys(("PRP", "EX", "WP"), "PRON"),
    **dict.fromkeys(("PRP$", "WP$", "DT", "PDT", "WDT"), "DET"),
    **dict.fromkeys(("IN", "RP"), "ADP"),
    **dict.fromkeys(("TO", "POS"), "PART"),
    **dict.fromkeys(("''", "``", ",", ".", ":", "-LRB-", "-RRB-", "HYPH", "NFP"), "PUNCT"),
    **dict.fromkeys(("$", "SYM"), "SYM"),
    **dict.fromkeys(("FW", "XX", "ADD", "LS"), "X"),
    "CC": "CCONJ",
    "CD": "NUM",
    "MD": "AUX",
    "UH": "INTJ",
}
_BE = "am are be been being is was were 'm 're 's ’m ’re ’s"
# "That" and "if" open a clause where they are tagged IN; "after", "since", "as" may not, and stay ADP.
_SUBORDINATORS = "although because if lest that though unless whereas whether while"
BE, SUBORDINATORS = frozenset(_BE.split()), frozenset(_SUBORDINATORS.split())

CERTAIN = float(np.log(0.99))
# On a CPU this fusion makes a slow node of two fast ones: without it the whole graph runs a third faster.
UNFUSED = ["SkipLayerNormFusion", "BiasSkipLayerNormFusion"]
MEMO_LIMIT = 200_000
DOCS_AT_ONCE = 64

FloatArray = NDArray[np.float32]
IntArray = NDArray[np.int64]


def _legal_steps() -> NDArray[np.bool_]:
    """Which tag may follow which: [tags, tags]; O also stands for both ends of a text."""
    legal = np.zeros((len(NER_TAGS), len(NER_TAGS)), dtype=bool)
    for row, before in enumerate(NER_TAGS):
        for column, after in enumerate(NER_TAGS):
            if before[0] in "BI":
                legal[row, column] = after[0] in "IL" and after[2:] == before[2:]
            else:
                legal[row, column] = after[0] in "OBU"
    return legal


LEGAL = _legal_steps()
PENALTY = np.where(LEGAL, 0.0, -1e4).astype(np.float32)


def viterbi(scores: FloatArray) -> list[int]:
    """Find the best legal path through log-probabilities [T, tags] that lies between two Os."""
    best = scores[0] + PENALTY[0]
    back = np.zeros(scores.shape, dtype=np.int64)
    for t in range(1, len(scores)):
        paths = best[:, None] + PENALTY
        back[t] = paths.argmax(0)
        best = paths.max(0) + scores[t]
    path = [int((best + PENALTY[:, 0]).argmax())]
    for t in range(len(scores) - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return path[::-1]


def decode(scores: FloatArray) -> IntArray:
    """Read the entity tags off log-probabilities [T, tags]: [T].

    Words that are O beyond doubt cut the text into short stretches; only those whose likeliest
    tags make no legal sequence need the search.
    """
    tags: IntArray = scores.argmax(1)
    steps = LEGAL[np.concatenate(([0], tags)), np.concatenate((tags, [0]))]
    if steps.all():
        return tags
    certain = np.flatnonzero(scores[:, 0] > CERTAIN)
    bounds = np.concatenate(([-1], certain, [len(tags)]))
    wrong = np.flatnonzero(~steps)  # steps between words w - 1 and w, never both certain
    for place in np.unique(np.searchsorted(bounds, wrong)).tolist():
        begin, end = int(bounds[place - 1]) + 1, int(bounds[place])
        tags[begin:end] = viterbi(scores[begin:end])
    return tags


def read_spans(tags: Iterable[int]) -> Iterator[tuple[int, int, str]]:
    """Yield the entities of a legal tag sequence as (start, stop, label)."""
    start = 0
    for place, tag in enumerate(tags):
        name = NER_TAGS[tag]
        if name[0] in "BU":
            start = place
        if name[0] in "LU":
            yield start, place + 1, name[2:]


class Layout(NamedTuple):
    """A document as the network reads it: its words and paragraph breaks."""

    tokens: list[int]  # index in the Doc of each item
    pieces: list[tuple[int, ...]]
    shapes: list[int]  # -1 for a paragraph break
    windows: list[Window]


class SoeTagger:
    """A spaCy component that sets `doc.ents`, `token.tag_` and `token.pos_`.

    It replaces the entities found before it. `threads` windows are scored at a time.
    """

    def __init__(self, name: str = "soe_tagger", threads: int = 2) -> None:
        self.name = name
        self.threads = threads
        self.wordpieces: Wordpieces | None = None
        self._graph = b""
        self._session: Any = None
        self._memo: dict[int, tuple[tuple[int, ...], int]] = {}

    # -- the component ------------------------------------------------------------------------

    def __call__(self, doc: Doc) -> Doc:
        """Tag one document in place."""
        self._tag([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = DOCS_AT_ONCE) -> Iterator[Doc]:
        """Tag documents in order, the windows of several at a time."""
        docs = iter(stream)
        while batch := list(islice(docs, max(1, min(batch_size, DOCS_AT_ONCE)))):
            self._tag(batch)
            yield from batch

    def __getstate__(self) -> dict[str, Any]:
        """Leave out the session, which cannot travel to another process."""
        return {**self.__dict__, "_session": None, "_memo": {}}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Open the session again."""
        self.__dict__.update(state)
        if self.wordpieces is not None:
            self.load(self.wordpieces.vocab, self._graph)

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the vocabulary and the graph into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        self._ready()
        assert self.wordpieces is not None
        (folder / "vocab.txt").write_text("\n".join(self.wordpieces.vocab) + "\n", encoding="utf-8")
        (folder / "model.onnx").write_bytes(self._graph)
        labels = {"labels": LABELS, "ner_tags": NER_TAGS, "pos_tags": POS_TAGS, "shapes": SHAPES}
        (folder / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> SoeTagger:
        """Read what `to_disk` wrote; the graph must speak of this module's labels."""
        folder = Path(path)
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        ours = {"ner_tags": list(NER_TAGS), "pos_tags": list(POS_TAGS), "shapes": list(SHAPES)}
        if any(labels[key] != value for key, value in ours.items()):
            raise ValueError(f"the model in {folder} was built for other labels than this version knows")
        vocab = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
        return self.load(vocab, (folder / "model.onnx").read_bytes())

    def load(self, vocab: Sequence[str], graph: bytes) -> SoeTagger:
        """Take a vocabulary and an ONNX graph into use."""
        import onnxruntime  # type: ignore[import-untyped]  # here, since it is slow to import

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self.wordpieces = Wordpieces(vocab)
        self._memo = {}
        self._graph = graph
        self._session = onnxruntime.InferenceSession(
            graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=UNFUSED
        )
        return self

    # -- scoring ------------------------------------------------------------------------------

    def _ready(self) -> None:
        if self._session is None:
            raise ValueError("the tagger has no model: load one with from_disk()")

    def _tag(self, docs: Sequence[Doc]) -> None:
        self._ready()
        layouts = [self.lay_out(doc) for doc in docs]
        jobs = [(layout, window) for layout in layouts for window in layout.windows]
        # The longest first, so that no thread is left alone with a long one at the end.
        order = sorted(range(len(jobs)), key=lambda j: jobs[j][1].start - jobs[j][1].stop)
        if self.threads > 1 and len(jobs) > 1:
            with ThreadPoolExecutor(self.threads) as pool:
                answers = list(pool.map(lambda j: self._score(*jobs[j]), order))
        else:
            answers = [self._score(*jobs[j]) for j in order]
        scored: dict[int, tuple[FloatArray, IntArray]] = dict(zip(order, answers, strict=True))
        job = 0
        for doc, layout in zip(docs, layouts, strict=True):
            parts = [scored[job + number] for number in range(len(layout.windows))]
            job += len(layout.windows)
            self._write(doc, layout, parts)

    def lay_out(self, doc: Doc) -> Layout:
        """Cut a document's words into pieces and plan its windows."""
        assert self.wordpieces is not None
        layout = Layout([], [], [], [])
        sizes: list[int] = []
        ends: list[bool] = []
        orths = doc.to_array("ORTH").tolist()
        sentences = doc.has_annotation("SENT_START")
        for index, orth in enumerate(orths):
            entry = self._memo.get(orth) or self._remember(orth, doc.vocab.strings[orth])
            pieces, shape = entry
            if ends and (not pieces or shape < 0 or (sentences and doc[index].is_sent_start)):
                ends[-1] = True
            if not pieces:
                continue
            layout.tokens.append(index)
            layout.pieces.append(pieces)
            layout.shapes.append(shape)
            sizes.append(len(pieces))
            ends.append(shape < 0 or (not sentences and doc.vocab.strings[orth] in ".!?"))
        layout.windows.extend(plan_windows(sizes, ends))
        return layout

    def _remember(self, orth: int, word: str) -> tuple[tuple[int, ...], int]:
        assert self.wordpieces is not None
        entry: tuple[tuple[int, ...], int] = ((), -1)  # a space or a line's end
        if not word.isspace():
            entry = (self.wordpieces.cut(word), word_shape(word))
        elif word.count("\n") > 1:
            entry = ((self.wordpieces.end,), -1)  # a paragraph's end
        if len(self._memo) >= MEMO_LIMIT:
            self._memo.clear()
        self._memo[orth] = entry
        return entry

    def _score(self, layout: Layout, window: Window) -> tuple[FloatArray, IntArray]:
        """Score a window's kept words: log-probabilities [T, tags] and part-of-speech indices [T]."""
        assert self.wordpieces is not None
        pieces, shapes, firsts = [self.wordpieces.begin], [0], []
        for place in range(window.start, window.stop):
            firsts.append(len(pieces))
            pieces.extend(layout.pieces[place])
            shapes.extend([max(0, layout.shapes[place])] * len(layout.pieces[place]))
        pieces.append(self.wordpieces.end)
        shapes.append(0)
        feed = {"pieces": np.array(pieces), "shapes": np.array(shapes), "firsts": np.array(firsts)}
        ner, pos = self._session.run(["ner", "pos"], feed)
        kept = slice(window.first - window.start, window.last - window.start)
        return ner[kept], pos[kept]

    def _write(self, doc: Doc, layout: Layout, parts: Sequence[tuple[FloatArray, IntArray]]) -> None:
        spaces = doc.vocab.strings.add("_SP"), doc.vocab.strings.add("SPACE")
        tags = [spaces] * len(doc)
        if parts:
            scores = np.concatenate([ner for ner, _ in parts])
            breaks = np.array(layout.shapes) < 0
            scores[breaks] = -1e4
            scores[breaks, 0] = 0.0
            found = read_spans(decode(scores).tolist())
            at = layout.tokens
            doc.set_ents([Span(doc, at[start], at[stop - 1] + 1, label) for start, stop, label in found])
            table = [(doc.vocab.strings.add(tag), tag) for tag in POS_TAGS]
            lower = doc.to_array("LOWER").tolist()
            for place, number in enumerate(np.concatenate([pos for _, pos in parts]).tolist()):
                if layout.shapes[place] >= 0:
                    tag, name = table[number]
                    word = doc.vocab.strings[lower[at[place]]]
                    tags[at[place]] = tag, doc.vocab.strings[coarse(name, word)]
        for token, (tag, pos) in zip(doc, tags, strict=True):
            token.tag = tag
            token.pos = pos


def coarse(tag: str, lower: str) -> str:
    """Give the universal part of speech of a Penn tag on a lower-cased word.

    >>> coarse("VBZ", "is"), coarse("VBZ", "rises"), coarse("IN", "that")
    ('AUX', 'VERB', 'SCONJ')
    """
    if lower in BE and tag.startswith("VB"):
        return "AUX"
    if tag == "IN" and lower in SUBORDINATORS:
        return "SCONJ"
    return UPOS[tag]


@Language.factory(
    "soe_tagger",
    assigns=["doc.ents", "token.ent_iob", "token.ent_type", "token.tag", "token.pos"],
    default_config={"threads": 2},
)
def make_tagger(nlp: Language, name: str, threads: int) -> SoeTagger:
    """Make the component for a pipeline."""
    return SoeTagger(name, threads)
