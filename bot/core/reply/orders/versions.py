"""Complete orders within a reply: each of them names every option once, one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.reply.clauses.sequences import AGAINST, CONCLUDING, UNKNOWN
from bot.core.reply.orders.claims import agrees, relates
from bot.core.reply.orders.stretches import SUBJECTS, Stretch, beside, ends_sentence, is_separator, split_stretches
from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import AUXILIARIES, Role
from bot.core.reply.words.mentions import Mention
from bot.core.reply.words.second_thoughts import takes_back, without_sighs
from bot.core.reply.words.sequence_words import orders

Order = tuple[str, ...]

_CONTINUING = frozenset({"->", "=>", ">", "=", "/", "&", "+"})
_DENYING = frozenset({Role.NOT, Role.BAD})
_PASSED = frozenset({Role.FILLER, Role.CUE, Role.SO, Role.HEDGE, Role.AND})


@dataclass(frozen=True, slots=True)
class Version:
    """A complete order, from the element with its first option to the one with its last."""

    order: Order
    first: int
    last: int


def names_in_turn(elements: Sequence[Element]) -> list[tuple[int, str]]:
    """Names in reading order, each with its place; a letter and its text in a row ("B) Mix the dough") count once."""
    turn: list[tuple[int, str]] = []
    for at, element in enumerate(elements):
        for name in element.mention.names if element.mention else ():
            if not (turn and turn[-1][1] == name and _is_same_entry(elements, turn[-1][0], at)):
                turn.append((at, str(name)))
    return turn


def _is_same_entry(elements: Sequence[Element], earlier: int, later: int) -> bool:
    """Whether an option named again is still the same entry: no sentence ends between, and no letter follows."""
    after = elements[later].mention
    begins_anew = after is not None and not after.by_text
    between = elements[earlier + 1 : later]
    cut = takes_back(between) or any(ends_sentence(one) or one.role is Role.SO for one in between)
    return not begins_anew and not cut


def windows_of(turn: Sequence[tuple[int, str]], count: int) -> list[Sequence[tuple[int, str]]]:
    """All `count` names in a row that do not cut letters run together in two."""
    return [
        turn[start : start + count]
        for start in range(len(turn) - count + 1)
        if (not start or turn[start - 1][0] != turn[start][0])
        and (start + count == len(turn) or turn[start + count - 1][0] != turn[start + count][0])
    ]


def find_versions(elements: Sequence[Element], names: Sequence[str]) -> list[Version]:
    """The complete orders in reading order; of two that overlap the one that is less spread out."""
    windows = windows_of(names_in_turn(elements), len(names))
    complete = [
        Version(tuple(name for _, name in window), window[0][0], _end_of_entry(elements, window[-1][0]))
        for window in windows
        if sorted(name for _, name in window) == sorted(names)
    ]
    kept: list[Version] = []
    for version in sorted(complete, key=lambda one: _spread(elements, one)):
        if all(version.last < other.first or other.last < version.first for other in kept):
            kept.append(version)
    return sorted(kept, key=lambda one: one.first)


def _spread(elements: Sequence[Element], version: Version) -> tuple[int, int]:
    """How many ends of sentences an order goes over, and how many elements."""
    return sum(map(ends_sentence, elements[version.first : version.last])), version.last - version.first


def _end_of_entry(elements: Sequence[Element], at: int) -> int:
    """Where the last entry names its option for the last time, which begins at the place: "glacer deep archive"."""
    end = at
    for later in range(at + 1, len(elements)):
        element = elements[later]
        goes_on = not element.mention or _names_the_same(element.mention, elements[at].mention)
        if is_separator(element) or element.word in SUBJECTS or element.word in AUXILIARIES or not goes_on:
            break
        end = later if element.mention else end
    return end


def _names_the_same(one: Mention, other: Mention | None) -> bool:
    return other is not None and one.names == other.names[-1:]


def is_final(elements: Sequence[Element], versions: Sequence[Version]) -> bool:
    """Whether the last version replaces what was said before it, and nothing after it touches it again."""
    final = versions[-1]
    before = versions[-2] if len(versions) > 1 else None
    between = elements[before.last + 1 if before else 0 : final.first]
    refuted = before is not None and _is_refuted(between, before, final)
    replaced = refuted or takes_back(between) or any(one.word in CONCLUDING for one in between)
    if before and before.order != final.order and not (replaced or _is_denied(elements, before)):
        return False
    if not refuted and any(element.mention for element in between) and not _is_cut_off(elements, final.first):
        return False
    if takes_back(without_sighs(elements[final.last + 1 :])):
        return False
    rest = elements[final.last + 1 :]
    return _is_told_again(elements, final) or all(
        _is_aside(stretch, final) and not _goes_on(rest[: stretch.start])
        for stretch in _with_joint_subjects(rest)
        if stretch.mentions
    )


def _is_told_again(elements: Sequence[Element], final: Version) -> bool:
    """Whether letters give the order, and words tell the same afterwards: "CBAD, you train and then register"."""
    lettered = all(not one.mention.by_text for one in elements[final.first : final.last + 1] if one.mention)
    rest = elements[final.last + 1 :]
    told = [str(name) for one in rest if one.mention and one.mention.by_text for name in one.names]
    places = [final.order.index(name) for name in dict.fromkeys(told) if name in final.order]
    if not lettered or len(places) < 2 or len(told) != sum(len(one.names) for one in rest):
        return False
    related = any(relates(one.words) for one in split_stretches(rest))
    open_ended = any(one.role in AGAINST or one.word == "?" for one in rest)
    return places == sorted(places) and not (related or open_ended or takes_back(rest))


def _with_joint_subjects(elements: Sequence[Element]) -> list[Stretch]:
    """The stretches, where options joined by "and" have one predicate: "Rhine and Danube are close"."""
    joined: list[Stretch] = []
    for stretch in split_stretches(elements):
        before = joined[-1] if joined else None
        if before and elements[before.end].role is Role.AND and all(one.mention for one in before.elements):
            joined[-1] = Stretch(before.start, stretch.end, elements[before.start : stretch.end])
        else:
            joined.append(stretch)
    return joined


def _is_refuted(between: Sequence[Element], before: Version, final: Version) -> bool:
    """Whether what is said between two versions is so in the later one alone: "…, C, A. A is before C: A, C"."""
    claims = [one for one in split_stretches(between) if len(set(one.names)) > 1 and relates(one.words)]
    return any(agrees(one, final.order) and not agrees(one, before.order) for one in claims)


def _is_denied(elements: Sequence[Element], version: Version) -> bool:
    return any(element.role is Role.NOT for element in beside(reversed(elements[: version.first])))


def _is_cut_off(elements: Sequence[Element], first: int) -> bool:
    """Whether a mark or a correction stands before the place, with nothing but frames between."""
    for element in reversed(elements[:first]):
        cuts = element.role is Role.CORRECTION or element.word in CONCLUDING
        if cuts or (is_separator(element) and element.word != ","):
            return True
        if element.role not in _PASSED:
            return False
    return True


def _goes_on(elements: Sequence[Element]) -> bool:
    """Whether these end in an arrow or "then", so that what follows continues the order."""
    return bool(elements) and (elements[-1].word in _CONTINUING or elements[-1].role is Role.SO)


def _is_about_words(stretch: Stretch) -> bool:
    """Whether a stretch tells something of what it names by its text, in known words: "it used to be called SSO"."""
    by_text = all(mention.by_text for mention in stretch.mentions)
    subject = any(one.word in SUBJECTS or one.word in {"it", "that", "this"} for one in stretch.elements[:1])
    return by_text and subject and all(one.role is not Role.NOT for one in stretch.elements)


def _is_aside(stretch: Stretch, version: Version) -> bool:
    """Whether a stretch after the order only talks about an option: "glacier takes hours", "D is not needed"."""
    roles = {element.role for element in stretch.elements}
    if set(stretch.names).isdisjoint(version.order):
        return not roles.isdisjoint(UNKNOWN | {Role.NOT, Role.BAD})
    told = not roles.isdisjoint(UNKNOWN)
    ordered = relates(stretch.words) or any(orders(word) for word in stretch.words)
    denied = Role.BAD in roles and not (told or relates(stretch.words))
    harmless = _DENYING if ordered or not told else _DENYING | {Role.TENTATIVE, Role.IF}
    if denied or not roles.isdisjoint(AGAINST - harmless):
        return False
    return agrees(stretch, version.order) if ordered else told or _is_about_words(stretch)
