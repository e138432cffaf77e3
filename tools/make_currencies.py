"""Write src/soe_facts/data/currencies.yaml from Babel's CLDR data: `python tools/make_currencies.py`.

One entry a currency, ISO 4217 in circulation first, former ones marked. Our own words, symbols and the order of
preference where a word is shared stand in data/money.yaml, which this script does not touch.
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name, get_currency_symbol

TARGET = Path(__file__).parent.parent / "src/soe_facts/data/currencies.yaml"
HEAD = """\
# Written by tools/make_currencies.py from Unicode CLDR (through Babel, locale en); do not edit. Grammar:
#
#   CODE: {names: [...], symbols: [...], countries: [...], former: true}
#
#   names      English names, singular and plural, as CLDR has them
#   symbols    what CLDR prints for it beside the code itself
#   countries  English names of the territories where it is legal tender today
#   former     true where no territory uses it any more
"""
# Funds, metals, test codes and accounting units: no money that news counts in.
NO_MONEY = {"XXX", "XTS", "XSU", "XUA", "XRE", "XFO", "XFU", "XBA", "XBB", "XBC", "XBD", "XAG", "XAU", "XPD", "XPT"}


def legal_tender() -> dict[str, list[str]]:
    """Code to the territories where it is legal tender today."""
    territories = Locale("en").territories
    found: dict[str, list[str]] = {}
    for territory, currencies in get_global("territory_currencies").items():
        for code, _start, end, tender in currencies:
            if tender and end is None and territory in territories:
                found.setdefault(code, []).append(territories[territory])
    return found


def quoted(items: list[str]) -> str:
    """A YAML list on one line, every item quoted."""
    return "[" + ", ".join('"' + item.replace('"', '\\"') + '"' for item in items) + "]"


def main() -> None:
    """Write the file."""
    tender = legal_tender()
    lines = []
    for code in sorted(Locale("en").currencies, key=lambda code: (code not in tender, code)):
        if code in NO_MONEY:
            continue
        names = [get_currency_name(code, locale="en")]
        names += [get_currency_name(code, count=n, locale="en") for n in (1, 2)]
        names = list(dict.fromkeys(name for name in names if name != code))
        locale = Locale("en")
        symbols = {get_currency_symbol(code, locale)}
        symbols.add(locale._data.get("currency_symbols", {}).get(code, code))
        symbols = sorted(symbol for symbol in symbols if symbol != code)
        fields = [f"names: {quoted(names)}"]
        if symbols:
            fields.append(f"symbols: {quoted(symbols)}")
        if code in tender:
            fields.append(f"countries: {quoted(sorted(tender[code]))}")
        else:
            fields.append("former: true")
        lines.append(f"{code}: {{{', '.join(fields)}}}\n")
    TARGET.write_text(HEAD + "\n" + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
