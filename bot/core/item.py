"""Items: authored, versioned exercises, and the kinds of them.

An item is common matter (stem, rationale, notes) around an *exercise*, which is what differs between kinds: what is
offered, and which response is right.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any


class ItemKind(StrEnum):
    """How an item is answered."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    ORDERING = "ordering"
    MATCHING = "matching"
    NUMERIC = "numeric"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose. Its id stays when options are shuffled; `why` says why it is right or wrong here."""

    id: str
    text: str
    why: str
    misconception: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The documentation page or textbook result that settles a fact."""

    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Prompt:
    """The left side of a matching item."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """What a short answer must say; wordings that say it, and wordings that say the contrary."""

    point: str
    accept: tuple[str, ...]
    reject: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """Single choice and multiple response: the key is the set of right option ids."""

    options: tuple[Option, ...]
    key: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ordering:
    """Options to be put in order; the key lists all option ids in the right order."""

    options: tuple[Option, ...]
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matching:
    """Each prompt is paired with one option; options may be left over."""

    prompts: tuple[Prompt, ...]
    options: tuple[Option, ...]
    key: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Numeric:
    """A number within `answer` ± `tolerance`. With unit "percent" the answer is the share (0.75 for 75 %)."""

    answer: Decimal
    tolerance: Decimal
    unit: str | None
    working: str


@dataclass(frozen=True, slots=True)
class Short:
    """A sentence or two, marked against key points."""

    key_points: tuple[KeyPoint, ...]


Exercise = Choice | Ordering | Matching | Numeric | Short


@dataclass(frozen=True)
class Item:
    """An authored exercise of a pack.

    `difficulty`: 1 recalls, 2 applies, 3 weighs. `notes` names the notes that suffice to answer it.
    """

    id: str
    task: str
    domain: str
    kind: ItemKind
    difficulty: int
    stem: str
    exercise: Exercise
    rationale: str
    notes: tuple[str, ...]
    source: Source
    contrasts_with: tuple[str, ...] = ()
    case: str | None = None

    @property
    def options(self) -> tuple[Option, ...]:
        """The options in the pack's order; empty for numeric and short items."""
        match self.exercise:
            case Choice(options=options) | Ordering(options=options) | Matching(options=options):
                return options
            case Numeric() | Short():
                return ()

    def option(self, option_id: str) -> Option:
        """The option with this id. Raises KeyError if the item has none."""
        for option in self.options:
            if option.id == option_id:
                return option
        raise KeyError(option_id)

    @cached_property
    def version(self) -> str:
        """A hash of what decides the grade, so that a mended typing error in the stem regrades nobody."""
        decisive = json.dumps([self.kind, _decisive(self.exercise)], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(decisive.encode()).hexdigest()[:16]


def _decisive(exercise: Exercise) -> list[Any]:
    match exercise:
        case Choice(options=options, key=key):
            return [[[o.id, o.text] for o in options], sorted(key)]
        case Ordering(options=options, key=order):
            return [[[o.id, o.text] for o in options], list(order)]
        case Matching(prompts=prompts, options=options, key=pairs):
            return [[[p.id, p.text] for p in prompts], [[o.id, o.text] for o in options], sorted(pairs.items())]
        case Numeric(answer=answer, tolerance=tolerance, unit=unit):
            return [str(answer), str(tolerance), unit]
        case Short(key_points=points):
            return [[p.point, list(p.accept), list(p.reject)] for p in points]
