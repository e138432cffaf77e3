"""Owners that are given money or that it is meant for: "granted it 3 billion", "a fine of 2 million on Enel"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owning import GIVES, Owner, is_owner, is_project, named_at
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, WORD, Scene

# What one who has earned hands on: still the payer's.
_PAID_UP = frozenset({"dividend", "dividend_per_share", "tax_paid", "tax", "taxes", "royalties"})


def recipient(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "granted it a tariff increase of", "handed the firms X in subsidies": what is given is the receiver's."""
    if pick is not None and pick.id in _PAID_UP:
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    previous = previous_in_sentence(scene, index)
    if (
        previous in done
        and done[previous].rule == "recipient"
        and scene.low(scene.before(node)) in {"another", "further"}
    ):
        return done[previous].actor  # "will lend Vorona 300 million, and the state bank another 200 million"
    for at in range(node - 1, max(low, node - 12), -1):
        with_it = scene.is_kind(at + 1, ACTOR) and scene.low(at + 2) == "with"
        if with_it and scene.low(at) in _LEAVES:
            return scene.actor(at + 1) if scene.actor(at + 1).label != "PERSON" else None
        provides = with_it and scene.low(at) in _PROVIDES
        if (provides or scene.low(at) in GIVES) and scene.nodes[at].kind == WORD and scene.tag(at) != "NNS":
            reach = 7 if scene.low(at + 2) == "-" else 4  # "gave state-owned Kalindra 26 million"
            for target in range(at + 1, min(node, at + reach)):
                if scene.is_kind(target, ACTOR) and is_owner(scene.actor(target)):
                    return scene.actor(target)
            return None
        if scene.nodes[at].kind == QUANTITY and scene.low(at + 1) not in {"and", ",", "in"}:
            return None
    return _injected(scene, node)


# "Provided the railway with 4 billion tenge"
_PROVIDES = frozenset("provided provide provides providing supplied supplies supply".split())
# "The collapse left the carrier with debts of 4 billion"
_LEAVES = frozenset("leave leaves left leaving saddle saddles saddled saddling burden burdens burdened".split())
_INJECTS = frozenset(
    "put puts pumped pump pumps infuse infuses infused inject injects injected "
    "injecting poured pour pours injection injections infusion "
    "infusions bailout recapitalisation recapitalization".split()
)


def _injected(scene: Scene, node: int) -> Actor | None:
    """ "put 100 billion shillings of fresh capital into the airline": capital is whose it becomes."""
    low, high = scene.bounds(node)
    if not any(scene.low(at) in _INJECTS for at in range(max(low, node - 5), node)):
        return None
    for at in range(node + 1, min(high - 1, node + 9)):
        if scene.nodes[at].kind == QUANTITY or scene.low(at) in {",", ";"}:
            return None
        if scene.low(at) in {"into", "in"} and scene.is_kind(at + 1, ACTOR) and is_owner(scene.actor(at + 1)):
            named = named_at(scene, at + 1, high) if scene.actor(at + 1).possessive else -1
            return scene.actor(named if named >= 0 else at + 1)  # "into its petrochemicals arm OPaL"
    return None


_BORROWS = frozenset({"borrow", "borrows", "borrowed", "borrowing", "borrowings"})
_GIVEN = frozenset({"subsidy", "budget", "loan", "fine"})
_MEANT = frozenset("meant earmarked intended reserved aside destined allocated allotted budgeted bound set".split())


def beneficiary(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "capital injections of X into SOEs", "of which X is meant for Hutama Karya": a subsidy is its receiver's.

    So is "a fine of X on Enel".
    """
    given = pick is not None and pick.id in _GIVEN and not (pick.id == "loan" and role.kind == "share")
    # "43 percent of its loans were extended to farmers": the share is of the lender's book.
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    if pick is not None and pick.id == "subsidy" and (helped := _helped(scene, pick, node)) is not None:
        return helped
    given = given and not any(scene.low(at) in _BORROWS for at in range(max(low, node - 4), node))
    for at in range(node + 1, min(high - 1, node + 10)):
        if scene.nodes[at].kind == QUANTITY or scene.low(at) in {",", ";"}:
            return None
        imposed = scene.low(at) in {"on", "against"} and pick is not None and pick.id == "fine" and at < node + 4
        if (imposed or scene.low(at) in {"into", "for", "to"}) and (given or scene.low(at - 1) in _MEANT):
            target = named_at(scene, at + 1, high)
            if target < 0 and imposed and scene.is_kind(at + 1, ACTOR) and is_owner(scene.actor(at + 1)):
                target = at + 1  # "a fine on Enel's network arm"
            if target >= 0 and not is_project(scene, target):
                return scene.actor(target)
    return None


def _helped(scene: Scene, pick: Pick, node: int) -> Actor | None:
    """ "To cut subsidies to Kenya Airways to 7 billion shillings": whom the word for them names."""
    low, _ = scene.bounds(node)
    for at in scene.of_kind(METRIC, low, node):
        if scene.nodes[at].start == pick.start and scene.low(at + 1) in {"to", "for"} and scene.is_kind(at + 2, ACTOR):
            return scene.actor(at + 2) if is_owner(scene.actor(at + 2)) else None
    return None
