"""What a question is about, without the words around it."""

from dataclasses import replace

from bot.language.terms import stem, word_set
from bot.retrieval.light_words import names_subject
from bot.retrieval.query import Query

ASPECTS = frozenset(
    map(
        stem,
        word_set("""
            advantage advantages alternative alternatives benefit benefits calculate compute con cons cost
            costs disadvantage disadvantages downside downsides drawback drawbacks example examples formula
            formulas limit limitation limitations limits mistake mistakes money performance pitfall pitfalls
            price prices pricing pro pros requirement requirements security size speed time trap traps usage
        """),
    )
)
"""Stems of what anything has: beside a name they ask for a side of that thing, alone in a thread for the topic's."""


def subject_of(query: Query) -> Query:
    """The query without negations and words of everyday talk, which tell nothing about the subject."""
    return replace(query, slots=tuple(slot for slot in query.slots if names_subject(slot.term)))


def thing_asked_about(query: Query) -> Query:
    """The subject of the query without the aspect that is asked for: the "recall" of "formula for recall"."""
    subject = subject_of(query)
    return replace(subject, slots=tuple(slot for slot in subject.slots if slot.term not in ASPECTS))


def subject_terms(query: Query) -> frozenset[str]:
    """The terms of the query's subject."""
    return frozenset(subject_of(query).name)
