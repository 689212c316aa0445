"""The part of a passage that is shown: cut between pieces of Markdown, with the places of the words asked for."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from bot.language.terms import stem, words
from bot.language.vocabulary import Lexicon
from bot.retrieval.light_words import is_light
from bot.retrieval.markdown import Piece, find_code, split_pieces

_LONGEST_NAME = 10
"""Words that a name has at most."""
_CERTAIN = 5
"""Letters of a stem that its words begin with for sure, if it is so long."""
LONGEST = 700
"""Characters that a snippet may have; one piece that must stay whole (a table, say) may be longer."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PROTECTED = re.compile(r"\[[^\]]*\]\([^)]*\)|https?://\S+", re.DOTALL)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Snippet:
    """Text cut from a passage, and where in it telling words stand that were asked for, as (start, end).

    No span lies in code, in a link or in what is bold already, so that each can be set in bold. `cut_before` and
    `cut_after` tell whether the passage goes on there.
    """

    text: str
    spans: tuple[Span, ...]
    cut_before: bool
    cut_after: bool


def cut_snippet(text: str, matched: Collection[str], lexicon: Lexicon, longest: int = LONGEST) -> Snippet:
    """The run of whole pieces, at most `longest` characters, that has the most of the `matched` terms.

    Of equally good runs the earliest is taken, and it is filled up to the limit. A text that fits stays whole.
    """
    marks = find_marks(text, matched, lexicon)
    start, end = _choose_run(text, marks, longest)
    telling = [(a, b) for a, b, term in marks if not is_light(term)] or [(a, b) for a, b, _ in marks]
    free = _outside_protected(text, _join(text, telling))
    spans = tuple((a - start, b - start) for a, b in free if start <= a and b <= end)
    return Snippet(text[start:end], spans, bool(text[:start].strip()), bool(text[end:].strip()))


def find_marks(text: str, matched: Collection[str], lexicon: Lexicon) -> list[tuple[int, int, str]]:
    """Where the matched terms stand: (start, end, term); a wording of a name is one mark, as is each of its words."""
    opening = _opening_stems(matched, lexicon)
    marks: list[tuple[int, int, str]] = []
    after = 0
    for start in sorted(set(_find_starts(text, opening))):
        found = _WORD.match(text, start)
        if start < after or found is None or _stem_token(found.group()) not in opening:
            continue
        tokens = list(islice(_WORD.finditer(text, start), _LONGEST_NAME))
        stems = [_stem_token(token.group()) for token in tokens]
        wording = lexicon.find_wording(stems, 0)
        name = " ".join(lexicon.canonical[wording]) if wording else ""
        length = len(wording) if wording and name in matched else 1
        term = name if length > 1 or name in matched else stems[0]
        after = tokens[length - 1].end()
        if term in matched:
            marks.append((start, after, term))
    return marks


def _find_starts(text: str, opening: Iterable[str]) -> Iterator[int]:
    """Where words start that may have one of these stems; a plain search is faster than to stem all words."""
    lowered = text.lower()
    for beginning in {stemmed[: max(1, min(_CERTAIN, len(stemmed) - 2))] for stemmed in opening}:
        start = lowered.find(beginning)
        while start >= 0:
            if not start or not lowered[start - 1].isalnum():
                yield start
            start = lowered.find(beginning, start + 1)


def _opening_stems(matched: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The stems with which a wording of a matched term can begin."""
    wordings = [wording for term in matched for wording in lexicon.groups.get(tuple(term.split(" ")), ())]
    typed_as_one = (stem("".join(wording)) for wording in wordings)
    return frozenset(matched).union((wording[0] for wording in wordings), typed_as_one)


@lru_cache(maxsize=1 << 16)
def _stem_token(token: str) -> str:
    """The stem of what stands between spaces and signs; a contraction counts as its first word."""
    return next(map(stem, words(token)), "")


def _choose_run(text: str, marks: Sequence[tuple[int, int, str]], longest: int) -> Span:
    pieces = split_pieces(text) if len(text) > longest else []
    if not pieces:
        return 0, len(text)
    runs = [(pieces[first].start, _fill(pieces, first, longest)) for first in range(len(pieces))]
    return max(runs, key=lambda run: (_worth(run, marks), -run[0]))


def _fill(pieces: Sequence[Piece], first: int, longest: int) -> int:
    """Where a run that begins with this piece must end."""
    start = pieces[first].start
    fitting = [piece.end for piece in pieces[first + 1 :] if piece.end - start <= longest]
    return max(fitting, default=pieces[first].end)


def _worth(run: Span, marks: Sequence[tuple[int, int, str]]) -> tuple[int, int]:
    inside = [term for start, end, term in marks if run[0] <= start and end <= run[1]]
    return len(set(inside)), len(inside)


def _join(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, those as one that only a space or a hyphen parts: "k-means", not "k" and "means"."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and text[joined[-1][1] : start] in {" ", "-"}:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _outside_protected(text: str, spans: Sequence[Span]) -> list[Span]:
    protected = [*find_code(text), *(match.span() for match in _PROTECTED.finditer(text))]
    return [(a, b) for a, b in spans if not any(a < end and start < b for start, end in protected)]
