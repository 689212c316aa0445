"""What a reply reports of others ("Marek: it's D", my manager wants to "train it more"): not the person's answer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.core.reply.clauses.sequences import until_last_mention
from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import COPULAS, Role
from bot.core.reply.words.mentions import Mention, places_of
from bot.core.reply.words.repeated import question_roots
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.tokens import Token, TokenKind, word_at
from bot.language.roots import root
from bot.language.terms import word_set

_SENTENCE_ENDS = word_set(". ! ? ; ... ..") | {"\n", "\n\n"}
_LONGEST_LABEL = 3
"""Words of a heading that may be a name ("Marek:", "my manager:")."""
_TELLING = word_set("""
    says said tells told shouts shouted claims claimed thinks suggests suggested reckons argues argued
    insists insisted answered guessed voted bets according meint sagt sagte dice dijo dit pense
""")
"""What a subject other than the person who writes does, if it says or thinks something."""
_AGREEING = word_set("like as")
_HAVING = word_set("got had has picked chose went took answered")
"""After a name these tell what somebody else answered."""
_ADVERBS = word_set("already also just too even probably only again")
"""These may stand between."""
_SIGNS = _TELLING | _HAVING | {'"', ":"}
"""Without any of these nothing is reported."""
_OWN = word_set("i we d id ve have ich yo je me myself")
_SELF = word_set("i mine id ich yo je")
_TOOLS = re.compile(
    r"\b(?:(?:my|the|a) )?(?:calculator|calc|excel|python|spreadsheet|maths?|arithmetic|formula|abacus|repl) "
    r"(?:says|said|gives|gave|tells me|spits out|shows|agrees on)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Span:
    """Tokens from `start` on, up to `end`, that repeat others; `quoted`: within quotation marks."""

    start: int
    end: int
    quoted: bool


def without_reported(tokens: Sequence[Token], mentions: Sequence[Mention], question: str) -> list[Mention]:
    """The mentions without those in quotations of others; what follows a speaker's name and a colon is not sure."""
    if all(token.word not in _SIGNS for token in tokens):
        return list(mentions)
    spans = [
        *_quotations(tokens, mentions),
        *_lines_of_speakers(tokens, mentions, question_roots(question)),
        *_attributed(tokens),
        *_what_others_had(tokens, mentions),
    ]
    return [kept for mention in mentions if (kept := _weighed(mention, spans)) is not None]


def _weighed(mention: Mention, spans: Sequence[_Span]) -> Mention | None:
    within = [span for span in spans if span.start <= mention.start and mention.end <= span.end]
    if any(span.quoted for span in within):
        return None
    return replace(mention, sure=False) if within else mention


def _quotations(tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[_Span]:
    """Stretches in quotation marks that unknown words lead to, or a word of saying follows."""
    marks = [at for at, token in enumerate(tokens) if token.word == '"']
    named = places_of(mentions)
    for start, end in zip(marks[::2], marks[1::2], strict=False):
        before = _sentence_before(tokens, start)
        told = any(at not in named and _is_unknown(tokens[at]) for at in before)
        if told or any(word_at(tokens, at) in _TELLING for at in range(end + 1, end + 4)):
            yield _Span(start, end, quoted=True)


def _lines_of_speakers(tokens: Sequence[Token], mentions: Sequence[Mention], asked: frozenset[str]) -> Iterator[_Span]:
    """What follows "Marek:", up to the end of the line."""
    for colon, token in enumerate(tokens):
        label = _sentence_before(tokens, colon) if token.word == ":" else range(0)
        if not 0 < len(label) <= _LONGEST_LABEL or any(mention.start in label for mention in mentions):
            continue
        speaker = tokens[label[0]]
        others = [tokens[at] for at in label[1:]]
        named = all(one.text[0].isupper() or role_of(one.word) is not Role.CONTENT for one in others)
        named = (
            named
            and speaker.kind is TokenKind.WORD
            and speaker.text[0].isupper()
            and role_of(speaker.word) is Role.CONTENT
        )
        if named and root(speaker.word) not in asked and word_at(tokens, colon + 1) != '"':
            ends = (at for at in range(colon, len(tokens)) if tokens[at].word[0] == "\n")
            yield _Span(colon, next(ends, len(tokens)), quoted=False)


def _attributed(tokens: Sequence[Token]) -> Iterator[_Span]:
    """What stands before ", said my boss" and the like."""
    for at, token in enumerate(tokens):
        if token.word in _TELLING and word_at(tokens, at - 1) in {",", "-"} and word_at(tokens, at + 1) != "i":
            before = _sentence_before(tokens, at)
            yield _Span(before.start, at, quoted=False)


def _what_others_had(tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[_Span]:
    """What somebody called by a name answered, up to the next mark: "Luis picked Lex"."""
    named = {mention.start for mention in mentions}
    for at, token in enumerate(tokens):
        opens = at == 0 or tokens[at - 1].is_mark
        is_name = token.text[0].isupper() and token.kind is TokenKind.WORD and role_of(token.word) is Role.CONTENT
        told = at + 1 + (word_at(tokens, at + 1) in _ADVERBS)
        if opens and is_name and at not in named and word_at(tokens, told) in _HAVING:
            ends = (place for place in range(at, len(tokens)) if tokens[place].is_mark)
            yield _Span(at, next(ends, len(tokens)), quoted=True)


def _sentence_before(tokens: Sequence[Token], at: int) -> range:
    """The places of the sentence that leads up to a mark."""
    start = at
    while start > 0 and tokens[start - 1].word not in _SENTENCE_ENDS:
        start -= 1
    return range(start, at)


def _is_unknown(token: Token) -> bool:
    return not token.is_mark and role_of(token.word) in (Role.CONTENT, Role.REMARK)


def with_own_tools(text: str) -> str:
    """The text in which a calculator that "says 12" is the person's own working."""
    return _TOOLS.sub("it gives", text)


def tells_of_others(elements: Sequence[Element]) -> bool:
    """Whether a word of saying has a subject other than the person who writes, or a name and a colon open the text."""
    if any(
        one.word in _TELLING and not _is_own(elements, at) and not _is_frame(elements, at)
        for at, one in enumerate(elements)
    ):
        return True
    told = range(len(until_last_mention(elements)) - 1)
    if any(_is_name(elements, at) and elements[at + 1].word in _HAVING for at in told):
        return True
    heading = next((at for at, one in enumerate(elements) if one.mention or one.word == ":"), 0)
    named = heading and elements[heading].word == ":" and heading <= _LONGEST_LABEL
    return bool(named) and all(one.role in (Role.CONTENT, Role.REMARK) for one in elements[:heading])


def _is_own(elements: Sequence[Element], at: int) -> bool:
    """Whether the person who writes says it, or agrees with who said it ("like Marek said", "as you said")."""
    before = [element.word for element in elements[max(at - 3, 0) : at]]
    if not COPULAS.isdisjoint(before[-1:]):
        return True  # "4600 are answered by the cache"
    return not _OWN.isdisjoint(before[-1:]) or not _AGREEING.isdisjoint(before)


def _is_name(elements: Sequence[Element], at: int) -> bool:
    """Whether an unknown word opens the text or a sentence, as the subject of what follows."""
    opens = at == 0 or elements[at - 1].role in (Role.MARK, Role.REMARK)
    return opens and elements[at].role is Role.CONTENT


def speaks_for_self(elements: Sequence[Element]) -> bool:
    """Whether the person who writes says something of themselves too, so that not all of it is somebody else's."""
    return any(element.word in _SELF for element in elements)


def _is_frame(elements: Sequence[Element], at: int) -> bool:
    """Whether the word has no subject: it follows a mark or opens the text ("said and done"), or ends "4A guessed"."""
    if at and elements[at - 1].mention and (at + 1 == len(elements) or elements[at + 1].role is Role.MARK):
        return True
    return elements[at].word != "according" and (at == 0 or elements[at - 1].role is Role.MARK)
