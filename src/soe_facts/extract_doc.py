"""One spaCy Doc in, everything found in it out."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from soe_facts.find.dates import find_dates
from soe_facts.find.entities import RegistryIndex, find_names
from soe_facts.find.metrics import find_metrics
from soe_facts.find.quantities import find_quantities
from soe_facts.find.tokens import split_words
from soe_facts.link.cast import build_cast
from soe_facts.link.linker import link_facts
from soe_facts.link.scene_build import build_scene
from soe_facts.options import Options
from soe_facts.records import Document, Extraction
from soe_facts.registry import Registry, load_registry
from soe_facts.sentences import sentence_spans

if TYPE_CHECKING:
    from spacy.tokens import Doc


@cache
def _registry(extra: Path | None) -> tuple[Registry, RegistryIndex]:
    registry = load_registry(extra)
    return registry, RegistryIndex(registry)


def extract_doc(doc: Doc, document: Document, doc_date: date | None, options: Options) -> Extraction:
    """Find the mentions of a Doc and link them into facts; spans count code points of the document's text."""
    registry, index = _registry(options.registry)
    text = document.text
    sentences = sentence_spans(text)
    quantities = find_quantities(doc, text)
    dates = find_dates(text, doc_date, document.title)
    words = split_words(doc, text)
    names = find_names(doc, words, index, quantities, dates)
    cast = build_cast(text, names, sentences, registry, quantities)
    scene = build_scene(words, sentences, quantities, dates, cast, find_metrics(words), doc_date)
    facts = link_facts(scene)
    return Extraction(
        document=document,
        doc_date=doc_date,
        facts=tuple(facts),
        quantities=tuple(quantities),
        dates=tuple(dates),
        entities=tuple(cast.entities),
        sentences=tuple(sentences),
    )
