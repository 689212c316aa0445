"""Numbers as people type them: "75%", "3/4", "about .75", "1e3", "1,000", "twelve shards", "6*2 = 12"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation, Overflow

from bot.core.reply.clauses import split_clauses, to_elements
from bot.core.reply.frames import Role
from bot.core.reply.mentions import Mention
from bot.core.reply.roles import role_of
from bot.core.reply.settle import Settled, settle
from bot.core.reply.stances import read_clauses
from bot.core.reply.tokens import Token, TokenKind, tokenise
from bot.language.number_words import SMALL, TENS
from bot.language.terms import stem, word_set, words

PERCENT = "percent"
"""The unit of shares: with it "75" means 0.75."""

_PARTS: Mapping[str, Decimal] = {
    "half": Decimal(1) / 2,
    **dict.fromkeys(("third", "thirds"), Decimal(1) / 3),
    **dict.fromkeys(("quarter", "quarters", "fourth", "fourths"), Decimal(1) / 4),
    **dict.fromkeys(("fifth", "fifths"), Decimal(1) / 5),
    **dict.fromkeys(("tenth", "tenths"), Decimal(1) / 10),
}
_SCALES: Mapping[str, Decimal] = {
    **dict.fromkeys(("hundred",), Decimal(100)),
    **dict.fromkeys(("thousand", "k"), Decimal(1000)),
    **dict.fromkeys(("million", "mio", "mln", "m"), Decimal(10**6)),
    **dict.fromkeys(("billion", "bn"), Decimal(10**9)),
}
_PERCENT_WORDS = word_set("% percent pct prozent percentage")
_HARMLESS_WORDS = word_set("ish approx approximately about around roughly circa ca value result equals total")
_UNIT_FORMS: Mapping[str, frozenset[str]] = {
    name: word_set(forms)
    for name, forms in {
        "ms": "ms millisecond millisec msec",
        "second": "s sec second",
        "minut": "m min minut",
        "hour": "h hr hour",
        "day": "d day",
        "gb": "gb gigabyt gig",
        "mb": "mb megabyt meg",
        "tb": "tb terabyt",
        "kb": "kb kilobyt",
        "usd": "usd dollar buck $",
    }.items()
}
_OPERATORS = frozenset({"*", "x", "+", "×", "·"})
_EQUALS = frozenset({"=", "≈", "=>", "->"})
_BEFORE_ONE = word_set("is say think guess answer pick = about just exactly only be")
_CLOSE = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A number at tokens `start` to `end`; not `sure` if it is part of a calculation or can be read in two ways."""

    start: int
    end: int
    value: Decimal
    sure: bool = True


def read_number(text: str, unit: str | None, stem_of_item: str) -> Settled:
    """The value that a reply states; with the unit "percent" it is a share."""
    tokens = tokenise(text.replace("≈", "=").replace("~", " "))
    mentions = [_to_mention(one, unit, tokens) for one in _find_quantities(tokens, unit)]
    known = {stem(word) for word in (*words(stem_of_item), *_HARMLESS_WORDS)}
    elements = to_elements(tokens, mentions, known)
    return settle(read_clauses(split_clauses(elements)), required=1)


def _find_quantities(tokens: Sequence[Token], unit: str | None) -> list[_Quantity]:
    found: list[_Quantity] = []
    at = 0
    while at < len(tokens):
        quantity = _quantity_at(tokens, at, unit)
        if quantity is None:
            at += 1
            continue
        at = quantity.end
        found.append(quantity)
        _merge_last(found, tokens)
    return found


def _quantity_at(tokens: Sequence[Token], at: int, unit: str | None) -> _Quantity | None:
    """The quantity that begins here: sign, number, scale, fraction or power, percent sign, unit."""
    begin = at
    negative = tokens[at].word in {"-", "minus"} and not _is_dash(tokens, at)
    at += negative
    read = _number_at(tokens, at)
    if read is None or (at and tokens[at - 1].word == "+" and not _follows_number(tokens, at - 1)):
        return None
    value, end = read
    for extend in (_with_denominator, _with_power):
        value, end = extend(tokens, value, end)
    value, end = _with_percent(tokens, at, value, end, unit)
    end += _unit_length(tokens, end, unit)
    open_ended = end < len(tokens) and tokens[end].word in {"/", "^"} and not tokens[end].spaced
    return _Quantity(begin, end, -value if negative else value, not open_ended)


def _number_at(tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.kind is TokenKind.NUMBER:
        value = _parse_digits(token.word.rstrip("%"))
        return _scaled(tokens, value, at + 1) if value is not None else None
    if token.word in SMALL or token.word in TENS or token.word in _PARTS:
        return _spelt_at(tokens, at)
    return None


def _spelt_at(tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    word, after = tokens[at].word, _word(tokens, at + 1)
    if word in _PARTS:
        # "third" and the like are ranks unless a number or "a" stands before
        return (_PARTS[word], at + 1) if word == "half" or _word(tokens, at - 1) in {"a", "one"} else None
    if word == "one" and after not in _PARTS and at and _word(tokens, at - 1) not in _BEFORE_ONE:
        return None
    value, end = Decimal(SMALL.get(word) or TENS.get(word) or 0), at + 1
    if word in TENS and 0 < SMALL.get(_after_dash(tokens, end)[0], 0) < 10:
        unit_word, end = _after_dash(tokens, end)
        value, end = value + SMALL[unit_word], end + 1
    if _word(tokens, end) in _PARTS:
        return value * _PARTS[_word(tokens, end)], end + 1
    return _scaled(tokens, value, end)


def _after_dash(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    return (_word(tokens, at + 1), at + 1) if _word(tokens, at) == "-" else (_word(tokens, at), at)


def _scaled(tokens: Sequence[Token], value: Decimal, end: int) -> tuple[Decimal, int]:
    while (scale := _SCALES.get(_word(tokens, end))) is not None:
        if len(tokens[end].word) == 1 and tokens[end].spaced:
            break
        value, end = value * scale, end + 1
    return value, end


def _parse_digits(typed: str) -> Decimal | None:
    """The value of digits with separators: commas before three digits group, one before others is a decimal comma."""
    plain = typed.replace("_", "").replace(" ", "")
    whole, comma, rest = plain.rpartition(",")
    if comma and "," not in whole and "." not in rest and (len(rest) != 3 or whole in {"", "0"}):
        plain = f"{whole or 0}.{rest}"
    try:
        value = Decimal(plain.replace(",", ""))
    except InvalidOperation:
        return None
    return value if abs(value.adjusted()) < 100 else None


def _with_denominator(tokens: Sequence[Token], value: Decimal, end: int) -> tuple[Decimal, int]:
    """ "3/4", "3 out of 4", "3 of 4"."""
    skip = (
        1
        if _word(tokens, end) in {"/", "of", "÷"}
        else 2
        if (_word(tokens, end), _word(tokens, end + 1)) == ("out", "of")
        else 0
    )
    below = _number_at(tokens, end + skip) if skip else None
    if below is None or not below[0]:
        return value, end
    return value / below[0], below[1]


def _with_power(tokens: Sequence[Token], value: Decimal, end: int) -> tuple[Decimal, int]:
    exponent = _number_at(tokens, end + 1) if _word(tokens, end) in {"^", "**"} else None
    if exponent is None or abs(exponent[0]) > 64:
        return value, end
    try:
        return value ** exponent[0], exponent[1]
    except (InvalidOperation, Overflow):
        return value, end


def _with_percent(tokens: Sequence[Token], at: int, value: Decimal, end: int, unit: str | None) -> tuple[Decimal, int]:
    signed = tokens[end - 1].word.endswith("%") or _word(tokens, end) in _PERCENT_WORDS
    spelt = (_word(tokens, end), _word(tokens, end + 1)) == ("per", "cent")
    if signed or spelt:
        end += 2 if spelt else _word(tokens, end) in _PERCENT_WORDS
        return value / 100, end
    is_fraction = end - at > 2
    return (value / 100 if unit == PERCENT and value > 1 and not is_fraction else value), end


def _unit_length(tokens: Sequence[Token], at: int, unit: str | None) -> int:
    """How many tokens from here spell the item's unit."""
    if unit is None or at >= len(tokens):
        return 0
    wanted = [stem(word) for word in words(unit)]
    typed = [stem(token.word) for token in tokens[at : at + len(wanted)]]
    if typed == wanted:
        return len(wanted)
    if len(wanted) == 1:
        same = any({wanted[0], typed[0]} <= forms | {name} for name, forms in _UNIT_FORMS.items())
        return int(same or (len(typed[0]) > 3 and wanted[0].startswith(typed[0])))
    spelt = "".join(token.word for token in tokens[at : at + 2 * len(wanted)])
    return 2 * len(wanted) - 1 if spelt.startswith("".join(unit.casefold().split())) and "/" in unit else 0


def _merge_last(found: list[_Quantity], tokens: Sequence[Token]) -> None:
    """Join the last two quantities if they make one calculation, or if the last is what the one before equals."""
    if len(found) < 2:
        return
    left, right = found[-2:]
    between = [token.word for token in tokens[left.end : right.start]]
    if len(between) != 1:
        return
    if between[0] in _OPERATORS:
        value = left.value + right.value if between[0] == "+" else left.value * right.value
        found[-2:] = [_Quantity(left.start, right.end, value, sure=False)]
    elif between[0] in _EQUALS and abs(left.value - right.value) <= abs(left.value) * _CLOSE:
        found[-2:] = [replace(right, start=left.start)]


def _to_mention(quantity: _Quantity, unit: str | None, tokens: Sequence[Token]) -> Mention:
    ambiguous = unit == PERCENT and quantity.value == 1 and quantity.end - quantity.start == 1
    names = (quantity.value / 100, quantity.value) if ambiguous else (quantity.value,)
    counts_something = role_of(_word(tokens, quantity.end)) is Role.CONTENT
    return Mention(quantity.start, quantity.end, names, quantity.sure and not ambiguous, loud=counts_something)


def _is_dash(tokens: Sequence[Token], at: int) -> bool:
    """Whether a "-" is a dash between two things or a bullet, and no minus sign."""
    followed_closely = at + 1 < len(tokens) and not tokens[at + 1].spaced
    return tokens[at].word == "-" and (not followed_closely or _follows_number(tokens, at) or not tokens[at].spaced)


def _follows_number(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].kind is TokenKind.NUMBER


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].word if 0 <= at < len(tokens) else ""
