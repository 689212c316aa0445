"""Words by which people take back what they said: "no", "argh", "forgot the bias", "swap the last two"."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import Role
from bot.core.reply.words.roles import is_frame
from bot.language.terms import word_set

_WITHDRAWALS = word_set("""
    misread miscalculated miscounted mistake typo forgot forgotten jk kidding joking
""")
_SIGHS = word_set("sorry hmm hm oh ah eh uh")
_TAKING_BACK = (
    _WITHDRAWALS
    | _SIGHS
    | word_set("""
        no nope argh ugh damn oops recounted recalculated redo overlooked swap swapped switch switched reverse reversed
        flip vice zero zeros zeroes digit digits
    """)
)

FORMER = frozenset(
    {
        *("at first", "initially", "originally", "first thought", "first instinct", "first guess", "first idea"),
        *("used to think", "was thinking", "was torn", "was going to", "was gonna", "was about to", "tempted to"),
        *("almost said", "almost took", "almost picked", "nearly said", "nearly took", "gut said", "my gut said"),
        *("wanted to say", "wanted to take", "wanted to pick", "thought it was"),
    }
)
"""What these tell was thought of before, and is no rival of what is named as the answer."""
_MAKING = frozenset({"make it", "make that"})
_MAKERS = word_set("i we you they to always can could would should")
"""Before these it is what people do, and no word of correction: "CBEAD, I make it every Sunday"."""
_TURNED = word_set("round around")
"""After "the other way"."""


def takes_back(elements: Iterable[Element]) -> bool:
    """Whether a word of correction or of annoyance is among these, so that another answer replaces the one before."""
    listed = list(elements)
    if any(one.word == "way" and after.word in _TURNED for one, after in pairwise(listed)):
        return True
    taking = [
        at
        for at, one in enumerate(listed)
        if (one.role is Role.CORRECTION or _taking_word(one) in _TAKING_BACK) and not _is_made(listed, at)
    ]
    return any(not _lacks(listed[at : at + 2]) for at in taking)


def _is_made(elements: Sequence[Element], at: int) -> bool:
    return elements[at].word in _MAKING and at > 0 and elements[at - 1].word in _MAKERS


def _lacks(elements: Sequence[Element]) -> bool:
    """Whether "no" and a noun say that there is no such thing: "no Pluto anymore"."""
    if elements[0].word != "no" or len(elements) < 2:
        return False
    noun = elements[1]
    return noun.role is Role.CONTENT or (noun.role is Role.FILLER and not is_frame(noun.word.split()[0]))


def withdraws(elements: Iterable[Element]) -> bool:
    """Whether these take back what was said even if no other answer follows: a mistake is admitted, or a joke."""
    return any(one.word in _WITHDRAWALS for one in elements)


def without_sighs(elements: Iterable[Element]) -> list[Element]:
    """The elements but for words of correction that take back nothing if no other answer follows."""
    return [element for element in elements if element.word not in _SIGHS]


def with_corrections_ahead(elements: Sequence[Element]) -> list[Element]:
    """The elements, where a correction that ends the reply stands before what it corrects to: "3B I mean"."""
    last = len(elements) - 1
    if last < 1 or elements[last].role is not Role.CORRECTION:
        return list(elements)
    start = next((at + 1 for at in range(last - 1, -1, -1) if elements[at].role is Role.MARK), 0)
    if start in (0, last):
        return list(elements)
    return [*elements[:start], elements[last], *elements[start:last]]


def _taking_word(element: Element) -> str:
    """The word that counts: of a phrase of denial the first one ("no way"), but not of others ("no doubt")."""
    return element.word.split(" ")[0] if element.role is Role.NOT else element.word
