"""What a reader yields: documents, the errors of inputs that cannot be read, and pauses."""

from __future__ import annotations

from enum import Enum

from soe_facts.errors import InputError
from soe_facts.records import Document


class Signal(Enum):
    """What a reader may say between documents."""

    PAUSE = "pause"
    """Nothing more is at hand for now: whoever collects documents should finish those it has."""


# An error is yielded, not raised, so that the inputs after it are still read.
Item = Document | InputError | Signal
