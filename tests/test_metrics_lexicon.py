"""The registry of metrics: its size, the seed's words, its grammar, the finder's longest match."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import spacy

import soe_facts.find.metrics as metrics
from soe_facts.errors import LexiconError
from soe_facts.find.metrics import find_metrics, metric_lexicon
from soe_facts.find.tokens import Words, split_words

# Words of the seed list, each with the id that it must keep.
SEED = {
    "operating revenue": "operating_revenue",
    "turnover": "operating_revenue",
    "combined profits": "total_profit",
    "profit attributable to shareholders": "net_profit",
    "liability-to-asset ratio": "debt_to_asset_ratio",
    "investment in strategic emerging industries": "strategic_emerging_investment",
    "tariff": "price",
    "container throughput": "throughput",
    "backlog": "order_backlog",
    "capital injection": "subsidy",
    "factory-gate prices": "producer_prices",
    "carbon dioxide emissions": "emissions",
    "FDI": "fdi",
}


def words_of(text: str) -> Words:
    """The words of a text, without tags."""
    return split_words(spacy.blank("en")(text))


@pytest.mark.parametrize(("phrase", "metric"), SEED.items())
def test_seed_words_keep_their_ids(phrase: str, metric: str) -> None:
    found = find_metrics(words_of(f"The {phrase} is known."))
    assert [mention.metric.id for mention in found] == [metric]


def test_the_registry_is_large_and_its_parts_fit() -> None:
    known = metric_lexicon().by_id
    assert len(known) >= 220
    assert all(other in known for metric in known.values() for other in metric.by_unit.values())
    assert all(metric.words for metric in known.values())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The interim dividend per share is known.", ["dividend_per_share"]),
        ("The net profit margin is known.", ["net_margin"]),
        ("Subsidies and a subsidy are known.", ["subsidy", "subsidy"]),
        ("It did so in order to win.", []),
        ("The debt - to - asset ratio is known.", ["debt_to_asset_ratio"]),
    ],
)
def test_the_longest_phrase_wins(text: str, found: list[str]) -> None:
    assert [mention.metric.id for mention in find_metrics(words_of(text))] == found


@pytest.fixture
def lexicon(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, dict[str, object]]]:
    """An empty lexicon in place of the packaged one."""
    entries: dict[str, dict[str, object]] = {}
    monkeypatch.setattr(metrics, "load_lexicon", lambda name: entries)
    metric_lexicon.cache_clear()
    yield entries
    metric_lexicon.cache_clear()


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ({"a": {"words": "x", "colour": "red"}}, "unknown keys"),
        ({"a": {"words": "x", "units": "bananas"}}, "unknown unit classes"),
        ({"a": {"words": "x"}, "b": {"words": "x"}}, "stands under"),
        ({"a": {"words": "x", "nouns": "n"}, "b": {"words": "y", "nouns": "n"}}, "stands under"),
        ({"a": {"words": "x", "by_unit": {"mass": "c"}}}, "unknown metrics"),
    ],
)
def test_a_broken_lexicon_is_refused(
    lexicon: dict[str, dict[str, object]], entries: dict[str, dict[str, object]], message: str
) -> None:
    lexicon.update(entries)
    with pytest.raises(LexiconError, match=message):
        metric_lexicon()
