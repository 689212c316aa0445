"""Options named by a word or two of theirs: "Vermeer or Rembrandt", "smote + weights", "serverless, no idle cost"."""

from collections.abc import Container, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.core.reply.options.option_parts import find_part, is_of_text
from bot.core.reply.options.sureness import is_remark
from bot.core.reply.options.wordings import Wordings
from bot.core.reply.words.frames import COPULAS, Role
from bot.core.reply.words.mentions import Mention, places_of
from bot.core.reply.words.repeated import asking_roots
from bot.core.reply.words.roles import is_frame, role_of
from bot.core.reply.words.tokens import Token
from bot.language.roots import root
from bot.language.spelling import is_misspelling
from bot.language.terms import word_set

_LISTING = word_set(", and & + with the one ( )")
_WITHIN = frozenset({Role.CONTENT, Role.FILLER, Role.HEDGE})


def find_by_segments(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    wordings: Wordings,
    names: Sequence[str],
    question: str,
    *,
    strict: bool,
) -> list[Mention]:
    """Mentions of options by parts of their texts, in stretches that have no other mention.

    A part that several options have names all of them, which is unsure. `strict` asks more of single words.
    """
    asked = asking_roots(question)
    saying = _places_of_words(tokens, wordings)
    named = places_of(mentions)
    found: list[Mention] = []
    for places in _segments(tokens, saying):
        if not named.isdisjoint(places):
            continue
        for run in _runs(tokens, [at for at in places if at in saying], wordings, asked):
            owners, sure = _owners(tokens, run, wordings, question, strict=strict)
            if owners:
                parts = tuple(names[owner] for owner in owners)
                found.append(Mention(run[0], run[-1] + 1, parts, sure, by_text=True, partial=True))
    return list(_narrowed(tokens, found))


def _narrowed(tokens: Sequence[Token], found: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, where two that each fit several options are one if together they fit one: "file mode, csv"."""
    pending: Mention | None = None
    for mention in found:
        common = [name for name in mention.names if pending and name in pending.names]
        if pending and len(common) == 1 and len(mention.names) > 1 and _is_listed(tokens[pending.end : mention.start]):
            pending = replace(pending, end=mention.end, names=tuple(common), sure=True)
            continue
        if pending:
            yield pending
        pending = mention
    if pending:
        yield pending


def _is_listed(between: Sequence[Token]) -> bool:
    return all(token.word in _LISTING for token in between)


def _owners(
    tokens: Sequence[Token], run: Sequence[int], wordings: Wordings, question: str, *, strict: bool
) -> tuple[tuple[int, ...], bool]:
    """Whose words these are, if need be without those that may be frames: "more regularization"."""
    words = [tokens[at].word for at in run]
    owners, sure = find_part(words, wordings, question, strict=strict)
    sure = sure and not (owners and _is_told(words, wordings.words[owners[0]][0]))
    content = [tokens[at].word for at in run if _is_unknown(tokens[at].word, wordings.vocabulary)]
    if len(content) == len(run):
        different = len({root(word) for word in content})
        repeats = different < len(content) and (different == 1 or not wordings.vocabulary.issuperset(content))
        return owners, sure and not repeats and not is_remark(tokens, run[0], wordings)
    plain, plainly = find_part(content, wordings, question, strict=strict)
    return (owners, sure and plainly and owners == plain) if owners else (plain, plainly)


def _is_told(words: Sequence[str], opening: str) -> bool:
    """Whether the verb that an option begins with is said of another word of it: "KMS encrypts"."""
    said = any(word.endswith("s") and root(word) == root(opening) for word in words[1:])
    return said and opening not in words


def _places_of_words(tokens: Sequence[Token], wordings: Wordings) -> frozenset[int]:
    """Places of words that no table of frames lists, and of those beside them that are an option's: "max depth"."""
    known = wordings.vocabulary
    unknown = {at for at, token in enumerate(tokens) if not token.is_mark and _is_unknown(token.word, known)}
    beside = {at for at, token in enumerate(tokens) if token.word in known and {at - 1, at + 1} & unknown}
    return frozenset(unknown | beside)


def _is_unknown(word: str, known: AbstractSet[str]) -> bool:
    """Whether no table lists a word; a typing error of one that is listed may be an option's ("Polly", "prolly")."""
    if role_of(word) is Role.CONTENT:
        return True
    return not is_frame(word) and (word in known or any(is_misspelling(word, other) for other in known))


def _segments(tokens: Sequence[Token], saying: Container[int]) -> Iterator[list[int]]:
    """The places of stretches without marks and without words that announce, join, reject or explain."""
    current: list[int] = []
    for at, token in enumerate(tokens):
        if token.word == "-" or at in saying or (not token.is_mark and role_of(token.word) in _WITHIN):
            current.append(at)
        elif current:
            yield current
            current = []
    if current:
        yield current


def _runs(
    tokens: Sequence[Token], places: Sequence[int], wordings: Wordings, asked: frozenset[str]
) -> Iterator[list[int]]:
    """The places of words of the options in a stretch, cut where an unknown word stands between them.

    Other words of the question are passed over.
    """
    current: list[int] = []
    for at in places:
        word = tokens[at].word
        known = any(is_of_text(word, wordings, owner) for owner in range(len(wordings.words)))
        if current and (_is_predicate(tokens[current[-1] + 1 : at]) or not (known or root(word) in asked)):
            yield current
            current = []
        if known:
            current.append(at)
    if current:
        yield current


def _is_predicate(between: Sequence[Token]) -> bool:
    return any(token.word in COPULAS for token in between)
