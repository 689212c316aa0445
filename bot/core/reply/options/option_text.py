"""Options named by their own words, exact but for word forms: the text, a part of it, its acronym, another name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.core.reply.options.option_parts import is_written_in
from bot.core.reply.options.wordings import ENOUGH_OF_TEXT, JOINING_WORDS, Wordings
from bot.core.reply.words.frames import COPULAS
from bot.core.reply.words.mentions import Mention
from bot.core.reply.words.roles import is_frame
from bot.core.reply.words.tokens import Token
from bot.language.normalise import compact
from bot.language.terms import STOP_WORDS, stem
from bot.language.vocabulary import Stems

_CUTTING = frozenset({",", ";", "!", "?", ".", ">", "<", "->", "=>", "|"})


def find_whole(typed: str, wordings: Wordings) -> int | None:
    """Whose wording the whole of a reply is, or None."""
    return wordings.whole.get(compact(typed))


def find_texts(tokens: Sequence[Token], wordings: Wordings, names: Sequence[str]) -> list[Mention]:
    """Mentions of texts by one of their wordings, exact but for word forms; `names` says what to call them."""
    places = [at for at, token in enumerate(tokens) if not token.is_mark]
    spoken = [
        (start, end, owner)
        for start, end, owner in _scan(tokens, spoken_places(tokens), wordings.by_first)
        if wordings.are_lists[owner] or not _joins(tokens[start:end])
    ]
    found = [*_scan(tokens, places, wordings.by_first), *_without_predicates(tokens, spoken, wordings)]
    return [
        Mention(
            start,
            end,
            (names[owner],),
            sure=not _is_derived(tokens[start:end], wordings.words[owner]),
            by_text=True,
            loose=_is_loose(tokens[start:end], wordings.words[owner]),
        )
        for start, end, owner in found
    ]


def find_parts(tokens: Sequence[Token], wordings: Wordings, names: Sequence[str], *, shortest: int) -> list[Mention]:
    """Mentions of texts by `shortest` or more successive words of theirs that no other text has."""
    found = _without_predicates(tokens, _scan(tokens, spoken_places(tokens), wordings.parts), wordings)
    return [
        Mention(
            start,
            end,
            (names[owner],),
            sure=not wordings.standards[owner].issuperset(token.word for token in tokens[start:end]),
            by_text=True,
            partial=True,
        )
        for start, end, owner in found
        if end - start >= shortest and not _are_frames(tokens[start:end], wordings.words[owner])
    ]


def find_initials(tokens: Sequence[Token], wordings: Wordings, names: Sequence[str]) -> Iterator[Mention]:
    """Mentions of texts by the initials of some words of theirs ("PSI", "kNN"), or of all ("LL" for Linear Learner)."""
    for at, token in enumerate(tokens):
        if sum(map(str.isupper, token.text)) > 1:
            some = wordings.initials.get(token.word) if not is_frame(token.word) else None
            owner = wordings.full_initials.get(token.word.removesuffix("s"), some)
            if owner is not None:
                yield Mention(at, at + 1, (names[owner],), by_text=True, partial=True)


def _are_frames(spoken: Sequence[Token], known: Sequence[str]) -> bool:
    """Whether these are frames ("all the time", "first" of "First World War") and less than most of the text."""
    said = [token.word for token in spoken if token.word not in STOP_WORDS]
    return all(map(is_frame, said)) and (len(said) == 1 or len(said) < ENOUGH_OF_TEXT * len(known))


def _is_derived(spoken: Sequence[Token], known: Sequence[str]) -> bool:
    """Whether a text of one word is there only by another word of its root: "perplexed" for "Perplexity"."""
    if not len(spoken) == len(known) == 1 or stem(spoken[0].word) != stem(known[0]):
        return False
    return not is_written_in(spoken[0].word, known)


def _is_loose(spoken: Sequence[Token], known: Sequence[str]) -> bool:
    return len(spoken) == 1 and (is_frame(spoken[0].word) or spoken[0].word not in known)


def spoken_places(tokens: Sequence[Token]) -> list[int]:
    """Places of words that say something; a capital letter alone is no stop word, since it may name an option."""
    return [
        at for at, token in enumerate(tokens) if not token.is_mark and (token.word not in STOP_WORDS or _is_loud(token))
    ]


def _is_loud(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isupper()


def _scan(
    tokens: Sequence[Token], places: Sequence[int], by_first: Mapping[str, tuple[tuple[Stems, int], ...]]
) -> Iterator[tuple[int, int, int]]:
    typed = [stem(tokens[at].word) for at in places]
    for first, opening in enumerate(typed):
        for wording, owner in by_first.get(opening, ()):
            last = first + len(wording) - 1
            if tuple(typed[first : last + 1]) == wording and not is_cut(tokens[places[first] : places[last]]):
                yield places[first], places[last] + 1, owner
                break


def _joins(spoken: Sequence[Token]) -> bool:
    """Whether something is joined to something else: "kinesis and firehose" is not Kinesis Firehose."""
    return any(token.word in JOINING_WORDS for token in spoken)


def _without_predicates(
    tokens: Sequence[Token], found: Iterable[tuple[int, int, int]], wordings: Wordings
) -> Iterator[tuple[int, int, int]]:
    """What was found, without what says one word of a name of another: "CloudWatch is for metrics"."""
    for start, end, owner in found:
        if wordings.are_statements[owner] or all(token.word not in COPULAS for token in tokens[start:end]):
            yield start, end, owner


def is_cut(between: Sequence[Token]) -> bool:
    """Whether a mark that ends a statement or an item of a list stands in between."""
    return any(token.word in _CUTTING for token in between)
