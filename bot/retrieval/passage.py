"""A passage: the part of a note that is indexed, scored and shown by itself."""

import re
from dataclasses import dataclass
from enum import StrEnum

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


class Field(StrEnum):
    """Where in a passage, or in the note around it, a word stands."""

    TITLE = "title"
    ALIASES = "aliases"
    ASKED_AS = "asked_as"
    HEADING = "heading"
    BODY = "body"


NAMING_FIELDS = (Field.TITLE, Field.ALIASES, Field.ASKED_AS)
"""The fields that say what a note is about; all passages of a note share them."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A section of a note, or a part of a long one, with the names of its note; `heading` is "" in the opening."""

    note: str
    title: str
    aliases: tuple[str, ...]
    asked_as: tuple[str, ...]
    heading: str
    text: str

    def texts(self, field: Field) -> tuple[str, ...]:
        """The texts of a field, each to be analysed by itself, so that no term spans two of them."""
        match field:
            case Field.TITLE:
                return (self.title,)
            case Field.ALIASES:
                return tuple(dict.fromkeys((*self.aliases, *map(_split_humps, self.aliases))))
            case Field.ASKED_AS:
                return self.asked_as
            case Field.HEADING:
                return (self.heading,)
            case Field.BODY:
                return (self.text,)


def _split_humps(name: str) -> str:
    """ "MaxRetries" is also looked for as "max retries"."""
    return _HUMP.sub(" ", name)
