"""The stages run over documents: each one becomes an extraction or a failure, in the order they came."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from soe_facts.convert import Converter
from soe_facts.errors import InputError, SoeFactsError
from soe_facts.extract_doc import extract_doc
from soe_facts.find.docdate import document_date
from soe_facts.model import load
from soe_facts.options import Options
from soe_facts.readers import Item, Signal
from soe_facts.records import Document, Extraction

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH_DOCUMENTS = 20
# About 20,000 words: enough for the model to work in batches, little enough to stay in memory.
BATCH_CHARACTERS = 120_000


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that gave no extraction: why, in one line, and the traceback where the cause was not foreseen."""

    message: str
    traceback: str | None = None


Outcome = Extraction | Failure


class Pipeline:
    """A spaCy pipeline and the rules over it, loaded once and run over any number of documents."""

    def __init__(self, nlp: Language, options: Options | None = None) -> None:
        self.nlp = nlp
        self.options = options or Options()
        self._converter = Converter.of(self.options)

    @classmethod
    def load(cls, model: str | None = None, options: Options | None = None) -> Pipeline:
        """The pipeline over the built-in model, or over the spaCy pipeline `model`; ModelError if that fails."""
        return cls(load(model), options)

    def run(self, items: Iterable[Item]) -> Iterator[Outcome]:
        """One outcome for each document or reader's error, in order, as soon as its batch is done."""
        batch: list[Document | InputError] = []
        size = 0
        for item in items:
            if not isinstance(item, Signal):
                batch.append(item)
                size += len(item.text) if isinstance(item, Document) else 0
            if isinstance(item, Signal) or len(batch) >= BATCH_DOCUMENTS or size >= BATCH_CHARACTERS:
                yield from self._run_batch(batch)
                batch, size = [], 0
        yield from self._run_batch(batch)

    def extract(self, document: Document) -> Extraction:
        """The extraction of one document; what goes wrong is raised."""
        self._check(document)
        with self.nlp.memory_zone():
            return self._link(self.nlp(document.text), document)

    def _run_batch(self, batch: list[Document | InputError]) -> list[Outcome]:
        checked = [self._checked(item) for item in batch]
        documents = [item for item in checked if isinstance(item, Document)]
        if not documents:
            return [item for item in checked if isinstance(item, Failure)]
        # New words enter spaCy's vocabulary for good unless they are met in a memory zone.
        # No Doc may leave it, which is why a batch's outcomes are built before any is handed out.
        with self.nlp.memory_zone():
            outcomes = iter(self._process(documents))
            return [next(outcomes) if isinstance(item, Document) else item for item in checked]

    def _process(self, documents: list[Document]) -> list[Outcome]:
        try:
            docs = list(self.nlp.pipe([document.text for document in documents], batch_size=len(documents)))
        except Exception:
            # One text broke the batch: alone, each of the others still gets its due.
            return [self._attempt(document, None) for document in documents]
        return [self._attempt(document, doc) for document, doc in zip(documents, docs, strict=True)]

    def _attempt(self, document: Document, doc: Doc | None) -> Outcome:
        try:
            return self._link(self.nlp(document.text) if doc is None else doc, document)
        except SoeFactsError:
            raise  # a registry or a lexicon that cannot be used is not this document's fault, and fails them all
        except Exception as error:
            cause = " ".join(f"{type(error).__name__}: {error}".split())
            return Failure(f"{document.doc_id}: internal error: {cause}", traceback.format_exc())

    def _link(self, doc: Doc, document: Document) -> Extraction:
        doc_date = document.date or document_date(document.text, document.title)
        extraction = extract_doc(doc, document, doc_date, self.options)
        if self._converter is not None:
            extraction = self._converter.convert(extraction)
        floor = self.options.min_confidence
        kept = tuple(fact for fact in extraction.facts if fact.confidence >= floor)
        return extraction if len(kept) == len(extraction.facts) else replace(extraction, facts=kept)

    def _checked(self, item: Document | InputError) -> Document | Failure:
        if isinstance(item, InputError):
            return Failure(str(item))
        try:
            self._check(item)
        except InputError as error:
            return Failure(str(error))
        return item

    def _check(self, document: Document) -> None:
        length = len(document.text)
        if length > self.nlp.max_length:
            raise InputError(
                document.doc_id,
                f"{length} characters are more than one document may have ({self.nlp.max_length}); split it",
            )
        try:
            document.text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise InputError(document.doc_id, f"not Unicode text: lone surrogate at character {error.start}") from None
