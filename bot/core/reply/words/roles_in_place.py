"""The role of an element where it stands: the same word may correct, reject, join or say something."""

from collections.abc import Sequence
from itertools import takewhile

from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import COPULAS, INTERJECTIONS, PRAISE, Role
from bot.core.reply.words.listings import ends_list, is_between_mentions
from bot.language.terms import word_set

_JOINING = {"&": Role.AND, "+": Role.AND, "/": Role.OR, "|": Role.OR, ">": Role.OVER}
_AFTER_CORRECTING_NO = frozenset({"it", "its", "is", "i", "that", "this", "the"})
_BEFORE_PARTICLE = frozenset({"it", "them", "come", "comes"})
_CLEFT_VERBS = word_set("remains remain stays fits fit works work helps help suits counts matters left")
_NO_ABROAD = word_set("non nao nej nie ne doch")
_LOOKING = frozenset({"look", "looked", "looks"})
_STATES = frozenset({"down", "up"})
"""After "is" these tell how a thing is ("S3 is down"), but not in "it is down to B"."""
_MAKING = frozenset({"make it", "make that"})
"""At the beginning these correct ("make it B"), and else tell what a thing does ("the others make it bigger")."""
_OWNING = frozenset({"has", "have", "had"})
"""Before "a typo" these tell of one in an option."""
_SAYING = frozenset({Role.CONTENT, Role.BAD})
JESTS = frozenset(
    {"jk", "jking", "kidding", "just kidding", "only joking", "just joking", "i am kidding", "i am joking"}
)
"""After these something is meant in earnest, if anything is named."""
_OPENING = frozenset({Role.MARK, Role.BUT, Role.SO, Role.CORRECTION})


def role_in_place(elements: Sequence[Element], at: int) -> Role:
    """The element's role in its place: joining marks between options are words, and "no" may be a correction."""
    element = elements[at]
    if element.role is Role.MARK and is_between_mentions(elements, at):
        joins_closely = element.word == "-" and not element.spaced
        return Role.OR if joins_closely else _JOINING.get(element.word, Role.MARK)
    if element.word == "no" and element.role is Role.NOT:
        return _role_of_no(elements, at)
    if element.word in _NO_ABROAD and _is_apart(elements, at):
        return Role.CORRECTION
    if element.role is Role.IRONY and element.word in JESTS:
        return Role.CORRECTION
    if _says_something(elements, at) or _is_typo_of_option(elements, at):
        return Role.CONTENT
    return Role.FILLER if _says_nothing(elements, at) else element.role


def _is_apart(elements: Sequence[Element], at: int) -> bool:
    """Whether the word stands by itself after an answer: "A... non, B"."""
    around = [one.role for one in (*elements[at - 1 : at], *elements[at + 1 : at + 2])]
    return at > 0 and Role.MARK in around and {Role.MARK, Role.MENTION}.issuperset(around)


def _says_something(elements: Sequence[Element], at: int) -> bool:
    """Whether a word of the tables is here one that tells of an option: "E goes", "look it up", "n log n"."""
    word, before = elements[at].word, elements[at - 1] if at else None
    after = elements[at + 1] if at + 1 < len(elements) else None
    if word in _LOOKING:
        return after is not None and (after.mention is not None or after.word == "up")
    if word in _MAKING and not _begins(elements, at):
        return after is not None and after.mention is not None and after.mention.by_text
    if word == "n" or before is None:
        return word == "n" and not is_between_mentions(elements, at)
    if word == "goes":
        return before.mention is not None and not (at + 1 < len(elements) and elements[at + 1].word == "to")
    if before.word in COPULAS:
        return word == "like" or (word in _STATES and (after is None or after.word != "to"))
    return word == "out" and before.word in _BEFORE_PARTICLE


def _is_typo_of_option(elements: Sequence[Element], at: int) -> bool:
    """Whether a typing error is found in an option and not admitted: "B has a typo", "there's a typo in B"."""
    owned = at > 1 and elements[at - 2].word in _OWNING
    return elements[at].word == "typo" and (owned or [one.word for one in elements[at + 1 : at + 2]] == ["in"])


def _says_nothing(elements: Sequence[Element], at: int) -> bool:
    """Whether a connecting word belongs to a statement: "so good", "B isn't either", "A would make it worse"."""
    element, after = elements[at], elements[at + 1] if at + 1 < len(elements) else None
    if element.word == "what":
        return _opens_cleft(elements, at)
    if not at:
        return False
    if element.role is Role.EITHER:
        return after is None or after.role in _OPENING
    if element.role is Role.CORRECTION and not _begins(elements, at):
        return next((one.role for one in elements[at + 1 :] if one.role is not Role.FILLER), Role.MARK) in _SAYING
    return element.word == "so" and after is not None and after.word in PRAISE


def _opens_cleft(elements: Sequence[Element], at: int) -> bool:
    """Whether "what" only leads up to what is named, without a question mark: "what remains is B"."""
    leading = [one.word for one in takewhile(lambda one: one.mention is None, elements[at + 1 :])]
    ends = [one.word for one in elements[at + 1 :] if one.word in {"?", "."}]
    cleft = len(leading) > 1 and leading[-1] == "is" and leading[-2] in _CLEFT_VERBS
    return cleft and ends[:1] != ["?"]


def _begins(elements: Sequence[Element], at: int) -> bool:
    """Whether a sentence or an interjection begins here: "hmm wait", but not "the wait"."""
    before = at - 1
    while before >= 0 and elements[before].word in INTERJECTIONS:
        before -= 1
    return before < 0 or ends(elements[before])


def _role_of_no(elements: Sequence[Element], at: int) -> Role:
    """A correction ("A. No, B"), two answers ("A, no B"), a word about a thing ("A needs no labels"), or a "not"."""
    after = elements[at + 1] if at + 1 < len(elements) else None
    if after and after.mention and _gives_another(elements, at):
        if at > 2 and elements[at - 3].word == "no":
            return Role.NOT  # "no A, no B, no C"
        if ends_list(elements, at - 2) and after.mention.partial:
            return Role.NOT  # "A and C, no NAT"
        return Role.OR if elements[at - 1].word == "," else Role.CORRECTION
    if after and after.role is Role.CONTENT and any(other.mention for other in elements[:at]):
        return Role.CONTENT
    before = next((one for one in reversed(elements[:at]) if one.role is not Role.FILLER), None)
    begins = before is None or ends(before) or before.role is Role.BUT
    alone = begins and (after is None or ends(after))
    resumed = after is not None and after.word in _AFTER_CORRECTING_NO
    return Role.CORRECTION if alone or resumed or is_between_mentions(elements, at) else Role.NOT


def _gives_another(elements: Sequence[Element], at: int) -> bool:
    """Whether "no" comes after an option and a mark: "A... no B", where "no" may stand for "not"."""
    return at > 1 and elements[at - 1].role is Role.MARK and elements[at - 2].mention is not None


def ends(element: Element) -> bool:
    """Whether nothing that came before goes on after this."""
    return element.role in (Role.MARK, Role.CORRECTION)
