"""Words that tell of people, and so are no part of an answer.

What others say, have or choose, what belongs to somebody, and what a thing does to the person who writes.
"""

from collections.abc import Container, Sequence

from bot.core.reply.words.frames import COPULAS, Role
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.tokens import Token, word_at
from bot.language.terms import word_set

_OTHERS = word_set("he she they everyone everybody somebody someone people")
_HAVING = word_set("has have had got picked took chose")
"""After others and before an option these tell what they answered."""
_MODALS = word_set("would d will has have had is are was were all also")
_OPINING = word_set("says said thinks thought think believes believe guesses guessed guess reckons swears")
_SAID = word_set("said told picked chose wrote answered keep claim claimed")
_ALWAYS = word_set("always all already both just also never even")
_AGREEING = word_set("like as what")
"""Between these and a verb of saying "you" agrees: "B, like you said"."""
_OWN = frozenset({"my", "our", "your", "his", "her"})
"""Before a word that is no frame these tell of somebody's own things: "my sister lives there"."""
_LONGEST_SUBJECT = 2
"""Words of who does something, with an article."""
_DOING = word_set("would does do always usually")
_SPEAKERS = word_set("i we you it")
_DONE_TO_ME = word_set("got made gave scared killed fooled tricked confused surprised")
_SUITING = word_set("suits fits works gives is was as this thats its lets helps strikes")
"""Of the words that end in "s" before "me" these tell nothing of what a thing does."""


def tells_of_people(tokens: Sequence[Token], at: int, mentioned: Container[int]) -> bool:
    """Whether the word here begins to tell of people; `mentioned` has the places where options are named."""
    word, after = tokens[at].word, word_at(tokens, at + 1)
    if word in _OTHERS:
        return _speaks(tokens, at + 1) or (after in _HAVING and at + 2 in mentioned)
    if word == "you" and word_at(tokens, at - 1) not in _AGREEING:
        return after in _SAID or (after in _ALWAYS and word_at(tokens, at + 2) in _SAID | {"say", "pick", "choose"})
    if word in _OWN:
        return at + 1 < len(tokens) and role_of(after) is Role.CONTENT
    return (after == "me" and _is_reaction(word)) or (word == "what" and _tells_what_others_choose(tokens, at))


def _speaks(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of choosing or thinking follows: "she would pick", "everybody says"."""
    at += word_at(tokens, at) in _MODALS
    return word_at(tokens, at) in _OPINING or role_of(word_at(tokens, at)) is Role.CUE


def _is_reaction(word: str) -> bool:
    """Whether a verb before "me" tells what a thing does to the person who writes: "E gets me every time"."""
    verb = word.endswith("s") and word not in _SUITING and role_of(word) in (Role.CONTENT, Role.FILLER)
    return verb or word in _DONE_TO_ME


def _tells_what_others_choose(tokens: Sequence[Token], at: int) -> bool:
    """Whether "what" opens what somebody else would do: "D is what management would choose"."""
    subject = [token.word for token in tokens[at + 1 : at + _LONGEST_SUBJECT + 2]]
    verb = next((place for place, word in enumerate(subject) if word in _DOING), 0)
    return word_at(tokens, at - 1) in COPULAS and verb > 0 and _SPEAKERS.isdisjoint(subject[:verb])
