"""Responses: what a learner submitted, parsed and not graded."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Chosen:
    """The ids of the options chosen; one for single choice."""

    options: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ordered:
    """Option ids in the order given."""

    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """Prompt id → option id."""

    pairs: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Stated:
    """A number as meant: "75%" is 0.75 where the item's unit is percent."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Written:
    """A short answer in the learner's own words."""

    text: str


Response = Chosen | Ordered | Matched | Stated | Written


def response_to_data(response: Response) -> dict[str, Any]:
    """The response as plain data, for storage. `response_from_data` undoes it."""
    match response:
        case Chosen(options=options):
            return {"options": sorted(options)}
        case Ordered(order=order):
            return {"order": list(order)}
        case Matched(pairs=pairs):
            return {"pairs": dict(pairs)}
        case Stated(value=value):
            return {"value": str(value)}
        case Written(text=text):
            return {"text": text}


def response_from_data(data: Mapping[str, Any]) -> Response:
    """The response that `response_to_data` made. Raises ValueError for anything else."""
    match dict(data):
        case {"options": options}:
            return Chosen(frozenset(options))
        case {"order": order}:
            return Ordered(tuple(order))
        case {"pairs": pairs}:
            return Matched(dict(pairs))
        case {"value": value}:
            return Stated(Decimal(value))
        case {"text": text}:
            return Written(text)
    raise ValueError(f"not a response: {sorted(data)}")
