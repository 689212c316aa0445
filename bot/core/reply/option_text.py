"""Options named by their own words, exact but for word forms: the text, a part of it, its acronym, another name."""

from collections.abc import Iterator, Mapping, Sequence

from bot.core.reply.mentions import Mention
from bot.core.reply.roles import is_frame
from bot.core.reply.tokens import Token
from bot.core.reply.wordings import Wordings
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
    found = [*_scan(tokens, places, wordings.by_first), *_scan(tokens, spoken_places(tokens), wordings.by_first)]
    return [Mention(start, end, (names[owner],), by_text=True) for start, end, owner in found]


def find_parts(tokens: Sequence[Token], wordings: Wordings, names: Sequence[str], *, shortest: int) -> list[Mention]:
    """Mentions of texts by `shortest` or more successive words of theirs that no other text has."""
    found = _scan(tokens, spoken_places(tokens), wordings.parts)
    long_enough = (one for one in found if one[1] - one[0] >= shortest and not _is_frame(tokens, one))
    return [Mention(start, end, (names[owner],), by_text=True) for start, end, owner in long_enough]


def _is_frame(tokens: Sequence[Token], found: tuple[int, int, int]) -> bool:
    """Whether a single word has a role of its own, such as "first" of "First World War"."""
    start, end, _ = found
    return end - start == 1 and is_frame(tokens[start].word)


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
            if tuple(typed[first : last + 1]) == wording and not _is_cut(tokens[places[first] : places[last]]):
                yield places[first], places[last] + 1, owner
                break


def _is_cut(between: Sequence[Token]) -> bool:
    """Whether a mark that ends a statement or an item of a list stands in between."""
    return any(token.word in _CUTTING for token in between)
