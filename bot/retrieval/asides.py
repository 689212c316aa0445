"""What is asked for, without what is said around it: "the gist of Athena, please", "RMSE vs MAE. Somebody?"."""

import re

from bot.retrieval.asking import parse_request
from bot.retrieval.comparison import parse_comparison
from bot.retrieval.coverage import is_covered
from bot.retrieval.finder import Finder
from bot.retrieval.light_words import is_light

_BETWEEN_CLAUSES = re.compile(r"[,;.!?()\n]+(?=\s|$)|\s[–—-]+\s|\s\(")
_INTRODUCING = re.compile(
    r"\b(?:of|on|for|about|with|is|are|de|del|sobre|von|zu|zum|zur|mit|(?:ü|ue?)ber)\s+|:\s+", re.I
)


def without_courtesies(text: str) -> str:
    """A question without "hey, can you explain …, thx"; a text of nothing else stays."""
    return parse_request(text, addressed=True) or text


def without_asides(finder: Finder, asked: str) -> str:
    """The one name or comparison in a question, if the rest is an aside; else all of it."""
    clauses = [clause for part in _BETWEEN_CLAUSES.split(asked) if (clause := parse_request(part, addressed=True))]
    if len(clauses) == 1 and not _INTRODUCING.search(asked):
        return asked
    named = {at: name for at, clause in enumerate(clauses) if (name := _find_name(finder, clause))}
    if len(named) != 1:
        return asked
    ((at, name),) = named.items()
    rest = " ".join(clause for other, clause in enumerate(clauses) if other != at)
    return name if not rest or parse_comparison(name) or _says_little(finder, rest) else asked


def _find_name(finder: Finder, clause: str) -> str | None:
    """The part of a clause that is a name of a note or sets such names side by side, if the rest but introduces it."""
    if _is_name(finder, clause):
        return clause
    starts = (match.end() for match in _INTRODUCING.finditer(clause))
    start = next((start for start in starts if _is_name(finder, clause[start:])), None)
    return clause[start:] if start and _introduces(finder, clause[:start]) else None


def _is_name(finder: Finder, text: str) -> bool:
    comparison = parse_comparison(text)
    names = comparison.sides if comparison else (text,)
    return all(finder.book.find(finder.read(name)) for name in names)


def _introduces(finder: Finder, text: str) -> bool:
    """Whether words before a name say nothing of their own: "the gist of", not "the training of" or "a song about"."""
    slots = finder.read(text).slots
    return not any(slot.is_worldly or not finder.subject.isdisjoint(slot.terms) for slot in slots)


def _says_little(finder: Finder, rest: str) -> bool:
    """Whether the notes have no answer to what is said beside a name, nor does it speak of something else than they do.

    "Athena, the Greek goddess" is about another Athena.
    """
    query = finder.read(rest)
    is_elsewhere = any(slot.is_worldly or not (is_light(slot.term) or finder.index.knows(slot)) for slot in query.slots)
    return not is_elsewhere and not is_covered(finder, query, finder.find(query))
