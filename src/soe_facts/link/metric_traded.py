"""The price that a company's rise or fall by percent means: "China Mobile climbed 2.8%"."""

from __future__ import annotations

from dataclasses import replace

from soe_facts.find.metrics import Metric, metric_lexicon
from soe_facts.link.actors import ARMS
from soe_facts.link.between_commas import is_aside, is_of_aside
from soe_facts.link.commodities import commodity_before, is_on_market
from soe_facts.link.metric_rules import Pick, is_scaled, level_after, unit_class
from soe_facts.link.phrases import verb_before
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, BE, DATE, METRIC, QUANTITY, WORD, Scene

_GROWS = frozenset(
    "grow grows grew grown growing expand expands expanded expanding shrink shrank contract contracted".split()
)
_CLOSES = frozenset(
    "closed ended finished settled traded opened closes ends trades closing ending finishing settling".split()
)
_BESIDE_PRICE = frozenset(
    "pace clip rate daily limit maximum of "
    "by at to a the another further some about around only just even as much nearly more than up down".split()
)


def _unmoved(scene: Scene, index: int) -> Pick | None:
    """ "Chunghwa Telecom was unchanged at NT$124": a plain price behind a word for no change."""
    quantity = scene.quantities[index]
    at = scene.before(scene.node_of[index])
    if quantity.type == "count" and (quantity.unit_text or "points").lower() in {"point", "points"}:
        # "The KOSPI closed at 3,455.83"
        verb = _past_day(scene, at)
        closed = scene.low(at) in {"at", "on"} and scene.low(verb) in _CLOSES | _UNMOVED | {"stood", "was"}
        pick = _traded(scene, verb) if closed else None
        return pick if pick is not None and pick.id == "index" else None
    told = scene.low(at) == "at" and scene.low(at - 1) in _UNMOVED
    if not told or quantity.type != "money" or is_scaled(quantity):
        return None
    verb = verb_before(scene, scene.node_of[index])
    return _traded(scene, verb) if verb >= 0 else None


def _past_day(scene: Scene, at: int) -> int:
    """The node before "on Thursday at": "The index ended on Thursday at 11,366 points"."""
    at -= 1
    while scene.is_kind(at, DATE) or scene.low(at) in {"on", "the", "day", "session", "week"}:
        at -= 1
    return at


def good_price(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "LME copper slid 7.9% to $8,644 a tonne", "the price of nickel has risen 2.5 percent": the price of the good."""
    quantity = scene.quantities[index]
    if role.kind == "share" or is_scaled(quantity) or quantity.type not in {"percent", "money"}:
        return None
    node = scene.node_of[index]
    good = commodity_before(scene, node)
    if good is None:
        return None
    level = level_after(scene, index) or quantity
    moved = quantity.type == "money" and role.slot in {"delta", "new", "old"}  # "diesel fell by 3 shillings to 168"
    if (
        moved
        or unit_class(level) == "price"
        or is_on_market(scene, node)
        or (quantity.type == "money" and scene.low(scene.before(node)) in _AVERAGES)
        or scene.text.endswith("price of ", 0, good.start)
    ):
        return Pick("price", good.start, good.end, "good", metric_lexicon().by_id["price"])
    return None


# "As oil averaged 84 dollars"
_AVERAGES = frozenset({"averaged", "averaging", "averages", "fetched", "fetching", "fetches"})


def drop_in(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Weighed down by a 1.1% drop in Qatar National Bank", among prices: the price of the company."""
    if role.kind != "growth" or role.rule != "comparative" or not _is_among_prices(index, done):
        return None
    at = role.trigger + 2 + (scene.low(role.trigger + 2) == "the")
    if scene.low(role.trigger + 1) != "in" or not scene.is_kind(at, ACTOR) or scene.actor(at).possessive:
        return None
    name = _OF_KIND.get(scene.actor(at).kind, "share_price")
    told = scene.actor(at).is_company and scene.actor(at).kind not in {"class", "fund"}
    item = scene.nodes[at]
    return Pick(name, item.start, item.end, "traded", metric_lexicon().by_id[name]) if told else None


_UNMOVED = frozenset("unchanged flat steady changed static little".split())


def share_price(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "China Mobile climbed 2.8% to HK$84.35": a company that rises by percent does so on the exchange."""
    if role.rule == "signed" and index - 1 in done and done[index - 1].id not in _TRADING:
        return None  # "flew 10.1 million passengers, plus 19 percent"
    named = _unmoved(scene, index) or _among_prices(scene, index, role, done)
    if named is not None:
        return named
    if role.trigger > scene.node_of[index]:
        # "The DAX ended at 24,073 points, 0.3% lower."
        verb = verb_before(scene, scene.node_of[index])
        closed = scene.low(verb) in _CLOSES or _slides(scene, index, role, done)
        closed = closed or (scene.low(verb) in BE and _is_among_prices(index, done))  # "KGHM was 2% lower"
        return _traded(scene, verb) if verb >= 0 and closed else None
    if role.rule == "traded" and scene.low(role.trigger) == "off":
        return _traded(scene, role.trigger)
    verb = role.trigger - (_is_particle(scene, role.trigger) or _was_up(scene, index, role, done))
    if verb < 0 or scene.nodes[verb].tag not in {"VBD", "VBG", "VBN", "VBZ", "VBP", ""}:
        return None
    if scene.low(verb - 1) == "they":
        return None  # "Passenger numbers rose at MAV. At CFR they fell 2%"
    quantity = scene.quantities[index]
    # "The Sensex lost 765 points to 79,857"
    points = quantity.type == "count" and (quantity.unit_text or "points").lower() in {"point", "points"}
    priced = quantity.type == "money" and role.slot in {"new", "delta"} and not is_scaled(quantity)
    if not (quantity.type == "percent" or points or priced):
        return None
    if scene.low(scene.after(scene.node_of[index])) == "of" or (quantity.type == "percent" and role.slot == "new"):
        return None
    for at in range(role.trigger + 1, scene.node_of[index]):
        item = scene.nodes[at]
        if item.kind in {METRIC, ACTOR} or (
            item.kind == WORD and item.tag.startswith("NN") and item.low not in _BESIDE_PRICE
        ):
            return None
    pick = _traded(scene, verb)
    return pick if not points or (pick is not None and pick.id == "index") else None


_TRADING = frozenset({"share_price", "index", "trading_turnover"})


def _among_prices(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Etimad was the biggest loser with a drop of 3.1 percent, followed by Dar Al Reem, down 2.4 percent": where the
    figures before are of trading, the nearest company's growth is that of its price."""
    recent = [done[i].id for i in range(index - (1 if role.rule == "gapping" else 3), index) if i in done]
    if role.kind != "growth" or scene.quantities[index].type != "percent" or not _TRADING.issuperset(recent or [""]):
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    if scene.low(role.trigger + 1) == "in" or scene.low(scene.after(node)) in {"in", "of"}:
        return None
    last = done[index - 1] if role.rule == "gapping" else None
    if last is not None and last.id == "share_price" and index - 1 in scene.node_of:
        between = scene.of_kind(METRIC, scene.node_of[index - 1] + 1, node)
        if not any(True for _ in between):
            return replace(last, rule="traded")  # "and MISC, the shipping arm of Petronas, 0.8 percent"
    for at in range(node - 1, low - 1, -1):
        item = scene.nodes[at]
        if item.kind == METRIC or item.kind == QUANTITY or item.tag.startswith("PRP"):
            return None
        if item.kind == ACTOR:
            held = scene.low(at - 1) in {"of", "at", "in", "for"} or not _has_price(scene, at)
            known = metric_lexicon().by_id["share_price"]
            return (
                None
                if held or scene.actor(at).kind == "index"
                else Pick(known.id, item.start, item.end, "traded", known)
            )
    return None


def _is_particle(scene: Scene, trigger: int) -> bool:
    """ "Edged up 0.4%": the verb before tells that something is done; "it was up 4%" does not."""
    verb = scene.tag(trigger - 1).startswith("VB") and scene.low(trigger - 1) not in BE
    return verb and scene.low(trigger) in {"up", "down"}


def _was_up(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> bool:
    """ "Enea and Tauron, its rivals, were down 3.8% and 2.7%", among share prices."""
    before = role.trigger - 1
    before -= scene.tag(before) == "RB"
    told = scene.low(role.trigger) in {"up", "down"} and scene.low(before) in BE
    return told and _is_among_prices(index, done)


def _is_among_prices(index: int, done: dict[int, Pick]) -> bool:
    """Whether share prices or indices were told of a few figures before."""
    return any(done[i].id in _TRADING for i in range(index - _RECALL, index) if i in done)


def _slides(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> bool:
    """ "Semen Indonesia bucked the trend with a 2.3 percent slide", among share prices."""
    bare = scene.tag(role.trigger) == "NN" and scene.low(role.trigger + 1) not in {"in", "of"}
    return bare and any(done[i].id == "share_price" for i in range(index - _RECALL, index) if i in done)


_RECALL = 8


def _leads(scene: Scene, at: int) -> str:
    """The word before a name, past its article: "from" in "imports from the United States"."""
    return scene.low(at - 1 - (scene.low(at - 1) == "the"))


def _traded(scene: Scene, trigger: int) -> Pick | None:
    """The price of the company or index that is the subject of a verb of change."""
    first, _ = scene.clause(trigger)
    for at in range(trigger - 1, first - 1, -1):
        item = scene.nodes[at]
        if scene.clause_of[at] != scene.clause_of[trigger]:
            continue
        if (
            item.kind == ACTOR
            and scene.actor(at).kind == "country"
            and scene.actor(at).how != "class"
            and scene.low(trigger) in _GROWS
            and _leads(scene, _list_start(scene, at)) not in {"of", "from", "to", "in", "across", "with"}
            and not scene.actor(at).possessive
        ):
            return Pick("gdp", item.start, item.end, "economy", metric_lexicon().by_id["gdp"])
        if item.kind == ACTOR and is_aside(scene, at, trigger):
            continue  # "Maaden, another PIF company, surged 4.4%"
        if item.kind == ACTOR and scene.low(at - 1) in {"to", "for", "towards"}:
            continue  # "subsidies to the airline were halved"
        if item.kind == ACTOR and any(scene.is_finite(i) for i in range(at + 1, trigger)) and _relates(scene, at):
            continue  # "the mail it handled slid 7.5 percent"
        if (
            item.kind == ACTOR
            and scene.low(at - 1) in {"which", "that"}
            and METRIC in {scene.nodes[i].kind for i in (at - 2, at - 3)}
        ):
            return None  # "airport charges, which the group raised by 14.8%"
        if item.kind == METRIC and is_of_aside(scene, at, trigger):
            continue  # "PKO BP, the largest lender with assets of 303 billion zlotys, rose 0.7 percent"
        if item.kind == QUANTITY and any(scene.low(i) == "," for i in range(at + 1, trigger)):
            continue  # "China Steel, 20 percent owned by the state, lost 2.2 percent"
        if item.low in _FUNDS and item.tag == "NN":
            return Pick("return_on_investment", item.start, item.end, "traded", _of_fund())
        if item.kind == ACTOR and _has_price(scene, at) and scene.low(trigger) not in _GROWS:
            name = _OF_KIND.get(scene.actor(at).kind, "share_price")
            return Pick(name, item.start, item.end, "traded", metric_lexicon().by_id[name])
        if item.kind in {METRIC, QUANTITY} and not (
            item.kind == METRIC and scene.metric(at).metric.id == "share_price"
        ):
            return None
    return _of_relative(scene, first)


def _list_start(scene: Scene, at: int) -> int:
    """The first name of the list that a name ends: "exports from Spain, Poland and Italy"."""
    while scene.is_kind(at - 2, ACTOR) and scene.low(at - 1) in {",", "and"}:
        at -= 2
    return at


def _of_relative(scene: Scene, first: int) -> Pick | None:
    """ "Led by Samsung Electronics, which gained 2.5 percent": the company that a relative clause tells of; "on the
    Kospi, which gained 2.5 percent": the index."""
    at = first - 2
    if scene.low(first) not in {"which", "who"} or scene.low(first - 1) != "," or not scene.is_kind(at, ACTOR):
        return None
    actor = scene.actor(at)
    known = metric_lexicon().by_id[_OF_KIND.get(actor.kind, "share_price")]
    led = known.id == "index" or (scene.low(at - 1) == "by" and actor.is_company and actor.kind != "class")
    return Pick(known.id, scene.nodes[at].start, scene.nodes[at].end, "traded", known) if led else None


# What gains or loses by percent, of each kind of body: a company's share price, a fund's holdings.
_OF_KIND = {"index": "index", "exchange": "index", "fund": "return_on_investment"}
_FUNDS = frozenset({"fund", "portfolio"})


def _of_fund() -> Metric:
    return metric_lexicon().by_id["return_on_investment"]


def _relates(scene: Scene, at: int) -> bool:
    """Whether an actor opens a relative clause without a pronoun: "the items it handled"."""
    at -= scene.nodes[at - 1].tag == "DT"
    before = scene.nodes[at - 1]
    return before.kind == METRIC or before.tag in {"NN", "NNS"} or before.low in {"that", "which", "whom"}


def _describes(scene: Scene, at: int) -> bool:
    """Whether a node before a name only says what or whose it is."""
    if scene.is_kind(at, ACTOR):
        return scene.actor(at).how == "title" or scene.actor(at).possessive
    return scene.is_kind(at, WORD) and scene.tag(at).startswith(("DT", "JJ", "NN", "HYPH", "POS", "PRP$", "VBG"))


def _has_price(scene: Scene, at: int) -> bool:
    actor = scene.actor(at)
    owns = actor.is_company or (actor.kind in {"broker", "exchange"} and actor.how == "name")
    if not owns or actor.possessive or actor.kind == "class":
        return False
    low = scene.bounds(at)[0]
    while at > low + 1 and scene.low(at - 1) in {",", "and", "("} and scene.nodes[at - 2].kind == ACTOR:
        at -= 2  # "Net profit of PetroChina and Sinopec rose", "of State Bank of India (SBI) rose"
    at -= at > 2 and scene.low(at - 1) == "," and scene.low(at - 2) in ARMS  # "Revenue at its power unit, ISA, rose"
    while at > low and scene.tag(at) != "DT" and _describes(scene, at - 1):  # "At the close | the CSI 300 stood"
        at -= 1  # "Net profit of the state-run lender Canara Bank rose", "sales at its refining arm KNPC jumped"
    inside = at > low and scene.low(at - 1) in {"of", "at", "by", "in", "for", "from", "with"}
    return not inside or scene.low(at - 2) in {"shares", "stock"}
