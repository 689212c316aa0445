"""A reply as elements: mentions of options, phrases, words and marks, each with the role that it plays."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Mention, Name
from bot.core.reply.words.people import tells_of_people
from bot.core.reply.words.roles import find_phrase, role_of
from bot.core.reply.words.tokens import Token, TokenKind, word_at
from bot.language.roots import is_adverb
from bot.language.terms import stem, word_set

_SURE_NUMBERS = frozenset({"100", "100%", "99", "99%", "110%", "1000%"})
_REASONING = word_set("otherwise else")
"""Between an option and a statement these open a reason: "B otherwise it leaks"."""
_RIGHTLY = word_set("right correctly correct properly mistaken wrong anything something")
_TAKING_FROM = word_set("""
    hardly barely scarcely supposedly allegedly reportedly formerly previously wrongly mistakenly incorrectly falsely
    usually normally typically rarely seldom commonly generally costly friendly deadly badly poorly daily weekly
""")
"""Before an option these weaken what is said of it, unlike other adverbs ("undeniably B")."""
_COMPARED = word_set("the my our in last every")
"""After a letter and "like" these open a comparison that says why: "A C E like the hospital"."""
_ROMANCE = frozenset({"non", "ma"})
_GERMAN = word_set("ist sind nicht kein keine falsch raus passt")
_BEGINNING = word_set("start starting begin beginning")
_MISTAKES = word_set("mess messed screwed botched mistake mistakes error errors typo slipped miscounted misread missed")
_LOOKED_AT = word_set("at into for up")
_WAITING = word_set("i you we they to must can")
"""Before "wait" these make it what people do, and no word of correction."""
_OWN_SUBJECTS = frozenset({"i", "my"})
_KNOWING = word_set("""
    remember remembered recall read understood understand get got counted multiplied divided calculated computed know
    learned learnt heard paid multiply count add divide calculate works working serves serve did
""")
"""After "if I" or "if my head" these say that one may be mistaken."""
_KNOWING_WITHIN = 4


@dataclass(frozen=True, slots=True)
class Element:
    """A mention, a word or phrase, or a mark, with the role that it plays."""

    role: Role
    word: str
    mention: Mention | None = None
    spaced: bool = True

    @property
    def names(self) -> tuple[Name, ...]:
        """What the element names, if it is a mention."""
        return self.mention.names if self.mention else ()


def to_elements(
    tokens: Sequence[Token],
    mentions: Iterable[Mention],
    known: Container[str] = frozenset(),
    repeated: Container[int] = frozenset(),
) -> list[Element]:
    """The tokens with mentions and phrases gathered up and every element's role.

    `known` has the stems of words that are as good as filler here, `repeated` the places of tokens that are.
    """
    starts = {mention.start: mention for mention in mentions}
    words = [token.word for token in tokens]
    elements: list[Element] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if mention := starts.get(at):
            elements.append(Element(Role.MENTION, token.word, mention, token.spaced))
            at = mention.end
        elif (phrase := find_phrase(words, at)) and not any(place in starts for place in range(at, at + phrase[0])):
            elements.append(Element(phrase[1], " ".join(words[at : at + phrase[0]])))
            at += phrase[0]
        elif length := _length_of_own_doubt(tokens, at, starts):
            elements.append(Element(Role.FILLER, "if i am right"))
            at += length
        else:
            role = _role_of_word(tokens, at, elements, starts)
            if role is Role.CONTENT and (at in repeated or stem(token.word) in known):
                role = Role.FILLER
            elements.append(Element(role, token.word, None, token.spaced))
            at += 1
    return elements


def _role_of_word(tokens: Sequence[Token], at: int, before: Sequence[Element], mentioned: Container[int]) -> Role:
    """The role of a token that is no part of a phrase, with regard to what stands beside it."""
    word, after = tokens[at].word, word_at(tokens, at + 1)
    if before and before[-1].mention and (role := _role_after_mention(word, after, before[-1].mention)):
        return role
    if word == "without" and at + 1 not in mentioned:
        return Role.BECAUSE if any(element.mention for element in before) else Role.FILLER
    if tells_of_people(tokens, at, mentioned):
        return Role.REMARK
    if role := _role_beside(tokens, at, before, mentioned=at + 1 in mentioned):
        return role
    role = _role_of_token(tokens[at])
    beside = at + 1 in mentioned or (before and before[-1].mention and not after.isalnum())
    strengthens = beside and is_adverb(word) and word not in _TAKING_FROM
    return Role.FILLER if role is Role.CONTENT and strengthens else role


def _role_after_mention(word: str, after: str, mention: Mention) -> Role | None:
    """The role of a word that opens a reason after an option; None for most."""
    compares = word == "like" and after in _COMPARED and not mention.by_text
    return Role.BECAUSE if word == "as" or (word in _REASONING and after.isalnum()) or compares else None


def _role_beside(tokens: Sequence[Token], at: int, before: Sequence[Element], *, mentioned: bool) -> Role | None:
    """The role of a word that has another meaning elsewhere, if what stands beside it tells which it has here."""
    word, after = tokens[at].word, word_at(tokens, at + 1)
    if (word == "look" and after in _LOOKED_AT) or (word == "wait" and word_at(tokens, at - 1) in _WAITING):
        return Role.CONTENT
    if word in _BEGINNING and after in {"with", "by"}:
        return Role.CUE
    if word in _ROMANCE:
        return _role_of_romance(word, before, mentioned=mentioned, alone=not after.isalnum())
    if word == "also" and any(element.word in _GERMAN for element in before):
        return Role.SO  # "A ist falsch, also B"
    if word == "left" and not after.isalnum():
        return Role.FILLER  # "only B left", not "the left one"
    return None


def _role_of_romance(word: str, before: Sequence[Element], *, mentioned: bool, alone: bool) -> Role:
    """The role of "non" and "ma", which English has in other words: "non A ma B", "A, non, B", "ma réponse"."""
    if word == "ma":
        return Role.BUT if mentioned else Role.FILLER
    if mentioned and not (before and before[-1].word == "..."):
        return Role.NOT
    return Role.CORRECTION if alone and before and before[-1].role is Role.MARK else Role.CONTENT


def _role_of_token(token: Token) -> Role:
    if token.is_mark:
        return Role.MARK
    if token.kind is TokenKind.NUMBER:
        return Role.FILLER if token.word in _SURE_NUMBERS else Role.CONTENT
    return role_of(token.word)


def _length_of_own_doubt(tokens: Sequence[Token], at: int, mentioned: Container[int]) -> int:
    """How many tokens say "if I have counted right", "unless I'm mistaken" and the like, or 0."""
    if role_of(tokens[at].word) is not Role.IF or word_at(tokens, at + 1) not in _OWN_SUBJECTS:
        return 0
    ends = (place for place in range(at, len(tokens)) if tokens[place].is_mark or place in mentioned)
    end = next(ends, len(tokens))
    knowing = end not in mentioned and any(
        token.word in _KNOWING for token in tokens[at + 2 : min(at + 2 + _KNOWING_WITHIN, end)]
    )
    mistaken = any(token.word in _MISTAKES for token in tokens[at:end])
    return end - at if knowing or mistaken or tokens[end - 1].word in _RIGHTLY else 0
