"""Money in other currencies, quantities in base units: what is added to an extraction once its facts are known.

`ecb` holds the ECB's reference rates, `house` the user's own, `rates` chooses between them and averages, `stated` reads
the rates that a text itself gives, `facts` fills the columns. docs/conversion.md tells the rules.
"""

from soe_facts.convert.facts import Converter, split_unit
from soe_facts.convert.rates import Rate, RateBook, round_off

__all__ = ["Converter", "Rate", "RateBook", "round_off", "split_unit"]
