"""Papers and broadcasters that somebody speaks to: no company of the news."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from soe_facts.link.actors import Actor

_KINDS = (
    r"(?:daily|weekly|newspapers?|papers?|magazines?|broadcasters?|journals?|periodical|tabloid|websites?|news site|"
    r"portal|radio(?: station)?|television(?: channel)?|tv(?: channel)?|news agency|podcast)"
)
_SPOKEN_TO = re.compile(
    rf"(?:\b(?:told|tells|telling)|\binterviews? (?:with|to|by|in|for|published (?:by|in))|\b(?:spoke|speaking) to) "
    rf"(?:(?:the|a|local|national|state|public|business|financial|economic|[\w-]*-run|[\w-]*-owned|[A-Z]\w+) ){{0,4}}"
    rf"(?:{_KINDS} )?$|\b{_KINDS} $"
)
_ORDERED = re.compile(r" (?:not )?to [a-z]")


def as_papers(text: str, actors: Sequence[Actor]) -> list[Actor]:
    """The actors, with a body that is only spoken to taken for an agency: "told Expresso", "spoke to the daily X".

    What a minister told Expresso is not about Expresso. A body that does anything else in the text stays what it is, as
    does one that is told to do something.
    """
    asked: dict[str, bool] = {}
    for actor in actors:
        if actor.label == "ORG" and actor.id is None:
            before = text[max(0, actor.start - 60) : actor.start]
            spoken_to = _SPOKEN_TO.search(before) is not None and not _ORDERED.match(text, actor.end)
            asked[actor.name] = asked.get(actor.name, True) and spoken_to
    if not any(asked.values()):
        return list(actors)
    return [replace(actor, kind="agency") if asked.get(actor.name) else actor for actor in actors]
