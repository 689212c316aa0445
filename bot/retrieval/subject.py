"""What a question is about, without the words around it."""

from dataclasses import replace

from bot.language.terms import NEGATIONS
from bot.retrieval.light_words import is_light
from bot.retrieval.query import Query


def subject_of(query: Query) -> Query:
    """The query without negations and words of everyday talk, which tell nothing about the subject."""
    return replace(query, slots=tuple(slot for slot in query.slots if not _says_nothing(slot.term)))


def subject_terms(query: Query) -> frozenset[str]:
    """The terms of the query's subject."""
    return frozenset(subject_of(query).name)


def _says_nothing(term: str) -> bool:
    return term in NEGATIONS or is_light(term)
