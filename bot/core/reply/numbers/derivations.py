"""Calculations that people type with their answer: "30/40 = 0.75", "300 km / 2.5 h = 120", "TP/(TP+FN) = 0.8"."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, DecimalException
from operator import add, mul, sub, truediv

from bot.core.reply.words.quantities import Quantity
from bot.core.reply.words.tokens import Token, TokenKind, word_at
from bot.language.terms import word_set

_Operation = Callable[[Decimal, Decimal], Decimal]
_OPERATIONS: Mapping[str, _Operation] = {
    **dict.fromkeys(("*", "x", "×", "·", "times"), mul),
    **dict.fromkeys(("/", "÷", "over"), truediv),
    **dict.fromkeys(("+", "plus"), add),
    **dict.fromkeys(("-", "minus"), sub),
}
_BINDING = (mul, truediv)
_EQUALS = word_set("= ≈ => -> is makes gives equals are yields so")
_NEARLY = word_set("about roughly approximately approx around circa")
_SPELT_OPERATIONS = {"divided": "/", "multiplied": "*"}
"""Before "by"."""
_AFTER_UNIT = word_set("/ * × ÷ = divided times")
_CLOSE = Decimal("0.01")
"""How far a result may be from what its calculation gives, as a share."""
_DEEPEST = 5
"""How many brackets may be open at once."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a calculation at tokens `start` to `end`."""

    start: int
    end: int
    value: Decimal | None = None
    mark: str = ""


def without_derivations(found: Sequence[Quantity], tokens: Sequence[Token]) -> list[Quantity]:
    """The quantities, with those of a calculation replaced by its result. One without a result is not sure."""
    kept: list[Quantity] = []
    pieces = _pieces(found, tokens)
    at = 0
    while at < len(pieces):
        end, value = _evaluate(pieces, at)
        if not any(_operation(pieces, place) for place in range(at, end)):
            end, value = at + 1, None
        quantity = _quantity_of(found, pieces[at]) if end - at == 1 else None
        if quantity is not None:
            open_ended = any(_operation(pieces, place) in (mul, add) for place in (at - 1, end) if place >= 0)
            kept.append(replace(quantity, sure=quantity.sure and not open_ended))
        elif value is not None:
            kept.append(Quantity(pieces[at].start, pieces[end - 1].end, (value,), sure=False, is_fraction=True))
        at = max(end, at + 1)
    return _without_steps(_with_results(kept, tokens), found, tokens)


def _quantity_of(found: Sequence[Quantity], piece: _Piece) -> Quantity | None:
    return next((one for one in found if one.start == piece.start and piece.value is not None), None)


def _pieces(found: Sequence[Quantity], tokens: Sequence[Token]) -> list[_Piece]:
    """Quantities, operators and other words in reading order; a unit after a quantity belongs to it."""
    pieces: list[_Piece] = []
    starts = {one.start: one for one in found}
    at = 0
    while at < len(tokens):
        word = tokens[at].word
        if quantity := starts.get(at):
            end = quantity.end + _foreign_unit_length(tokens, quantity.end)
            pieces.append(_Piece(at, end, quantity.value))
        elif word in _SPELT_OPERATIONS and word_at(tokens, at + 1) == "by":
            end = at + 2
            pieces.append(_Piece(at, end, mark=_SPELT_OPERATIONS[word]))
        else:
            end = at + 1
            pieces.append(_Piece(at, end, mark=word))
        at = end
    return pieces


def _foreign_unit_length(tokens: Sequence[Token], at: int) -> int:
    """How many tokens of a unit stand between a number and an operator: "km" in "300 km / 2.5 h", "KB/s" likewise."""
    if at >= len(tokens) or tokens[at].kind is not TokenKind.WORD or tokens[at].word in _EQUALS | _OPERATIONS.keys():
        return 0
    stroke = [token.word for token in tokens[at + 1 : at + 3]]
    closely = len(stroke) == 2 and stroke[0] == "/" and not tokens[at + 1].spaced and stroke[1].isalpha()
    length = 3 if closely or "per" in stroke[:1] else 2 if tokens[at].word == "per" else 1
    return length if word_at(tokens, at + length) in _AFTER_UNIT else 0


def _evaluate(pieces: Sequence[_Piece], at: int) -> tuple[int, Decimal | None]:
    """Where the calculation that begins here ends, and its value; a single quantity is one too."""
    try:
        return _sum(pieces, at)
    except DecimalException:
        return at + 1, None


def _sum(pieces: Sequence[_Piece], at: int, depth: int = 0) -> tuple[int, Decimal | None]:
    end, value = _product(pieces, at, depth)
    while value is not None and _operation(pieces, end) in (add, sub):
        after, other = _product(pieces, end + 1, depth)
        if other is None:
            break
        end, value = after, _OPERATIONS[pieces[end].mark](value, other)
    return end, value


def _product(pieces: Sequence[_Piece], at: int, depth: int = 0) -> tuple[int, Decimal | None]:
    end, value = _atom(pieces, at, depth)
    while value is not None and _operation(pieces, end) in _BINDING:
        after, other = _atom(pieces, end + 1, depth)
        if other is None:
            break
        end, value = after, _OPERATIONS[pieces[end].mark](value, other)
    return end, value


def _atom(pieces: Sequence[_Piece], at: int, depth: int = 0) -> tuple[int, Decimal | None]:
    if at >= len(pieces):
        return at, None
    if pieces[at].mark == "(" and depth < _DEEPEST:
        end, value = _sum(pieces, at + 1, depth + 1)
        closed = end < len(pieces) and pieces[end].mark == ")"
        return (end + 1, value) if closed and value is not None else (at + 1, None)
    return at + 1, pieces[at].value


def _operation(pieces: Sequence[_Piece], at: int) -> _Operation | None:
    return _OPERATIONS.get(pieces[at].mark) if at < len(pieces) else None


def _with_results(found: Sequence[Quantity], tokens: Sequence[Token]) -> list[Quantity]:
    """The quantities, where one that equals the one before ("30/40 = 0.75", "3/4 is 75%") takes its place."""
    kept: list[Quantity] = []
    for quantity in found:
        if kept and _is_bracketed(kept[-1], quantity, tokens):
            kept[-1] = replace(kept[-1], end=quantity.end)
        elif kept and _is_result(kept[-1], quantity, tokens):
            kept[-1] = replace(quantity, start=kept[-1].start, sure=quantity.sure or kept[-1].sure)
        else:
            kept.append(quantity)
    return kept


def _without_steps(results: Sequence[Quantity], found: Sequence[Quantity], tokens: Sequence[Token]) -> list[Quantity]:
    """Without results that a later calculation goes on with: of "1000/200 = 5, 5*6 = 30" the last remains."""
    operands = [
        {one.value for one in found if result.start <= one.start < result.end} - {result.value} for result in results
    ]
    return [
        result
        for at, result in enumerate(results)
        if not any(result.value in later for later in operands[at + 1 :]) or not _is_worked_out(result, tokens)
    ]


def _is_worked_out(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """Whether it is the result of a calculation, if only of one that rounds: "ceil(7/4) = 2"."""
    inner = any(token.word in _OPERATIONS for token in tokens[quantity.start : quantity.end])
    return inner or word_at(tokens, quantity.start - 1) == "="


def _is_result(left: Quantity, right: Quantity, tokens: Sequence[Token]) -> bool:
    between = [token.word for token in tokens[left.end : right.start]]
    joined = _EQUALS | _NEARLY | {","}
    if word_at(tokens, left.start - 1) == "by":
        return False  # "10k by 100 is 100"
    equates = bool(between) and set(between) <= joined and not (_EQUALS | _NEARLY).isdisjoint(between)
    return equates and _are_close(left, right)


def _is_bracketed(left: Quantity, right: Quantity, tokens: Sequence[Token]) -> bool:
    """Whether the second is the first one again, in brackets: "4.67 (14/3)"."""
    between = [token.word for token in tokens[left.end : right.start + 1]]
    return between[:1] == ["("] and right.start - left.end < 2 and _is_rounded(left.value, right.value)


def _is_rounded(one: Decimal, other: Decimal) -> bool:
    """Whether one of them is the other with fewer decimals."""
    shorter, longer = sorted((one, other), key=lambda value: len(value.as_tuple().digits))
    try:
        return longer.quantize(shorter) == shorter
    except DecimalException:
        return False


def _are_close(left: Quantity, right: Quantity) -> bool:
    return abs(left.value - right.value) <= abs(left.value) * _CLOSE
