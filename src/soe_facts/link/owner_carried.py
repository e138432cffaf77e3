"""Owners that nothing in the sentence names: of the figure before, of the passage, of the whole document."""

from __future__ import annotations

import re

from soe_facts.link.actors import Actor
from soe_facts.link.headings import below_heading
from soe_facts.link.metric import Pick
from soe_facts.link.metric_public import tells_of_budget
from soe_facts.link.owner_firms import ALSO_OF_STATES, firms_of
from soe_facts.link.owner_lead import (
    accountant,
    home_of,
    in_passing,
    is_class_beside,
    is_one_off,
    leads_on_country,
    of_group,
    opens_on_country,
    returns_to_lead,
)
from soe_facts.link.owner_members import is_member
from soe_facts.link.owning import SAY_WORDS, Owner, in_aside, is_oblique, is_owner
from soe_facts.link.scene import ACTOR, QUANTITY, Scene


def _named_since(scene: Scene, other: int, node: int, done: dict[int, Owner]) -> Actor | None:
    """Whom a sentence without figures of its own in between turns to: "Its rival JAC fared less well", "How large are
    their debts?"; not one that does something for the body told of last: "Alstom supplies its trains"."""
    last = done[scene.nodes[other].ref].actor
    low, high = scene.last[scene.sentence_of[other]], scene.first[scene.sentence_of[node]]
    for at in range(high - 1, low - 1, -1):
        if "\n" in scene.text[scene.nodes[at].end : scene.nodes[at + 1].start] and scene.low(at) != "?":
            return None
        if scene.is_kind(at, ACTOR) and is_owner(scene.actor(at)):
            first, end = scene.bounds(at)
            figures = any(_tells(scene, quantity, done) for quantity in scene.of_kind(QUANTITY, first, end))
            told = None if figures else _told_subject(scene, first, at, last)
            if told is not None:
                return told
            if scene.actor(at).how in {"pronoun", "nominal"} and not is_oblique(scene, at, first):
                return scene.actor(at)
            if not figures and _looks_to(scene, at, first):
                return scene.actor(at)
    return None


def _tells(scene: Scene, quantity: int, done: dict[int, Owner]) -> bool:
    """Whether a figure is more than one told in passing: "Eni, 30.3 percent state-owned, went the other way"."""
    owner = done.get(scene.nodes[quantity].ref)
    return owner is None or not in_passing(owner)


def _looks_to(scene: Scene, at: int, first: int) -> bool:
    """Whether a sentence turns to the one body it names: "Things look different at Garuda"."""
    alone = all(i == at for i in scene.of_kind(ACTOR, first, scene.last[scene.sentence_of[at]]))
    return alone and scene.low(at - 1) in {"at", "for", "with"} and scene.low(at + 1) in {".", ",", ":"} and at > first


def _told_subject(scene: Scene, first: int, end: int, last: Actor) -> Actor | None:
    """The body named as the subject of a sentence, up to its last mention of any, where it goes on to no other."""
    for at in scene.of_kind(ACTOR, first, end + 1):
        actor = scene.actor(at)
        if actor.how != "name" or actor.possessive or not is_owner(actor) or actor.name == last.name:
            continue
        verb = next((i for i in range(at + 1, scene.last[scene.sentence_of[at]]) if scene.is_finite(i)), -1)
        later = any(scene.actor(i).name == last.name for i in scene.of_kind(ACTOR, verb, end + 1))
        alone = all(scene.actor(i).possessive for i in scene.of_kind(ACTOR, first, at))
        stands = alone and verb > at and not is_oblique(scene, at, first)
        return actor if stands and not later and scene.low(verb) not in SAY_WORDS else None
    return None


_ASIDES = frozenset({"relative", "beneficiary", "beside", "participle"})


def _is_aside(scene: Scene, other: int, done: dict[int, Owner]) -> bool:
    """Whether a figure stood in a relative clause only, behind one of its sentence's main clause."""
    earlier = other - 1
    while earlier in done and done[earlier].actor.name == done[other].actor.name and done[earlier].rule in _ASIDES:
        earlier -= 1  # "which guarantees 95% of it, at a margin of 65 basis points"
    first, _ = scene.clause(scene.node_of[other])
    return (
        (done[other].rule in _ASIDES or scene.low(first) in {"which", "whom"} or _tells_which(scene, first))
        and earlier in done
        and earlier in scene.node_of
        and scene.sentence_of[scene.node_of[earlier]] == scene.sentence_of[scene.node_of[other]]
        and done[earlier].actor.name != done[other].actor.name
    )


def _tells_which(scene: Scene, first: int) -> bool:
    """ "A purchase that lifted the state's share to 56%": a clause that only tells which."""
    return scene.low(first) == "that" and scene.tag(first - 1).startswith("NN")


def _tells_of_itself(scene: Scene, other: int, node: int, done: dict[int, Owner]) -> bool:
    """Whether a paragraph has turned to a body for more than one figure: "Its arm's output fell 5 percent to 143 TWh.
    Net profit dropped"."""
    before = done.get(other - 1)
    if before is None or before.actor.name != done[other].actor.name or done[other].rule not in _TURNS:
        return False
    return "\n" not in scene.text[scene.quantities[other - 1].start : scene.nodes[node].start]


_TURNS = frozenset({"subject", "possessor", "of"})


_NATIONAL = frozenset({"output", "exports", "imports", "power_generation", "power_consumption", "stockpile"})
_OFFICE = re.compile(
    r", (?:the )?(?:[\w-]+ ){0,3}(?:ministry|customs|statistics (?:office|agency|bureau|service)|chamber)\b"
)


def _told_by_state(scene: Scene, index: int, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "The utility imports 390 MW.\n\nCopper production fell 6%, the mines ministry said": what opens a paragraph and
    an office of the state tells is the country's."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    before = done.get(index - 1)
    if pick is None or pick.id not in _NATIONAL or before is None or not before.actor.is_company or not low:
        return None
    opens = "\n" in scene.text[scene.nodes[low - 1].end : scene.nodes[low].start]
    if not opens or pick.start > scene.nodes[min(low + 2, high - 1)].end:
        return None
    told = _OFFICE.search(scene.text, scene.nodes[node].end, scene.nodes[high - 1].end)
    return home_of(scene) if told is not None else None


_SECTORS = (" sector", " industry")


def _is_other_sector(scene: Scene, other: int, node: int, actor: Actor) -> bool:
    """ "The power sector's debts reached X.\n\nInflation": a new paragraph does not go on about a sector."""
    return actor.kind == "class" and actor.name.endswith(_SECTORS) and scene.paragraph(node) != scene.paragraph(other)


def _main_of(scene: Scene, last: Owner) -> Actor:
    """Whom the text is about, where it was told of with another: "Petrobras and Vale spent X. Debt rose 3 percent"."""
    topic = scene.cast.topic
    if last.rule != "coordinated" or topic is None:
        return last.actor
    return topic if any(one.name == topic.name for one in last.actor.members) else last.actor


_OF_BUDGETS = frozenset({"budget", "government_revenue", "fiscal_spending", "fiscal_deficit", "budget_surplus", "gap"})
_OF_MARKETS = frozenset(
    "index share_price trading_turnover market_value price_to_earnings_ratio price_to_book_ratio dividend_yield "
    "net_selling funding listings return_on_investment".split()
)


def _is_only_quoted(actor: Actor, pick: Pick | None) -> bool:
    """ "The WIG20 fell 0.9%. Wages grew 11 percent": an index has nothing but its level and its turnover."""
    known = pick is not None and pick.metric is not None and pick.id not in _OF_MARKETS
    return actor.kind == "index" and known


def carried(scene: Scene, index: int, pick: Pick | None, done: dict[int, Owner]) -> Owner | None:
    """The owner of the figure before, else whom the document is mostly about; of accounts, no country but its firms."""
    found = _carried(scene, index, pick, done)
    if found is None or found.actor.kind != "country" or pick is None or pick.metric is None:
        return found
    if pick.id in ALSO_OF_STATES or not pick.metric.corporate:
        return found
    firms = firms_of(scene, index, found.actor, done)
    return Owner(firms, "class_of_land") if firms is not None else found


def _carried(scene: Scene, index: int, pick: Pick | None, done: dict[int, Owner]) -> Owner | None:
    """The owner of the figure before, else whom the document is mostly about."""
    node = scene.node_of[index]
    group = of_group(scene, node, pick, done)
    if group is not None:
        return Owner(group, "lead")
    sentence = scene.sentence_of[node]
    headed = below_heading(scene, node, scene.node_of.get(index - 1, -1))
    if headed is not None:
        return Owner(headed, "heading")
    if pick is not None and pick.id in _OF_BUDGETS and tells_of_budget(scene, node):
        state = home_of(scene)
        if state is not None:
            return Owner(state, "document_country")
    corporate = accountant(scene, pick)
    national = _told_by_state(scene, index, pick, done)
    if national is not None:
        return Owner(national, "document_country")
    for other in range(index - 1, -1, -1):
        if other in done and other in scene.node_of:
            distance = sentence - scene.sentence_of[scene.node_of[other]]
            if distance > 3:
                break
            if in_aside(scene, scene.node_of[other], node) or (
                corporate is not None and done[other].actor.kind == "country"
            ):
                continue
            if not distance and is_class_beside(scene, done[other].actor):
                continue
            if distance and _is_other_sector(scene, scene.node_of[other], node, done[other].actor):
                continue
            if distance and done[other].actor.kind == "central_bank" and leads_on_country(scene, done):
                continue
            if distance and (_is_aside(scene, other, done) or in_passing(done[other]) or is_member(scene, other, done)):
                continue
            of_paper = distance > 0 and done[other].rule == "paper"  # "Bunds stood at 2.5%. Wages grew 11%"
            if corporate is not None and (of_paper or _is_only_quoted(done[other].actor, pick)):
                continue
            if (of_paper or _is_only_quoted(done[other].actor, pick)) and (home := home_of(scene)) is not None:
                return Owner(home, "document_country")
            named = _named_since(scene, scene.node_of[other], node, done) if distance > 1 else None
            if named is not None:
                return Owner(named, "sentence_before")
            passing = distance and not _tells_of_itself(scene, other, node, done)
            if passing and corporate is not None and is_one_off(scene, done[other].actor, corporate):
                return Owner(corporate, "lead")
            lead = returns_to_lead(scene, node, other, done) if distance else None
            firms = lead is not None and lead.kind == "country" and firms_of(scene, index, lead, done) is not None
            if lead is not None and (firms or not (corporate is not None and lead.kind == "country")):
                return Owner(lead, "lead")
            return Owner(_main_of(scene, done[other]) if distance else done[other].actor, "carried_over")
    topic = scene.cast.topic
    if topic is not None and topic.start > scene.nodes[node].start and opens_on_country(scene):
        topic = None  # "Freight in Kazakhstan\nRailways moved 302 million tonnes. KTZ's own trains hauled"
    if topic is not None and topic.start < scene.nodes[scene.first[min(sentence + 2, len(scene.first) - 1)]].start:
        return Owner(topic, "topic")
    home = home_of(scene)
    return Owner(home, "document_country") if home is not None else None
