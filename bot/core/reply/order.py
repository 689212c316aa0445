"""Replies that put options in order: "first B, then A, then C", "b > a > c", "BAC", "B second, A first, C last"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.item import Option
from bot.core.reply.choice import find_options
from bot.core.reply.elements import Element, to_elements
from bot.core.reply.frames import Role
from bot.core.reply.sequences import asks, is_clean, last_version, unglue, without_reason
from bot.core.reply.tokens import tokenise
from bot.core.reply.wordings import collect_wordings
from bot.language.terms import word_set
from bot.language.vocabulary import Lexicon

Order = tuple[str, ...]

_RANKS: Mapping[str, int] = {
    word: rank
    for rank, words in enumerate(
        ("first 1st firstly", "second 2nd secondly", "third 3rd thirdly", "fourth 4th", "fifth 5th", "sixth 6th"),
        start=1,
    )
    for word in words.split()
}
_LAST = word_set("last lastly")
_SEQUENCE_WORDS = word_set("""
    followed start starts starting started begin begins beginning end ends ending finish finishes finishing after before
    step steps order sequence afterwards next subsequently > < -> => = ** * above least most
""")


@dataclass(frozen=True, slots=True)
class ReadOrder:
    """A certain order, or those that it may be; both empty for talk. `attempted` marks an order that is incomplete."""

    certain: Order | None = None
    candidates: tuple[Order, ...] = ()
    attempted: bool = False


def read_order(text: str, options: Sequence[Option], shown: Sequence[str], lexicon: Lexicon) -> ReadOrder:
    """The order that a reply puts all options in."""
    names = [option.id for option in options]
    wordings = collect_wordings(tuple(option.text for option in options), lexicon)
    tokens = tokenise(unglue(text, len(names)))
    mentions = find_options(tokens, wordings, names, shown, len(names), by_place=False)
    elements = to_elements(tokens, mentions)
    if not mentions:
        return _by_digits(elements, shown)
    if asks(elements):
        return ReadOrder()
    version, corrected = last_version(elements)
    return _read_version(without_reason(version), names, corrected)


def _read_version(elements: Sequence[Element], names: Sequence[str], corrected: bool) -> ReadOrder:
    sequence = _names_in_turn(elements)
    ranked = _by_ranks(elements, len(names))
    order = ranked or tuple(sequence)
    clean = is_clean(elements, _SEQUENCE_WORDS | _RANKS.keys() | _LAST | set(map(str, range(1, len(names) + 1))))
    clean = clean and not _offers_alternatives(elements)
    complete = sorted(order) == sorted(names)
    if not complete:
        missing = [name for name in names if name not in order]
        filled = ((*order, *missing),) if len(missing) == 1 and len(set(order)) == len(order) else ()
        return ReadOrder(candidates=filled, attempted=clean or corrected or set(order) == set(names))
    if clean and (ranked or _ranks_fit(elements)) and not _runs_backwards(elements):
        return ReadOrder(certain=order)
    return ReadOrder(candidates=(order, order[::-1]) if _runs_backwards(elements) else (order,), attempted=True)


def _offers_alternatives(elements: Sequence[Element]) -> bool:
    """Whether a stroke stands between some options only ("B, A, then D/C"), so that their order is left open."""
    gaps = [after.word == "/" for before, after in pairwise(elements) if before.mention and not after.mention]
    return any(gaps) and not all(gaps[:-1])


def _names_in_turn(elements: Sequence[Element]) -> list[str]:
    """Names in reading order; one named twice in a row ("B) Mix the dough") counts once."""
    turn: list[str] = []
    for element in elements:
        for name in element.mention.names if element.mention else ():
            if not turn or turn[-1] != name:
                turn.append(str(name))
    return turn


def _by_ranks(elements: Sequence[Element], count: int) -> Order | None:
    """The order by ranks given beside every option ("A second, B first, …", "1. B 2. A …"), or None without them."""
    marks = [one for one in elements if one.mention or _rank(one, count) is not None]
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    if len(marks) != 2 * count:
        return None
    found: dict[int, str] = {}
    for left, right in pairs:
        ranker, named = (left, right) if right.mention else (right, left)
        rank = _rank(ranker, count)
        if rank is None or named.mention is None or bool(right.mention) != bool(pairs[0][1].mention):
            return None
        found[rank] = str(named.mention.names[0])
    return tuple(found[rank] for rank in sorted(found)) if len(found) == count else None


def _rank(element: Element, count: int) -> int | None:
    if element.mention:
        return None
    if element.word in _LAST:
        return count
    if len(element.word) == 1 and element.word.isdecimal():
        return int(element.word)
    return _RANKS.get(element.word)


def _ranks_fit(elements: Sequence[Element]) -> bool:
    """Whether the few ranks given agree with the reading order: the first stands first, the last stands last."""
    mentioned = [at for at, element in enumerate(elements) if element.mention]
    for at, element in enumerate(elements):
        if element.word in _LAST and at < mentioned[-2]:
            return False
        if element.word == "first" and at > mentioned[1]:
            return False
    return True


def _runs_backwards(elements: Sequence[Element]) -> bool:
    """Whether "after" or "<" follows an option before the next mark, so that the one named later may come first."""
    named = False
    for element in elements:
        if element.role is Role.MARK and element.word not in {"<", "-"}:
            named = False
        named = named or element.mention is not None
        if named and element.word in {"after", "<", "follows"}:
            return True
    return False


def _by_digits(elements: Sequence[Element], shown: Sequence[str]) -> ReadOrder:
    """Digits alone: the places of the options in turn, or each option's rank; certain where both mean the same."""
    listed = [(one.word, digits) for one in elements if (digits := _digits_of(one.word, len(shown)))]
    digits = [digit for _, group in listed for digit in group]
    known = {word for word, _ in listed} | _SEQUENCE_WORDS
    if sorted(digits) != list(range(1, len(shown) + 1)) or not is_clean(elements, known) or asks(elements):
        return ReadOrder()
    by_place = tuple(shown[digit - 1] for digit in digits)
    by_rank = tuple(shown[digits.index(rank)] for rank in range(1, len(shown) + 1))
    if by_place == by_rank:
        return ReadOrder(certain=by_place)
    return ReadOrder(candidates=(by_place, by_rank), attempted=True)


def _digits_of(word: str, count: int) -> list[int]:
    """The digits of "2", of "2,1,3" and of "213", where there are three to put in order."""
    parts = list(word) if word.isdecimal() and len(word) == count else word.split(",")
    return [int(part) for part in parts] if all(len(part) == 1 and part.isdecimal() for part in parts) else []
