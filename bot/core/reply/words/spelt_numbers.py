"""Numbers in words: "twelve thousand five hundred", "two and a half", "three quarters", "zero point seven five"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from bot.core.reply.words.frames import Role
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.sequence_words import RANKS
from bot.core.reply.words.tokens import Token, TokenKind, word_at
from bot.core.reply.words.units import Unit
from bot.language.number_words import FOREIGN, SMALL, TENS
from bot.language.spelling import is_misspelling
from bot.language.terms import STOP_WORDS, word_set

PARTS: Mapping[str, Decimal] = {
    "half": Decimal(1) / 2,
    **dict.fromkeys(("third", "thirds"), Decimal(1) / 3),
    **dict.fromkeys(("quarter", "quarters", "fourth", "fourths"), Decimal(1) / 4),
    **dict.fromkeys(("fifth", "fifths"), Decimal(1) / 5),
    **dict.fromkeys(("sixth", "sixths"), Decimal(1) / 6),
    **dict.fromkeys(("seventh", "sevenths"), Decimal(1) / 7),
    **dict.fromkeys(("ninth", "ninths"), Decimal(1) / 9),
    **dict.fromkeys(("eighth", "eighths"), Decimal(1) / 8),
    **dict.fromkeys(("tenth", "tenths"), Decimal(1) / 10),
}
SCALES: Mapping[str, Decimal] = {
    **dict.fromkeys(("dozen",), Decimal(12)),
    **dict.fromkeys(("hundred",), Decimal(100)),
    **dict.fromkeys(("thousand", "k"), Decimal(1000)),
    **dict.fromkeys(("million", "mio", "mln", "m"), Decimal(10**6)),
    **dict.fromkeys(("billion", "bn"), Decimal(10**9)),
}
_AFTER_A = word_set("dozen hundred thousand million billion")
_MISSPELT_AS = (*SMALL, *TENS, *(scale for scale in SCALES if len(scale) > 1))
_INSIDE_FOREIGN = word_set("y et e und per")
"""Beside a foreign numeral these make it part of another one ("ochenta y cinco"), or of "per cento"."""
_ARTICLES = word_set("a the another")
"""Before "zero" these make a digit of it: "dropped a zero"."""
_BEFORE_ONE = word_set("is say think guess answer pick = about just exactly only be")


def with_mended_numerals(tokens: Sequence[Token], unit: Unit) -> list[Token]:
    """The tokens with typing errors in numerals mended, where a unit or the rest of a number follows, or nothing."""
    meant = [mend_numeral(token.word) for token in tokens]
    return [
        replace(token, word=numeral) if numeral and _may_be_number(tokens, at, unit) else token
        for at, (token, numeral) in enumerate(zip(tokens, meant, strict=True))
    ]


def _may_be_number(tokens: Sequence[Token], at: int, unit: Unit) -> bool:
    after = word_at(tokens, at + 1)
    ends = at + 1 == len(tokens) or tokens[at + 1].is_mark
    return ends or after in _MISSPELT_AS or bool(mend_numeral(after)) or unit.length(tokens, at + 1) > 0


@lru_cache(maxsize=1 << 12)
def mend_numeral(word: str) -> str | None:
    """The only numeral that an unknown word may be with a typing error ("twelfe", "hunderd")."""
    known = word in STOP_WORDS or word in PARTS or word in RANKS or word in _MISSPELT_AS or word in FOREIGN
    if known or not word.isalpha() or role_of(word) is not Role.CONTENT:
        return None
    near = [numeral for numeral in _MISSPELT_AS if is_misspelling(word, numeral, lenient=True)]
    return near[0] if len(near) == 1 else None


def spelt_at(tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """The value of the number in words that begins here and where it ends, or None."""
    word, after = word_at(tokens, at), word_at(tokens, at + 1)
    if word in PARTS:
        # "third" and the like are ranks unless a number or "a" stands before
        added = word_at(tokens, at - 2) == "and"
        named = word == "half" or word_at(tokens, at - 1) in {"a", "one"}
        return (PARTS[word], at + 1) if named and not added else None
    alone = at == 0 and word in _AFTER_A and (len(tokens) == 1 or tokens[1].is_mark)
    if alone or (word == "a" and after in _AFTER_A):
        return _summed(tokens, at + (word == "a"), Decimal(1))
    if foreign := _foreign_at(tokens, at):
        return foreign
    if word not in SMALL and word not in TENS:
        return None
    if _is_no_number(tokens, at):
        return None
    value, end = _summed(tokens, at, Decimal(0))
    part = PARTS.get(_past_dash(tokens, end)[0])
    return (value * part, _past_dash(tokens, end)[1] + 1) if part else with_half(tokens, value, end)


def _foreign_at(tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """A number of another language, also tens and units that its "and" joins: "setenta y cinco"."""
    value, unit = FOREIGN.get(word_at(tokens, at), 0), FOREIGN.get(word_at(tokens, at + 2), 0)
    before, after = word_at(tokens, at - 1), word_at(tokens, at + 1)
    if after in {"y", "e", "et"} and 20 <= value < 100 and 0 < unit < 10:
        return Decimal(value + unit), at + 3
    return (Decimal(value), at + 1) if value and _INSIDE_FOREIGN.isdisjoint({before, after}) else None


def with_half(tokens: Sequence[Token], value: Decimal, end: int) -> tuple[Decimal, int]:
    """The value with "and a half" added, if that follows."""
    part = PARTS.get(word_at(tokens, end + 2))
    if part and [word_at(tokens, end), word_at(tokens, end + 1)] in (["and", "a"], ["and", "one"]):
        return value + part, end + 3
    return value, end


def _is_no_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is a digit that somebody "dropped", or "one" stands for a thing ("the second one")."""
    word, before, after = tokens[at].word, word_at(tokens, at - 1), word_at(tokens, at + 1)
    if word == "zero":
        return before in _ARTICLES
    if word != "one" or after in PARTS or after in SCALES or after == "point":
        return False
    if at:
        return before not in _BEFORE_ONE
    figures = any(token.kind is TokenKind.NUMBER for token in tokens[1:])
    return figures and after.isalpha() and role_of(after) is Role.CONTENT  # as good as an article: "One epoch has 118"


def _summed(tokens: Sequence[Token], at: int, current: Decimal) -> tuple[Decimal, int]:
    """ "twelve thousand five hundred and fifty", the way it is said: smaller parts after larger ones."""
    total, last = Decimal(0), Decimal("Infinity")
    end = at
    while True:
        step = _skip_joint(tokens, end) if end > at else end
        word = word_at(tokens, step)
        size = Decimal(SMALL.get(word) or TENS.get(word) or 0)
        if word in SCALES and len(word) > 1:
            current *= SCALES[word]
            if SCALES[word] > 100:
                total, current = total + current, Decimal(0)
            last = SCALES[word]
        elif (size or word == "zero") and _fits(size, last):
            current, last = current + size, size if size >= 20 else Decimal(0)
        else:
            break
        end = step + 1
    return _with_decimals(tokens, total + current, end)


def _fits(size: Decimal, last: Decimal) -> bool:
    """Whether a number word may follow: units after tens, anything below after hundred or thousand."""
    return size < (10 if last < 100 else last) and last > 0


def _skip_joint(tokens: Sequence[Token], at: int) -> int:
    """The place after an "and" or a dash inside a number, if a number word follows it."""
    follows = word_at(tokens, at + 1) in SMALL or word_at(tokens, at + 1) in TENS
    return at + 1 if word_at(tokens, at) in {"and", "-"} and follows else at


def _with_decimals(tokens: Sequence[Token], value: Decimal, end: int) -> tuple[Decimal, int]:
    if word_at(tokens, end) != "point":
        return value, end
    digits = "".join(_digits_from(tokens, end + 1))
    return (value + Decimal(f"0.{digits}"), end + 1 + len(digits)) if digits else (value, end)


def _digits_from(tokens: Sequence[Token], at: int) -> Iterator[str]:
    while SMALL.get(word_at(tokens, at), 10) < 10:
        yield str(SMALL[word_at(tokens, at)])
        at += 1


def _past_dash(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    after = word_at(tokens, at + 1)
    return (after, at + 1) if word_at(tokens, at) == "-" and after in PARTS else (word_at(tokens, at), at)
