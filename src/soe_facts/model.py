"""Load the spaCy pipeline: the one that ships in the package, or any installed one."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from soe_facts.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

MODEL_PATH = Path(__file__).parent / "data" / "model"


@cache
def load(name_or_path: str | None = None) -> Language:
    """The spaCy pipeline that sets sentence starts, names and, where it can, tags.

    Without a name: the model in the package. With one: any installed pipeline or a path to one, which must set
    `doc.ents`. Raises ModelError where it cannot be loaded.
    """
    import spacy

    import soe_facts.sentences
    import soe_facts.tagger  # noqa: F401  both register their factories

    try:
        # Ours has English's own tokenizer, which the language sets up anyhow; reading it again takes a while.
        nlp = spacy.load(name_or_path) if name_or_path else spacy.load(MODEL_PATH, exclude=["tokenizer"])
    except (OSError, ValueError, ImportError) as cause:
        reason = str(cause).splitlines()[0]
        raise ModelError(f"model {name_or_path or 'in the package'}: {reason}") from cause
    if not any(name in nlp.pipe_names for name in ("soe_tagger", "ner", "entity_ruler", "span_ruler")):
        raise ModelError(f"model {name_or_path}: has no component that finds names")
    if "soe_sentences" not in nlp.pipe_names:
        nlp.add_pipe("soe_sentences", first=True)
    return nlp
