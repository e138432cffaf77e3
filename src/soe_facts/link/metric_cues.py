"""Metrics told by the words that touch a figure: "84 percent full", "58 basis points over gilts", "room for 2 cars"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from soe_facts.errors import LexiconError
from soe_facts.find.metrics import UNIT_CLASSES, Metric, metric_lexicon
from soe_facts.lexicon import load_lexicon
from soe_facts.link.common_words import STOPS
from soe_facts.link.metric_count import noun_metric
from soe_facts.link.metric_rules import Pick, fits, pick_at, unit_class
from soe_facts.link.phrases import subject_phrase, verb_before
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, BE, METRIC, QUANTITY, WORD, Scene
from soe_facts.link.verb_lexicon import compound_metrics


@dataclass(frozen=True, slots=True)
class Predicate:
    """Words, a blank on either side, that say right behind a figure or right before a share what it measures."""

    metric: str
    words: tuple[str, ...]
    units: frozenset[str]
    subjects: frozenset[str]


@cache
def predicates() -> tuple[Predicate, ...]:
    """The predicates of verbs.yaml.

    Raises LexiconError on an unknown key, unit class or metric.
    """
    return tuple(_predicate(entry) for entry in load_lexicon("verbs.yaml")["predicates"])


def _predicate(entry: dict[str, object]) -> Predicate:
    if unknown := set(entry) - {"words", "metric", "units", "subjects"}:
        raise LexiconError(f"verbs.yaml: unknown keys {sorted(unknown)}")
    lists = {key: list(entry.get(key, ())) for key in ("words", "units", "subjects")}  # type: ignore[call-overload]
    if unknown := set(lists["units"]) - UNIT_CLASSES:
        raise LexiconError(f"verbs.yaml: unknown unit classes {sorted(unknown)}")
    if entry["metric"] not in metric_lexicon().by_id:
        raise LexiconError(f"verbs.yaml: unknown metric {entry['metric']!r}")
    words = tuple(f" {words} " for words in lists["words"])
    return Predicate(str(entry["metric"]), words, frozenset(lists["units"]), frozenset(lists["subjects"]))


@cache
def _predicates_of(kind: str) -> tuple[Predicate, ...]:
    return tuple(rule for rule in predicates() if kind in rule.units)


@cache
def _keys(kind: str) -> frozenset[str]:
    """Of the words of each predicate for a class of unit the longest, or all as one; a sentence without has none."""
    phrases = [words.strip() for rule in _predicates_of(kind) for words in rule.words]
    return frozenset([*phrases, *(max(words.split(), key=len) for words in phrases)])


@cache
def _all_words(kind: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """All words of the predicates for a class of unit, to search for and to end on."""
    words = tuple(sorted({words for rule in _predicates_of(kind) for words in rule.words}))
    return re.compile("|".join(map(re.escape, words)) or r"(?!)"), words


def predicate(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "84 percent full", "92 percent on time", "was covered 4.3 times", "300 million dollars in the red"."""
    node = scene.node_of[index]
    quantity = scene.quantities[index]
    kind = unit_class(quantity)
    if kind == "money" and (scene.low(scene.before(node) - 1), scene.low(scene.before(node))) == ("red", "by"):
        return Pick("net_loss", quantity.start, quantity.end, "predicate", metric_lexicon().by_id["net_loss"])
    counted = noun_metric(quantity.unit_text) if kind == "count" and quantity.unit_text else None
    if counted is not None and not counted[0].weak:
        return None
    if scene.vocabulary(node).isdisjoint(_keys(kind)):
        return None
    counted_as = set((quantity.unit_text or "").split()[-1:])
    behind = _behind(scene, node)
    ahead = _ahead_of(scene, node)
    leads = role.slot != "delta" and kind in {"ratio", "percent"}
    everything, ends = _all_words(kind)
    if everything.search(behind) is None and not (leads and ahead.endswith(ends)):
        return None
    for rule in _predicates_of(kind):
        told = any(words in behind or (leads and ahead.endswith(words)) for words in rule.words)
        if told and (not rule.subjects or rule.subjects & (_words_before(scene, node) | counted_as)):
            return Pick(rule.metric, quantity.start, quantity.end, "predicate", metric_lexicon().by_id[rule.metric])
    return None


_REACH = 12


# "63 percent of ICE and Intercity trains were punctual"
_NAMED = 4


def _behind(scene: Scene, node: int) -> str:
    """The words behind a figure in its phrase: " of trains arrived on time "."""
    _, high = scene.bounds(node)
    words = []
    for at in range(node + 1, min(high, node + _REACH)):
        worth = scene.nodes[at].kind == QUANTITY and scene.low(at - 1) == "worth"
        named = scene.low(at) == "and" and scene.low(node + 1) == "of" and at <= node + _NAMED
        if not worth and not named and (scene.low(at) in STOPS or scene.nodes[at].kind == QUANTITY):
            break
        words.append(scene.low(at))
    return f" {' '.join(words)} "


def _ahead_of(scene: Scene, node: int) -> str:
    """The words right before a figure: " were on time ", of a share of the time."""
    before = scene.before(node)
    return f" {' '.join(scene.low(at) for at in range(max(scene.bounds(node)[0], before - 2), before + 1))} "


def _words_before(scene: Scene, node: int) -> set[str]:
    """The words before a figure in its clause; where these have only a pronoun, those of the sentence before too."""
    first, _ = scene.clause(node)
    words = {word for at in range(first, node) for word in scene.low(at).split()}
    sentence = scene.sentence_of[node]
    if sentence and words & _PRONOUNS:
        words |= scene.vocabulary(scene.first[sentence - 1])
    return words


_PRONOUNS = frozenset({"it", "they", "these", "those"})


def room_for(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Room for 15 million passengers", "can take 2.1 million TEU", "a 340,000-bpd refinery": a capacity."""
    quantity = scene.quantities[index]
    node = scene.node_of[index]
    before = scene.before(node)
    room = scene.low(before) == "for" and scene.low(before - 1) in {"room", "space", "berths", "accommodation"}
    sized = quantity.type in {"count", "physical"} and (room or _is_able(scene, node, before))
    if not sized and not _rates_a_plant(scene, index) and not _is_enlarged(scene, index, role):
        return None
    return Pick("capacity", quantity.start, quantity.end, "room_for", metric_lexicon().by_id["capacity"])


_HANDLES = frozenset(
    "handle take process carry accommodate serve hold seat receive load unload berth house move transport "
    "store ship pump refine treat filter desalinate crush sort".split()
)
_ABLE = frozenset({"can", "could"})
_WILL = frozenset({"will", "would", "to"})


def _is_able(scene: Scene, node: int, before: int) -> bool:
    """ "The airport can take 25 million passengers", "is designed to hold 2 million barrels"."""
    if scene.low(before) == "for" and scene.low(before - 1) in {"built", "designed", "meant", "intended", "sized"}:
        return unit_class(scene.quantity(node)) != "time"
    if before < 2 or scene.low(before) not in _HANDLES:
        return False
    able = scene.low(before - 1) == "to" and scene.low(before - 2) in {"able", "designed", "equipped", "capacity"}
    return able or scene.low(before - 1) in _ABLE or (scene.low(before - 1) in _WILL and _is_of_each(scene, before))


def _is_of_each(scene: Scene, verb: int) -> bool:
    """ "Each vessel will carry 174,000 cubic metres": so much goes into one of them."""
    low, _ = scene.bounds(verb)
    return any(scene.low(at) in {"each", "every"} for at in range(max(low, verb - 10), verb))


_ENLARGES = frozenset(
    "expand expands expanded expanding expansion enlarge enlarges enlarged enlarging enlargement extension upgrade "
    "upgrades upgraded upgrading debottlenecking".split()
)
_ENLARGED_REACH = 16


def _is_enlarged(scene: Scene, index: int, role: Role) -> bool:
    """ "The expansion of the Panipat refinery from 15 million tonnes a year to 25": what works can turn out."""
    node = scene.node_of[index]
    if role.slot not in {"old", "new"} or scene.vocabulary(node).isdisjoint(_ENLARGES):
        return False
    if unit_class(scene.quantities[index]) not in {"rate", "mass", "TEU", "volume", "power"}:
        return False
    low, _ = scene.bounds(node)
    works = False
    for at in range(node - 1, max(low - 1, node - _ENLARGED_REACH), -1):
        if scene.low(at) in _ENLARGES:
            return works
        if scene.is_kind(at, METRIC) or scene.low(at) in {",", ";"}:
            return False
        works = works or compound_metrics().get(scene.low(at).rpartition(" ")[2]) == "project_cost"
    return False


_DESCRIBES = frozenset({"a", "an", "the", "its", "another"})


def _rates_a_plant(scene: Scene, index: int) -> bool:
    """ "A 5 million-tonne steel mill", "a 775,000 bpd refinery": a rate or mass as the adjective of a works."""
    node = scene.node_of[index]
    if unit_class(scene.quantities[index]) not in {"rate", "mass", "TEU", "volume", "power"}:
        return False
    _, high = scene.bounds(node)
    described = scene.low(scene.before(node)) in _DESCRIBES and scene.is_kind(node + 1, WORD)
    if "-" not in scene.nodes[node].low and scene.low(node + 1) != "-" and not described:
        return False
    for at in range(node + 1, min(high, node + 7)):
        item = scene.nodes[at]
        last = item.low.rpartition(" ")[2]
        ends = at + 1 >= high or not scene.tag(at + 1).startswith("NN")
        if compound_metrics().get(last) == "project_cost" and ends:
            return True
        inside = item.kind in {ACTOR, METRIC} or item.low == "-" or item.tag.startswith(("NN", "JJ", "DT", "VB"))
        if not inside or scene.is_finite(at):
            return False
    return False


_DEALS = ("contract", "contracts", "order", "orders", "tender", "tenders", "pact", "pacts", "agreement", "agreements")
_AGREED = dict.fromkeys(_DEALS, "contract_value") | {"project": "project_cost"}


_AMOUNTS = frozenset("amounts amounted totals totalled totaled comes came runs ran stands stood".split())
_FUNDS = frozenset({"fund", "funds", "portfolio"})
_FIRMS = frozenset(
    "company group firm bank lender airline carrier business subsidiary unit operator conglomerate holdings".split()
)


_GIVEN = frozenset({"loan", "mortgages", "bond_issue", "deposits", "premiums", "exports", "imports"})


def _stated_value(scene: Scene, node: int) -> Pick | None:
    """ "The contract, valued at 2 billion dollars, …", "an order worth 2 billion": the noun stands right before."""
    at = scene.before(node)
    at -= scene.low(at) == "at" or (scene.low(at) == "to" and scene.low(at - 1) == "amounting")
    if scene.low(at) not in {"worth", "valued", "estimated", "priced", "totalling", "totaling", "amounting"}:
        return None
    at -= 1
    if scene.is_kind(at, QUANTITY):
        return _counted_worth(scene, at)
    at -= scene.low(at) in {"now", "currently", "still"}
    aside = scene.low(at) == ","
    at -= aside
    held = at > 1 and scene.is_kind(at, METRIC) and scene.metric(at).metric.id == "stake"
    if held and scene.low(at - 2) == ",":  # "owns 74 percent, a holding worth about 43 million"
        return Pick(
            "market_value", scene.nodes[at].start, scene.nodes[at].end, "worth", metric_lexicon().by_id["market_value"]
        )
    agreed = agreed_on(scene, at) if at >= 0 else None
    if agreed is None and not aside and scene.is_kind(at, METRIC) and scene.metric(at).metric.id in _GIVEN:
        return pick_at(scene, at, "worth")  # "mortgages worth X were sold"
    if agreed is None and aside and scene.is_kind(at, ACTOR) and scene.actor(at).is_company:
        agreed = "market_value"  # "The refiner, worth 74 billion zlotys on the exchange, said"
    if agreed is None:
        return None
    return Pick(agreed, scene.nodes[at].start, scene.nodes[at].end, "worth", metric_lexicon().by_id[agreed])


_VALUED = frozenset("valued values value put puts estimated estimates priced reckon reckoned".split())


def _valued_at(scene: Scene, node: int) -> Pick | None:
    """ "Bernstein estimates the airline's value at 1.1 billion", "a deal that analysts valued at 14 billion"."""
    at = scene.before(node) - 1
    if scene.low(at + 1) != "at":
        return None
    if scene.low(at) in {"value", "worth"}:
        owner = next((i for i in range(at - 1, at - 4, -1) if scene.tag(i) != "POS" and scene.low(i) != "current"), -1)
        body = scene.is_kind(owner, ACTOR) and scene.actor(owner).is_company and scene.actor(owner).possessive
        return _worth_at(scene, at, "market_value") if body else None
    relative = next((i for i in range(at - 1, at - 6, -1) if scene.low(i) in {"that", "which"}), -1)
    if scene.low(at) not in _VALUED or relative < 1:
        return None
    head = relative - 1 - (scene.low(relative - 1) == ",")
    if scene.is_kind(head, METRIC) and "money" in scene.metric(head).metric.units:
        return pick_at(scene, head, "worth")
    agreed = _DEALT.get(scene.low(head)) or agreed_on(scene, head)
    return _worth_at(scene, head, agreed) if agreed is not None else None


_DEALT = dict.fromkeys(("sale", "transaction", "deal", "merger", "purchase", "takeover", "swap"), "deal_value")


def _worth_at(scene: Scene, at: int, name: str) -> Pick:
    item = scene.nodes[at]
    return Pick(name, item.start, item.end, "worth", metric_lexicon().by_id[name])


_TRADED_THINGS = frozenset({"units", "shares", "lots", "securities"})
_TURNOVER = frozenset({"turnover", "volume", "volumes", "trading volume", "hands", "traded"})


def _counted_worth(scene: Scene, at: int) -> Pick | None:
    """ "12 loans worth 2.1 billion dollars", "41 contracts worth": the noun of the count names the sum."""
    quantity = scene.quantity(at)
    if quantity.type != "count":
        return None
    words = (quantity.unit_text or "").lower().split()
    if words[-1:] and words[-1] in _TRADED_THINGS and not _TURNOVER.isdisjoint(scene.vocabulary(at)):
        return _worth_at(
            scene, at, "trading_turnover"
        )  # "Turnover was 3.1 billion units valued at 2.6 billion ringgit"
    if words and compound_metrics().get(words[-1].removesuffix("s")) == "subsidy":
        # "three revival packages worth X"
        return Pick("subsidy", quantity.start, quantity.end, "worth", metric_lexicon().by_id["subsidy"])
    for first in range(len(words)):  # "two capital injections worth": by as many of the words as name a metric
        branch = metric_lexicon().trie
        for word in words[first:]:
            branch = branch.get(word, {})
        found = branch.get("")
        if isinstance(found, Metric) and "money" in found.units and not found.stock:
            return Pick(found.id, quantity.start, quantity.end, "worth", found)
    return None


def agreed_on(scene: Scene, at: int) -> str | None:
    """The metric of what was agreed, where a noun or a reference names it: "the contract", "the order"."""
    item = scene.nodes[at]
    if item.kind == ACTOR and scene.actor(at).how == "name":
        return None
    return _AGREED.get(item.low.rpartition(" ")[2]) if item.kind in {WORD, ACTOR, METRIC} else None


def _is_firm_count(scene: Scene, at: int) -> bool:
    """ "20 firms worth $16 billion"."""
    word = scene.low(at).rpartition(" ")[2]
    return scene.is_kind(at, QUANTITY) and word in {"firms", "companies", "enterprises", "subsidiaries", "businesses"}


def worth(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "The company is worth 12 billion dollars", "the order amounts to 300 million": what is paid for it."""
    quantity = scene.quantities[index]
    node = scene.node_of[index]
    stated = _stated_value(scene, node) or _valued_at(scene, node) if quantity.type == "money" else None
    if stated is not None:
        return stated
    held = node - 2
    if quantity.type == "money" and scene.low(scene.before(node)) == "worth" and _is_firm_count(scene, held):
        known = metric_lexicon().by_id["market_value"]
        return Pick(known.id, quantity.start, quantity.end, "worth", known)
    verb = verb_before(scene, node)
    valued = scene.low(scene.before(node)) in {"worth", "valued"} and scene.low(verb) in BE
    if quantity.type != "money" or verb < 0 or not (valued or scene.low(verb) in _AMOUNTS):
        return None
    headed = subject_phrase(scene, verb) if valued else None
    if headed is not None and (agreed := agreed_on(scene, headed[2])) is not None:
        return Pick(agreed, headed[0], headed[1], "worth", metric_lexicon().by_id[agreed])
    first, _ = scene.clause(verb)
    for at in range(verb - 1, first - 1, -1):
        item = scene.nodes[at]
        if item.kind == METRIC and fits(scene.metric(at).metric, quantity, role):
            return None
        if item.kind == ACTOR and scene.low(at - 1) == "with":
            continue  # "the agreement with Germany is worth"
        agreed = agreed_on(scene, at)
        owned = item.low in _FIRMS or (item.kind == METRIC and scene.metric(at).metric.id in {"stake", "share_price"})
        if valued and item.low.rpartition(" ")[2] in _FUNDS:
            agreed = "assets_under_management"
        if agreed or (valued and (owned or item.kind == ACTOR or item.tag.startswith("PRP"))):
            name = agreed or "market_value"
            return Pick(name, item.start, item.end, "worth", metric_lexicon().by_id[name])
    return None
