"""The quantities of a reply: numbers with sign, scale, fraction, power, percent sign and the item's unit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation, Overflow

from bot.core.reply.words.spelt_numbers import PARTS, SCALES, spelt_at, with_half
from bot.core.reply.words.tokens import Token, TokenKind, word_at
from bot.core.reply.words.units import CURRENCIES, NO_UNIT, Unit
from bot.language.terms import word_set

_PERCENT_WORDS = word_set("% percent pct prozent percentage procent")
_PER_CENT = frozenset(
    {("per", "cent"), ("por", "ciento"), ("pour", "cent"), ("per", "cento"), ("por", "cento"), ("por", "cien")}
)
_OVER = word_set("/ of ÷ in von de sur di")
"""Between two numbers these make a fraction."""
_LISTED = re.compile(r",\d{1,2},|,.*,\d{1,2}(?!\d)")
"""Commas that do not group thousands: "3,4,8"."""
_LARGEST_EXPONENT = 64


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number at tokens `start` to `end`; not `sure` if it is part of a calculation or can be read in two ways.

    `readings` has the value, and another one where the digits allow it ("12.500").
    """

    start: int
    end: int
    readings: tuple[Decimal, ...]
    sure: bool = True
    is_fraction: bool = False
    has_unit: bool = False

    @property
    def value(self) -> Decimal:
        return self.readings[0]


def find_quantities(tokens: Sequence[Token], unit: Unit) -> list[Quantity]:
    """All quantities in reading order."""
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        quantity = _quantity_at(tokens, at, unit)
        if quantity is not None:
            found.append(quantity)
        at = quantity.end if quantity else at + 1
    return found


def _quantity_at(tokens: Sequence[Token], at: int, unit: Unit) -> Quantity | None:
    begin = at
    negative = tokens[at].word in {"-", "minus"} and not _is_dash(tokens, at)
    at += negative
    at += word_at(tokens, at) in CURRENCIES
    read = _number_at(tokens, at, unit)
    if read is None or (at and tokens[at - 1].word == "+" and not _follows_number(tokens, at - 1)):
        return None
    value, plain = read
    value, end = _with_power(tokens, *_with_denominator(tokens, value, plain))
    is_fraction = end > plain
    value, end = _with_percent(tokens, value, end, by_unit=unit.is_share and not is_fraction)
    bare = end
    end += unit.length(tokens, end)
    has_unit = end > bare or (at > begin and unit.length(tokens, at - 1) > 0)
    rate = unit.rate_length(tokens, end)
    other_rate = rate > 0 and not unit.is_asked_per(tokens, end)
    end += rate
    open_ended = other_rate or (end < len(tokens) and tokens[end].word in {"/", "^"} and not tokens[end].spaced)
    open_ended = open_ended or _is_ratio(tokens, begin, end) or _has_other_currency(tokens, begin, end, unit)
    readings = tuple(-one if negative else one for one in (value, *_read_otherwise(tokens[at], value)))
    return Quantity(begin, end, readings, not open_ended, is_fraction, has_unit)


def _is_ratio(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether the number is a part of a ratio or of a time: "3:1", "three to one", "9:15"."""
    joined = word_at(tokens, end) == ":" and _is_number(tokens, end + 1) and not tokens[end + 1].spaced
    joins = word_at(tokens, begin - 1) == ":" and not tokens[begin].spaced and _is_number(tokens, begin - 2)
    return joined or joins or (word_at(tokens, end) == "to" and word_at(tokens, end + 1) in {"one", "1"})


def _is_number(tokens: Sequence[Token], at: int) -> bool:
    return 0 <= at < len(tokens) and tokens[at].kind is TokenKind.NUMBER


def _has_other_currency(tokens: Sequence[Token], begin: int, end: int, unit: Unit) -> bool:
    """Whether a sign of money stands before or after the number that is not the item's unit: "37.5 €" for dollars."""
    beside = [at for at in (begin, end) if word_at(tokens, at) in CURRENCIES]
    return any(tokens[at].is_mark and not unit.length(tokens, at) for at in beside)


def _number_at(tokens: Sequence[Token], at: int, unit: Unit = NO_UNIT) -> tuple[Decimal, int] | None:
    if at >= len(tokens):
        return None
    if tokens[at].kind is not TokenKind.NUMBER:
        return spelt_at(tokens, at)
    value = _parse_digits(tokens[at].word.rstrip("%"))
    if value is not None and (part := _fraction_beside(tokens, at)):
        return value + part, at + 4
    if value is not None and value < 10 and (part := PARTS.get(word_at(tokens, at + 1))):
        return value * part, at + 2
    return with_half(tokens, *_scaled(tokens, value, at + 1, unit)) if value is not None else None


def _fraction_beside(tokens: Sequence[Token], at: int) -> Decimal | None:
    """The fraction of a mixed number such as "2 1/2", beside its whole part at this place."""
    parts = [token.word.rstrip("%") for token in tokens[at : at + 4]]
    whole = len(parts) == 4 and parts[2] == "/" and all(part.isdecimal() for part in (parts[0], parts[1], parts[3]))
    if not whole or tokens[at + 2].spaced or not int(parts[1]) < int(parts[3]):
        return None
    return Decimal(parts[1]) / Decimal(parts[3])


def _scaled(tokens: Sequence[Token], value: Decimal, end: int, unit: Unit) -> tuple[Decimal, int]:
    """The value with its thousands or millions; one letter is a scale only if it is glued and not the unit ("150m")."""
    while (scale := SCALES.get(word_at(tokens, end))) is not None:
        if len(tokens[end].word) == 1 and (tokens[end].spaced or unit.length(tokens, end)):
            break
        value, end = value * scale, end + 1
    return value, end


def _parse_digits(typed: str) -> Decimal | None:
    """The value of digits with separators: commas before three digits group, one before others is a decimal comma."""
    plain = typed.replace("_", "").replace(" ", "").replace("'", "")
    if _LISTED.search(plain):
        return None
    whole, comma, rest = plain.rpartition(",")
    if comma and "," not in whole and "." not in rest and (len(rest) != 3 or whole in {"", "0"}):
        plain = f"{whole or 0}.{rest}"
    try:
        value = Decimal(plain.replace(",", ""))
    except InvalidOperation:
        return None
    return value if abs(value.adjusted()) < 100 else None


def _read_otherwise(token: Token, value: Decimal) -> tuple[Decimal, ...]:
    """Another reading of the digits: "12.500" may have a point between thousands."""
    whole, _, rest = token.word.partition(".")
    grouped = whole.isdecimal() and 0 < int(whole) < 1000 and len(rest) == 3 and rest.isdecimal() and rest[-1] == "0"
    return (value * 1000,) if grouped else ()


def _with_denominator(tokens: Sequence[Token], value: Decimal, end: int) -> tuple[Decimal, int]:
    """ "3/4", "3 out of 4", "3 of 4", "3 in 4"."""
    word, after = word_at(tokens, end), word_at(tokens, end + 1)
    skip = 1 if word in _OVER else 2 if (word, after) == ("out", "of") else 0
    skip = 0 if word_at(tokens, end - 1) in PARTS and word == "of" else skip
    below = _number_at(tokens, end + skip) if skip else None
    if below is None or not below[0] or (word == "in" and below[0] <= value):
        return value, end
    return value / below[0], below[1]


def _with_power(tokens: Sequence[Token], value: Decimal, end: int) -> tuple[Decimal, int]:
    exponent = _number_at(tokens, end + 1) if word_at(tokens, end) in {"^", "**"} else None
    if exponent is None or abs(exponent[0]) > _LARGEST_EXPONENT:
        return value, end
    try:
        return value ** exponent[0], exponent[1]
    except (InvalidOperation, Overflow):
        return value, end


def _with_percent(tokens: Sequence[Token], value: Decimal, end: int, *, by_unit: bool) -> tuple[Decimal, int]:
    word = word_at(tokens, end)
    spelt = (word, word_at(tokens, end + 1)) in _PER_CENT
    if spelt or word in _PERCENT_WORDS:
        return value / 100, end + 1 + spelt
    signed = tokens[end - 1].word.endswith("%")
    return (value / 100 if signed or (by_unit and value > 1) else value), end


def _is_dash(tokens: Sequence[Token], at: int) -> bool:
    """Whether a "-" is a dash between two things or a bullet, and no minus sign."""
    followed_closely = at + 1 < len(tokens) and not tokens[at + 1].spaced
    if tokens[at].word != "-":
        return False
    return not followed_closely or _follows_number(tokens, at) or not tokens[at].spaced


def _follows_number(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].kind is TokenKind.NUMBER
