"""Items as a batch of replies describes them: with what decides about a reply, and in whatever form a file has it.

What a pack asks of its items (names in small letters, notes, sources, how many options) is no business of a batch,
whose items may come from anywhere.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from bot.core.item import (
    Choice,
    Exercise,
    Item,
    ItemKind,
    KeyPoint,
    Matching,
    Numeric,
    Option,
    Ordering,
    Prompt,
    Short,
    Source,
)

_UNTOLD = "untold"


class _Described(BaseModel):
    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)


class _Named(_Described):
    """An option or a prompt."""

    id: str
    text: str


class _Point(_Described):
    point: str = ""
    accept: list[str] = Field(min_length=1)
    reject: list[str] = []


def _with_letters(listed: Any) -> Any:
    """Options that are given as bare texts get their letters as ids."""
    if not isinstance(listed, list):
        return listed
    return [{"id": chr(ord("A") + at), "text": one} if isinstance(one, str) else one for at, one in enumerate(listed)]


_Options = Annotated[list[_Named], BeforeValidator(_with_letters)]


class _Item(_Described):
    id: str = _UNTOLD
    kind: ItemKind
    stem: str = ""
    options: _Options = []
    prompts: list[_Named] = []
    key: list[str] | dict[str, str] | str = []
    answer: Decimal | None = None
    tolerance: Decimal = Decimal(0)
    unit: str | None = None
    key_points: list[_Point] = []


def read_described_item(data: Any) -> Item:
    """The item that a batch describes. Raises ValueError (pydantic's, or one that says what is missing)."""
    described = _Item.model_validate(data)
    return Item(
        id=described.id,
        task="",
        domain="",
        kind=described.kind,
        difficulty=1,
        stem=described.stem,
        exercise=_exercise_of(described),
        rationale="",
        notes=(),
        source=Source(_UNTOLD),
    )


def _exercise_of(described: _Item) -> Exercise:
    options = tuple(Option(one.id, one.text, "") for one in described.options)
    match described.kind:
        case ItemKind.SHORT if described.key_points:
            points = described.key_points
            return Short(tuple(KeyPoint(one.point, tuple(one.accept), tuple(one.reject)) for one in points))
        case ItemKind.NUMERIC if described.answer is not None:
            return Numeric(described.answer, described.tolerance, described.unit, "")
        case ItemKind.SINGLE | ItemKind.MULTIPLE if options and described.key:
            return Choice(options, frozenset(_known(_listed(described.key), options)))
        case ItemKind.ORDERING if options and described.key:
            return Ordering(options, tuple(_known(_listed(described.key), options)))
        case ItemKind.MATCHING if options and described.prompts and isinstance(described.key, Mapping):
            _known([*described.key.values()], options)
            return Matching(tuple(Prompt(one.id, one.text) for one in described.prompts), options, described.key)
    raise ValueError(f"a {described.kind} item needs {_NEEDED[described.kind]}")


_NEEDED: Mapping[ItemKind, str] = {
    ItemKind.SINGLE: "options and a key",
    ItemKind.MULTIPLE: "options and a key",
    ItemKind.ORDERING: "options and a key that lists them in order",
    ItemKind.MATCHING: "prompts, options and a key that pairs them",
    ItemKind.NUMERIC: "an answer",
    ItemKind.SHORT: "key points",
}


def _listed(key: list[str] | dict[str, str] | str) -> list[str]:
    return [key] if isinstance(key, str) else list(key)


def _known(named: list[str], options: tuple[Option, ...]) -> list[str]:
    """What a key names. Raises ValueError if an option is not among them."""
    ids = {option.id for option in options}
    unknown = [one for one in named if one not in ids]
    if unknown:
        raise ValueError(f"its key names “{unknown[0]}”, which is none of its options ({', '.join(sorted(ids))})")
    return named
