"""Words that several rules ask for."""

TO_BE = frozenset({"is", "are", "was", "were"})
# "The 5 percent expected": of a figure that was named before it came.
FORESEEN = frozenset({"projected", "forecast", "expected", "predicted", "anticipated"})
# Verbs that are figures themselves.
MULTIPLIED = frozenset("halved doubled trebled tripled quadrupled quintupled".split())
# What points back at something as a whole, and what does so before a noun.
POINTS_BACK = frozenset({"it", "that", "this", "them", "these", "those", "which"})
POINTS_AT = frozenset({"the", "that", "this", "these", "those"})
# Between an owner and what it owns.
POSSESSIVES = frozenset({"'s ", "’s ", "' ", "’ "})
# Where a search through a sentence ends.
STOPS = frozenset(", ; . ( and but while".split())
# Between what happens and its date: "due in early 2026", "bought by the end of May".
LEADING_TO_DATES = frozenset("in on by at from until of for the early late end beginning middle mid between".split())
# "A tenth short of the record": how far a figure lies from what it is set beside.
APART = frozenset({"short", "shy", "ahead"})
