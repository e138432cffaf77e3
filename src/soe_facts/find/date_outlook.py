"""Words that tell of what is to come: a month told with them is the next one, not the last."""

from __future__ import annotations

import re

_FORECASTER = (
    r"(?:it|he|she|which|who|and|still|also|now|company|group|firm|utility|operator|producer|carrier|airline|railway|"
    r"lender|bank|ministry|government|treasury|agency|regulator|board|fund|budget|(?-i:[A-Z])[\w&-]*(?=\sprojects\s"
    r"(?:that|an?|the|its|growth|gdp|output|production|revenue|sales|profits?|net|demand|spending|full|[$€£¥₹\d])))"
)
_CAME_TO = (
    r"(?:brought|had|has|cost|saw|led|took|gave|paid|fell|rose|went|began|got|lost|won|kept|made|helped|boosted|cut|"
    r"(?!need|includ|involv|call|requir|target|foresaw|envisag)\w+[a-z]ed)\b"
)
_AHEAD = re.compile(
    r"(?:\b(?:will|would(?!\s(?:rather|sooner|have\s(?!to\b)))|shall|aims?|expects?|forecasts?|targets?|intends?|hopes?|sees|predicts?|anticipates?|foresees?|wants|wants?\sto|could|should|"
    r"aiming|hoping|seeks\sto|seeking\sto|pledges|promises|vows|(?:has|have)\s(?:promised|pledged|vowed|undertaken)\sto|"
    r"upcoming|(?:outlook|guidance|goals?)\s(?:\w+\s){0,3}for)"
    # "The agency projects growth", "a plan to build": not "work on 30 projects", "the savings plan brought in X".
    r"|\b(?:we|they|i|analysts|economists|experts|officials)\s(?:project|see|anticipate|foresee|predict|envisage)\b"
    rf"|\b(?:{_FORECASTER}\sprojects|plans?(?!\s{_CAME_TO}))"
    r"|\b(?:is|are|be)\s(?:(?:now|still|also|currently)\s)?(?:due|set|expected|scheduled|slated|likely|planned|forecast|"
    r"projected|seen|to)|['’]ll"
    # "Is aiming for X by", "seeks to raise X in", "must repay X by", "falls due in": none is over yet.
    r"|\bneeds?\s(?:another|an?\s(?:extra|additional|further)|[\d.,]+)\s(?:\w+\s){0,4}?(?:by|before|until)\b"
    r"|\b(?:aiming|targeting|hoping|intending|planning|preparing|(?:seek|look)(?:s|ing)?)\s(?:to|for|on|an?|the|[^\s\w]*\d+)"
    r"|\b(?:eyes|eyeing|targeting|(?:is|are)\s(?:still\s|now\s)?(?:expecting|forecasting|projecting|predicting|anticipating))\s|\b(?:must|might|(?-i:may)|(?:has|have|needs?|ought|bound|about|hopeful|confident)"
    r"\s(?:to|of|that))\s(?!have\b)(?-i:[a-z]\w*)|\b(?:falls?|falling|comes?|coming)\sdue|\bmatur(?:es?|ing)\b"
    r"|\b(?:pledg|promis|vow|undertak|committ|commit)(?:e|es|ed|en|ing)?\b(?:[^.;]|[.]\s?\d)*?\bby(?=\s(?:the\s(?:end\sof\s)?)?\Z)"
    # "Has asked the regulator to let it raise its tariff by 11% from July"
    r"|\b(?:has|have)\s(?:asked|applied|petitioned|requested)\b(?:\s(?!for)[\w'’&-]+){0,7}?\sto\s[a-z]+"
    # "A third instalment follows in December", "the loan expires in December"
    r"|\b(?:follows|expires?|lapses|takes\seffect|comes\sinto\s(?:force|effect)|runs\sout)\b"
    # "Has approved a further increase of 3.5 percent for October"
    r"|\b(?:has|have)\s(?:approved|announced|ordered|authori[sz]ed)\s(?:[\w-]+\s){1,4}(?:increases?|rises?|hikes?|cuts?)"
    # "Has announced a 3 percent rise in revenue" tells of what has been.
    r"(?!\sin\s(?:[\w-]+\s){0,3}?(?:profits?|revenues?|turnover|sales|costs|expenses|loss(?:es)?|income|earnings|"
    r"ebitda|output|production|traffic|passengers?|volumes?)\b)"
    # "Said it still expected", "adding that it planned": plans of today in reported speech.
    r"|\b(?:said|told|adding|added|reiterated|confirmed|stressed)\b(?:\s(?!than|had|which|who|as)[\w'’&-]+){0,6}?\s"
    r"(?:expected|planned|aimed|intended|hoped|wanted|targeted|anticipated|foresaw))\b",
    re.IGNORECASE,
)
# "Missed its target of 8 million tonnes for the year": a goal that was met or missed lies behind.
_GOAL_BEHIND = re.compile(
    r"\b(?:miss(?:ed|ing)|reach(?:ed|ing)|beat(?:ing|en)?|met|meeting|hit|hitting|achiev(?:ed|ing)|exceed(?:ed|ing)|surpass(?:ed|ing)|"
    r"topp(?:ed|ing)|fulfill?(?:ed|ing)|complet(?:ed|ing)|above|below|short of|ahead of|than|against|"
    r"(?:%|percent|per\scent|half|third|quarters?|times)(?:\sof)?)\s(?:[\w'’%-]+\s){0,6}"
    r"(?:targets?|goals?|guidance|plans?|forecasts?|outlook)\b",
    re.IGNORECASE,
)
# "Raised its full-year forecast after first-quarter profit beat expectations": why it was raised lies behind.
_GOAL_MOVED = re.compile(
    r"\b(?:rais|lift|increas|hik|upgrad|cut|lower|trimm|slash|reduc|keep|kept|maintain|reaffirm|confirm|withdr[ae]w|"
    r"scrapp|narrow|downgrad|stuck to|reiterat)(?:ed|ing|n|s)?\s(?:[\w'’&-]+\s){0,6}"
    r"(?:targets?|goals?|guidance|forecasts?|outlook)\b[^.;]*?\b(?:after|as|following|citing|because|since|when|despite)\s",
    re.IGNORECASE,
)
# "Renfe, which plans to sell its head office, lost X in ": what a relative clause that has ended looks ahead to.
_ASIDE = re.compile(
    r", (?:(?:(?:[\d.]+ ?(?:%|percent|per cent)|(?:[a-z-]+ ){1,4}?(?=of)) ?)?(?:in|of|to|for|by|from|with|at|on) )?"
    r"(?:which|whom|who|whose|where)\b"
    r"(?:[^,;.]|[.,]\d)*, "
)
# "Wants to bring down its net debt, which stood at X on ": a relative clause of the past that still goes on.
_LOOKS_BACK = re.compile(
    r"(?:,|\s-{1,2}|\s–|\s—) (?:which|who|whose(?:\s[\w-]+){1,4})\s(?:(?:then|only|still|also|already|had|have|has)\s)*"
    r"(?!needed|included|involved|called|required|targeted|planned|expected|aimed|hoped|intended|wanted)"
    r"(?:was|were|stood|came|reached|fell|rose|made|lost|took|ran|brought|had|cost|sold|bought|won|began|grew|hit|went|"
    r"been|climbed|\w+[a-z]ed)\b(?!\s(?:\w+ly\s)?(?:to|due|expected|planned|scheduled|set|forecast|projected|slated|"
    r"estimated|meant)\b)(?:[^,;:]|,\d)*\Z"
)
# "Is to pay out X after it made Y in ": what a plan comes after has been.
_AFTER_DEED = re.compile(
    r"\b(?:after|because|having|following)\s(?:[^,;]|,\d)*?\b"
    r"(?:was|were|stood|came|reached|fell|rose|made|lost|took|ran|brought|had|cost|sold|bought|won|began|grew|hit|went|"
    r"swung|shrank|sank|slid|paid|closed|posted|(?!need|expect|plan|propos|schedul|forecast)\w+[a-z]ed)\s(?!to\b)"
    r"(?:[^,;]|,\d)*\Z",
    re.IGNORECASE,
)
# "Postponed the increase to ", "put off the auction until ": a month that it was moved to.
_PUT_OFF = re.compile(
    r"\b(?:postponed|delayed|deferred|put\soff|pushed\sback|rescheduled|extended)\b(?![^;]*\bfrom\b)(?:[^,;]|,\d)*\b"
    r"(?:to|until|till)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
# "Cut the gas price for ", "has been allowed a tariff of X from ": what is laid down is mostly for the months at hand.
_SET_FOR = re.compile(
    r"(?=.*\b(?:set|sets|fixed|fixes|cut|raised|lowered|increased|reduced|lifted|kept|left|approved|allowed|granted|ordered|"
    r"agreed|announced|imposed)\b).*\b(?:prices?|tariffs?|fares?|rates?|lev(?:y|ies)|duty|duties|fees?|quotas?|surcharges?|"
    r"allocations?)\b.*\b(?:for|from|as\sof|effective|starting|beginning)\s(?:in\s|on\s|the\s)?\Z",
    re.IGNORECASE | re.DOTALL,
)
# "Plans to spend X, but Y was disbursed by ", "aims for X and had mined Y by ": what has come about by then.
_HAS_COME = re.compile(
    r"\b(?:was|were|(?:had|has|have)\sbeen)\s(?:\w+ly\s)?(?!due\b|expect|plan|schedul|forecast|slated|set\b|to\b)\w+\s"
    r"(?:(?:by|in|during|over|until|up\sto|through|at)\s){1,2}(?:the\s)?\Z"
    r"|\bto\shave\s\w+\s[^,;]{0,40}?(?:in|during|over)\s(?:the\s)?\Z"
    r"|\bhad\s(?:already\s|only\s|just\s)?(?!to\b|expect|plan|aim|hop|intend|want|been\b)\w+[^,;]{0,60}?\s"
    r"(?:by|in|during|over|until|up\sto|through)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
# "Expects X in July, more than the Y of ", "against Y in ", "compared with ", "would pay out 60 percent of ": what a
# plan is set beside has been.
_SET_BESIDE = re.compile(
    r"(?:%|\bpercent|\bper cent|\btimes|\bhalf|\bthirds?|\bquarters?)\s(?:of\s)?(?:its\s|their\s|the\s)?\Z|"
    r"\b(?:(?:against|versus|vis-[aà]-vis|vs\.?|compared\s(?:with|to)|than\s(?:the|its|their|what)|from)\s"
    r"(?:(?!\bto\b)(?:[^,;()\n]|,\d)){0,40}\d(?:(?!\bto\b)[^,;()\n]){0,40}"
    r"|(?:against|versus|vis-[aà]-vis|vs\.?|compared\s(?:with|to)|(?<!later\s)(?<!earlier\s)(?<!sooner\s)(?<!rather\s)than)\s"
    r"(?:(?:in|during|over|for|at|that|those|of|the|level|levels|figure|what|it|was)\s){0,5})\Z",
    re.IGNORECASE,
)
# "From June's 4.1 terawatt-hours", "above the first half's".
_BESIDE_OWNED = re.compile(r"\b(?:from|over|above|below|beyond|on|than|against|versus)\s(?:the\s)?\Z", re.IGNORECASE)
_OWNED = re.compile(r"(?:[Tt]he\s)?(?:[\w-]+\s){0,2}?[\w-]+['’]s?\s")
# "For the full year, it expects", "and for the year it will": the plan is told right after.
_FOLLOWS = re.compile(
    r",?\s(?:as a whole,?\s)?(?:(?!against|compared|versus|than|above|below|short|after|while|when)[\w'’&-]+\s){1,6}?"
    rf"(?:still\s)?{_AHEAD.pattern}",
    re.IGNORECASE,
)
# "In June tariffs will rise": as above, but a verb of the past in between ("in June it said it will") dates itself.
_FOLLOWS_AT_ONCE = re.compile(
    r",?\s(?:(?!(?:against|compared|versus|than|after|while|when|and|but|said|told|that|which|who|was|were|had|has|have|"
    r"is|are|for|of|to|with)\b|\w+ed\b)[\w'’&-]+\s){1,4}?"
    r"(?:will|would|shall|must|wants?\sto|['’]ll|(?:is|are)\s(?:due|set|expected|scheduled|slated|likely|to))\b",
    re.IGNORECASE,
)


# "A plan to sell half of the airline collapsed in ": what came to nothing lies behind.
_CAME_TO_NOTHING = re.compile(
    r"\b(?:plans?|deal|proposals?|bids?|attempts?|moves?|offers?|agreement|effort|efforts|scheme|talks|tender)\sto\s"
    r"(?:[^.;,]|[.,]\d)*?\b(?:collapsed|failed|fell\s(?:through|apart|flat)|lapsed|stalled|ended|flopped|foundered|drew|"
    r"(?:was|were|had\sbeen)\s(?:\w+ly\s)?(?:rejected|scrapped|shelved|abandoned|dropped|called\soff|cancell?ed|blocked|"
    r"turned\sdown|withdrawn|approved|cleared|signed|announced))\b",
    re.IGNORECASE,
)
# "Expects 32 billion from the plant, won by Aboitiz in ", "should improve, helped by an increase of 38 percent in ":
# what a participle behind a comma tells of is over.
_DONE_ASIDE = re.compile(
    r",\s(?:(?:won|bought|acquired|awarded|signed|sold|closed|completed|opened|announced|issued|launched|struck|unveiled|"
    r"founded|built|commissioned|taken|first|inked|concluded)\s(?:by|from|to|in|for|last|with|at|on|earlier|over)"
    r"|(?:helped|boosted|driven|lifted|supported|hurt|aided|buoyed|bolstered|underpinned)\sby|(?:thanks|owing|due)\sto)\b"
    r"(?:[^,;:]|,\d)*\Z"
)
# "Bonds maturing this year total 41 billion, and the group sold 5 billion of notes in ": a clause of its own has been.
_DEED_BESIDE = re.compile(
    r"(?:,\s(?:and|but|while|whereas|yet)|;)\s(?:[\w'’&-]+\s){1,4}?"
    r"(?:sold|bought|took|made|paid|rose|fell|grew|held|won|lost|raised|spent|built|began|earned|posted|sank|dropped|"
    r"climbed|jumped|gained|issued|borrowed|invested|produced|shipped|exported|imported|signed|launched|opened|closed|"
    r"received|hired|delivered|generated|carried|handled|drew|came)\s(?:[^,;]|,\d)*\Z"
)
_MOVED_TO = ("to ", "until ", "till ", "the ")


def looks_ahead(words: str) -> bool:
    """Whether the words of a sentence before a date speak of what is to come.

    >>> looks_ahead("The line will open in "), looks_ahead("It missed its target for ")
    (True, False)
    """
    main = _ASIDE.sub(", ", words)
    back = _LOOKS_BACK.search(main) if "wh" in main else None
    if back is not None and _AHEAD.search(back[0]) is None:
        return False
    aside = _DONE_ASIDE.search(main)
    if aside is not None and _AHEAD.search(aside[0]) is None:
        return False
    beside = _DEED_BESIDE.search(main) if ", " in main or ";" in main else None
    if beside is not None and _AHEAD.search(beside[0]) is None:
        return False
    deed = _AFTER_DEED.search(main)
    if deed is not None and _AHEAD.search(deed[0]) is None:
        return False
    main = _CAME_TO_NOTHING.sub("", main) if " to " in main else main
    if _AHEAD.search(_GOAL_BEHIND.sub("", _GOAL_MOVED.sub("", main))) is not None:
        return True
    return words.endswith(_MOVED_TO) and _PUT_OFF.search(main) is not None


def set_beside_plan(before: str, text: str, start: int) -> bool:
    """Whether a date at `start`, behind the words `before`, is what a plan or forecast is compared with, or has come.

    >>> set_beside_plan("It expects sales of 5 billion in July, more than the 4 billion of ", "", 0)
    True
    """
    if _SET_BESIDE.search(before) or _HAS_COME.search(before):
        return True
    return _BESIDE_OWNED.search(before) is not None and _OWNED.match(text, start) is not None


def is_laid_down_for(words: str) -> bool:
    """Whether the words of a sentence before a month lay something down for it.

    >>> is_laid_down_for("It cut the gas price for "), is_laid_down_for("The average price was 42 euros for ")
    (True, False)
    """
    return _SET_FOR.match(words) is not None


# "Sees growth slowing to 5 percent in ": what statistics are thought to show once they are out.
_OF_STATISTIC = re.compile(
    r"\b(?:sees?|expects?|forecasts?|predicts?|projects|estimates?|anticipates?|expected|likely|believes?|thinks?|reckons?)\b"
    r".*\b(?:growth|inflation|output|production|exports|imports|gdp|economy|cpi|unemployment|pmi|deficit|surplus)\b",
    re.IGNORECASE | re.DOTALL,
)


def is_of_statistic(words: str) -> bool:
    """Whether the words of a sentence before a month foresee a statistic of a country, which comes out weeks later.

    >>> is_of_statistic("ING sees growth slowing to 5 percent in "), is_of_statistic("It sees a start in ")
    (True, False)
    """
    return _OF_STATISTIC.search(words) is not None


def follows_plan(text: str, end: int) -> bool:
    """Whether a plan or forecast is told right after: "full-year output is now seen at"."""
    return _FOLLOWS.match(text, end, end + 80) is not None


def opens_plan(text: str, end: int) -> bool:
    """Whether the date that ends there opens a plan: "in June tariffs will rise".

    >>> opens_plan("In June tariffs will rise", 7), opens_plan("In June it said it will close", 7)
    (True, False)
    """
    return _FOLLOWS_AT_ONCE.match(text, end, end + 60) is not None
