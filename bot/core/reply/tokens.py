"""A reply cut into words, numbers and marks, each with how it was typed."""

import re
from dataclasses import dataclass

from bot.language.normalise import normalise, straighten
from bot.language.terms import expand_contraction

_TOKEN = re.compile(
    r"""
    (?P<number>(?:(?<![\w.])\d{1,3}(?:[ ]\d{3})+(?![\w.,]) | \d[\d,_]*(?:\.\d+)? | \.\d+)(?:e[+-]?\d+)?(?![^\W_]*[a-z]\d))
    | (?P<word>[^\W_]+(?:'[^\W_]+)*)
    | (?P<mark>->|=>|>>|\*\*|[.]{2,}|[^\w\s]|\n+)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark. `word` is its normal form; `spaced` says whether a space stood before it."""

    text: str
    word: str
    kind: str
    spaced: bool

    @property
    def is_mark(self) -> bool:
        return self.kind == "mark"


def tokenise(text: str) -> list[Token]:
    """Tokens in reading order; contractions are written out ("it's" gives "it" and "is")."""
    straight = straighten(text)
    tokens: list[Token] = []
    for match in _TOKEN.finditer(straight):
        typed, kind = match[0], match.lastgroup or "mark"
        spaced = match.start() == 0 or straight[match.start() - 1].isspace()
        forms = expand_contraction(normalise(typed)) if kind == "word" else (typed,)
        tokens.extend(Token(typed if len(forms) == 1 else form, form, kind, spaced) for form in forms)
    return tokens
