"""Questions in a thread that lean on what was explained: "and when not?", "what about cost?", "how does it differ?"."""

import re

from bot.language.terms import NEGATIONS, stem, stems, word_set
from bot.retrieval.comparison import Comparison, parse_comparison
from bot.retrieval.finder import Finder
from bot.retrieval.hit import Hit
from bot.retrieval.light_words import is_light
from bot.retrieval.query import Query

ASPECTS = frozenset(
    map(
        stem,
        word_set("""
            advantage advantages alternative alternatives benefit benefits con cons cost costs disadvantage
            disadvantages downside downsides drawback drawbacks example examples formula formulas limit limitation
            limitations limits money performance pitfall pitfalls price prices pricing pro pros requirement
            requirements security size speed time trap traps usage
        """),
    )
)
"""Stems of what anything has: asked in a thread, they mean the topic's own, even where a note of that name exists."""
INSIDE = 0.5
"""The part of a leaning question's idf that the topic's note must have to answer it."""

_FLAGS = re.IGNORECASE
_LEANS = re.compile(
    r"^\s*(?:and|but|so|or|also|ok(?:ay)?|then|what about|how about|what if|und|aber|y|pero)\b"
    r"|^\s*(?:which|how many|how much)\b"
    r"|\b(?:it|its|this|that|these|those|they|them|their|here|there|davon|damit|dafür|ello|eso)\b",
    _FLAGS,
)
_OF_TOPIC = re.compile(
    r"\b(?:it|its|they|them|their)\b|^\s*(?:(?:and|but|so)\b\s*)?(?:which|how many|how much)\b", _FLAGS
)
_PRONOUN = re.compile(r"\b(?:it|this|that|these|those|they|them)\b", _FLAGS)
_OPENER = re.compile(
    r"^\s*(?:(?:and|but|so|ok(?:ay)?|then|also|und|aber|y|pero)\b[\s,]*)?(?:(?:what|how) about\b|was ist mit\b)?[\s,]*",
    _FLAGS,
)
_AGAINST = re.compile(
    r"^(?:.*?\b(?:differen(?:ce|t)|differs?|compares?|compared|unterschied|diferencia)\b.*?\b(?:to|from|with|than|zu|con)"
    r"|vs\.?|versus|or|compared (?:to|with))\s+(?P<other>.+?)[\s?!.]*$",
    _FLAGS | re.DOTALL,
)


def leans_on_topic(text: str) -> bool:
    """Whether a question cannot stand alone, by the look of it: an "and …?", a "what about …?", an "it"."""
    return bool(_LEANS.search(text))


def strip_opener(text: str) -> str:
    """The question without "and", "what about" and the like at its beginning."""
    return _OPENER.sub("", text)


def parse_follow_up_comparison(text: str, title: str) -> Comparison | None:
    """The comparison of the topic with something else that a follow-up asks for, or None."""
    bare = strip_opener(text)
    if (match := _AGAINST.match(bare)) and not re.search(r"\b(?:between|zwischen|entre)\b", bare, _FLAGS):
        return Comparison((title, match["other"]), is_sure=True)
    return parse_comparison(_PRONOUN.sub(lambda _: title, text, count=1)) if _PRONOUN.search(text) else None


def find_in_topic(finder: Finder, topic: str, text: str) -> Hit | None:
    """The passage of the topic's note that answers a follow-up, or None if the question leads elsewhere.

    A question of function words alone ("why?", "and when not?") is answered by the heading that shares most of them,
    or by the note's opening.
    """
    query = subject_of(finder.read(strip_opener(text)))
    position = _best_passage(finder, topic, text, query)
    inside = finder.index.hit_at(position, query)
    if not query.slots:
        return inside
    if ASPECTS.issuperset(query.name):
        return inside
    leads_away = finder.book.find(query) not in {None, topic}
    if leads_away and not _OF_TOPIC.search(text):
        return None
    best = finder.find(query, 1)
    share = inside.share
    if leans_on_topic(text):
        return inside if share >= INSIDE else None
    return inside if share >= INSIDE and share >= best[0].share else None


def subject_of(query: Query) -> Query:
    """The query without negations and words of everyday talk, which tell nothing about the subject."""
    kept = (slot for slot in query.slots if slot.term not in NEGATIONS and not is_light(slot.term))
    return Query(query.text, tuple(kept), query.read_as)


def _best_passage(finder: Finder, topic: str, text: str, query: Query) -> int:
    start, end = finder.index.span(topic)
    scores = finder.index.scores_in(topic, query)
    strongest = float(scores.max()) or 1.0
    asked = set(stems(text))
    merits = [
        score / strongest + _overlap(set(stems(passage.heading)), asked)
        for score, passage in zip(scores, finder.index.passages[start:end], strict=True)
    ]
    return start + max(range(len(merits)), key=merits.__getitem__)


def _overlap(heading: set[str], asked: set[str]) -> float:
    """The part of a heading's words that the question has; function words count: "when not?", "When to choose it"."""
    return len(heading & asked) / len(heading) if heading else 0.0
