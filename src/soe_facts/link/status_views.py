"""What a figure is called or set against: a plan, an estimate, a promise, a part already spent."""

from __future__ import annotations

from soe_facts.link.common_words import TO_BE
from soe_facts.link.date_use import possessor
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, Scene
from soe_facts.records import Period

VIEWED = {
    **dict.fromkeys(("plan", "target", "goal", "budget"), "target"),
    **dict.fromkeys(("forecast", "projection", "prediction", "guidance", "outlook"), "forecast"),
    "estimate": "estimate",
}


def view_of(scene: Scene, node: int) -> str | None:
    """ "Against a plan of 102 trillion dong", "missed the 15 billion yuan average estimate": what it is called."""
    before, after = scene.before(node), scene.after(node)
    if scene.low(before) == "of" and scene.low(before - 1) in VIEWED and scene.low(before - 2) in {"a", "an", "the"}:
        compared = {scene.low(before - 3), scene.low(before - 4)} & _MEASURES
        return VIEWED[scene.low(before - 1)] if compared else None
    if scene.low(after) == "budget" and scene.low(before) in _OWNERS:
        return "target"
    for at in range(after, after + 3 if after >= 0 else 0):
        if scene.low(at) in {"estimate", "forecast"} and scene.low(at + 1) in {"of", "by", "from"}:
            return VIEWED[scene.low(at)]
        if not scene.nodes[min(at, len(scene.nodes) - 1)].tag.startswith(("JJ", "NN")):
            break
    return None


# "Has spent 170 million of its 279 million dollar budget".
_OWNERS = frozenset({"its", "their", "his", "her", "the", "a", "an", "of"})
_MEASURES = frozenset("against versus than with above below from to".split())
_PROMISES = {
    **dict.fromkeys(("promised", "promises", "pledged", "vowed"), "target"),
    **dict.fromkeys(("estimates", "estimated", "estimate"), "estimate"),
}


def promised(scene: Scene, modal: int, low: int) -> str | None:
    """ "Promised that its share would shrink", "estimates that banks will need": the verb above "will" decides."""
    for at in range(modal - 1, low - 1, -1):
        word = scene.low(at)
        if word in {";", ":"} or (scene.is_kind(at, QUANTITY) and "-" not in word):
            return None
        if word in _PROMISES and scene.nodes[at].tag in {"VBZ", "VBD", "VBP"} and scene.low(at + 1) != ",":
            return _PROMISES[word]
    return None


def is_spent(scene: Scene, at: int, node: int, high: int) -> bool:
    """ "Plans to spend 14 billion, of which 9 billion was spent": a part with a past verb of its own.

    So is that of "though only 1.2 billion of it was spent".
    """
    part = scene.low(at) in {"which", "whom"} and scene.low(at - 1) == "of"
    yet = scene.low(at) in _YET and all(scene.low(i) in _MERELY for i in range(at + 1, scene.before(node) + 1))
    if not part and not yet:
        return False
    verb = next((i for i in range(node + 1, min(high, node + 6)) if scene.is_finite(i)), -1)
    if yet and (scene.low(verb + 1) in _FORETOLD or scene.low(verb) not in {"was", "were", "had", "has", "have"}):
        return False
    if scene.low(verb) in {"is", "are"} and scene.low(verb + 1) in _FORETOLD | {"for", "meant"}:
        return False  # "has allocated 90 billion, of which 42 billion is for the grid"
    return verb > 0 and scene.nodes[verb].tag in {"VBD", "VBZ", "VBP"}


_YET = frozenset("though although but yet while whereas".split())
_MERELY = frozenset("only just barely merely so far some about a mere as little".split())
_FORETOLD = frozenset(
    "expected planned due forecast budgeted earmarked set targeted projected to scheduled estimated foreseen".split()
)
_FORESEES = frozenset(
    "was were called included involved envisaged foresaw provided required set aimed targeted assumed allowed meant "
    "sought needed expected remained stood".split()
)


def has_acted(scene: Scene, at: int) -> bool:
    """ "A savings plan brought in 256 million": a plan that has had effects aims at nothing here."""
    if scene.low(at) not in {"plan", "plans"} or not scene.tag(at).startswith("NN"):
        return False
    return scene.tag(at + 1) == "VBD" and scene.low(at + 1) not in _FORESEES


def is_of_whole(scene: Scene, at: int) -> bool:
    """ "Has sold 75 percent of its expected 2025 output": what a part is taken of is foreseen, not the part."""
    of = at - 1
    while of > at - _MODIFIERS and (scene.tag(of).startswith(_MODIFIES) or scene.nodes[of].kind in {DATE, METRIC}):
        of -= 1  # "58% of the full-year revenue plan"
    parted = scene.low(of - 1) == "of" and scene.is_kind(of - 2, QUANTITY)
    whole = scene.low(of) in _WHOSE and (parted or scene.is_kind(of - 1, QUANTITY))  # "1.7 times the target"
    if scene.low(at + 1) == "of" and scene.is_kind(at + 2, QUANTITY):
        return False  # "96 percent of its target of 2.5 trillion shillings"
    named = scene.is_kind(at + 1, METRIC) or scene.is_kind(at + 1, DATE)
    return whole and (named or scene.tag(at + 1).startswith(("NN", "JJ")) or scene.tag(at).startswith("NN"))


_MODIFIERS = 6
_MODIFIES = ("JJ", "NN", "HYPH")
_WHOSE = frozenset("its their his her our the this that".split())


def is_of_past(scene: Scene, before: int) -> bool:
    """ "Aims to beat last year's 22.6 billion": what belongs to a time that is over."""
    owner = possessor(scene, before + 1)
    period = scene.date(owner).period if scene.is_kind(owner, DATE) else None
    return period is not None and scene.doc_date is not None and period.end < scene.doc_date


def is_to_change(scene: Scene, before: int) -> bool:
    """ "Aims to cut its workforce of 6,000 by 10 percent": what is to change is there already, unlike a goal."""
    if scene.low(before) != "of" or not scene.is_kind(before - 1, METRIC):
        return False
    owner = before - 2
    while scene.tag(owner).startswith("JJ"):
        owner -= 1
    if not scene.is_kind(owner, ACTOR) or not scene.actor(owner).possessive:
        return False
    if scene.is_kind(owner - 1, QUANTITY):
        return scene.quantity(owner - 1).type == "multiple"  # "wants to double its capacity of"
    return scene.tag(owner - 1) == "VB" and scene.change(owner - 1) is not None


def is_told_of(scene: Scene, before: int, after: int) -> bool:
    """ "Wants to beat the 450 million it carried in 2019": a past clause tells which."""
    pronoun = scene.low(before) == "the" and scene.is_kind(after, ACTOR) and scene.actor(after).how == "pronoun"
    return pronoun and scene.tag(after + 1) in {"VBD", "VBN"}


UNDER = frozenset("under of in from by through with as".split())
_AGREED = frozenset("contract deal order agreement loan facility pact accord project programme program".split())


def names_deal(scene: Scene, at: int) -> bool:
    """ "Will build a line under a 745 million euro contract": the figure names a deal that is there."""
    if scene.low(at) == "(":
        at = next((i + 1 for i in range(at, at + 6) if scene.low(i) == ")"), at)
    return bool({scene.low(at), scene.low(at + 1)} & _AGREED)


_LOSSES = frozenset(
    "provisions losses impairments debts loans defaults litigation claims case lawsuit lawsuits".split()
)


def against_losses(scene: Scene, node: int) -> bool:
    """ "Set aside 23 billion lira over the year to cover bad loans": a provision that was made."""
    low, high = scene.bounds(node)
    return any(scene.low(at).rpartition(" ")[2] in _LOSSES for at in range(max(low, node - 9), min(high, node + 12)))


def by_firm(scene: Scene, at: int, node: int) -> bool:
    """ "…, when the bank set aside 71 billion rupees for wages": laid by in its books, no budget ("has set aside")."""
    if scene.low(at - 2) in {"has", "have"}:
        return False
    first, _ = scene.clause(node)
    subject = next((scene.actor(i) for i in range(at - 1, first - 1, -1) if scene.is_kind(i, ACTOR)), None)
    return subject is not None and subject.is_company


def puts_at(scene: Scene, at: int, node: int) -> bool:
    """ "GDP is put at 331 trillion rupees", "she puts the cost at 600 billion": somebody's estimate."""
    if scene.low(at) not in {"put", "puts"} or not any(scene.low(i) == "at" for i in range(at + 1, node)):
        return False
    own = {"its", "their", "our"} & {scene.low(at + 1), scene.low(at + 2)}
    low, _ = scene.bounds(at)
    if any(scene.low(i) in {"report", "accounts", "statements", "results", "filing"} for i in range(low, at)):
        return False  # "Its annual report puts revenue at 48.3 billion": what has been counted
    return not own and (scene.low(at) == "puts" or scene.low(at - 1 - (scene.tag(at - 1) == "RB")) in _BEING)


_BEING = TO_BE | {"been", "be"}
_REVISED = frozenset(
    "cut revised raised lowered trimmed upgraded downgraded lifted slashed nudged put seen reduced".split()
)
_ROUND = frozenset("up down higher lower sharply slightly further".split())
_MOVED = frozenset({"growth", "inflation", "gdp", "expansion"})


def is_view_revised(scene: Scene, node: int, period: Period) -> bool:
    """ "China's growth was cut to 4.8 percent from 5 percent for 2024": of a year that is not over it is what is
    foreseen."""
    words = scene.vocabulary(node)
    if _REVISED.isdisjoint(words) or _MOVED.isdisjoint(words) or scene.doc_date is None:
        return False
    if period.end <= scene.doc_date:
        return False
    low, _ = scene.bounds(node)
    for at in range(node - 1, max(low, node - _REACH), -1):
        if scene.low(at) in _REVISED and scene.low(at - 1) in _PASSIVES:
            return any(scene.low(i).rpartition(" ")[2] in _MOVED for i in range(max(low, at - 4), at))
        if scene.is_finite(at) and scene.low(at) not in _ROUND:
            return False
    return False


def is_put_ahead(scene: Scene, node: int, period: Period) -> bool:
    """ "The chairman put 2024 production at X", in that year: what is told of a time that is not over is foreseen."""
    if scene.doc_date is None or period.end <= scene.doc_date or period.start == period.end:
        return False
    led = scene.low(scene.before(node)) == "at" or scene.low(node - 1) == "between"
    if not led or scene.vocabulary(node).isdisjoint(_PUT_AT):
        return False
    low, _ = scene.clause(node)
    for at in range(node - 1, max(low, node - _REACH), -1):
        if scene.low(at) in _PUT_AT:
            return True
        if scene.is_finite(at) or scene.is_kind(at, QUANTITY):
            return False
    return False


_PUT_AT = frozenset({"put", "pegged", "placed"})
_PASSIVES = frozenset({"was", "were", "been", "is", "are"})
_REACH = 10


def is_estimated(scene: Scene, node: int) -> bool:
    """ "From an estimated 4.9 percent this year", "out of an estimated cost of X"."""
    if "estimated" not in scene.vocabulary(node):
        return False
    before = scene.before(node)
    at = before if scene.low(before) != "of" else before - 2
    return scene.low(at) == "estimated" and scene.low(at - 1) in {"an", "the", "its", "their"}


def is_states(scene: Scene, at: int) -> bool:
    """ "Their payments to the state budget came to X": whom it went to, no plan."""
    words = f"{scene.low(at - 1)} {scene.low(at)}".split()
    return scene.low(at + 1) == "to" and len(words) > 1 and words[-2] in _STATES


_STATES = frozenset({"state", "national", "federal", "central", "public"})
