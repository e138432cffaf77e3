"""Dates that label a figure in a bracket: "(2023: 6.24)"."""

from __future__ import annotations

from soe_facts.link.scene import DATE, QUANTITY, Scene


def is_label(scene: Scene, at: int) -> bool:
    """ "(2023: 6.24 US cents)": a date that opens a bracket labels the figure in it alone."""
    if scene.low(at - 1) not in {"(", "["}:
        return False
    labelled = scene.low(at + 1) in {":", ")"} and scene.is_kind(at + 2, QUANTITY)
    # "Profit of HUF 288 billion (2022: loss of HUF 43 billion)"
    return labelled or (scene.low(at + 1) == ":" and scene.low(at + 3) == "of" and scene.is_kind(at + 4, QUANTITY))


_BEHIND_LABEL = frozenset({":", ")", "of"})


def label_of(scene: Scene, node: int) -> int:
    """The date that labels a figure in a bracket, or -1."""
    if scene.low(node - 1) not in _BEHIND_LABEL:
        return -1
    return next((at for at in (node - 2, node - 4) if at >= 0 and scene.is_kind(at, DATE) and is_label(scene, at)), -1)
