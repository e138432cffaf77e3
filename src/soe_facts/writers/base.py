"""What every writer can do."""

from __future__ import annotations

from typing import Protocol

from soe_facts.records import Extraction


class Writer(Protocol):
    """Takes documents one by one; whoever opened the stream closes it."""

    def write(self, extraction: Extraction) -> None:
        """Add one document and hand it on at once."""

    def close(self) -> None:
        """Write what belongs after the last document."""
