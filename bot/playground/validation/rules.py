"""The building blocks of validation: a rule looks at a value and refuses it at its place."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

MESSAGE, MODAL, HOME = "message", "modal", "home"


@dataclass
class Report:
    """The problems found so far, in Slack's words."""

    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Place:
    """Where in the payload a value stands, and on which surface it would be shown."""

    report: Report
    surface: str
    pointer: str

    def at(self, key: object) -> "Place":
        """The place one step further in."""
        return Place(self.report, self.surface, f"{self.pointer}/{key}")

    def refuse(self, problem: str) -> None:
        """Note a problem here."""
        self.report.problems.append(f"{problem} [json-pointer:{self.pointer}]")


Rule = Callable[[Any, Place], None]


def string(maximum: int | None = None, minimum: int = 1, pattern: str | None = None) -> Rule:
    """A string whose length and form are bounded."""

    def rule(value: Any, place: Place) -> None:
        if not isinstance(value, str):
            place.refuse("must provide a string")
        elif len(value) < minimum:
            place.refuse(f"must be more than {minimum - 1} characters")
        elif maximum is not None and len(value) > maximum:
            place.refuse(f"must be less than {maximum + 1} characters")
        elif pattern is not None and not re.fullmatch(pattern, value):
            place.refuse("failed to match the required format")

    return rule


def boolean(value: Any, place: Place) -> None:
    """True or false."""
    if not isinstance(value, bool):
        place.refuse("must be a boolean")


def integer(minimum: int, maximum: int) -> Rule:
    """A whole number within bounds."""

    def rule(value: Any, place: Place) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            place.refuse("must provide an integer")
        elif value < minimum:
            place.refuse(f"must be greater than {minimum - 1}")
        elif value > maximum:
            place.refuse(f"must be less than {maximum + 1}")

    return rule


def number(value: Any, place: Place) -> None:
    """Any number."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        place.refuse("must provide a number")


def anything(value: Any, place: Place) -> None:
    """Whatever it is."""


def one_of(*allowed: object) -> Rule:
    """One of a few values."""

    def rule(value: Any, place: Place) -> None:
        if value not in allowed:
            place.refuse("value must be one of: " + ", ".join(str(each) for each in allowed))

    return rule


def array(entry: Rule, maximum: int | None = None, minimum: int = 0) -> Rule:
    """A list of bounded length with entries of one sort."""

    def rule(value: Any, place: Place) -> None:
        if not isinstance(value, list):
            place.refuse("must provide an array")
            return
        if len(value) < minimum:
            place.refuse(f"no less than {minimum} items allowed")
        if maximum is not None and len(value) > maximum:
            place.refuse(f"no more than {maximum} items allowed")
        for index, each in enumerate(value):
            entry(each, place.at(index))

    return rule


def mapping(
    required: Mapping[str, Rule] | None = None,
    optional: Mapping[str, Rule] | None = None,
    also: Callable[[Json, Place], None] | None = None,
) -> Rule:
    """An object with known fields; ``type`` may always be there, any other field is refused."""
    needed = dict(required or {})
    known: dict[str, Rule] = {"type": anything, **needed, **(optional or {})}

    def rule(value: Any, place: Place) -> None:
        if not isinstance(value, dict):
            place.refuse("must provide an object")
            return
        for name in needed:
            if name not in value:
                place.refuse(f"missing required field: {name}")
        for name, entry in value.items():
            if name in known:
                known[name](entry, place.at(name))
            else:
                place.refuse(f"invalid additional property: {name}")
        if also is not None:
            also(value, place)

    return rule


def typed(rules: Mapping[str, Rule], allowed: Collection[str] | None = None) -> Rule:
    """An object that says its ``type``, which decides the rule."""

    def rule(value: Any, place: Place) -> None:
        if not isinstance(value, dict):
            place.refuse("must provide an object")
            return
        kind = value.get("type")
        if kind is None:
            place.refuse("missing required field: type")
        elif not isinstance(kind, str) or kind not in rules or (allowed is not None and kind not in allowed):
            place.at("type").refuse(f"unsupported type: {kind}")
        else:
            rules[kind](value, place)

    return rule
