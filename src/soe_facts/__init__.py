"""Turn news about state-owned enterprises and the economy into tidy tables of facts.

>>> import soe_facts
>>> result = soe_facts.extract("Exports rose 3.9 percent in 2023.")
>>> [quantity.text for quantity in result.quantities]
['3.9 percent']

`extract` returns a `Result` with `.facts`, `.quantities`, `.dates`, `.entities` and `.to_frame(table)`.
For many documents load a `Pipeline` and `run` it. spaCy is imported at first use, not on import.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from soe_facts.errors import SoeFactsError
from soe_facts.records import DateMention, Document, EntityMention, Extraction, Fact, Period, Quantity

if TYPE_CHECKING:
    from soe_facts.api import Result, extract
    from soe_facts.options import Options
    from soe_facts.pipeline import Failure, Pipeline

__version__ = "0.1.0"

__all__ = [
    "DateMention",
    "Document",
    "EntityMention",
    "Extraction",
    "Fact",
    "Failure",
    "Options",
    "Period",
    "Pipeline",
    "Quantity",
    "Result",
    "SoeFactsError",
    "__version__",
    "extract",
]

_LAZY = {"Failure": "pipeline", "Options": "options", "Pipeline": "pipeline", "Result": "api", "extract": "api"}


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
