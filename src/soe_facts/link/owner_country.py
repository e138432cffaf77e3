"""Figures of a whole country: GDP, exports, the yield of its bonds."""

from __future__ import annotations

import re
from bisect import bisect_right

from soe_facts import countries
from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owner_gapped import gapped
from soe_facts.link.owner_lands import is_public, land_of_member, set_beside
from soe_facts.link.owner_lead import home_of
from soe_facts.link.owner_members import is_member
from soe_facts.link.owner_metric import metric_of, possessor
from soe_facts.link.owner_place import goes_on_in, place_of, pointed_place
from soe_facts.link.owner_ranked import ranked
from soe_facts.link.owner_subject import subject_of
from soe_facts.link.owning import Owner, node_ending, same_sentence
from soe_facts.link.partners import partner_of, traded_with
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, Scene


def country_of(scene: Scene, index: int, role: Role, pick: Pick, done: dict[int, Owner]) -> Owner | None:
    """National aggregates belong to a country unless a company is named as their owner."""
    node = scene.node_of[index]
    beside = _share_of_class(scene, index, done) or _grown(scene, index, role, pick, done)
    if beside is not None:
        return beside
    member = gapped(scene, index, role, pick, done)
    if member is not None and member.is_company:
        return Owner(member, "gapped")  # "Kogas imported 36 million tonnes of LNG, Jera 35 million"
    first = ranked(scene, index, role, pick, done)
    if first is not None:
        return Owner(first, "ranked")
    land = land_of_member(scene, index, done) or set_beside(scene, index, role, pick, done)
    if land is not None:
        return Owner(land, "set_beside")
    partner = partner_of(scene, index, pick, done)
    if partner is not None:
        return Owner(partner, "partner")
    subject = subject_of(scene, index, Role("level"), None, {})
    if role.kind == "share" and subject is not None and _is_part(subject) and not is_public(scene, node, subject):
        return _goes_on(scene, index, subject, done) or Owner(subject, "subject")
    told = of_nation(scene, index, role, pick, done)
    if told is not None:
        return Owner(told, "of_nation")
    pointed = pointed_place(scene, index)
    if pointed is not None:
        return Owner(pointed, "place")
    for chooser in (possessor, metric_of):
        actor = chooser(scene, index, Role("level"), pick, {})
        if actor is not None and (actor.kind == "country" or (actor.is_company and pick.id not in _OF_LANDS)):
            return Owner(actor, "possessor")
    if subject is not None and subject.is_company and pick.id == "tourist_arrivals" and pick.rule.startswith("verb"):
        return Owner(subject, "subject")  # "The state hotel group received 300,000 tourists"
    place = place_of(scene, index, pick, done)
    if place is not None:
        return Owner(place, "place")
    if (
        subject is not None
        and subject.kind == subject.how == "class"
        and pick.rule.startswith("verb")
        and not _is_sold(scene, subject)
    ):
        return Owner(subject, "subject")
    traded = pick.metric is not None and pick.metric.id in {"exports", "imports", "trade"}
    if subject is not None and traded and (subject.how != "pronoun" or _trades(subject, pick)):
        return Owner(subject, "subject")
    low, _ = scene.bounds(node)
    for at in range(node, low - 1, -1):
        if (
            scene.is_kind(at, ACTOR)
            and scene.actor(at).kind == "country"
            and not (traded and _is_partner(scene, at, low))
        ):
            return Owner(scene.actor(at), "country")
    abroad = traded and pick.id in {"imports", "trade"} and _opens(scene, pick, low)  # "Imports of coal fell"
    company = index - 1 in done and done[index - 1].actor.is_company
    opener = _opener(scene, index, done) if traded and company else None
    if opener is not None:
        return Owner(opener, "lead")
    if traded and company and not abroad and _in_passage(scene, index, done):
        return Owner(done[index - 1].actor, "carried_over")
    if company and pick.id == "exports" and _is_shipper(scene, done[index - 1].actor, node):
        return Owner(done[index - 1].actor, "carried_over")
    before = done.get(index - 1)
    if before is not None and before.actor.kind == "country" and before.actor.country is None:
        return Owner(before.actor, "carried_over")  # a union of countries: "Euro zone inflation rose. The jobless rate"
    region = goes_on_in(scene, index, done)
    if region is not None:
        return Owner(region, "place")
    home = home_of(scene)
    if traded and company and not abroad and home is not None and not _names_land(scene, node):
        return Owner(done[index - 1].actor, "carried_over")
    return Owner(home, "document_country") if home is not None else None


def _names_land(scene: Scene, node: int) -> bool:
    """Whether a country is told of before a figure: without one, a new paragraph goes on about the firm."""
    start = scene.nodes[node].start
    return any(actor.kind in {"country", "place"} for actor in scene.cast.actors if actor.start < start)


# No body has them: "China was on course to meet its growth target".
_OF_LANDS = frozenset({"gdp", "inflation", "unemployment_rate", "producer_prices", "gdp_per_capita"})
_NATIONAL_NOUNS = tuple(
    "output production consumption demand exports imports generation usage stocks stockpiles reserves inflation gdp "
    "economy trade surplus deficit unemployment investment spending price prices".split()
)
_NATIONAL = re.compile(
    r"\b(?:[Nn]ational|Domestic|[Nn]ationwide|[Cc]ountrywide|(?P<adjective>(?:[A-Z][a-z]+ )?[A-Z][a-z]+)) "
    r"(?:[a-z-]+ ){0,3}?(?i:" + "|".join(_NATIONAL_NOUNS) + r")$"
)
# So far before a metric's words the country may stand.
_BEFORE = 50


# "Trade between China and Peru amounted to"
_BETWEEN = re.compile(
    r"\b(?:[Tt]rade|[Tt]urnover) (?:turnover |volume )?between (?:the )?"
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z]"
)
_NATIONWIDE = re.compile(r" (?:nationwide|countrywide|nationally|across the (?:country|nation))\b")


def _of_country(scene: Scene, index: int, pick: Pick) -> Actor | None:
    """ "Copper output of Zambia rose 8.1%": of the land itself, not of what lies in it."""
    if pick.metric is None or pick.metric.corporate or scene.quantities[index].type == "count":
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    end = pick.end + len(" of ")
    at = next((i for i in scene.of_kind(ACTOR, low, node) if 0 <= scene.nodes[i].start - end <= len("the ")), -1)
    actor = scene.actor(at) if at >= 0 else None
    named = actor is not None and actor.kind == "country" and actor.how == "name" and not actor.possessive
    return actor if named else None


def of_nation(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "Chilean exports of $9 billion", "national output will grow 3%": the country's, but not "its Chilean output"."""
    if pick is None:
        return None
    low, _ = scene.bounds(scene.node_of[index])
    if traded_with(scene, index, pick):
        before = done.get(index - 1)
        return before.actor if before is not None and before.actor.kind == "country" else home_of(scene)
    if not same_sentence(scene, pick, index):
        return None
    if scene.text.startswith(" of ", pick.end) and (land := _of_country(scene, index, pick)) is not None:
        return land
    start = max(scene.nodes[low].start, pick.start - _BEFORE)
    words = scene.text[start : pick.end].lower()
    between = "between" in scene.vocabulary(scene.node_of[index])
    if between and _BETWEEN.search(scene.text, start, pick.end + 20):
        return home_of(scene)
    if _NATIONWIDE.match(scene.text, pick.end):
        return home_of(scene)
    world = _WORLD.search(scene.text, start, pick.end) if "world" in words or "global" in words else None
    if world is not None and (
        _FORETOLD.match(scene.text, pick.end) or not _WHOSE.search(scene.text[start : world.start()])
    ):
        return Actor(world.start(), pick.end, "world", scene.text[world.start() : pick.end], "place", "GPE")
    match = _NATIONAL.search(scene.text[start : pick.end]) if words.endswith(_NATIONAL_NOUNS) else None
    if match is None or _WHOSE.search(scene.text[start : start + match.start()]):
        return None
    if _OWN_VIEW.search(scene.text, max(0, start - 40), start + match.start()) and _is_view_of_firm(scene, pick):
        return None
    home = scene.cast.country
    if match["adjective"]:
        words = match["adjective"]
        adjective = words if countries.is_adjective(words) else words.rpartition(" ")[2]
        home = countries.by_name(adjective) if countries.is_adjective(adjective) else None
    if home is None:
        return None
    return Actor(start + match.start(), pick.end, home.name, home.name, "country", "GPE", country=home.code)


def _is_view_of_firm(scene: Scene, pick: Pick) -> bool:
    """ "EDF raised its forecast for French nuclear output": a company foresees its own."""
    at = bisect_right(scene.cast.actors, pick.start, key=lambda actor: actor.start) - 1
    near = scene.cast.actors[max(0, at - 2) : at + 1]
    own = next((actor for actor in reversed(near) if actor.how == "pronoun" and actor.possessive), None)
    return own is not None and own.kind in {"group", "listed", "company", "subsidiary"}


_OWN_VIEW = re.compile(r"\b(?:its|their) (?:[\w-]+ )?(?:forecast|target|guidance|outlook|estimate|goal) (?:for|of) $")
_WHOSE = re.compile(r"(?:\b(?:its|their|our|whose)|['’]s?) $", re.IGNORECASE)


def _in_passage(scene: Scene, index: int, done: dict[int, Owner]) -> bool:
    """ "Baosteel made 25 million tonnes. Exports jumped 19%": the firm's own, where no paragraph ends between."""
    before = scene.node_of.get(index - 1)
    if before is None or is_member(scene, index - 1, done):
        return False
    return "\n" not in scene.text[scene.nodes[before].end : scene.quantities[index].start]


_MOSTLY = 0.6


def _is_shipper(scene: Scene, body: Actor, node: int) -> bool:
    """Whether a text tells mostly of one body and here of amounts of goods: "Gazprom's output fell. … Exports to Europe
    fell 55 percent to 28 bcm"."""
    topic = scene.cast.topic
    if topic is None or topic.name != body.name or scene.cast.dominance < _MOSTLY:
        return False
    return any(scene.quantity(at).type == "physical" for at in scene.of_kind(QUANTITY, *scene.bounds(node)))


# "Global oil demand will grow by 1.8 million bpd"
_WORLD = re.compile(
    r"\b(?:[Gg]lobal|[Ww]orld(?:wide)?) (?:(?:[a-z-]+ ){0,3}?"
    r"(?:output|production|consumption|demand|trade|stocks|supply|harvest)|(?:economic )?(?:growth|economy)|GDP)\b"
)
_FORETOLD = re.compile(r" (?:growth )?(?:forecasts?|outlook|estimates?|projections?)\b")
_PASSAGE = 8


def _opener(scene: Scene, index: int, done: dict[int, Owner]) -> Actor | None:
    """The country whose figures opened the paragraph, from which one firm is told apart: "India's output rose to 1
    billion tonnes. Mahanadi, which dug 225 million, was the biggest producer. Imports fell 8 percent"."""
    first: Actor | None = None
    for other in range(index - 1, max(-1, index - _PASSAGE), -1):
        if other not in done or other not in scene.node_of:
            continue
        if "\n" in scene.text[scene.quantities[other].start : scene.quantities[index].start]:
            break
        first = done[other].actor if done[other].rule not in {"holder", "agent"} else first
    return first if first is not None and first.kind == "country" else None


_OPENERS = frozenset({"of", "with", "between"})


def _opens(scene: Scene, pick: Pick, low: int) -> bool:
    """Whether a metric with its goods opens a sentence: "Imports of coal fell", "Coal imports fell"."""
    if scene.nodes[low].start <= pick.start <= scene.nodes[min(low + 1, len(scene.nodes) - 1)].end:
        at = node_ending(scene, pick.end, low)
        return (
            pick.start > scene.nodes[low].start
            or " " in scene.text[pick.start : pick.end]
            or scene.low(at + 1) in _OPENERS
        )
    return False


def _is_sold(scene: Scene, body: Actor) -> bool:
    """ "Raising 30 billion from the privatisation of state firms": the class is what is sold."""
    return scene.text.endswith(
        (" sale of ", " privatisation of ", " privatization of ", " stakes in ", " shares in "), 0, body.start
    )


def _is_partner(scene: Scene, at: int, low: int) -> bool:
    """Whether a country is only whom another trades with: "imports from Russia and China came to"."""
    while scene.low(at - 1) in {"and", ",", "the"} or scene.is_kind(at - 1, ACTOR):
        at -= 1
    return at > low and scene.low(at - 1) in {"from", "to", "with"}


def _goes_on(scene: Scene, index: int, subject: Actor, done: dict[int, Owner]) -> Owner | None:
    """ "Trade with Peru rose to X, lifting its share above 5 percent": "its" is no body told of before."""
    previous = previous_in_sentence(scene, index)
    if subject.how != "pronoun" or previous not in done or done[previous].actor.kind != "country":
        return None
    low, _ = scene.bounds(scene.node_of[index])
    named = (scene.actor(at) for at in scene.of_kind(ACTOR, low, scene.node_of[index]))
    if any(actor.how != "pronoun" and actor.name == subject.name for actor in named):
        return None
    return done[previous]


def _is_part(subject: Actor) -> bool:
    """Whether a subject is what a share of GDP belongs to: "they made up half of exports" may mean goods."""
    return subject.how != "pronoun" or subject.possessive or subject.kind == "class"


def _share_of_class(scene: Scene, index: int, done: dict[int, Owner]) -> Owner | None:
    """ "The foreign-invested sector accounted for 73.5%, with 143 billion dollars": still the class's own."""
    node = scene.node_of[index]
    previous = previous_in_sentence(scene, index)
    if previous not in done or done[previous].actor.kind != "class":
        return None
    at = scene.node_of[previous]
    parts = {ACTOR} if scene.low(scene.before(node)) == "with" else {ACTOR, METRIC}
    if any(scene.nodes[i].kind in parts or scene.is_finite(i) for i in range(at + 1, node)):
        return None
    return Owner(done[previous].actor, "same_class")


def _grown(scene: Scene, index: int, role: Role, pick: Pick, done: dict[int, Owner]) -> Owner | None:
    """ "It imported 36 million tonnes last year, up 4 percent": the growth is the firm's own as well."""
    previous = previous_in_sentence(scene, index)
    if role.kind not in {"growth", "change"} or pick.rule != "same_statistic" or previous not in done:
        return None
    at, node = scene.node_of[previous], scene.node_of[index]
    apart = any(scene.nodes[i].kind == ACTOR or scene.is_finite(i) for i in range(at + 1, node))
    return None if apart or not done[previous].actor.is_company else Owner(done[previous].actor, "same_statistic")


def _trades(subject: Actor, pick: Pick) -> bool:
    """ "It imported fuel worth 98 billion rupees": a firm that is told to trade itself."""
    return subject.is_company and not subject.possessive and pick.rule.startswith("verb")


_STATE_PAPERS = frozenset("government sovereign treasury treasuries bills t-bills bund bunds gilt gilts".split())


def is_state_paper(scene: Scene, index: int, pick: Pick) -> bool:
    """Whether a yield is that of a country's bonds: "the yield on the 10-year government bond", "on Kenya's notes"."""
    if pick.id not in {"yield", "bond_yield"} and scene.text[pick.start : pick.end].lower() not in {
        "yield",
        "the yield",
    }:
        return False
    low, high = scene.bounds(scene.node_of[index])
    owned = (scene.actor(at) for at in scene.of_kind(ACTOR, low, scene.node_of[index]))
    return (
        any(scene.low(at) in _STATE_PAPERS and not _is_yardstick(scene, at) for at in range(low, high))
        or "government" in scene.text[pick.start : pick.end].lower()
        or any(actor.kind == "country" and actor.possessive and actor.start > pick.start for actor in owned)
    )


_OVER = frozenset({"over", "above", "below"})


_OVER_REACH = 6


def _is_yardstick(scene: Scene, at: int) -> bool:
    """ "Yield 3.6 percent, 148 basis points over US Treasuries": what a firm's own paper is measured against."""
    return not _OVER.isdisjoint(scene.low(i) for i in range(at - 1, at - _OVER_REACH, -1))
