"""Percentages that are parts of a whole: "72 percent of profits", "a 51 percent stake", "half of them"."""

from __future__ import annotations

import re

from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.link.stakes import in_which, is_stake, of_company

_SHARE_VERBS = frozenset(
    "accounted accounting accounts account represented representing represents represent constituted constituting "
    "constitutes constitute comprised comprising comprises comprise contributed contributing contributes contribute "
    "supplied supplying supplies made make makes making equal equals equivalent equalling occupied occupying "
    "occupies occupy formed took provided providing provides provide covered covering covers cover generated "
    "generates generate supply form forms finance finances financed fund funds funded "
    "receive received receives receiving absorb absorbed absorbs absorbing allotted allocated apportioned claimed "
    "snapped".split()
)
_OWN_VERBS = frozenset(
    "own owns owned owning hold holds held holding keep keeps kept keeping control controls controlled retain retains "
    "retained".split()
)
_HOLD_VERBS = _OWN_VERBS | frozenset(
    "acquire acquires acquired acquiring buy buys bought buying sell sells sold selling float floats floated floating "
    "offload offloads offloaded offloading divest divests divested divesting relinquish relinquished cede ceded".split()
)
# "In which the fund has 75 percent,"
_HAS = frozenset({"has", "have", "had"})
_ENDS = frozenset({",", ".", ")", ";", "and", "of", ""})


def _of_lead(scene: Scene, node: int, low: int) -> bool:
    """ "Of the total, 45 percent went to grids": what is told apart at the start of the sentence is the whole."""
    before = scene.before(node)
    while before > low and scene.low(before) in {"only", "just", "some", "fully", "a", "mere"}:
        before -= 1
    if before <= low or scene.low(low) != "of":
        return False
    return scene.low(before) == "," or (scene.low(before) in _USED and _is_of_sum(scene, low, before))


_USED = frozenset("used spent utilised utilized invested disbursed drawn released exhausted absorbed sold paid".split())


def _is_of_sum(scene: Scene, low: int, verb: int) -> bool:
    """ "Of the 2.4 trillion given for the year, the railways had used 75 percent"."""
    first = low + 1 + (scene.low(low + 1) in {"the", "this", "its"})
    return scene.is_kind(first, QUANTITY) and any(scene.low(at) == "," for at in range(first, verb))


def find_share(scene: Scene, node: int) -> Role | None:
    """What makes a percentage a part: "accounted for 72 percent of profits", "a 51 percent stake", "half of them"."""
    rule = _share_rule(scene, node)
    return Role("share", rule=rule) if rule else None


def _share_rule(scene: Scene, node: int) -> str:
    """The rule by which a percentage is a part; empty where it is none."""
    low, _ = scene.bounds(node)
    if scene.quantity(node).rule == "growth.odds":
        return "odds"  # "two out of three households"
    if is_stake(scene, node):
        return "stake"
    if _of_lead(scene, node, low):
        return "of_lead"
    if _shared_out(scene, node, low):
        return "shared_out"
    rule = _of_rule(scene, node) or _verb_rule(scene, node, low)
    if rule is not None:
        return rule
    after = scene.after(node)
    if is_share_of(scene, node, low) or (scene.low(after) == "share" and scene.low(after + 1) in {"of", "in"}):
        return "share_of"
    if not _RANKS.isdisjoint(scene.vocabulary(node)) and _is_ranked(scene, node, low):
        return "ranked"
    return "part" if _is_part(scene, node, low) else ""


_RANKS = frozenset({"largest", "biggest", "top", "main", "led", "leads", "leading", "dominant", "followed", "ahead"})
_RANKED = frozenset(
    "market markets class classes holding holdings sector sectors region regions country countries destination "
    "destinations exposure exposures position positions category categories segment segments component components "
    "contributor source asset assets investment investments customer customers buyer buyers currency part slice "
    "item".split()
)
# What a part is told of: "its portfolio", "assets", "the fund".
_PARTED = re.compile(
    r"\b(?:portfolio|assets|the fund|managed|manages|holdings|investments|accounted|made up|makes up|represented|"
    r"(?:share|proportion|percent|per cent|cent) of)\b"
)
_RANK_ENDS = frozenset({",", ".", ";", "and", "ahead", "followed", "while", "but", ")", "of", ""})


def _is_ranked(scene: Scene, node: int, low: int) -> bool:
    """ "Singapore remained the biggest market with 27 percent", "followed by bonds with 10 percent": parts of a whole
    that the sentence before tells."""
    if scene.low(scene.before(node)) not in {"with", "at"} or scene.low(scene.after(node)) not in _RANK_ENDS:
        return False
    first = scene.bounds(low - 1)[0] if low else 0
    told = not _RANKED.isdisjoint(scene.vocabulary(node)) or any(
        scene.quantity(at).type == "percent" for at in scene.of_kind(QUANTITY, low, node)
    )
    return told and _PARTED.search(scene.text, scene.nodes[first].start, scene.nodes[node].start) is not None


_WHERETO = frozenset({"to", "in", "abroad", "overseas", "at", "under"})


def _of_made(scene: Scene, node: int, of: int) -> bool:
    """ "It mined 4 million tonnes and sold 60 percent of it to China": a part of what was made, not of a body."""
    if scene.low(of + 1) != "it" or scene.low(of + 2) not in _WHERETO:
        return False
    last = next((at for at in range(node - 1, scene.bounds(node)[0], -1) if scene.is_kind(at, QUANTITY)), -1)
    return last >= 0 and scene.quantity(last).type in {"physical", "count"}


def _of_rule(scene: Scene, node: int) -> str | None:
    """What "of" beside a percentage makes of it: "72 percent of profits", "28 percent of DBS", "of which 9 percent"."""
    before, after = scene.before(node), scene.after(node)
    low, high = scene.bounds(node)
    of = after + 1 if after >= 0 and scene.low(after) == "-" and after + 1 < high else after
    if of >= 0 and scene.low(of) == "of" and (_runs_at(scene, before, of) or _of_its_value(scene, before, of)):
        return None
    if of >= 0 and scene.low(of) == "of":
        if scene.low(before) in _OWN_VERBS and not _of_metric(scene, after, high):
            return "hold"
        if of_ratio(scene, before, low):
            return None
        if after + 1 < high and (not scene.is_kind(after + 1, DATE) or _owns(scene, after + 1)):
            return "stake" if of_company(scene, after + 1) and not _of_made(scene, node, after) else "of"
    spelled = not any(ch.isdigit() for ch in scene.quantity(node).text)
    near = range(max(low + 1, before - (10 if spelled else 3)), before + 1)
    which = any(scene.low(at) in {"which", "whom"} and scene.low(at - 1) == "of" for at in near)
    return "of_which" if which else None


_RATIOS = frozenset({"ratio", "rate", "margin", "ratios", "margins"})
_MEASURES = frozenset("at to by of about around just only nearly almost up down remained stood".split())


def of_ratio(scene: Scene, before: int, low: int) -> bool:
    """ "The NPL ratio stood at 2.55 percent of advances": a ratio has a level, though its whole is told."""
    for at in range(before, max(low - 1, before - 6), -1):
        if scene.is_kind(at, METRIC):
            return scene.metric(at).metric.ratio and scene.low(at).rpartition(" ")[2] in _RATIOS
        if scene.low(at) not in _MEASURES and not scene.is_finite(at):
            return False
    return False


def _of_its_value(scene: Scene, before: int, of: int) -> bool:
    """ "The shares have lost 61 percent of their value" is a fall by so much."""
    own = scene.low(of + 1) in {"its", "their"} and "value" in {scene.low(of + 2), scene.low(of + 3)}
    return own and scene.change(before) is not None


def _shared_by_owners(scene: Scene, node: int) -> bool:
    """ "The state has 59 percent and the fund holds 16 percent", "has half; the rest is listed": what owners have."""
    words = scene.vocabulary(node)
    shared = "rest" in words or "remainder" in words or not _OWN_VERBS.isdisjoint(words)
    return shared and scene.low(scene.after(node)) in _ENDS and scene.is_kind(scene.before(node) - 1, ACTOR)


_RUNS = frozenset("run runs ran running operate operates operated operating work works worked working".split())


def _is_states(scene: Scene, node: int, verb: int) -> bool:
    """ "Ircon rose 5 percent to Rs 240; the Centre has 65.17 percent": what a state has of a firm."""
    actor = scene.actor(verb - 1) if scene.is_kind(verb - 1, ACTOR) else None
    state = actor is not None and actor.kind == "country" and actor.how == "nominal" and not actor.possessive
    return state and scene.low(scene.after(node)) in _ENDS


def _runs_at(scene: Scene, before: int, of: int) -> bool:
    """ "Its refineries ran at 54 percent of capacity": how far they are used is a level."""
    at = before - (scene.low(before) in {"just", "only", "about", "around", "nearly", "almost", "barely", "some"})
    capacity = any(scene.low(step).endswith("capacity") for step in range(of + 1, of + 4))
    return capacity and scene.low(at) == "at" and bool(_RUNS & {scene.low(at - 1), scene.low(at - 2)})


# "The venture, in which it has 51 percent through a fund"
_VIA = frozenset({"through", "via", "directly", "indirectly", "together", "alongside"})


def _verb_rule(scene: Scene, node: int, low: int) -> str | None:
    """The verb of holding or making up before a percentage; empty where it only keeps a level there."""
    first = scene.before(node)
    for at in range(first, max(low - 1, first - 6), -1):
        item = scene.nodes[at]
        if item.kind in {QUANTITY, METRIC} or item.low in {",", ";"}:
            return None
        if scene.change(at) is not None and item.low not in {"up", "more", "less"}:
            return None
        if item.low in _HOLD_VERBS:
            return "" if item.low.startswith(("ke", "hel", "hold")) and _is_kept_at(scene, at, node) else "hold"
        if item.low == "go" and scene.low(at + 1) == "of" and scene.low(at - 1).startswith("let"):
            return "hold"  # "might let go of up to a quarter"
        if item.low in _HAS and in_which(scene, node) and scene.low(scene.after(node)) in _ENDS | _VIA:
            return "hold"
        if item.low in _HAS and at == first and (_shared_by_owners(scene, node) or _is_states(scene, node, at)):
            return "hold"
        if item.low in _SHARE_VERBS and at > first - 4 and item.tag not in {"NN", "NNS"}:
            return "verb" if not item.low.startswith("ma") or scene.low(at + 1) == "up" else None
    return None


_AIMS = frozenset("target plan goal budget forecast estimate quota".split())


def _owns(scene: Scene, date: int) -> bool:
    """ "30 percent of this year's net income": the day or year of what the share is of."""
    return (
        scene.low(date).endswith(("'s", "’s"))
        or scene.low(date + 1) in {"'s", "’s", "'", "’"}
        or scene.is_kind(date + 1, METRIC)
        or scene.low(date + 1) in _AIMS  # "42 percent of the annual plan"
    )


# What a clause opens with, before its subject.
_BEFORE_SUBJECT = frozenset({",", ";", ":", "and", "but", "with", "while", "–", "—", "(", "since"})
_COMPARES = frozenset("compares compared compare comparing".split())


def _is_part(scene: Scene, node: int, low: int) -> bool:
    """ "About 60 percent has been invested", "a third came from abroad", "with 90 percent going to sites at home".

    A percentage without a noun that does something itself is a part of what was told before.
    """
    before, after = scene.before(node), scene.after(node)
    while before > low and scene.low(before) in {"only", "just", "some"}:
        before -= 1
    if after < 0 or scene.nodes[after].kind != WORD or not (before < low or scene.low(before) in _BEFORE_SUBJECT):
        return False
    tag = scene.nodes[after].tag
    return (
        tag in {"VBD", "VBZ", "VBP", "MD", "VBG"} and scene.change(after) is None and scene.low(after) not in _COMPARES
    )


_GOES = frozenset("going coming bound destined earmarked reserved spent used set headed stemming".split())
_GETS = frozenset(
    "receiving getting taking buying absorbing claiming providing supplying contributing bringing generating earning "
    "yielding accounting making".split()
)


def _shared_out(scene: Scene, node: int, low: int) -> bool:
    """ "Loans came to X, with farmers receiving 71 percent", "with nearly 90 percent going abroad": parts of it."""
    goes = scene.low(scene.after(node)) in _GOES
    for at in range(node - 1, max(low, node - 9), -1):
        item = scene.nodes[at]
        if item.kind in {METRIC, QUANTITY} or item.low in {",", ";"}:
            return False
        goes = goes or item.low in _GETS
        if item.low == "with":
            return goes
    return False


def _is_kept_at(scene: Scene, verb: int, node: int) -> bool:
    """ "Keep the ratio below 65 percent", "kept it at 2 percent": a level is kept; not "would keep at least 75"."""
    least = node - 2 * (scene.low(node - 2) == "at" and scene.low(node - 1) in {"least", "most"})
    words = {scene.low(at) for at in range(verb + 1, least)}
    return bool(words & {"below", "above", "under", "at", "within", "around", "near", "between", "to"})


def takes_object(scene: Scene, left: Role) -> bool:
    """Whether the verb of change has the percentage as its object: "lost 38 percent of the energy"."""
    change = scene.change(left.trigger) if left.trigger >= 0 else None
    return (
        left.rule == "adjacent"
        and change is not None
        and change.lemma in {"lose", "shed", "save", "gain", "add", "recover"}
    )


def _of_metric(scene: Scene, of: int, high: int) -> bool:
    """Whether a metric follows: "own two-thirds of the country's wind power capacity" is no stake."""
    if scene.low(of + 1) in {"it", "them"}:
        return False  # "Owns 77 percent of it and now wants to buy out the others"
    return any(
        scene.metric(i).metric.id not in {"stake", "share_price"} for i in scene.of_kind(METRIC, of, min(high, of + 7))
    )


_PORTIONS = frozenset({"share", "proportion", "weight", "weighting", "weightage", "exposure", "allocation"})


def is_share_of(scene: Scene, node: int, low: int) -> bool:
    """ "CATL's share of the market was 36.8 percent", "with a share of 20 percent"."""
    for index in range(node - 1, max(low - 1, node - 16), -1):
        item = scene.nodes[index]
        if item.kind == QUANTITY and scene.quantity(index).type not in {"percentage_point", "count"}:
            return False
        if item.low == "share" and scene.low(index - 1) in {"a", "per"} and scene.is_kind(index - 2, QUANTITY):
            continue  # "3 kroner a share"
        if item.low in _PORTIONS and item.kind == WORD:
            return scene.low(index + 1) not in {"price", "prices"}
    return False
