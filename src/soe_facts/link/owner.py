"""Whose figure it is: the entity of a fact."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.commodities import commodity_before
from soe_facts.link.common_words import POINTS_BACK
from soe_facts.link.metric import Pick
from soe_facts.link.owner_acting import LANDS
from soe_facts.link.owner_agent import agent
from soe_facts.link.owner_carried import carried
from soe_facts.link.owner_central_bank import of_central_bank
from soe_facts.link.owner_country import country_of, is_state_paper, of_nation
from soe_facts.link.owner_gapped import gapped
from soe_facts.link.owner_given import handed
from soe_facts.link.owner_issue import issued
from soe_facts.link.owner_joint import coordinated, jointly, with_own
from soe_facts.link.owner_land import of_land
from soe_facts.link.owner_lands import set_beside
from soe_facts.link.owner_lead import accountant, home_of
from soe_facts.link.owner_market import index_told, of_market
from soe_facts.link.owner_metric import metric_of, possessor, produced_in, whose_share
from soe_facts.link.owner_near import beside, counted, with_participle
from soe_facts.link.owner_papers import of_state_paper
from soe_facts.link.owner_place import in_region
from soe_facts.link.owner_ranked import ranked
from soe_facts.link.owner_receiving import beneficiary, recipient
from soe_facts.link.owner_relative import fronted, made_by, relative_of, that_of
from soe_facts.link.owner_same import came_from, part_from, restated, same_share
from soe_facts.link.owner_served import serves
from soe_facts.link.owner_sold import sold_off
from soe_facts.link.owner_stake import holder, its_own
from soe_facts.link.owner_subject import subject_of
from soe_facts.link.owner_tax import of_levied_rate
from soe_facts.link.owner_voice import voiced
from soe_facts.link.owner_whole import class_of, whole_of
from soe_facts.link.owner_works import who_runs
from soe_facts.link.owning import Owner, is_owner
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, QUANTITY, Scene
from soe_facts.link.unnamed import PEOPLE


def choose_owner(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Owner | None:
    """The entity of one quantity; `done` holds the owners of the quantities before it."""
    return index_told(scene, index, pick, _owner(scene, index, role, pick, done), done)


def _owner(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Owner | None:
    share = same_share(scene, index, role, pick, done)
    if share is not None:
        return Owner(share, "same_share")
    if role.rule == "of_which" and (body := _whose_part(scene, index, pick, done)) is not None:
        return Owner(body, "carried_over")
    land = of_state_paper(scene, index, pick, done)
    if land is not None:
        return Owner(land, "paper")
    if pick is not None and (is_state_paper(scene, index, pick) or (pick.metric is not None and pick.metric.macro)):
        country = country_of(scene, index, role, pick, done)
        if country is not None:
            return country
    if pick is not None and pick.id == "dividend" and pick.rule == "topic" and _fills_budget(scene, index):
        land = home_of(scene)
        if land is not None:
            return Owner(land, "document_country")
    if pick is not None and pick.id == "tax_rate" and (land := of_levied_rate(scene, pick)) is not None:
        return Owner(land, "document_country")
    bank = of_central_bank(scene, index) if pick is not None and pick.id == "policy_rate" else None
    if bank is not None:
        return Owner(bank, "central_bank")
    if pick is not None and pick.id in {"price", "unit_cost"}:
        good = commodity_before(scene, scene.node_of[index])
        if good is not None:
            return Owner(good, "commodity")
    if pick is not None and pick.rule == "seen_again" and _is_analysts(scene, index) and index - 1 in done:
        return Owner(done[index - 1].actor, "points_back")
    actor = of_market(scene, index, pick, done)
    if actor is not None:
        return Owner(actor, "traded")
    node = scene.node_of[index]
    behind = role.rule == "share_of" and scene.low(scene.after(node)) == "share"
    share_of = role.kind == "share" and (role.rule != "share_of" or behind)
    named = next(scene.of_kind(ACTOR, *scene.bounds(node)), -1) >= 0
    choosers = (_SHARE_CHOOSERS if share_of else _CHOOSERS) if named else (_NAMELESS_SHARE if share_of else _NAMELESS)
    for rule, chooser in choosers:
        actor = chooser(scene, index, role, pick, done)
        if actor is not None and not (_has_no_accounts(scene, node, actor, pick) or _imposes(rule, actor, pick)):
            if rule == "subject" and pick is not None and pick.id == "subsidy" and actor.kind in _PUNISH:
                taker = _last_taker(scene, index, done)
                actor = taker if taker is not None else actor
            holds = rule == "subject" and _is_states_stake(role, pick, actor)
            other = _not_of_itself(scene, node, pick, actor)
            if other is not None:
                return Owner(other, "holder")
            if pick is not None and pick.id == "policy_rate" and actor.is_company and _sets_key_rate(scene, pick):
                land = home_of(scene)
                return Owner(land if land is not None else actor, "central_bank")
            land = (
                home_of(scene)
                if actor.kind == "central_bank" and pick is not None and pick.id in _OF_ALL_BANKS
                else None
            )
            if land is not None:
                return Owner(land, "document_country")
            return Owner(who_runs(scene, actor, node), "holder" if holds else rule)
    if pick is not None and pick.id == "budget" and not named and _is_put_by(scene, node):
        land = home_of(scene)
        if land is not None:
            return Owner(land, "document_country")
    return carried(scene, index, pick, done)


def _whose_part(scene: Scene, index: int, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "It imported 0.9 million tonnes in January, of which a third was spot": of the body that the whole is of."""
    node, before = scene.node_of[index], scene.node_of.get(index - 1, -1)
    if pick is None or pick.rule != "whole_before" or before < scene.bounds(node)[0] or index - 1 not in done:
        return None
    body = done[index - 1].actor
    return body if body.is_company and not any(True for _ in scene.of_kind(ACTOR, before, node)) else None


def _last_taker(scene: Scene, index: int, done: dict[int, Owner]) -> Actor | None:
    """ "It earned X in fares; the state paid a subsidy of Y": of the firm told of right before."""
    node, before = scene.node_of[index], index - 1
    if before not in done or not done[before].actor.is_company or done[before].actor.kind == "class":
        return None
    near = scene.sentence_of[node] - scene.sentence_of[scene.node_of[before]] <= 1
    _, high = scene.bounds(node)
    others = any(scene.low(at) in {"for", "to", "into"} for at in range(node + 1, min(high, node + 6)))
    return done[before].actor if near and not others else None


def _is_put_by(scene: Scene, node: int) -> bool:
    """ "The finance ministry has allocated 2.1 billion cedis to roads": what is for no body is of the country."""
    first, _ = scene.clause(node)
    return any(scene.low(at).rpartition(" ")[2] in _GIVERS for at in range(first, node))


_GIVERS = frozenset({"ministry", "treasury", "parliament", "cabinet", "budget"})


def _is_analysts(scene: Scene, index: int) -> bool:
    """ "Garuda forecasts growth of 20 percent. Brokers see 9 percent": a view of the same body."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    seers = (at for at in range(low, node) if scene.low(at) in PEOPLE or scene.is_kind(at, ACTOR))
    return any(not scene.is_kind(at, ACTOR) or scene.actor(at).kind == "broker" for at in seers)


# "The central bank cut its rate, while lending rates averaged 16.7 percent": of the banks of its country.
_OF_ALL_BANKS = frozenset({"lending_rate", "deposit_rate", "bad_loans", "npl_ratio", "money_supply", "mortgages"})
_KEY = ("benchmark", "key", "policy", "main", "repo", "cash")


def _sets_key_rate(scene: Scene, pick: Pick) -> bool:
    """ "Access Bank was the first. The bank lifted its benchmark rate": the rate of a country, whoever was told of."""
    return scene.text[pick.start : pick.end].lower().startswith(_KEY)


_PURSES = frozenset({"budget", "treasury", "exchequer", "coffers"})


def _fills_budget(scene: Scene, index: int) -> bool:
    """ "Dividends: the budget received 2.6 billion": of whom it got them the text does not say."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    return any(scene.low(at).rpartition(" ")[2] in _PURSES for at in range(low, node))


def _not_of_itself(scene: Scene, node: int, pick: Pick | None, actor: Actor) -> Actor | None:
    """ "A judge ordered Argentina to hand over its 51 percent holding in YPF": no firm holds a stake in itself."""
    if pick is None or pick.id != "stake" or actor.how != "pronoun" or not actor.possessive:
        return None
    low, high = scene.bounds(node)
    at = next(scene.of_kind(ACTOR, node, min(high, node + 5)), -1)
    if at < 0 or scene.low(at - 1) not in {"in", "of"} or scene.actor(at).name != actor.name:
        return None
    others = (scene.actor(i) for i in reversed(list(scene.of_kind(ACTOR, low, node))))
    return next((one for one in others if one.name != actor.name and one.label != "PERSON"), None)


def _has_no_accounts(scene: Scene, node: int, actor: Actor, pick: Pick | None) -> bool:
    """ "The government wants to list the company. Its revenue": not the revenue of the country."""
    pronoun = actor.kind == "country" and actor.how == "pronoun" and actor.possessive
    return pronoun and accountant(scene, pick) is not None and not _follows_land(scene, node)


def _imposes(rule: str, actor: Actor, pick: Pick | None) -> bool:
    """ "The regulator CREG could impose a penalty of X": who punishes does not pay it."""
    return rule == "subject" and pick is not None and pick.id == "fine" and actor.kind in _PUNISH


_PUNISH = frozenset({"regulator", "ministry", "central_bank", "country", "international"})


def _follows_land(scene: Scene, node: int) -> bool:
    """ "The southern African country is a different story. Its foreign debt": there the land is what is told of."""
    low, _ = scene.bounds(node)
    before = scene.bounds(low - 1) if low else (0, 0)
    last = next((at for at in reversed([*scene.of_kind(ACTOR, *before)])), -1)
    return last >= 0 and scene.actor(last).kind == "country" and scene.low(last).rpartition(" ")[2] in LANDS


def _is_states_stake(role: Role, pick: Pick | None, actor: Actor) -> bool:
    """ "Engie, in which the French state has 23.6%, said": a state told of only as holding a part of the firm."""
    return pick is not None and pick.id == "stake" and role.kind == "share" and actor.kind in {"country", "place"}


def _pointed(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "Deposits rose to X. A year earlier they had stood at Y", "Freight came to X. It grew by Y": a pronoun for the
    statistic names no body."""
    unit = scene.quantities[index].unit
    near = [i for i in range(index - 1, index - 5, -1) if i in done]
    alike = next((i for i in near if role.kind != "level" or scene.quantities[i].unit == unit), -1)
    node = scene.node_of[index]
    if pick is None or alike < 0:
        return None
    if not (pick.rule == "points_back" or _moves_it(scene, node) or _moves(scene, node, pick)):
        return None
    low, _ = scene.bounds(node)
    if _moves_it(scene, node):
        return done[alike].actor
    actors = [scene.actor(at) for at in scene.of_kind(ACTOR, low, node)]
    return done[alike].actor if all(a.how == "pronoun" and not a.possessive for a in actors) else None


def _moves_it(scene: Scene, node: int) -> bool:
    """ "The number shrank to 1,150, and the government intends to cut it to 400": the pronoun that is moved."""
    to = scene.before(node)
    return scene.low(to) in {"to", "by"} and scene.low(to - 1) in {"it", "them"} and scene.change(to - 2) is not None


def _moves(scene: Scene, node: int, pick: Pick) -> bool:
    """Whether what was told before is said to grow or fall: "in the ten months it grew by 14 percent to"."""
    if pick.rule not in {"carried_over", "same_statistic"}:
        return False
    low, _ = scene.clause(node)
    it = next((at for at in range(node - 1, low - 1, -1) if scene.low(at) == "it"), -1)
    verb = it + 2 if scene.low(it + 1) in {"has", "had", "have", "will", "would"} else it + 1
    moves = it >= 0 and scene.change(verb) is not None and scene.tag(verb).startswith("VB")
    return moves and (
        scene.is_kind(verb + 1, QUANTITY) or scene.low(verb + 1) in {"by", "to", "from"} or scene.tag(verb + 1) == "RB"
    )


def _old(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    if role.slot == "old" and pick is not None and pick.id == "stake" and (own := its_own(scene, scene.node_of[index])):
        return own
    if role.slot == "old" and role.head in done:
        node, head = scene.node_of[index], scene.node_of[role.head]
        if (
            not any(is_owner(scene.actor(i)) for i in scene.of_kind(ACTOR, head, node))
            and agent(scene, index, role, pick, done) is None
            and beside(scene, index, role, pick, done) is None
        ):
            return done[role.head].actor
    return None


def _part_of(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "Of this, 2 billion rupees came from the sale of", "Among them, 1.1 billion were": a part of the figure before
    is the same one's."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    owed = scene.low(scene.after(node)) == "by" and pick is not None and pick.rule == "points_back"
    if owed and index - 1 in done and done[index - 1].rule == "part_of":
        return done[index - 1].actor  # "Of this, X was owed by Sonangol, Y by the army"
    first = next((at for at in range(low, min(node, low + 4)) if scene.low(at) in {"of", "among"}), -1)
    if first < 0 or scene.low(first + 1) not in POINTS_BACK or index - 1 not in done:
        return None
    named = any(scene.actor(at).how != "pronoun" for at in scene.of_kind(ACTOR, low, node))
    return None if named else done[index - 1].actor


_FIRST = (
    ("older_value", _old),
    ("jointly", jointly),
    ("with_own", with_own),
    ("coordinated", coordinated),
    ("came_from", came_from),
    ("part_from", part_from),
    ("issued", issued),
    ("sold_off", sold_off),
    ("restated", restated),
    ("part_of", _part_of),
    ("whose_share", whose_share),
    ("agent", agent),
    ("holder", holder),
    ("beside", beside),
    ("set_beside", set_beside),
    ("gapped", gapped),
    ("ranked", ranked),
    ("that_of", that_of),
    ("made_by", made_by),
    ("fronted", fronted),
    ("counted", counted),
    ("participle", with_participle),
    ("recipient", recipient),
    ("beneficiary", beneficiary),
    ("handed", handed),
    ("serves", serves),
)
_CHOOSERS = (
    *_FIRST,
    ("place", in_region),
    ("of_land", of_land),
    ("points_back", _pointed),
    ("possessor", possessor),
    ("of", metric_of),
    ("of_nation", of_nation),
    ("produced_in", produced_in),
    ("relative", relative_of),
    ("subject", subject_of),
    ("voiced", voiced),
)
# The whole of a share is not always the owner's own: "they own two-thirds of the country's capacity".
_SHARE_CHOOSERS = (
    *_FIRST,
    ("class_of", class_of),
    ("whole_of", whole_of),
    ("relative", relative_of),
    ("subject", subject_of),
    ("possessor", possessor),
    ("of", metric_of),
)
# What can still tell where the sentence names no body.
_TELLING = frozenset(
    "older_value issued restated part_of counted of_land points_back of_nation subject voiced gapped set_beside "
    "class_of whole_of of possessor".split()
)
_NAMELESS = tuple(chooser for chooser in _CHOOSERS if chooser[0] in _TELLING)
_NAMELESS_SHARE = tuple(chooser for chooser in _SHARE_CHOOSERS if chooser[0] in _TELLING)
