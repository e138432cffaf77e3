"""What a date does in its sentence: hold for a figure, or stand aside."""

from __future__ import annotations

from soe_facts.link.common_words import LEADING_TO_DATES
from soe_facts.link.scene import ACTOR, BE, DATE, QUANTITY, RELATIVES, WORD, Scene
from soe_facts.link.tenses import SAID

_RECORDS = frozenset("biggest largest highest lowest busiest best worst first last only most least".split())
_COMING = frozenset("due maturing expiring falling starting beginning opening scheduled slated".split())
_MATURES = frozenset(
    "mature matures matured maturing expire expires expiring lapse lapses lapsing redeemable repayable".split()
)
_PAPERS = frozenset(
    "bond bonds note notes paper papers debt debts loan loans tranche tranches debentures sukuk eurobond eurobonds "
    "securities bills".split()
)
_DELIVERED = frozenset("delivery settlement futures contract contracts loading".split())
_EDGES = frozenset("ended ends begins began started starts closed closes".split())


def is_bracketed_share(scene: Scene, node: int) -> bool:
    """ "Shareholders such as ANA Holdings (5.6 percent) are to be offered": what a body holds, as an aside."""
    before, after = scene.before(node), scene.after(node)
    aside = before > 0 and after > 0 and scene.low(before) == "(" and scene.low(after) == ")"
    return aside and scene.is_kind(before - 1, ACTOR) and scene.quantity(node).type == "percent"


def is_of_event(scene: Scene, at: int) -> bool:
    """ "Lost X in the first half, after earning Y in all of 2022, while sales fell": the date of the figure told so."""
    low, _ = scene.bounds(at)
    told = False
    for step in range(at - 1, max(low, at - 14), -1):
        if scene.is_kind(step, QUANTITY):
            told = True
        if scene.low(step) in {",", ";"}:
            return told and scene.low(step + 1) in {"after", "following", "despite", "before", "having"}
    return False


def is_since(scene: Scene, at: int) -> bool:
    """ "Has produced X since it came on stream in 1998": where a stretch began, not what the text goes on about."""
    low, _ = scene.bounds(at)
    if scene.low(at - 1) == "to" and scene.low(at - 2) == "back" and scene.low(at - 3) in _REACHES_BACK:
        return True  # "unpaid bills dating back to 2020"
    for step in range(at - 1, max(low - 1, at - 9), -1):
        if scene.low(step) == "since":
            return True
        if scene.is_kind(step, QUANTITY) or scene.low(step) in {",", ";", ":"}:
            return False
    return False


_REACHES_BACK = frozenset("dating dates dated date going goes stretching stretches reaching reaches".split())


def is_of_origin(scene: Scene, at: int) -> bool:
    """ "The tanker, built in 2011 and insured for X, was carrying Y": when a thing came about, told in passing."""
    made = at - 2
    return scene.low(at - 1) in {"in", "on"} and scene.low(made) in _ORIGINS and scene.low(made - 1) in {",", "—", "–"}


_ORIGINS = frozenset(
    "built opened launched founded commissioned completed established inaugurated formed created laid delivered "
    "constructed incorporated nationalised nationalized privatised privatized corporatised listed floated".split()
)


def is_of_terms(scene: Scene, at: int) -> bool:
    """ "Under an agreement signed last year, it will buy": when what lays a thing down was made, not when it holds."""
    low, _ = scene.bounds(at)
    if scene.low(low) not in _LAID_DOWN or at - low > _TERMS_REACH or scene.low(at + 1) != ",":
        return False
    return any(scene.tag(i) in {"VBD", "VBN"} for i in range(low + 1, at))


_LAID_DOWN = frozenset({"under", "thanks", "per"})
_TERMS_REACH = 12


def is_edge(scene: Scene, at: int) -> bool:
    """ "In fiscal 2024, which ended in March", "(ended March)": the date only says how far a stretch runs.

    Nor is "coal for October delivery" told of October.
    """
    if scene.low(at + 1) in _DELIVERED and scene.low(at - 1) in {"for", "the", "benchmark"}:
        return True
    if scene.low(at - 1) in _EDGES and scene.low(at - 2) == "(":
        return True
    return scene.low(at - 1) in {"in", "on"} and scene.low(at - 2) in _EDGES and scene.low(at - 3) in RELATIVES


def is_apposed(scene: Scene, at: int, *, bare: bool = False) -> bool:
    """ "The margin, still above 21% in 2022, sank to": a figure and its date between the subject and its verb.

    `bare` takes one without a word before it: "Its debts, 3.1 billion in 2021, have come down to".
    """
    low, high = scene.bounds(at)
    if scene.low(at + 1) != "," or not any(scene.is_finite(i) for i in range(at + 2, min(high, at + 4))):
        return False
    told = False
    for step in range(at - 1, max(low, at - 12), -1):
        if scene.low(step) == ",":
            return told and (
                (bare and scene.is_kind(step + 1, QUANTITY)) or scene.tag(step + 1).startswith(("RB", "JJ", "IN"))
            )
        if scene.is_finite(step):
            return False
        told = told or scene.is_kind(step, QUANTITY)
    return False


_HEIGHTS = frozenset({"record", "high", "low", "peak", "best"})
_ARTICLES = frozenset({"a", "the", "its", "their", "new", "another", "an"})


def _is_dated(scene: Scene, at: int) -> bool:
    """Whether another date stands before one in its sentence."""
    return any(scene.date(other).type == "period" for other in scene.of_kind(DATE, scene.bounds(at)[0], at))


def is_record(scene: Scene, at: int) -> bool:
    """ "The biggest listing of the year": what is measured by all of a year is told of no figure of it."""
    if scene.low(at - 1) == "for" and scene.low(at - 2) in {"record", "high", "low"}:
        return True  # "11.7 million tonnes, a record for the month"
    if scene.low(at + 1) in _HEIGHTS and scene.low(at - 1) in _ARTICLES and _is_dated(scene, at):
        return True  # "for the three months to June hit a first-quarter record of X"
    if scene.low(at - 1) != "of" or scene.date(at).anchor == "absolute":
        return False
    low, _ = scene.bounds(at)
    return any(
        scene.tag(i) in {"JJS", "RBS"} or scene.low(i) in _RECORDS for i in range(at - 2, max(low - 1, at - 7), -1)
    )


def is_modifier(scene: Scene, at: int) -> bool:
    """ "A tax due to expire next year took 5 billion": the date is part of the name of a thing."""
    low, _ = scene.bounds(at)
    for step in range(at - 1, max(low, at - 5), -1):
        item = scene.nodes[step]
        if item.low in _COMING or (item.tag == "VB" and scene.low(step - 1) == "to"):
            return step > low + (item.tag == "VB")
        if item.low == "," or item.kind == QUANTITY or scene.is_finite(step):
            return False
    return False


def is_maturity(scene: Scene, at: int) -> bool:
    """ "A tranche due in 2026 was priced", "notes maturing on May 3, 2031": when a paper or a contract ends."""
    low, _ = scene.bounds(at)
    step = at - 1
    while step > low and scene.low(step) in LEADING_TO_DATES:
        step -= 1
    word = scene.low(step).rpartition(" ")[2]
    if word == "due":
        told = scene.low(step - 1) in BE
        return step > low and not (told and _PAPERS.isdisjoint(scene.vocabulary(at)))
    return word in _MATURES


def opens_sentence(scene: Scene, at: int) -> bool:
    """ "In the first half, …": a date before any verb or figure holds for the whole sentence."""
    low, _ = scene.bounds(at)
    return at - low <= 12 and not any(scene.is_kind(i, QUANTITY) or scene.is_finite(i) for i in range(low, at))


def follows_said(scene: Scene, at: int) -> bool:
    """ "said late on Thursday", "had on Thursday reported": the day of a statement."""
    low, _ = scene.bounds(at)
    if scene.low(at + 1) in SAID and scene.tag(at + 1) in {"VBD", "VBN"}:
        return True
    if _is_of_talk(scene, at, low):
        return True
    return any(
        scene.low(i) in SAID
        and scene.is_kind(i, WORD)
        and scene.nodes[i].tag != "NNS"
        and not (scene.low(i) == "added" and scene.is_kind(i + 1, QUANTITY))  # "added 1.4 percent on Wednesday"
        for i in range(max(low, at - 5), at)
    )


def _is_of_talk(scene: Scene, at: int, low: int) -> bool:
    """ "Told an earnings call in Jakarta on Wednesday": a day behind nothing but who and where it was said to."""
    if scene.low(at - 1) not in _ON_DAY or _TELLS.isdisjoint(scene.vocabulary(at)):
        return False
    for step in range(at - 2, max(low - 1, at - _TALK), -1):
        if scene.low(step) in _TELLS and scene.tag(step) in {"VBD", "VBN"}:
            return True
        if scene.is_kind(step, QUANTITY) or scene.low(step) in _CUTS or scene.tag(step).startswith("VB"):
            return False
    return False


_TELLS = SAID | {"wrote", "explained", "confirmed", "revealed", "stressed"}
_TALK = 16
_ON_DAY = frozenset({"on", "late", "early", "earlier"})
_CUTS = frozenset({",", ";", ":", "(", '"', "“", "”", "that", "which", "who", "and", "but"})


def is_last_seen(scene: Scene, at: int) -> bool:
    """ "Fell to 4.58 ringgit, a level last seen in 2020": when a figure was as it is now."""
    seen = scene.low(at - 1) in {"in", "on"} and scene.low(at - 2) == "seen"
    return seen and scene.low(at - 3) in {"last", "not", "never", "first"}


# So many words may tell who was told: "told | the state news agency".
_TOLD_REACH = 5


def is_of_saying(scene: Scene, at: int) -> bool:
    """ "Said last month that it would lend X", "told Reuters in May that": a month right behind a verb of saying is
    that of the statement."""
    period = scene.date(at).period
    if scene.low(at - 1) == "on" and scene.low(at - 2) in {"reports", "reporting"}:
        return True  # "Volta, where the state holds 26 percent, reports on Thursday"
    if period is None or period.is_instant or period.month_count > 1 or scene.date(at).type == "duration":
        return False
    led = scene.low(at - 1) in {"in", "earlier", "late", "early"}
    verb = at - 2 if led else at - 1
    if scene.low(at + 1) == "that" and "told" in scene.vocabulary(at):
        low = max(scene.bounds(at)[0], verb - _TOLD_REACH)
        while verb > low and (scene.is_kind(verb, ACTOR) or scene.tag(verb).startswith(("NN", "DT", "JJ"))):
            verb -= 1
    return scene.low(verb) in SAID and scene.tag(verb) in {"VBD", "VBN"}


_REPORTS = frozenset(
    "review reviews report reports outlook update bulletin survey note prospectus filing letter statement forecast "
    "forecasts projection projections presentation article".split()
)
_OF_REPORT = frozenset({"in", "its", "their", "the", "a", "from", "his", "her"})


def is_of_report(scene: Scene, at: int) -> bool:
    """ "The IMF, in its October outlook, expects 4 percent": when a paper that tells of a figure came out."""
    period = scene.date(at).period
    if period is None or period.month_count > 1 or scene.low(at - 1) not in _OF_REPORT:
        return False
    noun = at + 1 + (scene.tag(at + 1) == "JJ")
    return scene.low(noun) in _REPORTS and (scene.low(at - 1) == "in" or scene.low(at - 2) in {"in", "from"})


def is_dateline(scene: Scene, at: int) -> bool:
    """ "URUMQI, Sept. 18 (Xinhua) -- …": the day of the report."""
    mention = scene.date(at)
    if mention.type != "date" or mention.is_instant or not opens_sentence(scene, at):
        return False
    return scene.low(at + 1) in {"(", "-", "--", "—", "–", "/", ":"}


def possessor(scene: Scene, node: int) -> int:
    """The node that a possessive mark before `node` belongs to ("April's 280 billion"), or -1."""
    if scene.low(node - 1) in {"'s", "’s"}:
        return node - 2
    return node - 3 if scene.low(node - 1) == "s" and scene.low(node - 2) in {"'", "’"} else -1


_REVISES = frozenset(
    "raised cut lowered trimmed upgraded downgraded lifted slashed revised kept maintained hiked pared".split()
)
_VIEWS = frozenset({"forecast", "estimate", "projection", "outlook", "forecasts", "projections", "estimates"})


def is_view_moved(scene: Scene, verb: int) -> bool:
    """ "The bank raised its forecast to 4.8 percent": of the time that the forecast is for, not of what was told."""
    if verb < 0 or scene.low(verb) not in _REVISES or scene.low(verb + 1) not in {"its", "their", "the", "his", "her"}:
        return False
    return any(scene.low(at) in _VIEWS for at in range(verb + 2, verb + 5))


def is_of_revision(scene: Scene, at: int) -> bool:
    """ "The IMF last month cut its forecast to 4 percent": when a view was revised, not what it is of."""
    if scene.low(at + 1) not in _REVISES or scene.low(at + 2) not in {"its", "their", "the", "his", "her"}:
        return False
    period = scene.date(at).period
    return period is not None and period.month_count <= 1 and not _VIEWS.isdisjoint(scene.vocabulary(at))
