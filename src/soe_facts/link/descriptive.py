"""What only describes a thing has no period: "the 2,700-km road", "its 118 buses were sold"."""

from __future__ import annotations

import re

from soe_facts.link.date_use import is_bracketed_share, possessor
from soe_facts.link.figure import Figure
from soe_facts.link.scene import DATE, QUANTITY, Scene

_ATTRIBUTE_HEADS = frozenset("target bond note notes loan deal contract order share tranche plan".split())
# "A 2,700-km road" describes; "151.7-million tonnes" only writes its number with a hyphen.
_HYPHENED = re.compile(r"\d-(?!(?:hundred|thousand|million|billion|trillion|lakh|crore)\b)[a-z]")
_DEFINITE = frozenset("the its their his her our your these those all".split())
_OWNED = frozenset("owned held controlled shareholder owner holder stakeholder -owned -held".split())


def is_descriptive(figure: Figure) -> bool:
    """ "The builder of the 2,700-km toll road", "its 118 buses were sold": what only describes has no period."""
    scene, node = figure.scene, figure.node
    quantity = scene.quantity(node)
    if _is_owned(figure) or _is_costed(scene, node) or _is_of_works(figure):
        return True
    if figure.role.kind == "share" and figure.pick is not None and figure.pick.id == "stake":
        return is_bracketed_share(scene, node)
    if quantity.type == "count" and figure.role.slot == "plain" and _is_definite(scene, node):
        return True
    if figure.stock and quantity.type == "physical" and _is_in_aside(scene, node):
        return True
    room = quantity.type == "physical" and figure.pick is not None and figure.pick.rule == "room_for"
    if room and scene.low(scene.before(node)) in _DEFINITE:
        return True  # "The 366 MW plant at Vasa is to burn gas from June"
    if quantity.type != "physical" or not _HYPHENED.search(quantity.text):
        return False
    return not any(scene.low(i) in _ATTRIBUTE_HEADS for i in range(node + 1, min(len(scene.nodes), node + 4)))


def _is_of_works(figure: Figure) -> bool:
    """ "The 1,650-crore project will be completed by September": what it costs is of no time."""
    return figure.pick is not None and figure.pick.id == "project_cost" and figure.pick.rule == "compound"


_COSTED = frozenset("budgeted costed estimated priced valued costing".split())


def _is_costed(scene: Scene, node: int) -> bool:
    """ "A new plant, budgeted at 1.9 billion zlotys, is to start up": what only tells the size of a plan."""
    verb = scene.before(node) - (scene.low(scene.before(node)) == "at")
    return scene.low(verb) in _COSTED and scene.low(verb - 1) == "," and scene.low(scene.after(node)) == ","


def _is_owned(figure: Figure) -> bool:
    """ "The company, about 70 percent owned by the state, expects", "its 51 percent shareholder received"."""
    if figure.role.kind != "share" or figure.pick is None or figure.pick.id != "stake":
        return False
    scene, node = figure.scene, figure.node
    return scene.low(scene.after(node)) in _OWNED and scene.low(scene.before(node)) in {",", "(", *_DEFINITE, "a"}


def _is_definite(scene: Scene, node: int) -> bool:
    """ "The 390 operators lost X in 2023", "to close 170 of its 770 branches by 2028": known things are only named.

    A day right after them counts them: "its 770 branches at the end of 2023".
    """
    quantity = scene.quantity(node)
    if not quantity.unit_text or scene.nodes[node].low.replace(",", "").isdigit():
        return False
    if scene.low(scene.before(node)) == "of" and scene.before(node) == scene.bounds(node)[0]:
        # "Of 1,057 firms on the list, 527 were sold by May"
        return True
    if _is_in_with(scene, node):
        return True
    owned = scene.low(scene.before(node)) in _DEFINITE or possessor(scene, scene.before(node) + 1) >= 0
    _, high = scene.bounds(node)
    ahead = range(node + 1, min(high, node + 7))
    # "Three quarters of the 68 rockets launched last year" are of the year, "the 390 operators lost X in 2023" are not.
    told = any(scene.tag(at) == "VBN" for at in (node + 1, node + 2))
    return owned and not any(scene.is_kind(at, DATE) and (told or scene.date(at).is_instant) for at in ahead)


def _is_in_with(scene: Scene, node: int) -> bool:
    """ "The line, with 1,177 towers and 40 stations, was opened on August 29": what only tells how big a thing is."""
    low, high = scene.bounds(node)
    first, last = scene.before(node), scene.after(node)
    while first > low and (scene.low(first) in {"and", ","} or scene.is_kind(first, QUANTITY)):
        first -= 1
    while 0 <= last < high - 1 and (scene.low(last) == "and" or scene.is_kind(last, QUANTITY)):
        last += 1
    if scene.low(first) not in {"with", "including"} or scene.low(first - 1) != "," or scene.is_kind(first - 2, DATE):
        return False
    return scene.low(last) == "," and any(scene.is_finite(i) for i in range(last + 1, min(high, last + 3)))


def _is_in_aside(scene: Scene, node: int) -> bool:
    """ "The station, with a capacity of 347 megawatts, produced X last year": what only tells how big a thing is."""
    if scene.low(scene.after(node)) != "," or scene.low(scene.before(node)) != "of":
        return False
    opens = next((at for at in range(node - 1, max(0, node - 8), -1) if scene.low(at) == ","), -1)
    return opens >= 0 and scene.low(opens + 1) == "with" and scene.low(opens + 2) in {"a", "an", "its", "total"}
