"""Load the spaCy pipeline: the one that ships in the package, or any installed one."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from soe_facts.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# So far into a text may a dateline end: "Tokyo, Nov. 14 (Jiji Press)--Japan Post said".
_HEAD = 200
# spaCy's tokenizer takes an unbroken run of marks one by one and copies the rest each time: quadratic in its length.
_LONGEST_RUN = 300
_LONG_RUN = re.compile(rf"\S{{{_LONGEST_RUN}}}")


class _BoundedTokenizer:
    """A tokenizer that cuts unbroken runs of characters longer than any word, so that time stays linear.

    It also parts a dateline from the first word of the news.
    """

    def __init__(self, inner: Callable[[str], Doc]) -> None:
        self._inner = inner

    def __call__(self, text: str) -> Doc:
        glued = text.find(")--", 0, _HEAD) + 1
        cuts = [0, glued, glued + 2] if glued and text[glued + 2 : glued + 3].isupper() else [0]
        while (run := _LONG_RUN.search(text, cuts[-1])) is not None:
            cuts.append(run.end())
        if len(cuts) == 1:
            return self._inner(text)
        from spacy.tokens import Doc

        pieces = [text[start:end] for start, end in pairwise([*cuts, len(text)]) if start < end]
        return Doc.from_docs([self._inner(piece) for piece in pieces], ensure_whitespace=False) or self._inner("")


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
    nlp.tokenizer = _BoundedTokenizer(nlp.tokenizer)
    if "soe_sentences" not in nlp.pipe_names:
        nlp.add_pipe("soe_sentences", first=True)
    return nlp
