"""Whose figure it is: the entity of a fact."""

from __future__ import annotations

from dataclasses import dataclass, replace

from soe_facts import countries
from soe_facts.link.actors import SPEAKER_KINDS, Actor
from soe_facts.link.metric import Pick
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, WORD, Scene

PREPOSITIONS = frozenset(
    "in from of by with for to at on than like including into as against between among via through over under after "
    "before "
    "within near outside versus vs onto upon per".split()
)
SAY_WORDS = frozenset(
    "said says say told added noted announced reported stated disclosed showed shows show according data statement "
    "told filing "
    "estimates estimated wrote".split()
)


@dataclass(frozen=True, slots=True)
class Owner:
    """The chosen actor and the rule that chose it."""

    actor: Actor
    rule: str


def choose_owner(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Owner | None:
    """The entity of one quantity; `done` holds the owners of the quantities before it."""
    if pick is not None and pick.metric is not None and pick.metric.macro:
        country = _country(scene, index, pick)
        if country is not None:
            return country
    choosers = _SHARE_CHOOSERS if role.kind == "share" and role.rule != "share_of" else _CHOOSERS
    for rule, chooser in choosers:
        actor = chooser(scene, index, role, pick, done)
        if actor is not None:
            return Owner(_body(scene, actor), rule)
    return _carried(scene, index, done)


def _body(scene: Scene, actor: Actor) -> Actor:
    """A plant, line or place stands for the company the passage is about, its own words kept."""
    topic = scene.cast.topic
    if actor.label in {"FAC", "LOC"} and topic is not None:
        return replace(actor, name=topic.name, id=topic.id, kind=topic.kind, country=topic.country)
    return actor


def _is_owner(actor: Actor) -> bool:
    return actor.is_company


def _old(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    if role.slot == "old" and role.head in done:
        node, head = scene.node_of[index], scene.node_of[role.head]
        if (
            not any(_is_owner(scene.actor(i)) for i in scene.of_kind(ACTOR, head, node))
            and _agent(scene, index, role, pick, done) is None
        ):
            return done[role.head].actor
    return None


def _agent(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "the 5.1 percent posted by central SOEs", "is 67 percent owned by X"."""
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    after = scene.after(node)
    if after < 0:
        return None
    for at in range(after, min(high - 1, after + 5)):
        item = scene.nodes[at]
        if item.low == "by" and at > after and scene.nodes[at - 1].tag in {"VBN", "VBD", ""}:
            target = at + 1
            while target < high and scene.low(target) in {"the", "its", "parent"}:
                target += 1
            if scene.is_kind(target, ACTOR):
                actor = scene.actor(target)
                if actor.label != "PERSON" and (_is_owner(actor) or actor.kind in {"country", "ministry"}):
                    return actor
            return None
        if item.kind != WORD or item.low in {",", "and", "to", ";", "("}:
            return None
    return None


def _beside(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "62.0% for central SOEs", or gapping: "and local SOEs RMB 1,367.3 billion"."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    after = scene.after(node)
    if after >= 0 and scene.low(after) in {"for", "at", "among"}:
        target = after + 1
        while target < high and scene.low(target) in {"the", "its", "all"}:
            target += 1
        if (
            target < high
            and scene.is_kind(target, ACTOR)
            and _is_owner(scene.actor(target))
            and not scene.actor(target).possessive
        ):
            return scene.actor(target)
    before = scene.before(node)
    if (
        before > low
        and scene.is_kind(before, ACTOR)
        and _is_owner(scene.actor(before))
        and scene.low(before - 1) in {"and", ",", ";"}
    ):
        return scene.actor(before)
    return None


def _possessor(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "SAIC's sales", "its revenue", "Coal India net profit"."""
    if pick is None or not _same_sentence(scene, pick, index):
        return None
    at = _node_at(scene, pick.start, scene.node_of[index])
    if at < 0:
        return None
    low, _ = scene.bounds(scene.node_of[index])
    at -= 1
    for _ in range(8):
        if at < low:
            return None
        item = scene.nodes[at]
        if item.kind == ACTOR:
            actor = scene.actor(at)
            if actor.possessive and (_is_owner(actor) or actor.label in {"FAC", "GPE"}):
                return actor
            follows = scene.low(at + 1)
            return (
                actor
                if _is_owner(actor)
                and actor.how == "name"
                and follows not in {",", "said"}
                and not _verb_between(scene, at, pick.start)
                else None
            )
        if item.kind == METRIC and scene.nodes[at + 1].kind == METRIC:
            at -= 1
            continue
        if item.kind in {QUANTITY, METRIC} or item.low in {",", ";", "of", "in", "and"} or scene.is_finite(at):
            if item.low == "and" and scene.is_kind(at - 1, METRIC):
                at -= 1
                continue
            if item.kind == METRIC and scene.low(at + 1) in {"and", ","}:
                at -= 1
                continue
            return None
        at -= 1
    return None


def _verb_between(scene: Scene, at: int, offset: int) -> bool:
    node = at + 1
    while node < len(scene.nodes) and scene.nodes[node].start < offset:
        if scene.is_finite(node) or scene.nodes[node].tag.startswith("VB"):
            return True
        node += 1
    return False


def _metric_of(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "the revenue of the SOEs", "net profit at COSCO", "taxes payable by SOEs", "total assets of the group"."""
    if pick is None or not _same_sentence(scene, pick, index):
        return None
    node = scene.node_of[index]
    at = _node_ending(scene, pick.end, node)
    if at < 0:
        return None
    _, high = scene.bounds(node)
    seen_preposition = False
    for step in range(at + 1, min(high, at + 7)):
        item = scene.nodes[step]
        if item.kind == ACTOR:
            actor = scene.actor(step)
            if seen_preposition and (_is_owner(actor) or (actor.label == "FAC")) and scene.low(step + 1) != "said":
                return actor
            return None
        if item.kind in {QUANTITY} or item.low in {",", ";", "(", "."} or scene.is_finite(step):
            return None
        if item.low in {"of", "at", "by", "for", "from", "among", "across"}:
            seen_preposition = True
    return None


def _country(scene: Scene, index: int, pick: Pick) -> Owner | None:
    """National aggregates belong to a country unless a company is named as their owner."""
    node = scene.node_of[index]
    for chooser in (_possessor, _metric_of):
        actor = chooser(scene, index, Role("level"), pick, {})
        if actor is not None and (actor.is_company or actor.kind == "country"):
            return Owner(actor, "possessor")
    subject = _subject(scene, index, Role("level"), None, {})
    if (
        subject is not None
        and subject.how != "pronoun"
        and subject.kind != "class"
        and pick.metric is not None
        and pick.metric.id in {"exports", "imports", "trade"}
    ):
        return Owner(subject, "subject")
    low, _ = scene.bounds(node)
    for at in range(node, low - 1, -1):
        if scene.is_kind(at, ACTOR) and scene.actor(at).kind == "country":
            return Owner(scene.actor(at), "country")
    home = scene.cast.country
    if home is None:
        return None
    return Owner(Actor(-1, -1, home.name, home.name, "country", "GPE", country=home.code), "document_country")


def _counted(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "671 SOEs": the class that is counted."""
    quantity = scene.quantities[index]
    if quantity.type != "count":
        return None
    return next(
        (a for a in scene.cast.actors if a.kind == "class" and quantity.start < a.end <= quantity.end + 1), None
    )


_GIVES = frozenset(
    "handed gave granted awarded hand give grant award hands gives grants awards giving granting handing lent "
    "offered offers allocated sent".split()
)


def _recipient(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "granted it a tariff increase of", "handed the firms X in subsidies": what is given is the receiver's."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    for at in range(node - 1, max(low, node - 12), -1):
        if scene.low(at) in _GIVES and scene.nodes[at].kind == WORD:
            for target in range(at + 1, min(node, at + 4)):
                if scene.is_kind(target, ACTOR) and _is_owner(scene.actor(target)):
                    return scene.actor(target)
            return None
        if scene.nodes[at].kind == QUANTITY and scene.low(at + 1) not in {"and", ",", "in"}:
            return None
    return None


_GIVEN = frozenset({"subsidy", "budget", "loan", "fine"})


def _beneficiary(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "capital injections of X into SOEs", "of which X is meant for Hutama Karya": a subsidy is its receiver's."""
    if pick is None or pick.id not in _GIVEN:
        return None
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    for at in range(node + 1, min(high - 1, node + 10)):
        if scene.nodes[at].kind == QUANTITY or scene.low(at) in {",", ";"}:
            return None
        if scene.low(at) in {"into", "for", "to"}:
            target = at + 2 if scene.low(at + 1) in {"the", "its", "big", "state"} else at + 1
            if target < high and scene.is_kind(target, ACTOR) and _is_owner(scene.actor(target)):
                return scene.actor(target)
    return None


def _with_participle(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "…, with State Bank of India alone contributing over 40 per cent"."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    participle = False
    for at in range(node - 1, max(low, node - 14), -1):
        item = scene.nodes[at]
        if item.kind == QUANTITY or item.low == ";" or scene.is_finite(at):
            return None
        if item.low == "," and not participle:
            return None
        participle = participle or item.tag in {"VBG", "VBN"}
        if item.kind == ACTOR and participle and scene.low(at - 1) == "with" and _is_owner(scene.actor(at)):
            return scene.actor(at)
    return None


def _same_sentence(scene: Scene, pick: Pick, index: int) -> bool:
    low, high = scene.bounds(scene.node_of[index])
    return scene.nodes[low].start <= pick.start and pick.end <= scene.nodes[high - 1].end


def _node_at(scene: Scene, offset: int, near: int) -> int:
    low, high = scene.bounds(near)
    return next((i for i in range(low, high) if scene.nodes[i].end > offset), -1)


def _node_ending(scene: Scene, offset: int, near: int) -> int:
    low, high = scene.bounds(near)
    return next((i for i in range(high - 1, low - 1, -1) if scene.nodes[i].start < offset), -1)


def _subject(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """The subject of the quantity's clause, else of the nearest clause before it in the sentence."""
    node = scene.node_of[index]
    state = pick is not None and (
        pick.id in _STATE_METRICS or pick.rule.startswith("verb") or (pick.metric is not None and pick.metric.macro)
    )
    low, high = scene.bounds(node)
    clauses: list[list[int]] = []
    for at in range(low, high):
        if not clauses or scene.clause_of[at] != scene.clause_of[clauses[-1][-1]]:
            clauses.append([])
        clauses[-1].append(at)
    own = next(i for i, clause in enumerate(clauses) if node in clause)
    for number in range(own, -1, -1):
        found = _clause_subject(scene, clauses[number], node, state)
        if found is not None:
            return found
    previous = previous_in_sentence(scene, index)
    if previous in done:
        return done[previous].actor
    for number in range(own, len(clauses)):
        found = _speaker_company(scene, clauses[number])
        if found is not None:
            return found
    return None


# What a government itself can own, pay or plan; other figures of a sentence it heads are a company's.
_STATE_METRICS = frozenset(
    "stake divestment subsidy budget fiscal_spending government_revenue fiscal_deficit public_debt".split()
)


def _clause_subject(scene: Scene, clause: list[int], node: int, state: bool) -> Actor | None:
    """The company that stands as subject left of the quantity; one after a preposition is a second choice."""
    direct: Actor | None = None
    oblique: Actor | None = None
    body: Actor | None = None
    opened = False
    for at in clause:
        if at >= node:
            break
        if scene.low(at) in {"(", ")"}:
            opened = scene.low(at) == "("
        if scene.nodes[at].kind != ACTOR or opened:
            continue
        actor = scene.actor(at)
        if (
            actor.kind in SPEAKER_KINDS
            and actor.how == "name"
            and not _is_oblique(scene, at, clause[0])
            and not _speaks(scene, at)
        ):
            body = body or actor
        if (
            actor.kind == "country"
            and (actor.possessive or actor.how == "class")
            and scene.low(at - 1) not in PREPOSITIONS
            and not _verb_before(scene, clause[0], at)
        ):
            body = body or actor
        if not (_is_owner(actor) or actor.label == "FAC" or (state and _is_state(scene, at, actor))):
            continue
        if _is_forecaster(scene, at, actor):
            continue
        if _is_oblique(scene, at, clause[0]):
            oblique = oblique or actor
        elif direct is None or (
            not _verb_before(scene, clause[0], at) and (direct.possessive or not _in_apposition(scene, at, clause[0]))
        ):
            direct = actor
    return direct or oblique or body


def _is_state(scene: Scene, at: int, actor: Actor) -> bool:
    """A government that acts: "the Saudi government directly owns", "Norway, which owns"."""
    if actor.kind == "country":
        return not actor.possessive and scene.low(at - 1) not in PREPOSITIONS
    return actor.kind == "place" and scene.low(at - 1) == "of" and scene.low(at - 2) in _GOVERNED


_GOVERNED = frozenset({"emirate", "city", "province", "state", "government", "municipality", "region", "county"})


_FORESEES = frozenset(
    "expects expected forecasts estimates predicts reckons sees believes estimated projects said says".split()
)


def _speaks(scene: Scene, at: int) -> bool:
    """Whether a body stands there only as the one who says, decides or measures."""
    following = {scene.low(i) for i in range(at + 1, min(len(scene.nodes), at + 3))}
    return bool(
        following
        & (
            SAY_WORDS
            | _FORESEES
            | _GIVES
            | {"has", "plans", "wants", "aims", "approved", "shows", "fined", ",", "data", "figures", "'"}
        )
    )


def _is_forecaster(scene: Scene, at: int, actor: Actor) -> bool:
    """A body met once, which foresees or says something of others: "CICC expects the merger to save"."""
    if actor.how != "name" or actor.id is not None or scene.low(at + 1) not in _FORESEES:
        return False
    mentions = sum(1 for other in scene.cast.actors if other.name == actor.name)
    topic = scene.cast.topic
    return mentions == 1 and topic is not None and topic.name != actor.name


def _verb_before(scene: Scene, first: int, at: int) -> bool:
    return any(scene.is_finite(i) for i in range(first, at))


def _in_apposition(scene: Scene, at: int, first: int) -> bool:
    """ "PetroChina, the listed arm of CNPC, added": the second is no subject."""
    for step in range(at - 1, first - 1, -1):
        if scene.low(step) == ",":
            return any(scene.is_kind(i, ACTOR) for i in range(first, step))
        if scene.is_kind(step, ACTOR):
            return False
    return False


def _is_oblique(scene: Scene, at: int, first: int) -> bool:
    step = at - 1
    while step >= first:
        low, before = scene.low(step), scene.low(step - 1)
        if low in PREPOSITIONS:
            part_of = low == "of" and before in {"shares", "stock", "most", "all", "units"} | _GOVERNED
            return not (part_of or (low == "in" and before in {"shares", "stock"}))
        if (scene.nodes[step].tag.startswith(("JJ", "NN", "DT", "PRP$")) and scene.nodes[step].kind == WORD) or (
            low in {"the", "its", "-"}
        ):
            step -= 1
            continue
        return False
    return False


def _speaker_company(scene: Scene, clause: list[int]) -> Actor | None:
    """ "..., the state-owned refiner said": who speaks of a figure that nobody else owns."""
    for at in clause:
        if scene.is_kind(at, ACTOR):
            actor = scene.actor(at)
            if _is_owner(actor):
                return actor
    return None


def _returns_to_lead(scene: Scene, node: int, other: int, done: dict[int, Owner]) -> Actor | None:
    """Whom a new paragraph without a name goes back to: the one body that the document is mostly about, or the country
    or class that its first figures belong to."""
    cast = scene.cast
    first = done[min(done)].actor
    lead = first if first.kind in {"country", "class"} else cast.topic if cast.dominance >= 0.5 else None
    start, end = scene.nodes[scene.node_of[other]].end, scene.nodes[node].start
    if lead is None or lead.name == done[other].actor.name or "\n" not in scene.text[start:end]:
        return None
    return lead if lead.start < start else None


def _carried(scene: Scene, index: int, done: dict[int, Owner]) -> Owner | None:
    """The owner of the figure before, else whom the document is mostly about."""
    node = scene.node_of[index]
    sentence = scene.sentence_of[node]
    for other in range(index - 1, -1, -1):
        if other in done and other in scene.node_of:
            distance = sentence - scene.sentence_of[scene.node_of[other]]
            if distance > 3:
                break
            lead = _returns_to_lead(scene, node, other, done) if distance else None
            return Owner(lead, "lead") if lead is not None else Owner(done[other].actor, "carried_over")
    topic = scene.cast.topic
    if topic is not None and topic.start < scene.nodes[scene.first[min(sentence + 2, len(scene.first) - 1)]].start:
        return Owner(topic, "topic")
    home = scene.cast.country
    if home is None:
        return None
    country = countries.by_code(home.code)
    assert country is not None
    return Owner(Actor(-1, -1, country.name, country.name, "country", "GPE", country=country.code), "document_country")


_FIRST = (
    ("older_value", _old),
    ("agent", _agent),
    ("beside", _beside),
    ("counted", _counted),
    ("participle", _with_participle),
    ("recipient", _recipient),
    ("beneficiary", _beneficiary),
)
_CHOOSERS = (*_FIRST, ("possessor", _possessor), ("of", _metric_of), ("subject", _subject))
# The whole of a share is not always the owner's own: "they own two-thirds of the country's capacity".
_SHARE_CHOOSERS = (*_FIRST, ("subject", _subject), ("possessor", _possessor), ("of", _metric_of))
