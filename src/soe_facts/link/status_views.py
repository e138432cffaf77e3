"""What a figure is called or set against: a plan, an estimate, a promise, a part already spent."""

from __future__ import annotations

from soe_facts.link.scene import ACTOR, QUANTITY, Scene

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
    """ "Plans to spend 14 billion, of which 9 billion was spent": a part with a past verb of its own."""
    if scene.low(at) not in {"which", "whom"} or scene.low(at - 1) != "of":
        return False
    verb = next((i for i in range(node + 1, min(high, node + 6)) if scene.is_finite(i)), -1)
    return verb > 0 and scene.nodes[verb].tag in {"VBD", "VBZ", "VBP"}


UNDER = frozenset("under of in from by through with as".split())
_AGREED = frozenset("contract deal order agreement loan facility pact accord project programme program".split())


def names_deal(scene: Scene, at: int) -> bool:
    """ "Will build a line under a 745 million euro contract": the figure names a deal that is there."""
    if scene.low(at) == "(":
        at = next((i + 1 for i in range(at, at + 6) if scene.low(i) == ")"), at)
    return bool({scene.low(at), scene.low(at + 1)} & _AGREED)


_LOSSES = frozenset("provisions losses impairments debts loans defaults litigation claims".split())


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
    return not own and (scene.low(at) == "puts" or scene.low(at - 1) in {"is", "are", "was", "were", "been", "be"})
