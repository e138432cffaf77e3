"""Score extractions against annotated documents, so that anyone can check the tool on texts of their own.

The measures: quantities found with the right value and unit (F1); facts right in kind, metric, entity, value, unit
and period (strict F1); the accuracy of each attribute over the right quantities; names by span and label (F1).
docs/evaluation.md gives the format of a gold document.
"""

from __future__ import annotations

import json
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from soe_facts.errors import InputError
from soe_facts.find.metrics import metric_lexicon
from soe_facts.readers.jsonl import parse_day

Record = dict[str, Any]

ATTRIBUTES = ("kind", "metric", "entity", "period", "qualifier", "basis", "status", "source", "stated")
STRICT = frozenset({"kind", "metric", "entity", "period"})
LABELS = ("ORG", "PERSON", "GPE", "LOC", "all")
# A third written as 33.33 is a third; 74.8 is not 74.89.
TOLERANCE = Decimal("0.0005")


@dataclass(slots=True)
class Tally:
    """Counts behind a precision and a recall."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Percent of the predictions that are right."""
        return 100 * self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Percent of the gold that was found."""
        return 100 * self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 200 * self.right / (self.predicted + self.gold) if self.predicted + self.gold else 0.0


@dataclass(slots=True)
class Scores:
    """The figures of one evaluation, and a line for each mistake."""

    documents: int = 0
    quantity: Tally = field(default_factory=Tally)
    fact: Tally = field(default_factory=Tally)
    attributes: Counter[str] = field(default_factory=Counter)
    entities: dict[str, Tally] = field(default_factory=lambda: {label: Tally() for label in LABELS})
    errors: list[str] = field(default_factory=list)

    def accuracy(self, attribute: str) -> float:
        """Percent of the right quantities whose attribute is right too."""
        return 100 * self.attributes[attribute] / self.quantity.right if self.quantity.right else 0.0

    def figures(self) -> dict[str, Any]:
        """All figures as plain values, rounded to a tenth."""
        return {
            "documents": self.documents,
            "gold_facts": self.quantity.gold,
            "quantity": _rounded(self.quantity),
            "fact": _rounded(self.fact),
            "attribute": {name: round(self.accuracy(name), 1) for name in ATTRIBUTES},
            "entity": {label: _rounded(tally) for label, tally in self.entities.items()},
        }


def _rounded(tally: Tally) -> dict[str, float]:
    return {"p": round(tally.precision, 1), "r": round(tally.recall, 1), "f1": round(tally.f1, 1)}


def load_gold(path: Path) -> list[Record]:
    """Gold documents from a JSONL file, one JSON file, or a folder of JSON files.

    Raises InputError, naming the file and line to blame, where a document is not as docs/evaluation.md has it.
    """
    if path.is_dir():
        files = sorted(path.glob("*.json"))
        if not files:
            raise InputError(str(path), "no .json file in this folder")
        placed = [found for file in files for found in _read(file)]
    else:
        placed = _read(path)
    seen: set[str] = set()
    for document, where, line in placed:
        if problem := _gold_problem(document) or _twice(document, seen):
            raise InputError(where, problem, line)
    return [document for document, _, _ in placed]


def load_predictions(path: Path) -> dict[str, Record]:
    """Extractions by their doc_id from what `extract -f jsonl` or `-f json` wrote; InputError as for gold."""
    seen: set[str] = set()
    placed = _read(path)
    for answer, where, line in placed:
        if problem := _answer_problem(answer) or _twice(answer, seen):
            raise InputError(where, problem, line)
    return {answer["doc_id"]: answer for answer, _, _ in placed}


def _read(path: Path) -> list[tuple[Record, str, int | None]]:
    """The objects of a JSON or JSONL file, each with the file's name and, in JSONL, its line."""
    where = str(path)
    try:
        text = path.read_text("utf-8-sig")
    except OSError as cause:
        raise InputError(where, cause.strerror or "cannot be read") from cause
    except UnicodeDecodeError as cause:
        raise InputError(where, "not UTF-8 text") from cause
    if path.suffix == ".json":
        parsed = _parse(text, where)
        placed: list[tuple[Any, str, int | None]] = [
            (found, where, None) for found in (parsed if isinstance(parsed, list) else [parsed])
        ]
    else:
        # Only a line feed ends a line: JSON allows U+2028 and its like within its strings.
        lines = enumerate(text.split("\n"), 1)
        placed = [(_parse(line, where, number), where, number) for number, line in lines if line.strip()]
    if not placed:
        raise InputError(where, "no document in it")
    for found, _, line in placed:
        if not isinstance(found, dict):
            raise InputError(where, "not a JSON object", line)
    return placed


def _parse(text: str, where: str, line: int | None = None) -> Any:
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError) as cause:
        raise InputError(where, f"not JSON: {getattr(cause, 'msg', 'nested too deeply')}", line) from cause


def _gold_problem(document: Record) -> str | None:
    """What keeps a gold document from being scored."""
    if missing := {"doc_id", "text", "facts"} - document.keys():
        return f"gold document without {', '.join(sorted(missing))}"
    if not isinstance(document["text"], str):
        return "`text` is not a string"
    if not isinstance(document["facts"], list):
        return "`facts` is not a list"
    if day := document.get("doc_date"):
        try:
            parse_day(str(day))
        except ValueError as cause:
            return f"`doc_date`: {cause}"
    return _answer_problem(document)


def _answer_problem(document: Record) -> str | None:
    """What keeps a document's lists, gold or predicted, from being compared."""
    if not isinstance(document.get("doc_id"), str):
        return "`doc_id` is missing or not a string"
    for table in ("facts", "entities"):
        rows = document.get(table)
        if rows is not None and not isinstance(rows, list):
            return f"`{table}` is not a list"
        for number, row in enumerate(rows or [], 1):
            if not isinstance(row, dict) or not all(isinstance(row.get(key), int) for key in ("start", "end")):
                return f"`{table}`, number {number}: not an object with `start` and `end`"
            if table == "entities" and not isinstance(row.get("label"), str):
                return f"`entities`, number {number}: without `label`"
            for key, value in row.items():
                if key.endswith("_aliases") and not isinstance(value, list | None):
                    return f"`{table}`, number {number}: `{key}` is not a list"
    return None


def _twice(document: Record, seen: set[str]) -> str | None:
    if document["doc_id"] in seen:
        return f"a second document {document['doc_id']!r}"
    seen.add(document["doc_id"])
    return None


def score(gold: Iterable[Record], answers: Mapping[str, Record]) -> Scores:
    """Score the answers, keyed by doc_id; a document without an answer counts as missed."""
    scores = Scores()
    for document in gold:
        scores.documents += 1
        answer = answers.get(document["doc_id"])
        if answer is None:
            scores.errors.append(f"{document['doc_id']}: no answer")
            answer = {}
        _score_facts(document, answer.get("facts") or [], scores)
        if document.get("entities") is not None:
            _score_entities(document, answer.get("entities") or [], scores)
    return scores


def _score_facts(document: Record, predicted: list[Record], scores: Scores) -> None:
    where = document["doc_id"]
    pairs = _pair(predicted, document["facts"])
    excused = {id(p) for p, g in pairs if g.get("optional")}
    predicted = [p for p in predicted if id(p) not in excused]
    pairs = [(p, g) for p, g in pairs if not g.get("optional")]
    gold = [g for g in document["facts"] if not g.get("optional")]
    for tally in (scores.quantity, scores.fact):
        tally.predicted += len(predicted)
        tally.gold += len(gold)
    found, met = {id(p) for p, _ in pairs}, {id(g) for _, g in pairs}
    scores.errors += [
        f"{where}: extra {p.get('text')!r} {p.get('value')} {p.get('unit')}" for p in predicted if id(p) not in found
    ]
    scores.errors += [f"{where}: missed {g.get('text')!r}" for g in gold if id(g) not in met]
    for answer, wanted in pairs:
        _score_pair(where, answer, wanted, scores)


def _score_pair(where: str, answer: Record, wanted: Record, scores: Scores) -> None:
    if not _same_quantity(answer, wanted):
        scores.errors.append(
            f"{where}: value {wanted.get('text')!r} wanted {wanted.get('value')} {wanted.get('unit')}, "
            f"got {answer.get('value')} {answer.get('unit')}"
        )
        return
    scores.quantity.right += 1
    wrong = [name for name in ATTRIBUTES if not _same_attribute(name, answer, wanted)]
    scores.attributes.update(name for name in ATTRIBUTES if name not in wrong)
    scores.fact.right += not STRICT.intersection(wrong)
    for name in wrong:
        key = "stated_value" if name == "stated" else name
        scores.errors.append(
            f"{where}: {name} {wanted.get('text')!r} wanted {wanted.get(key)!r}, got {answer.get(key)!r}"
        )


def _score_entities(document: Record, predicted: list[Record], scores: Scores) -> None:
    found = {(e["start"], e["end"], e["label"]) for e in predicted}
    wanted = {(e["start"], e["end"], e["label"]) for e in document["entities"]}
    text = document["text"]
    scores.errors += [
        f"{document['doc_id']}: name extra {text[a:b]!r} {label}" for a, b, label in sorted(found - wanted)
    ]
    scores.errors += [
        f"{document['doc_id']}: name missed {text[a:b]!r} {label}" for a, b, label in sorted(wanted - found)
    ]
    for label, tally in scores.entities.items():
        ours = {e for e in found if label in ("all", e[2])}
        theirs = {e for e in wanted if label in ("all", e[2])}
        tally.right += len(ours & theirs)
        tally.predicted += len(ours)
        tally.gold += len(theirs)


def _pair(predicted: list[Record], gold: list[Record]) -> list[tuple[Record, Record]]:
    """One-to-one pairs of facts whose spans overlap: right quantities first, then the longest overlap."""
    candidates = []
    for i, answer in enumerate(predicted):
        for j, wanted in enumerate(gold):
            overlap = min(answer["end"], wanted["end"]) - max(answer["start"], wanted["start"])
            if overlap > 0:
                candidates.append((not _same_quantity(answer, wanted), -overlap, i, j))
    pairs: list[tuple[Record, Record]] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in sorted(candidates):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((predicted[i], gold[j]))
    return pairs


# ---- comparison of single values


def _decimal(value: Any) -> Decimal | None:
    if value is None or value == "":
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _near(first: Any, second: Any) -> bool:
    a, b = _decimal(first), _decimal(second)
    if a is None or b is None:
        return a is b
    return abs(a - b) <= abs(b) * TOLERANCE


def _unit(text: Any) -> str:
    """pint's spellings of one unit made alike.

    >>> _unit("cubic_metre / day")
    'meter**3/day'
    """
    joined = str(text or "").replace(" ", "").replace("metre", "meter")
    return re.sub(r"square_(\w+)", r"\1**2", re.sub(r"cubic_(\w+)", r"\1**3", joined))


def _same_quantity(answer: Record, wanted: Record) -> bool:
    return (
        _near(answer.get("value"), wanted.get("value"))
        and _near(answer.get("value_max"), wanted.get("value_max"))
        and _unit(answer.get("unit")) == _unit(wanted.get("unit"))
    )


def _name(text: Any) -> str:
    """A name without case, articles and possessives."""
    plain = str(text or "").lower().replace("’", "'").replace("'s ", " ").replace("&", "and")
    return " ".join(word for word in plain.split() if word not in {"the", "a", "an"}).strip(" .,")


def _accepted(wanted: Record, key: str) -> set[str]:
    return {_name(wanted.get(key)), *(_name(alias) for alias in wanted.get(f"{key}_aliases") or [])}


def _same_attribute(name: str, answer: Record, wanted: Record) -> bool:
    if name == "stated":
        same_unit = (answer.get("stated_unit") or None) == (wanted.get("stated_unit") or None)
        return same_unit and _near(answer.get("stated_value"), wanted.get("stated_value"))
    if name == "metric":
        return _same_metric(_name(answer.get("metric")).replace(" ", "_"), _accepted(wanted, "metric"))
    if name == "entity":
        return bool({_name(answer.get("entity")), _name(answer.get("entity_text"))} & _accepted(wanted, "entity"))
    if name == "source":
        ours = _name(answer.get("source"))
        return any(
            ours == theirs or (ours and theirs and (ours in theirs or theirs in ours))
            for theirs in _accepted(wanted, "source")
        )
    if name == "qualifier":
        return (answer.get("qualifier") or "=") == (wanted.get("qualifier") or "=")
    choices = [wanted.get(name), *(wanted.get(f"{name}_aliases") or [])]
    return period_bounds(answer.get(name)) in [period_bounds(choice) for choice in choices]


def _same_metric(ours: str, accepted: set[str]) -> bool:
    """The same id, or for metrics outside the registry at least half of all words in common."""
    choices = {choice.replace(" ", "_") for choice in accepted}
    if ours in choices:
        return True
    registered = metric_lexicon().by_id
    mine = set(ours.split("_"))
    return bool(ours) and any(
        choice not in registered and 2 * len(mine & set(choice.split("_"))) >= len(mine | set(choice.split("_")))
        for choice in choices
    )


_CODE = re.compile(r"(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])(?:-(\d\d))?))?")


def period_bounds(code: object) -> object:
    """First and last day of a period code, so that 2018-H1 equals 2018-01/2018-06; other text as it is.

    >>> period_bounds("2018-H1") == period_bounds("2018-01/2018-06")
    True
    """
    if not code:
        return None
    code = str(code)
    first, _, last = code.partition("/")
    start, end = _CODE.fullmatch(first), _CODE.fullmatch(last or first)
    if start is None or end is None:
        return code
    return _edge(start, first=True), _edge(end, first=False)


def _edge(match: re.Match[str], *, first: bool) -> tuple[int, int, int]:
    year, quarter, half, month, day = (int(group) if group else 0 for group in match.groups())
    if quarter:
        month = 3 * quarter - 2 if first else 3 * quarter
    elif half:
        month = 6 * half - 5 if first else 6 * half
    month = month or (1 if first else 12)
    return year, month, day or (1 if first else monthrange(year, month)[1])
