"""An aside changes nothing: facts stay as they are whatever stands before, inside or behind their sentence."""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

NOV = date(2024, 11, 7)

# Plain sentences about Valdres Power; each opens with its name.
FIGURES = [
    "Valdres Power posted revenue of 11.8 billion euros in the first half, up 22.5 percent from a year earlier.",
    "Valdres Power lifted its operating profit by 14.1 percent in the first nine months, to 3.2 billion euros.",
    "Valdres Power reported a 9.6 percent increase in capital expenditure in 2023, to 4 from 3.6 billion euros.",
    "Valdres Power swung to a net loss of 1.2 billion euros in the third quarter from a net profit of 310 million a "
    "year earlier.",
    "Valdres Power produced 14.2 million tonnes of coal last year, 6 percent less than in 2022.",
    "Valdres Power had net debt of 27.4 billion euros at the end of September, against 25.9 billion a year before.",
    "Valdres Power paid 640 million euros in taxes in the first half, 11 percent more than a year earlier.",
    "Valdres Power carried 8.8 million passengers in the third quarter, of whom 2.1 million went abroad.",
]
INSIDE = [
    ", which bought Pallas Gas in 2021,",
    ", whose chief executive resigned in March,",
    ", the parent of Pallas Gas,",
    ", the country's biggest state-owned utility,",
    ", majority-owned by the state,",
    ", listed in Oslo since 2012,",
    ", which plans to sell its head office next year,",
    ", formerly known as Nordpower,",
]
BEFORE = [
    "After a fire closed its main plant in March, ",
    "Although Pallas Gas had warned of weak demand in May, ",
    "Since Pallas Gas shut its pipeline in 2022, ",
    "Despite a strike in June, ",
    "Under a plan approved in April, ",
    "Thanks to a mild winter, ",
    "As expected, ",
    "In Norway, ",
]
BEHIND = [
    ", helped by a tariff review in May.",
    ", weighed down by the closure of a plant in March.",
    ", as Pallas Gas raised its orders.",
    ", after it bought Pallas Gas in April.",
    ", even though Pallas Gas, its biggest customer, cut its purchases.",
    ", beating the forecasts of analysts.",
    ", partly because of the sale of Pallas Gas in April.",
    " despite a strike at its Lomma plant in July.",
]
# What comes between a sentence and the next one about the same body: "Staff costs were".
BETWEEN = [
    "The results were better than expected.",
    "Its chairman, Lars Holm, stepped down in June.",
    "Fuel prices have come down since the spring.",
    "It was founded in 1958.",
    "The government wants to list the company on the stock exchange.",
]
NAME = "Valdres Power"
Linked = dict[str, tuple[str, str | None, str | None, str | None]]


def linked(text: str) -> Linked:
    """What each quantity of a text was linked to: kind, metric, entity and period."""
    return {
        words: (fact.kind, fact.metric, fact.entity, fact.period.code if fact.period else None)
        for words, fact in read_facts(text, NOV).items()
    }


@pytest.fixture(scope="module")
def plain() -> dict[str, Linked]:
    """The facts of each sentence by itself: all of one body, with a period and a metric."""
    found = {sentence: linked(sentence) for sentence in FIGURES}
    for facts in found.values():
        assert len(facts) >= 2
        assert all(entity == NAME and metric and period for _, metric, entity, period in facts.values())
    return found


@pytest.mark.parametrize("aside", INSIDE)
@pytest.mark.parametrize("sentence", FIGURES)
def test_inside(sentence: str, aside: str, plain: dict[str, Linked]) -> None:
    assert linked(sentence.replace(NAME, NAME + aside, 1)) == plain[sentence]


@pytest.mark.parametrize("aside", BEFORE)
@pytest.mark.parametrize("sentence", FIGURES)
def test_before(sentence: str, aside: str, plain: dict[str, Linked]) -> None:
    assert linked(aside + sentence) == plain[sentence]


@pytest.mark.parametrize("aside", BEHIND)
@pytest.mark.parametrize("sentence", FIGURES)
def test_behind(sentence: str, aside: str, plain: dict[str, Linked]) -> None:
    assert linked(sentence.removesuffix(".") + aside) == plain[sentence]


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize("sentence", FIGURES[:4])
def test_between(sentence: str, between: str, plain: dict[str, Linked]) -> None:
    """A figure told next goes on with the body and the period, whatever a sentence without figures tells in between."""
    found = linked(f"{sentence} {between} Staff costs were 77 million euros.")
    period = next(iter(plain[sentence].values()))[3]
    assert found.pop("77 million euros") == ("level", "staff_costs", NAME, period)
    assert found == plain[sentence]


NOV_27 = date(2024, 11, 27)
WHOLE = "China's state-owned enterprises posted total profits of 3,512 billion yuan in the first ten months. "
# What parts of a whole are told between, and what goes on with the whole behind them.
PARTS = [
    "Of the total, 2,430 billion yuan came from central SOEs and 1,082 billion yuan from local SOEs. ",
    "Of this, central SOEs contributed 2,430 billion yuan, up 4 percent, and local SOEs 1,082 billion yuan, up 6. ",
    "Among them, central SOEs recorded 2,430 billion yuan, and local SOEs recorded 1,082 billion yuan. ",
    "Profits of central SOEs came to 2,430 billion yuan, while those of local SOEs came to 1,082 billion yuan. ",
]
GOES_ON = [
    "Operating costs stood at 61,900 billion yuan.",
    "Their operating costs stood at 61,900 billion yuan.",
    "During the same period, operating costs rose to 61,900 billion yuan.",
]


@pytest.mark.parametrize("more", GOES_ON)
@pytest.mark.parametrize("parts", PARTS)
def test_parts_give_way_to_their_whole(parts: str, more: str) -> None:
    """Parts that a sentence sets side by side are each their own; what follows is of the whole again."""
    facts = read_facts(WHOLE + parts + more, NOV_27)
    owners = {words: fact.entity for words, fact in facts.items() if words.endswith("yuan")}
    assert owners == {
        "3,512 billion yuan": "China SOEs",
        "2,430 billion yuan": "China central SOEs",
        "1,082 billion yuan": "China local SOEs",
        "61,900 billion yuan": "China SOEs",
    }


@pytest.mark.parametrize("verb", ["saw", "helped", "watched"])
def test_a_verb_of_seeing_tells_the_time(verb: str) -> None:
    facts = read_facts(f"In 2023, Valdres Power {verb} its revenue grow 3.6 percent to 7.9 billion euros.", NOV_27)
    assert [fact.period and fact.period.code for fact in facts.values()] == ["2023", "2023"]


RANKS = [
    "Maharatna PSU",
    "Public sector",
    "CPSE",
    "Navratna",
    "Oil PSU",
    "Public sector lender",
    "State-run",
    "Central PSU",
    "Public Sector Undertaking",
]


@pytest.mark.parametrize("rank", RANKS)
def test_what_kind_of_state_firm_it_is_is_no_part_of_its_name(rank: str) -> None:
    text = f"{rank} Balmer Lawrie said its net profit rose 5.5 per cent to Rs 500 crore. It paid Rs 90 crore in taxes."
    assert {fact.entity for fact in read_facts(text, NOV).values()} == {"Balmer Lawrie"}


@pytest.mark.parametrize(
    "of", ["Canara Bank", "Canara Bank (CB)", "state-run Canara Bank", "the Indian lender Canara Bank"]
)
@pytest.mark.parametrize("verb", ["rose", "declined", "zoomed", "sagged", "vaulted", "cratered"])
def test_the_profit_of_a_body_is_not_its_share_price(of: str, verb: str) -> None:
    facts = read_facts(f"Net profit of {of} {verb} by 5.5 per cent to Rs 500 crore in 2023-24.", NOV)
    assert {(fact.kind, fact.metric, fact.entity) for fact in facts.values()} == {
        ("growth", "net_profit", "Canara Bank"),
        ("level", "net_profit", "Canara Bank"),
    }


def test_the_period_is_the_one_reported_on() -> None:
    """Neither the older one that it was compared with nor the year of a dividend."""
    text = (
        "NHPC posted a net profit of Rs 1,022 crore in the first quarter of 2024-25, a growth of 5 per cent over "
        "Rs 971 crore in the first quarter of 2023-24. The board recommended a dividend of Rs 1.9 a share for 2023-24. "
        "Total expenses during the period were Rs 1,700 crore."
    )
    found = read_facts(text, date(2024, 8, 9))["Rs 1,700 crore"].period
    assert found is not None
    assert found.code == "2024-Q2"
