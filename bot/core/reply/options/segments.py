"""Options named by a word or two of theirs: "Vermeer or Rembrandt", "smote + weights", "serverless, no idle cost"."""

from collections.abc import Container, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial

from bot.core.reply.options.option_parts import find_part, is_of_text
from bot.core.reply.options.paraphrased import find_paraphrased, fold_verbs
from bot.core.reply.options.sureness import exclaims, is_remark
from bot.core.reply.options.wordings import Wordings
from bot.core.reply.words.frames import COPULAS, Role
from bot.core.reply.words.mentions import Mention, places_of
from bot.core.reply.words.repeated import asking_roots
from bot.core.reply.words.roles import is_frame, role_of
from bot.core.reply.words.tokens import Token, word_at
from bot.language.roots import root
from bot.language.spelling import is_misspelling
from bot.language.terms import word_set

_LISTING = word_set(", and & + with the one ( )")
_JOINING = frozenset({"with"})
"""Where several options are asked for this joins two: "spot with checkpoints"."""
_COMPARING = word_set("instead rather opposed compared")
"""These begin phrases that set one option against another."""
_MEASURES = word_set("mean max min")
"""Words of everyday frames ("I mean") that name an option if they stand alone and its text has them."""
_ARTICLES = frozenset({"the"})
_APART = word_set("or and vs either between is with not")
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
    joining = _JOINING if not strict and not any(wordings.are_lists) else frozenset()
    for places in _segments(tokens, saying, joining):
        if not named.isdisjoint(places):
            continue
        said = [at for at in places if at in saying]
        if mention := _find_paraphrase(tokens, said, wordings, names):
            found.append(mention)
            continue
        for run in _runs(tokens, said, wordings, asked):
            found += _find_in_run(tokens, run, wordings, names, question, strict=strict)
    return list(_narrowed(tokens, found))


def _find_in_run(
    tokens: Sequence[Token],
    run: Sequence[int],
    wordings: Wordings,
    names: Sequence[str],
    question: str,
    *,
    strict: bool,
) -> list[Mention]:
    """What successive words of options name: one or more of them together, or several one after the other."""
    if exclaims(tokens, run):
        return []
    pointed = _is_pointed_at(tokens, run)
    strictly, asked = strict and not pointed, "" if pointed else question
    naming, owners, sure = _owners(tokens, run, wordings, asked, strict=strictly)
    if owners:
        parts = tuple(names[owner] for owner in owners)
        return [Mention(naming[0], naming[-1] + 1, parts, sure, by_text=True, partial=True)]
    pieces: list[Mention] = []
    start = 0
    while start < len(run):
        for end in range(len(run), start, -1):
            _, owners, sure = _owners(tokens, run[start:end], wordings, asked, strict=strictly)
            if len(owners) == 1 and sure:
                name = (names[owners[0]],)
                pieces.append(Mention(run[start], run[end - 1] + 1, name, by_text=True, partial=True))
                break
        else:
            return []
        start = end
    return pieces


def _is_pointed_at(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """Whether "the … one" points at an option, so that a word of the question may name it too: "the model one"."""
    return word_at(tokens, run[0] - 1) == "the" and word_at(tokens, run[-1] + 1) == "one"


def _find_paraphrase(
    tokens: Sequence[Token], places: Sequence[int], wordings: Wordings, names: Sequence[str]
) -> Mention | None:
    """A mention of an option by words that are partly its own and for the rest mean the same: "turn down the LR"."""
    if len(places) < 2 or _is_predicate(tokens[places[0] : places[-1]]):
        return None
    folded = fold_verbs(tokens)
    words = tuple(dict.fromkeys(folded.get(at, tokens[at].word) for at in places))
    owner = find_paraphrased(words, wordings)
    return None if owner is None else Mention(places[0], places[-1] + 1, (names[owner],), by_text=True, partial=True)


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
    tokens: Sequence[Token],
    run: Sequence[int],
    wordings: Wordings,
    question: str,
    *,
    strict: bool,
) -> tuple[Sequence[int], tuple[int, ...], bool]:
    """Whose words these are, if need be without those that may be frames: "more regularization"; and which name it."""
    words = [tokens[at].word for at in run]
    owners, sure = find_part(words, wordings, question, strict=strict)
    sure = sure and not (owners and _is_told(words, wordings.words[owners[0]][0]))
    unknown = [at for at in run if len(run) == 1 or _is_unknown(tokens[at].word, wordings.vocabulary)]
    content = [tokens[at].word for at in unknown]
    if len(content) == len(run):
        different = len({root(word) for word in content})
        repeats = different < len(content) and (different == 1 or not wordings.vocabulary.issuperset(content))
        if not owners and len(run) > 1 and root(tokens[run[0]].word) in asking_roots(question):
            return _owners(tokens, run[1:], wordings, question, strict=strict)  # "fill with the median"
        return run, owners, sure and not repeats and not is_remark(tokens, run, wordings)
    plain, plainly = find_part(content, wordings, question, strict=strict)
    return (run, owners, sure and plainly and owners == plain) if owners else (unknown or run, plain, plainly)


def _is_told(words: Sequence[str], opening: str) -> bool:
    """Whether the verb that an option begins with is said of another word of it: "KMS encrypts"."""
    said = any(word.endswith("s") and root(word) == root(opening) for word in words[1:])
    return said and opening not in words


def _places_of_words(tokens: Sequence[Token], wordings: Wordings) -> frozenset[int]:
    """Places of words that no table of frames lists, and of those beside them that are an option's: "max depth"."""
    known = wordings.vocabulary
    unknown = {at for at, token in enumerate(tokens) if not token.is_mark and _is_unknown(token.word, known)}
    beside = {at for at, token in enumerate(tokens) if token.word in known and {at - 1, at + 1} & unknown}
    alone = {at for at, token in enumerate(tokens) if token.word in known & _MEASURES and _stands_alone(tokens, at)}
    return frozenset(unknown | beside | alone)


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is all that is said between marks or among alternatives: "mean or median"."""
    before = at - 1 - (word_at(tokens, at - 1) in _ARTICLES)
    after = at + 1 + (word_at(tokens, at + 1) == "one")
    return all(
        not word or word in _APART or not word[0].isalnum() for word in map(partial(word_at, tokens), (before, after))
    )


def _is_unknown(word: str, known: AbstractSet[str]) -> bool:
    """Whether no table lists a word; a typing error of one that is listed may be an option's ("Polly", "prolly")."""
    if role_of(word) is Role.CONTENT:
        return True
    return not is_frame(word) and (word in known or any(is_misspelling(word, other) for other in known))


def _segments(tokens: Sequence[Token], saying: Container[int], joining: Container[str]) -> Iterator[list[int]]:
    """The places of stretches without marks and without words that announce, join, reject or explain."""
    current: list[int] = []
    for at, token in enumerate(tokens):
        joins = token.word in joining or token.word in _COMPARING
        if not joins and (token.word == "-" or at in saying or (not token.is_mark and role_of(token.word) in _WITHIN)):
            current.append(at)
        elif current:
            yield current
            current = []
    if current:
        yield current


def _runs(
    tokens: Sequence[Token],
    places: Sequence[int],
    wordings: Wordings,
    asked: frozenset[str],
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
