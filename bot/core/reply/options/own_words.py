"""Words beside an option that belong to its name, and so say no more than its mention did."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from rapidfuzz.distance import OSA

from bot.core.reply.options.option_parts import is_written_in
from bot.core.reply.options.paraphrased import fold_verbs, means_one_of
from bot.core.reply.options.wordings import Wordings
from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Mention, places_of
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.tokens import Token
from bot.language.terms import word_set

_SHORTEST_BEGINNING = 3
"""Letters of a beginning that stands for its word beside another one of the option: "higher temp"."""
_SHORTEST_LACKING = 4
_PASSED_OVER = word_set("a an the at of in on to by with from for")


def find_own_words(
    tokens: Sequence[Token], mentions: Sequence[Mention], wordings: Wordings, names: Sequence[str]
) -> frozenset[int]:
    """Places of words that belong to an option mentioned: beside it, and anywhere if no other is mentioned."""
    taken = places_of(mentions)
    folded = fold_verbs(tokens)
    found: set[int] = set()
    for mention in mentions:
        if mention.by_text and len(mention.names) == 1:
            known = wordings.words[names.index(str(mention.names[0]))]
            first, last = _places_in_text(tokens[mention.start : mention.end], known)
            found.update(_beside(tokens, range(mention.end, len(tokens)), taken, known[last + 1 :], known, folded))
            found.update(_beside(tokens, range(mention.start - 1, -1, -1), taken, known[:first], known, folded))
    found.update(_other_names(tokens, mentions))
    if len({name for mention in mentions for name in mention.names}) == 1:
        found.update(_anywhere(tokens, mentions, wordings.words[names.index(str(mentions[0].names[0]))]))
    return frozenset(found)


def _other_names(tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[int]:
    """Words beside "aka" and an option: "sensitivity aka recall"."""
    starts = {mention.start for mention in mentions}
    ends = {mention.end for mention in mentions}
    for at, token in enumerate(tokens):
        if token.word == "aka" and {at + 1, at + 2} & starts:
            yield from (at, *takewhile(lambda place: not tokens[place].is_mark, range(at - 1, -1, -1)))
        elif token.word == "aka" and at in ends:
            yield from takewhile(lambda place: not tokens[place].is_mark, range(at, len(tokens)))


def _anywhere(tokens: Sequence[Token], mentions: Sequence[Mention], known: Sequence[str]) -> Iterator[int]:
    """Words of the one option mentioned. After its letter they may be said of it ("D is for forecasting")."""
    letters = {mention.start for mention in mentions if not mention.by_text}
    said = False
    for at, token in enumerate(tokens):
        said = at in letters or (said and not token.is_mark)
        if not said and role_of(token.word) is Role.CONTENT and is_written_in(token.word, known):
            yield at


def _places_in_text(spoken: Sequence[Token], known: Sequence[str]) -> tuple[int, int]:
    """The first and the last of a text's words that are said here."""
    places = [at for at, word in enumerate(known) if any(is_written_in(token.word, (word,)) for token in spoken)]
    return (places[0], places[-1]) if places else (0, len(known))


def _beside(
    tokens: Sequence[Token],
    places: range,
    taken: set[int],
    known: Sequence[str],
    own: Sequence[str],
    folded: Mapping[int, str],
) -> Iterator[int]:
    """The words in a row, up to a mark, another option, or a word that is none of these of the option.

    They must be in the option's order, `known`: "KMS only encrypts" says something of "Encrypt the volume with KMS".
    The very words of the option, `own`, may be in any: "the data catalog of Glue".
    """
    passed: list[int] = []
    for at in places:
        if at in taken:
            return
        if (
            _is_own(tokens[at], known)
            or _is_copied(tokens[at], own)
            or means_one_of(folded.get(at, tokens[at].word), known)
        ):
            yield from (*passed, at)
            passed = []
        elif tokens[at].word not in _PASSED_OVER:
            return
        else:
            passed.append(at)


def _is_copied(token: Token, own: Sequence[str]) -> bool:
    return token.word in own and role_of(token.word) is Role.CONTENT


def _is_own(token: Token, known: Sequence[str]) -> bool:
    """Whether a word that no table lists is one of the option, its beginning, or the initials of two ("PR curve")."""
    word = token.word
    if role_of(word) is not Role.CONTENT:
        return False
    begins = len(word) >= _SHORTEST_BEGINNING and any(other.startswith(word) for other in known)
    initials = len(word) == 2 and token.text.isupper()
    return (
        begins
        or any(_lacks_letter(word, other) for other in known)
        or is_written_in(word, known)
        or (initials and word in {a[0] + b[0] for a, b in pairwise(known)})
    )


def _lacks_letter(word: str, other: str) -> bool:
    """Whether a short word is another without one of its letters: "erly"."""
    near = len(word) + 1 == len(other) > _SHORTEST_LACKING and word[0] == other[0]
    return near and OSA.distance(word, other) == 1
