"""What others said: "Marek says 12", "according to the docs B > A". It is no answer of the person who repeats it."""

import re
from collections.abc import Sequence

from bot.core.reply.clauses import Element
from bot.core.reply.frames import Role
from bot.core.reply.sequences import until_last_mention
from bot.language.terms import word_set

_SAYING = word_set("""
    says said tells told claims claimed thinks suggests suggested reckons argues argued insists insisted
    answered guessed voted bets according meint sagt sagte dice dijo dit pense
""")
_AGREEING = word_set("like as")
_HAVING = word_set("got had has picked chose went took")
"""After a name these tell what somebody else answered."""
_OWN = word_set("i we d id ve have ich yo je me myself")
_SELF = word_set("i mine id ich yo je")
_TOOLS = re.compile(
    r"\b(?:(?:my|the|a) )?(?:calculator|calc|excel|python|spreadsheet|maths?|arithmetic|formula|abacus|repl) "
    r"(?:says|said|gives|gave|tells me|spits out|shows|agrees on)\b",
    re.IGNORECASE,
)


def with_own_tools(text: str) -> str:
    """The text in which a calculator that "says 12" is the person's own working."""
    return _TOOLS.sub("it gives", text)


def tells_of_others(elements: Sequence[Element]) -> bool:
    """Whether a word of saying has a subject other than the person who writes, or a name and a colon open the text."""
    if any(
        one.word in _SAYING and not _is_own(elements, at) and not _is_frame(elements, at)
        for at, one in enumerate(elements)
    ):
        return True
    told = range(len(until_last_mention(elements)) - 1)
    if any(_is_name(elements, at) and elements[at + 1].word in _HAVING for at in told):
        return True
    heading = next((at for at, one in enumerate(elements) if one.mention or one.word == ":"), 0)
    named = heading and elements[heading].word == ":" and heading <= _LONGEST_NAME
    return bool(named) and all(one.role in (Role.CONTENT, Role.REMARK) for one in elements[:heading])


def _is_own(elements: Sequence[Element], at: int) -> bool:
    """Whether the person who writes says it, or agrees with who said it ("like Marek said", "as you said")."""
    before = [element.word for element in elements[max(at - 3, 0) : at]]
    return not _OWN.isdisjoint(before[-1:]) or not _AGREEING.isdisjoint(before)


def _is_name(elements: Sequence[Element], at: int) -> bool:
    """Whether an unknown word opens the text or a sentence, as the subject of what follows."""
    opens = at == 0 or elements[at - 1].role in (Role.MARK, Role.REMARK)
    return opens and elements[at].role is Role.CONTENT


def speaks_for_self(elements: Sequence[Element]) -> bool:
    """Whether the person who writes says something of themselves too, so that not all of it is somebody else's."""
    return any(element.word in _SELF for element in elements)


def _is_frame(elements: Sequence[Element], at: int) -> bool:
    """Whether the word follows a mark or opens the text ("said and done", "answered: 12"), without any subject."""
    return elements[at].word != "according" and (at == 0 or elements[at - 1].role is Role.MARK)


_LONGEST_NAME = 3
"""Words of a heading that may be a name ("Marek:", "my manager:")."""
