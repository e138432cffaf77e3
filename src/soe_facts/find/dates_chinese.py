"""Chinese dates."""

from soe_facts.find.date_rules import RuleBook

BOOK = RuleBook()
