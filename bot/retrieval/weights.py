"""How evidence is weighed in search. Chosen on the tuning half of tests/retrieval/queries.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.retrieval.passage import Field


@dataclass(frozen=True, slots=True)
class FieldSetting:
    """How much a field counts, and how far its long ones are held back (BM25's b)."""

    weight: float
    b: float


SETTINGS: Mapping[Field, FieldSetting] = {
    Field.TITLE: FieldSetting(weight=1.5, b=0.3),
    Field.ALIASES: FieldSetting(weight=2.0, b=0.3),
    Field.ASKED_AS: FieldSetting(weight=3.0, b=0.3),
    Field.HEADING: FieldSetting(weight=0.3, b=0.5),
    Field.BODY: FieldSetting(weight=1.0, b=0.7),
}
OTHERS_WEIGHT = 0.5
"""How much the mean of a note's other passages adds to its best one."""
SHARE_POWER = 2.0
"""How strongly a note falls behind that lacks a part of what was asked."""
PART_SHARE = 0.7
"""How much of a name counts as found where all of its words stand, but apart."""
GUESS_SHARE = 0.4
"""How much of a slot counts as found whose words were not typed like this."""
LIGHT_SHARE = 0.25
"""How much of its idf a word of everyday talk counts with."""
PASSAGES_PER_NOTE = 8
"""Passages looked through for each note wanted, before all are."""
CANDIDATES = 20
"""Notes with the best passages, among which the order is decided."""


@dataclass(frozen=True, slots=True)
class OrderWeights:
    """What decides the order of notes, beside the logarithm of their strength; fitted by softmax regression."""

    in_names: float
    smallest: float
    named: float
    name: float
    phrasing: float
    comparing: float


ORDER = OrderWeights(in_names=0.18, smallest=0.05, named=0.15, name=0.1, phrasing=0.2, comparing=0.13)
LOOKED_AT = 10
"""Notes among which the names decide the order."""
