"""Complete orders within a reply: each of them names every option once, one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.reply.clauses import Element
from bot.core.reply.directions import end_asked_first, end_of, is_other_end, is_superlative
from bot.core.reply.frames import Role
from bot.core.reply.sequence_words import BACKWARDS, CLOSING, OPENING, RANKS, orders
from bot.core.reply.sequences import takes_back, without_apologies
from bot.core.reply.stretches import Stretch, ends_sentence, is_separator, split_stretches
from bot.language.terms import words

Order = tuple[str, ...]

_AGAINST = frozenset({Role.NOT, Role.OR, Role.EITHER, Role.IF, Role.IRONY, Role.TENTATIVE, Role.BAD, Role.UNSURE})
"""Roles that leave open whether what they stand in is meant."""
_UNKNOWN = frozenset({Role.CONTENT, Role.REMARK, Role.ASK})
_PASSED = frozenset({Role.FILLER, Role.CUE, Role.SO, Role.HEDGE, Role.AND})
_FORWARDS = frozenset({"before", "bevor", "antes", "avant", "vor", "prima"})
_COPULAS = frozenset({"is", "are", "was", "were", "have", "has", "had"})
_MOST_BETWEEN = 8
"""Unknown words that may stand between one option and the next."""


@dataclass(frozen=True, slots=True)
class Version:
    """A complete order, from the element with its first option to the one with its last."""

    order: Order
    first: int
    last: int


def names_in_turn(elements: Sequence[Element]) -> list[tuple[int, str]]:
    """Names in reading order, each with its place; one named twice in a row ("B) Mix the dough") counts once."""
    turn: list[tuple[int, str]] = []
    for at, element in enumerate(elements):
        for name in element.mention.names if element.mention else ():
            if not (turn and turn[-1][1] == name and _is_same_entry(elements, turn[-1][0], at)):
                turn.append((at, str(name)))
    return turn


def _is_same_entry(elements: Sequence[Element], earlier: int, later: int) -> bool:
    """Whether an option named again is still the same entry: no sentence ends between, and no letter follows a text."""
    before, after = elements[earlier].mention, elements[later].mention
    begins_anew = before is not None and after is not None and before.by_text and not after.by_text
    return not begins_anew and not any(map(ends_sentence, elements[earlier + 1 : later]))


def find_versions(elements: Sequence[Element], names: Sequence[str]) -> list[Version]:
    """The complete orders in reading order."""
    turn = names_in_turn(elements)
    found: list[Version] = []
    start = 0
    while start + len(names) <= len(turn):
        window = turn[start : start + len(names)]
        order = tuple(name for _, name in window)
        if sorted(order) == sorted(names):
            found.append(Version(order, window[0][0], window[-1][0]))
            start += len(names)
        else:
            start += 1
    return found


def is_final(elements: Sequence[Element], versions: Sequence[Version]) -> bool:
    """Whether the last version replaces what was said before it, and nothing after it touches it again."""
    final = versions[-1]
    before = versions[-2] if len(versions) > 1 else None
    between = elements[before.last + 1 if before else 0 : final.first]
    if before and before.order != final.order and not takes_back(between):
        return False
    if any(element.mention for element in between) and not _is_cut_off(elements, final.first):
        return False
    if takes_back(without_apologies(elements[final.last + 1 :])):
        return False
    return all(_is_aside(stretch, final) for stretch in _later(elements, final) if stretch.mentions)


def _is_cut_off(elements: Sequence[Element], first: int) -> bool:
    """Whether a mark or a correction stands before the place, with nothing but frames between."""
    for element in reversed(elements[:first]):
        if element.role is Role.CORRECTION or (is_separator(element) and element.word != ","):
            return True
        if element.role not in _PASSED:
            return False
    return True


def _later(elements: Sequence[Element], version: Version) -> Iterator[Stretch]:
    yield from split_stretches(elements[version.last + 1 :])


def _is_aside(stretch: Stretch, version: Version) -> bool:
    """Whether a stretch after the order only talks about an option: "glacier takes hours", "D is not needed"."""
    roles = {element.role for element in stretch.elements}
    if set(stretch.names).isdisjoint(version.order):
        return not roles.isdisjoint(_UNKNOWN | {Role.NOT, Role.BAD})
    told = not roles.isdisjoint(_UNKNOWN)
    return told and roles.isdisjoint(_AGAINST) and not any(orders(word) for word in stretch.words)


def is_undisturbed(elements: Sequence[Element], version: Version) -> bool:
    """Whether nothing between the options or beside the first and the last of them says that it is no answer."""
    before = _beside(reversed(elements[: version.first]))
    after = _beside(iter(elements[version.last + 1 :]))
    region = elements[version.first : version.last + 1]
    inner = [one for one in region if not one.mention]
    if any(one.role in _AGAINST for one in (*before, *inner, *after)) or _has_remark([*before, *inner]):
        return False
    shown = any(orders(one.word) for one in (*before, *inner, *after))
    if any(one.role in _UNKNOWN for one in before) or not all(_is_short(gap) for gap in _gaps(region)):
        return False
    if not shown and any(one.role in _UNKNOWN for one in inner) and not _is_list(region):
        return False
    if not shown and after and after[0].word in _COPULAS:
        return False
    told = any(one.role in _UNKNOWN for one in after)
    return not told or (shown and len(split_stretches(region)[-1].names) == 1)


def _is_list(region: Sequence[Element]) -> bool:
    """Whether the options are entries of a list, of which some have a word that is not understood: "remove bag"."""
    stretches = split_stretches(region)
    unclear = [one for one in stretches if any(element.role in _UNKNOWN for element in one.elements)]
    told = any(element.word in _COPULAS for one in stretches for element in one.elements)
    return not told and 2 * len(unclear) <= len(stretches) and all(len(one.names) < 2 for one in stretches)


def _has_remark(elements: Sequence[Element]) -> bool:
    return any(one.role is Role.REMARK for one in elements)


def _beside(elements: Iterator[Element]) -> list[Element]:
    """The elements up to a separator."""
    found: list[Element] = []
    for element in elements:
        if is_separator(element) or element.role in (Role.BUT, Role.BECAUSE) or takes_back([element]):
            break
        found.append(element)
    return found


def _gaps(region: Sequence[Element]) -> Iterator[list[Element]]:
    gap: list[Element] = []
    for element in region:
        if element.mention:
            yield gap
            gap = []
        else:
            gap.append(element)


def _is_short(gap: Sequence[Element]) -> bool:
    return sum(one.role in _UNKNOWN for one in gap) <= _MOST_BETWEEN


def is_doubted(elements: Sequence[Element], version: Version) -> bool:
    """Whether a later stretch of known words takes the order back half-way: "not sure", "or maybe not"."""
    return any(
        not any(one.role in _UNKNOWN for one in stretch.elements)
        and any(one.role in _AGAINST for one in stretch.elements)
        for stretch in _later(elements, version)
    ) or any(element.role is Role.IRONY for element in elements)


def fits_its_words(elements: Sequence[Element], version: Version, question: str) -> bool:
    """Whether "first", "last" and "cheapest" stand with the options that come first and last in it."""
    asked = end_asked_first(question)
    places = {name: place for place, name in enumerate(version.order)}
    count = len(version.order)
    for stretch in split_stretches(elements[: version.last + 1 + _tail_length(elements, version)]):
        if not stretch.names or stretch.end <= version.first:
            continue
        place, typed = places[stretch.names[0]], stretch.words
        end = end_of(typed)
        if place == 0 and (is_other_end(end, asked) or _begins_elsewhere(typed, question)):
            return False
        if len(stretch.names) > 1:
            continue
        opens, closes = any(word in OPENING for word in typed), any(word in CLOSING for word in typed)
        if (opens and place) or (closes and place + 1 < count):
            return False
        if any(RANKS.get(word, place + 1) != place + 1 for word in typed):
            return False
        if place + 1 == count and end is not None and end == asked:
            return False
    return True


def _begins_elsewhere(typed: Sequence[str], question: str) -> bool:
    """Whether a heading says "outermost first" or the like, of a scale that the question does not name."""
    unknown = [
        word for word in typed if is_superlative(word) and end_of([word]) is None and word not in words(question)
    ]
    return ":" in typed and bool(unknown)


def _tail_length(elements: Sequence[Element], version: Version) -> int:
    return len(_beside(iter(elements[version.last + 1 :])))


def runs_backwards(elements: Sequence[Element], version: Version, question: str) -> bool:
    """Whether "after" follows an option, or "before" opens a stretch, so that the one named later may come first.

    "<" does too, unless the question wants the low end first.
    """
    asked = end_asked_first(question)
    rising = asked is not None and asked[1] == 0
    region = elements[version.first : version.last + 1]
    for stretch in _between_commas(region):
        named = False
        for at, element in enumerate(stretch):
            follows = any(one.mention for one in stretch[at + 1 :])
            if named and element.word in BACKWARDS and follows and not (element.word == "<" and rising):
                return True
            if not named and element.word in _FORWARDS and follows:
                return True
            named = named or element.mention is not None
    return False


def _between_commas(elements: Sequence[Element]) -> Iterator[list[Element]]:
    current: list[Element] = []
    for element in elements:
        if is_separator(element) and element.word != "-":
            yield current
            current = []
        else:
            current.append(element)
    yield current
