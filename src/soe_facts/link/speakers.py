"""Who a statement is attributed to: verbs of saying, "according to" and data of."""

from __future__ import annotations

from dataclasses import replace

from soe_facts.link.actors import SPEAKER_KINDS
from soe_facts.link.attribution import Source, named, unnamed
from soe_facts.link.foretold import foretelling
from soe_facts.link.polls import FORESAW, auxiliary
from soe_facts.link.said_by import insertion, subject_before, subject_of_saying, within
from soe_facts.link.scene import ACTOR, BE, DATE, QUANTITY, QUOTES, WORD, Scene
from soe_facts.link.shown_by import seen_by_press, shown_behind
from soe_facts.link.unnamed import PAPERS, is_tagged_on, is_unnamed_body, is_unnamed_person
from soe_facts.records import PLACE_LABELS

SAYS = frozenset(
    "said says say told tells added noted stated adds notes confirmed revealed explained predicted warned calculated "
    "remarked wrote observed acknowledged reckons reckoned disclosed cautioned argued recalled saying commented "
    "comments replied insisted insists claimed claims emphasised emphasized stressed stresses admitted conceded "
    "concedes complained reiterated highlighted testified concluded calculates pointed points announcing warns "
    "argues claim argue insist complain complains explains explain admits admit acknowledges acknowledge alleges "
    "allege alleged contends contend contended recalls concludes confirms reveals concede informed "
    "informs apprised deposed".split()
)
SHOWS = frozenset("show showed shows shown indicate indicated indicates suggest suggested".split())
_REVEALS = frozenset({"reveal", "revealed", "reveals", "disclosed", "says", "said"})
_TAGS = frozenset(
    "reported announced estimates estimate reckons reckon calculates forecasts reports believes believe thinks think "
    "predicts found finds".split()
)
# "By its count", "on the ministry's reckoning".
_RECKONINGS = frozenset(
    "count reckoning estimate estimates estimation calculation calculations tally figures view opinion assessment "
    "words".split()
)
_BY = frozenset({"by", "on", "in"})


def attributed(scene: Scene, low: int, high: int) -> Source | None:
    """Whom a sentence attributes what it says to, if to anybody: "according to X", "X said", "data from X show"."""
    for at in range(low, high):
        if scene.nodes[at].kind == WORD:
            found = _attributed_at(scene, at, low, high)
            if found is not None:
                return found
    return None


def _attributed_at(scene: Scene, at: int, low: int, high: int) -> Source | None:
    """What one word attributes the sentence to."""
    word = scene.low(at)
    if word in FORESAW and auxiliary(scene, at) >= 0:
        return None  # "Grew 0.4 percent, while economists had predicted 0.5 percent": said of the one figure
    if word in {"according", "as"} and scene.low(at + 1) in {"to", "per"}:
        after = _speaker_after(scene, at + 2, high) if (word == "as") == (scene.low(at + 1) == "per") else None
        return after and _since_stop(scene, after, at, low, high)
    told = word in {"found", "finds"} and scene.low(at + 1) == "that"
    if word in _SAYING and scene.low(at - 1) in _UPON:
        return _said_upon(scene, at, low)
    if word == "saying" and scene.low(at - 1) == "," and (found := _said_upon(scene, at, low)) is not None:
        return found
    if word.startswith("complain") and scene.low(at + 1) in {"of", "about"}:
        return None
    if (word in _REVEALS or word in SHOWS) and (found := seen_by_press(scene, at, low)) is not None:
        return found
    if word in _REVEALS and (found := shown_behind(scene, at, high)) is not None:
        return found
    if told or (word in SAYS and _speaks(scene, at) and not _foretells(scene, at, low)):
        return subject_of_saying(scene, at, low, high) or _paper_saying(scene, at, low) or _paper_acting(scene, at, low)
    if word in _TAGS and (inverted_tag(scene, at, high) or _is_tag(scene, at, low, high)):
        found = subject_of_saying(scene, at, low, high) or _paper_saying(scene, at, low)
        ends = scene.nodes[at].start if any(scene.is_finite(i) for i in range(at + 1, high)) else -1
        return replace(found, first=_reckoned_from(scene, at, low), last=ends) if found is not None else None
    if word in {"counts", "counted"} and scene.is_kind(at + 1, QUANTITY) and scene.is_kind(at - 1, ACTOR):
        actor = scene.actor(at - 1)
        return named(actor, "said_by") if actor.kind in SPEAKER_KINDS else None
    if word in _RECKONINGS:
        return _by_reckoning(scene, at, high)
    if word in _PUTS and any(scene.low(i) == "at" for i in range(at + 1, min(high, at + 14))):
        return _who_puts(scene, at, low, high)
    if word not in SHOWS:
        return None
    return shown_behind(scene, at, high) or _data_of(scene, at, low) or _paper_acting(scene, at, low)


def _by_reckoning(scene: Scene, at: int, high: int) -> Source | None:
    """ "By its count", "on the ministry's figures", "by the reckoning of Orient Bank"."""
    if scene.low(at - 1) == "the" and scene.low(at - 2) in _BY and scene.low(at + 1) == "of":
        return _speaker_after(scene, at + 2, high)
    body = at - 1
    while scene.low(body) in _MARKS_OF_OWNER:
        body -= 1
    if not scene.is_kind(body, ACTOR) or scene.low(body - 1 - (scene.low(body - 1) == "the")) not in _BY:
        return None
    actor = scene.actor(body)
    owns = actor.possessive or actor.name.endswith(_MARKED)  # "by Moody's count"
    return named(actor, "according_to") if owns and actor.kind != "country" else None


_MARKED = ("'s", "’s")
_MARKS_OF_OWNER = frozenset({"'s", "’s", "'", "’", "s"})

_PUTS = frozenset({"put", "puts", "pegs", "pegged"})
_SETTERS = frozenset({"government", "cabinet", "parliament", "senate", "council", "administration"})


def _who_puts(scene: Scene, verb: int, low: int, high: int) -> Source | None:
    """ "Moody's puts the debt at X", "The coal ministry put output at X"; a government that puts a price so sets it."""
    if scene.low(verb - 1) in BE or scene.low(verb - 2) in BE:
        return None
    found = _paper_acting(scene, verb, low) or subject_before(scene, insertion(scene, verb, low) or verb, low, high)
    if found is None or found.rule == "said_by":
        return found and within(scene, found, verb, low, high)
    return found if found.name.rpartition(" ")[2].lower() not in _SETTERS else None


_SAYING = frozenset("saying announcing reporting disclosing warning revealing stating".split())
_UPON = frozenset({"after", "by", "before", "since", "on", "upon"})


def _said_upon(scene: Scene, verb: int, low: int) -> Source | None:
    """ "Velmar slid 2 percent after saying that sales had fallen 12 percent": what follows is the subject's word.

    So is "Fitch cut its rating, saying that debt would reach 9 billion".
    """
    for at in scene.of_kind(ACTOR, low, verb):
        actor = scene.actor(at)
        if actor.label in {"ORG", "PERSON"} and actor.kind != "class" and not actor.possessive:
            return replace(named(actor, "said_by"), first=scene.nodes[verb].start, last=_until(scene, verb))
    return None


def _until(scene: Scene, verb: int) -> int:
    """Where the sentence goes on to another: "fell after saying profit dropped, and Meituan tumbled"; else -1."""
    _, high = scene.bounds(verb)
    for at in range(verb + 2, high - 1):
        joins = scene.low(at) == "," and scene.low(at + 1) in {"and", "while", "but"}
        if joins and scene.is_kind(at + 2, ACTOR) and scene.clause_of[at + 2] != scene.clause_of[at - 1]:
            return scene.nodes[at].start
    return -1


def _speaker_after(scene: Scene, at: int, high: int) -> Source | None:
    """Who stands behind "according to": a body, people or a paper."""
    for step in range(at, min(high, at + 12)):
        item = scene.nodes[step]
        if item.kind == ACTOR and scene.actor(step).label not in PLACE_LABELS and not _leads_to_body(scene, step):
            person = _officer(scene, step, high)
            return named(scene.actor(step) if person < 0 else scene.actor(person), "according_to")
        if (
            is_unnamed_person(scene, step)
            or (item.low in PAPERS and scene.low(step + 1) not in _OF)
            or (is_unnamed_body(scene, step) and not scene.tag(step + 1).startswith("NN"))
        ):
            if scene.is_kind(step + 1, ACTOR) and scene.actor(step + 1).label in {"ORG", "PERSON"}:
                return named(scene.actor(step + 1), "according_to")  # "according to spokesman Jan Nowak"
            apposed = _apposed(scene, step + 1, high)
            return unnamed(scene, step, at, high) if apposed < 0 else named(scene.actor(apposed), "according_to")
        if item.low == "," and step > at and (apposed := _apposed(scene, step, high)) >= 0:
            return named(scene.actor(apposed), "according_to")
        if item.low in {",", ";", "."} or item.kind == QUANTITY:
            return None
    return None


def _apposed(scene: Scene, comma: int, high: int) -> int:
    """The body or person that a description before a comma means: "according to the lead underwriter, Halden Bank"."""
    target = comma + 1 + (scene.low(comma + 1) == "the")
    if scene.low(comma) != "," or target >= high or not scene.is_kind(target, ACTOR):
        return -1
    actor = scene.actor(target)
    closes = target + 1 >= high or scene.low(target + 1) in {".", ",", ";"} or scene.nodes[target + 1].low in QUOTES
    return target if closes and actor.how == "name" and actor.label in {"ORG", "PERSON"} else -1


def _officer(scene: Scene, at: int, high: int) -> int:
    """The person behind a possessor or body: "to its chief executive, Jan Nowak", "to NEA director Ghising"; or -1."""
    step = at + 1
    while (
        step < high
        and scene.nodes[step].kind == WORD
        and (scene.tag(step).startswith(("NN", "JJ", "POS", "HYPH")) or scene.low(step) == "managing")
    ):
        step += 1
    if not scene.actor(at).possessive and (step == at + 1 or scene.low(step) == ","):
        return -1
    person = step + 1 if scene.low(step) == "," else step
    return person if scene.is_kind(person, ACTOR) and scene.actor(person).label == "PERSON" else -1


def _leads_to_body(scene: Scene, at: int) -> bool:
    """ "According to its Ministry of Agriculture": the possessor is not the speaker where a body follows."""
    return scene.actor(at).how == "pronoun" and scene.actor(at).possessive and scene.is_kind(at + 1, ACTOR)


_OF = frozenset({"of", "by", "from"})
_TAIL = frozenset('on . late in a statement " ” earlier'.split())


def _is_tag(scene: Scene, at: int, low: int, high: int) -> bool:
    """Whether a verb closes what was said as a tag: "…, X reported on Friday", "…, X estimates, while …"."""
    verb, at = at, at - (scene.low(at - 1) in {"has", "have", "had"})
    subject = next((i for i in range(at - 1, low, -1) if scene.low(i) in {",", ";"}), -1)
    if subject < 0 or any(scene.is_finite(i) or scene.is_kind(i, QUANTITY) for i in range(subject, at)):
        return False
    for after in range(verb + 1, high):
        if scene.low(after) in {",", ";"}:
            return True
        place = (
            scene.is_kind(after, ACTOR) and scene.actor(after).label in PLACE_LABELS
        )  # "announced in Lomé on Friday"
        if scene.nodes[after].kind != DATE and scene.low(after) not in _TAIL and not place:
            return False
    return True


def inverted_tag(scene: Scene, at: int, high: int) -> bool:
    """ "…, estimates Orient Consulting.": a verb behind a comma whose subject closes the sentence."""
    if scene.low(at - 1) != ",":
        return False
    actor = next((i for i in range(at + 1, min(high, at + 6)) if scene.is_kind(i, ACTOR)), -1)
    if actor < 0 or any(scene.is_finite(i) or scene.is_kind(i, QUANTITY) for i in range(at + 1, actor)):
        return False
    return actor + 1 >= high or scene.low(actor + 1) in {",", ";", "."}


def _reckoned_from(scene: Scene, verb: int, low: int) -> int:
    """ "Its return was 6.3 percent; rivals made 9 percent, CICC reckons": a guess is of its own part only."""
    parted = next((at for at in range(verb, low, -1) if scene.low(at) == ";"), -1)
    return scene.nodes[parted].start if parted > 0 and scene.low(verb) in _GUESSES else 0


_GUESSES = frozenset("estimates estimate reckons reckon calculates forecasts believes believe thinks think".split())
_HEARS = frozenset({"told", "informed", "apprised", "notified", "warned", "briefed", "advised"})


def _speaks(scene: Scene, verb: int) -> bool:
    """Whether a verb of saying says something: not so "added 1.9% to HK$6.42", "added up to", "wrote down", "notes"."""
    word, after = scene.low(verb), scene.low(verb + 1)
    if word == "wrote" and scene.is_kind(verb + 1, QUANTITY):
        return False  # "wrote 61.6 percent of India's life premiums"
    if scene.nodes[verb].tag.startswith("NN") or (word in {"wrote", "written"} and after in {"down", "off", "up"}):
        return False
    if word in _HEARS and scene.low(verb - 1 - (scene.tag(verb - 1) == "RB")) in BE:
        return False  # "The committee was also informed that debts stood at"
    if word in {"pointed", "points"}:
        return after == "out"
    summed = scene.is_kind(verb + 1, QUANTITY) or after in {"up", "to", "another", "about", "some", "nearly"}
    return not (word in {"added", "adds"} and summed)


def _foretells(scene: Scene, verb: int, low: int) -> bool:
    """ "Beating the 3.6 billion that analysts had predicted": said of the one figure before it."""
    return any(foretelling(scene, at) == verb for at in scene.of_kind(QUANTITY, max(low, verb - 12), verb))


_PAPER_REACH = 9


def _paper_saying(scene: Scene, verb: int, low: int) -> Source | None:
    """ "A finance ministry report released on Wednesday revealed": whose paper it is that says so."""
    if PAPERS.isdisjoint(scene.vocabulary(verb)):
        return None
    for at in range(verb - 1, max(low - 1, verb - _PAPER_REACH), -1):
        if scene.low(at) in PAPERS:
            return _data_of(scene, at + 1, low)
        if scene.is_kind(at, QUANTITY) or scene.is_finite(at) or scene.low(at) in {",", ";", ":"}:
            return None
    return None


def _paper_acting(scene: Scene, verb: int, low: int) -> Source | None:
    """ "An internal memorandum seen by this paper puts debt at", "A leaked letter says": a paper told of first."""
    first = low + (scene.low(low) in QUOTES)
    at = first + 1
    while at < verb and scene.is_kind(at, WORD) and scene.tag(at).startswith(("JJ", "NN", "VBN", "HYPH")):
        if scene.low(at) in PAPERS and not scene.tag(at + 1).startswith("NN") and scene.low(first) in {"a", "an"}:
            acts = any(scene.is_kind(i, QUANTITY) or scene.tag(i) in {"VBZ", "VBP", "MD"} for i in range(at + 1, verb))
            return None if acts or scene.low(at + 1) in _OF else unnamed(scene, at, low, verb)
        at += 1
    return None


def _since_stop(scene: Scene, source: Source, at: int, low: int, high: int) -> Source:
    """ "Its debts rose by 5 percent: the line, according to a study, carries 31 trains": of what follows a stop."""
    stop = next((i for i in range(at - 1, low, -1) if scene.low(i) in {":", ";"}), -1)
    told = any(scene.is_finite(i) for i in range(low, stop)) if stop > 0 else False
    leads = told and any(True for _ in scene.of_kind(QUANTITY, at, high))
    return replace(source, first=scene.nodes[stop].start) if leads else source


def _filed(scene: Scene, verb: int, low: int) -> int:
    """The paper in "a filing with the stock exchange showed", which the one who keeps it does not tell; else -1."""
    at = verb - 1
    while at > max(low, verb - _PAPER_REACH) and (
        scene.is_kind(at, ACTOR) or scene.tag(at).startswith(("NN", "JJ", "DT"))
    ):
        at -= 1
    return at - 1 if scene.low(at) in {"with", "to"} and scene.low(at - 1) in PAPERS else -1


def _data_of(scene: Scene, verb: int, low: int) -> Source | None:
    """ "data from the commission show", "its annual report shows", "customs data showed", "a term sheet showed"."""
    if scene.low(verb - 1) in PAPERS and is_tagged_on(scene, verb - 1, low):
        return unnamed(scene, verb - 1, low, verb)
    if (paper := _filed(scene, verb, low)) >= 0:
        return unnamed(scene, paper, low, verb)
    for step in range(verb - 1, max(low - 1, verb - 12), -1):
        item = scene.nodes[step]
        if item.kind == ACTOR:
            actor = scene.actor(step)
            if actor.kind != "country" and actor.label not in {"GPE", "LOC"}:
                return named(actor, "data_of")
        if is_unnamed_body(scene, step):
            return unnamed(scene, step, low, verb)
        if scene.low(step - 2) in {"poll", "survey"} and scene.low(step - 1) in {"of", "among"}:
            continue  # "a Reuters poll of 54 economists showed"
        if item.kind == QUANTITY or item.low in {";", ":"}:
            return None
        if item.low == "," and scene.low(verb - 1) in {"data", "figures", "statistics"}:
            return None  # "…a rise of 5 percent in a Reuters poll, customs data showed"
    return None
