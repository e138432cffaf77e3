"""Products and trades told one after another of one statistic: "coal consumption rose 5.6 percent, crude oil 9.1"."""

from __future__ import annotations

from functools import cache

from soe_facts.find.metrics import Metric, Trie, metric_lexicon, split_phrase
from soe_facts.link.class_lexicon import class_words
from soe_facts.link.metric_rules import Pick, resolve
from soe_facts.link.phrases import snake_case
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import METRIC, WORD, Scene
from soe_facts.link.verb_lexicon import product_metrics

# Statistics that are told by product or trade.
_DIVIDED = frozenset(
    "consumption generation output production investment investments exports imports sales demand supply lending "
    "loans profit profits revenue revenues shipments deliveries throughput loading handling".split()
)
_PARTS = frozenset(
    "agriculture industry farming manufacturing trade transport finance hospitality tourism services utilities utility "
    "crude natural raw pig refined real estate hydro wind thermal diesel petrol gasoline kerosene lng electricity heat "
    "other upstream downstream".split()
)
# "GDP grew 6.5 percent, industry 6.8 percent": of a trade, which has no GDP.
_NATIONAL = frozenset({"gdp", "gva"})
_OPENERS = frozenset({",", "and", ";", "while", "but", "whereas", "which", ":", "with"})
_STANDS = frozenset({"accounted", "accounts", "account", "stood", "stands"})
_BEHIND = frozenset({"of", "in", "from", "for"})
_WORDS = 3


def listed(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The statistic told first, of the product or trade that stands where its name stood.

    "Coal consumption rose 5.6 percent, natural gas 9.1 percent": of gas; "industrial output rose 5 percent, of which
    mining grew 2.3 percent" keeps what was told.
    """
    if index - 1 not in done or previous_in_sentence(scene, index) < 0:
        return None
    span = _part(scene, scene.node_of[index])
    told = _told(scene, index, done) if span is not None else None
    if span is None or told is None:
        return None
    if told.metric is None:
        return _other(scene, span, role) if told.rule == "noun_phrase" else None
    part = scene.text[scene.nodes[span[0]].start : scene.nodes[span[1]].end].lower()
    if scene.low(scene.before(scene.node_of[index])) == "for":
        kept = resolve(told.metric, scene.quantities[index], role)
        return Pick(kept.id, told.start, told.end, "listed", kept, part) if kept is not None else None
    if told.id in _NATIONAL and role.kind == "growth":
        return Pick(snake_case(part), scene.nodes[span[0]].start, scene.nodes[span[1]].end, "listed")
    words = scene.text[told.start : told.end].lower().split()
    last = next((at - 1 for at in range(1, len(words)) if words[at] in _BEHIND), len(words) - 1)
    if words[last] not in _DIVIDED:
        return None
    metric = _named(f"{part} {words[last]}") or _named(f"{part.split()[-1]} {words[last]}")
    if metric is None and any(_is_part(word) for word in words if word != "industrial"):
        metric = _named(words[last])
        if metric is None:
            return None  # "Water supply rose 6 percent; mining fell 7 percent": no supply of mining
    metric = resolve(metric or told.metric, scene.quantities[index], role)
    start, end = scene.nodes[span[0]].start, scene.nodes[span[1]].end
    return Pick(metric.id, start, end, "listed", metric, part) if metric is not None else None


def _other(scene: Scene, span: tuple[int, int], role: Role) -> Pick | None:
    """ "The mining sector shrank 5.8 percent, agriculture rebounded by 34.4 percent": what the registry lacks."""
    start, end = scene.nodes[span[0]].start, scene.nodes[span[1]].end
    return Pick(snake_case(scene.text[start:end]), start, end, "noun_phrase") if role.kind == "growth" else None


def _told(scene: Scene, index: int, done: dict[int, Pick]) -> Pick | None:
    """The pick of the last figure of the sentence that was named and not only listed."""
    sentence = scene.sentence_of[scene.node_of[index]]
    for other in range(index - 1, -1, -1):
        if other not in done or scene.sentence_of[scene.node_of[other]] != sentence:
            return None
        if done[other].rule not in {"listed", "same_statistic"}:
            return done[other]
    return None


def _part(scene: Scene, node: int) -> tuple[int, int] | None:
    """The first and last node of the bare product or trade before a figure or before its verb of change."""
    low, _ = scene.bounds(node)
    at = scene.before(node)
    if scene.low(at) == "by" or (scene.low(at) == "for" and not _STANDS.isdisjoint(scene.vocabulary(node))):
        at -= 1  # "coal accounted for 270 million tonnes, iron ore for 60 million"
    if scene.change(at) is not None and scene.tag(at).startswith("VB"):
        at -= 1
    if scene.low(at) == ",":
        at -= 1  # "crude oil, 5 million tonnes"
    last = at
    while at > low and last - at < _WORDS and scene.is_kind(at, WORD) and _is_part(scene.low(at)):
        at -= 1
    paired = scene.low(at) == "and" and scene.is_kind(at - 1, METRIC)  # "electricity production and distribution"
    return (at + 1, last) if at < last and scene.low(at) in _OPENERS and not paired else None


@cache
def _is_part(word: str) -> bool:
    """Whether a word is one for a product or a trade."""
    one = word.removesuffix("s")
    trades = class_words("industries")
    return bool({word, one} & _PARTS) or word in trades or one in trades or word in product_metrics()


@cache
def _named(phrase: str) -> Metric | None:
    """The metric that a whole phrase names."""
    node: Trie | Metric | None = metric_lexicon().trie
    for word in split_phrase(phrase):
        node = node.get(word) if isinstance(node, dict) else None
    found = node.get("") if isinstance(node, dict) else None
    return found if isinstance(found, Metric) else None
