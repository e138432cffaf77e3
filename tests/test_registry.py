"""The registry: its schema, its lookups, and that docs/registry.md counts what is there."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from click.testing import CliRunner

from soe_facts.cli import cli
from soe_facts.countries import by_code
from soe_facts.errors import InputError
from soe_facts.registry import KINDS, load_registry, normalise, parse_registry

DOCS = Path(__file__).parent.parent / "docs" / "registry.md"
HEADER = "id,name,aliases,zh,country,kind,parent,tickers,valid_from,valid_to\n"


def test_ids_are_unique_and_parents_known() -> None:
    registry = load_registry()
    assert len({o.id for o in registry}) == len(registry)
    assert [o.id for o in registry if o.parent is not None and o.parent not in registry.by_id] == []


def test_no_name_stands_twice_in_a_country() -> None:
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for organisation in load_registry():
        for name in organisation.names:
            owners[(organisation.country, name.casefold())].add(organisation.id)
    assert {key: ids for key, ids in owners.items() if len(ids) > 1} == {}


def test_kinds_and_countries_are_known() -> None:
    for organisation in load_registry():
        assert organisation.kind in KINDS
        assert organisation.country == "XX" or by_code(organisation.country), organisation


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The China National Petroleum Corp.", "China National Petroleum Corporation"),
        ("CNPC", "China National Petroleum Corporation"),
        ("Coal India Ltd", "Coal India"),
        ("Oil & Natural Gas Corporation", "Oil and Natural Gas Corporation"),
        ("Petrobras", "Petrobras"),
        ("China Railway Group Ltd.", "China Railway Group Limited"),
        ("State Grid Corporation of China", "State Grid Corporation of China"),
    ],
)
def test_lookup_by_variants(words: str, name: str) -> None:
    found = load_registry().lookup(words)
    assert found is not None
    assert found.name == name


def test_namesakes_need_a_country() -> None:
    registry = load_registry()
    assert registry.lookup("Ministry of Finance") is None
    vietnamese = registry.lookup("Ministry of Finance", "VN")
    assert vietnamese is not None
    assert vietnamese.country == "VN"
    assert registry.lookup("No Such Company of Nowhere") is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Equinor ASA", "equinor"),
        ("CRRC Corp Ltd", "CRRC Corporation Limited"),
        ("Oil & Gas Pipeline Co.", "Oil and Gas Pipeline Company"),
    ],
)
def test_normalised_variants_are_equal(first: str, second: str) -> None:
    assert normalise(first) == normalise(second)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("name\nX\n", "without column id"),
        (HEADER + "a,A,,,CN,robot,,,,\n", "unknown kind 'robot'"),
        (HEADER + "a,A,,,CN,group,,,,\na,B,,,CN,group,,,,\n", "line 3: id 'a' stands twice"),
        (HEADER + "a,A\n", "line 2"),
        (HEADER + ",A,,,CN,group,,,,\n", "without id or name"),
        ("id,name,colour\na,A,red\n", "unknown registry column colour"),
    ],
)
def test_a_bad_file_is_refused_by_line(text: str, cause: str) -> None:
    with pytest.raises(InputError, match=cause):
        parse_registry(text, "own.csv")


def test_own_rows_outrank_the_built_in(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("id,name,aliases\nxx-own,Petrobras,Big Oil of Ours\n", "utf-8")
    registry = load_registry(own)
    for words in ("Petrobras", "Big Oil of Ours"):
        found = registry.lookup(words)
        assert found is not None
        assert found.id == "xx-own"


def test_search_command() -> None:
    done = CliRunner().invoke(cli, ["entities", "search", "coal", "india", "-f", "csv"])
    assert done.output.splitlines()[1].startswith("in-coal-india,Coal India,")
    assert CliRunner().invoke(cli, ["entities", "search", "nosuchname"]).exit_code == 1


def test_docs_count_what_is_there() -> None:
    counted = CliRunner().invoke(cli, ["entities", "counts"]).output.strip()
    written = DOCS.read_text("utf-8").split("<!-- counts -->")[1].split("<!-- /counts -->")[0].strip()
    assert written == counted, "run `soe-facts entities counts` and paste it into docs/registry.md"
