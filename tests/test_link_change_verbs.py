"""Every common verb of change, in the three shapes in which news puts it, and what is said behind a percentage."""

from __future__ import annotations

from decimal import Decimal

import pytest

from soe_facts import extract

_UP = """rose climbed advanced jumped edged_up inched_up ticked_up crept_up surged soared rocketed skyrocketed
leapt leaped swelled ballooned expanded grew increased improved strengthened gained rebounded recovered
bounced_back was_up went_up shot_up vaulted spiked mounted moved_up headed_up is_up has_risen had_grown
spurted escalated accelerated"""
_DOWN = """declined decreased dropped fell slid slipped sank tumbled plunged plummeted dived slumped
shrank contracted eased dipped retreated weakened softened cooled dwindled receded crashed collapsed
nosedived was_down went_down came_down has_fallen had_shrunk edged_down inched_down skidded withered diminished subsided
faltered"""
VERBS = [(verb.replace("_", " "), sign) for verbs, sign in ((_UP, 1), (_DOWN, -1)) for verb in verbs.split()]
LEVEL = ("level", Decimal("840e9"))


@pytest.mark.parametrize(("verb", "sign"), VERBS)
def test_verbs_of_change(verb: str, sign: int) -> None:
    for figures, told in (
        ("5.2 percent to 840 billion yuan", [("growth", sign * Decimal("5.2")), LEVEL]),
        ("by 40 billion yuan to 840 billion yuan", [("change", sign * Decimal("40e9")), LEVEL]),
        ("to 840 billion yuan from 700 billion yuan", [LEVEL, ("level", Decimal("700e9"))]),
    ):
        facts = extract(f"Sinopec's revenue {verb} {figures} in 2023.").facts
        assert [(fact.kind, fact.value) for fact in facts] == told
        assert {fact.metric for fact in facts} == {"operating_revenue"}


@pytest.mark.parametrize(
    "words",
    [
        "higher",
        "lower",
        "more than in 2022",
        "less than in 2022",
        "more than a year earlier",
        "above the level of 2022",
        "below the 2022 level",
        "higher than a year ago",
        "up on 2022",
        "down on the year",
        "ahead of 2022",
        "above target",
        "below plan",
        "more year on year",
        "higher year-on-year",
        "less than planned",
        "better than a year before",
        "worse than in 2022",
    ],
)
def test_words_behind_a_percentage(words: str) -> None:
    facts = extract(f"Sinopec's revenue was 840 billion yuan in 2023, 5.2 percent {words}.").facts
    assert [(fact.kind, fact.metric) for fact in facts] == [
        ("level", "operating_revenue"),
        ("growth", "operating_revenue"),
    ]
