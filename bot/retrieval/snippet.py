"""The part of a passage that is shown: cut between pieces of Markdown, with the places of the words asked for."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.language.terms import stem, words
from bot.language.vocabulary import Lexicon
from bot.retrieval.markdown import Piece, find_code, split_pieces

LONGEST = 700
"""Characters that a snippet may have; one piece that must stay whole (a table, say) may be longer."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PROTECTED = re.compile(r"\*\*.+?\*\*|\[[^\]]*\]\([^)]*\)|https?://\S+", re.DOTALL)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Snippet:
    """Text cut from a passage, and where in it words stand that were asked for, as (start, end).

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
    free = _outside_protected(text, [(a, b) for a, b, _ in marks])
    spans = tuple((a - start, b - start) for a, b in free if start <= a and b <= end)
    return Snippet(text[start:end], spans, bool(text[:start].strip()), bool(text[end:].strip()))


def find_marks(text: str, matched: Collection[str], lexicon: Lexicon) -> list[tuple[int, int, str]]:
    """Where the matched terms stand: (start, end, term); a wording of a name is one mark, as is each of its words."""
    tokens = _find_tokens(text)
    stems = [stemmed for _, _, stemmed in tokens]
    marks: list[tuple[int, int, str]] = []
    position = 0
    while position < len(tokens):
        wording = lexicon.find_wording(stems, position)
        name = " ".join(lexicon.canonical[wording]) if wording else ""
        length = len(wording) if wording and name in matched else 1
        term = name if length > 1 or name in matched else stems[position]
        if term in matched:
            marks.append((tokens[position][0], tokens[position + length - 1][1], term))
        position += length
    return marks


def _find_tokens(text: str) -> list[tuple[int, int, str]]:
    """The words of a text with their places and stems."""
    found = ((match, _stem_token(match.group())) for match in _WORD.finditer(text))
    return [(*match.span(), stemmed) for match, stemmed in found if stemmed]


@lru_cache(maxsize=1 << 16)
def _stem_token(token: str) -> str | None:
    """The stem of what stands between spaces and signs; a contraction counts as its first word."""
    return next(map(stem, words(token)), None)


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


def _outside_protected(text: str, spans: Sequence[Span]) -> list[Span]:
    protected = [*find_code(text), *(match.span() for match in _PROTECTED.finditer(text))]
    return [(a, b) for a, b in spans if not any(a < end and start < b for start, end in protected)]
