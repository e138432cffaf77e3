"""What a sum says that something is worth: "valued at 5.6 billion", "an order worth 2 billion"."""

from __future__ import annotations

from soe_facts.find.metrics import Metric, metric_lexicon
from soe_facts.link.metric_rules import Pick, fits, pick_at
from soe_facts.link.metric_topic import subject_pronoun, topic
from soe_facts.link.phrases import subject_phrase, verb_before
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, BE, METRIC, QUANTITY, WORD, Scene
from soe_facts.link.verb_lexicon import compound_metrics

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


_TAKEOVERS = frozenset(
    "sale purchase acquisition disposal takeover divestment buyout transfer sales purchases acquisitions".split()
)
_HANDS_REACH = 14


_POCKETS = frozenset({"pocketing", "pocketed", "netting", "netted", "reaping", "reaped", "fetching", "yielding"})
_SOLD = frozenset("sold placed floated listed sells selling divested offloaded unloaded disposed".split())


def _has_sold(scene: Scene, node: int) -> bool:
    """ "Has placed 10 percent of Alba, pocketing 72 million dinars": whether a stake was sold before."""
    low, _ = scene.bounds(node)
    sold = next((at for at in range(low, node) if scene.low(at) in _SOLD), node)
    return any(
        (scene.is_kind(at, METRIC) and scene.metric(at).metric.id == "stake")
        or (scene.is_kind(at, QUANTITY) and scene.quantity(at).type == "percent")
        for at in range(sold + 1, node)
    )


def _changes_hands(scene: Scene, node: int) -> Pick | None:
    """ "Sale of a 5 percent interest in Vorona for X", "the purchase of Lao Gas for X": what a deal costs."""
    if scene.low(scene.before(node)) in _POCKETS and _has_sold(scene, node):
        return _worth_at(scene, scene.before(node), "deal_value")
    if scene.low(scene.before(node)) != "for" or scene.vocabulary(node).isdisjoint(_TAKEOVERS):
        return None
    low, _ = scene.bounds(node)
    held = False
    for at in range(scene.before(node) - 1, max(low - 1, node - _HANDS_REACH), -1):
        if scene.is_finite(at) or scene.low(at) in {",", ";"}:
            return None
        if scene.low(at) in _TAKEOVERS:
            return _worth_at(scene, at, "deal_value") if held and scene.low(at + 1) == "of" else None
        stake = scene.is_kind(at, QUANTITY) and scene.quantity(at).type == "percent"
        held = held or stake or (scene.is_kind(at, ACTOR) and scene.actor(at).is_company)
    return None


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
    money = quantity.type == "money"
    stated = _stated_value(scene, node) or _valued_at(scene, node) or _changes_hands(scene, node) if money else None
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
            if valued and "at" in {scene.low(i) for i in range(max(first, at - 3), at)}:
                continue  # "At Friday's prices CSR is valued at X"
            return None
        if item.kind == ACTOR and scene.low(at - 1) == "with":
            continue  # "the agreement with Germany is worth"
        agreed = agreed_on(scene, at)
        owned = item.low in _FIRMS or (item.kind == METRIC and scene.metric(at).metric.id in {"stake", "share_price"})
        if valued and item.low.rpartition(" ")[2] in _FUNDS:
            agreed = "assets_under_management"
        if agreed is None and valued and item.low in {"it", "they"} and subject_pronoun(scene, node) == at:
            spoken = topic(scene, index, role)
            if spoken is not None:
                return spoken  # "Diamond sales fell faster still. They were worth 1.6 billion dollars"
        if agreed or (valued and (owned or item.kind == ACTOR or item.tag.startswith("PRP"))):
            name = agreed or "market_value"
            return Pick(name, item.start, item.end, "worth", metric_lexicon().by_id[name])
    return None
