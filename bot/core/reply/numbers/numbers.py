"""Numbers as people type them: "75%", "3/4", "about .75", "1e3", "1,000", "twelve shards", "6*2 = 12"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import takewhile

from bot.core.reply.clauses.clauses import split_clauses
from bot.core.reply.clauses.sequences import UNKNOWN, is_clean
from bot.core.reply.clauses.settle import NOTHING, Settled, settle
from bot.core.reply.clauses.stances import read_clauses
from bot.core.reply.numbers.conclusions import read_conclusion
from bot.core.reply.numbers.derivations import without_derivations
from bot.core.reply.numbers.durations import with_one_unit
from bot.core.reply.numbers.figure_mentions import HARMLESS, counts_people, to_mention
from bot.core.reply.numbers.figures_in_place import with_roles_beside_figures
from bot.core.reply.numbers.given import is_given, is_of_question
from bot.core.reply.numbers.plain_signs import with_plain_signs
from bot.core.reply.numbers.uncommitted import is_talk, is_uncommitted, may_be_meant
from bot.core.reply.words.elements import Element, to_elements
from bot.core.reply.words.frames import Role
from bot.core.reply.words.hedged_marks import without_hedging_marks
from bot.core.reply.words.mentions import Mention, Name, places_of
from bot.core.reply.words.quantities import find_quantities
from bot.core.reply.words.roles import is_frame, role_of
from bot.core.reply.words.second_thoughts import with_corrections_ahead
from bot.core.reply.words.spelt_numbers import with_mended_numerals
from bot.core.reply.words.tokens import Token, TokenKind, tokenise, word_at
from bot.core.reply.words.units import Unit, asking_sentence
from bot.language.terms import STOP_WORDS, stem, word_set, words

_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b", re.IGNORECASE)
"""A figure, where it is asked which one of several: "the 23rd epoch"."""
_FUNCTION = re.compile(r"[a-z]\d*\(", re.IGNORECASE)
"""A calculation that is not carried out: "sqrt(8/3)"."""
_SHORTEST_ACRONYM = 3
_SHORTEST_BEGINNING = 3
_WAYS = frozenset({"up", "down", "on", "off", "out"})
_SUPPOSING = word_set("was were had would")
_EACH = frozenset({"each", "every"})
_PERSONS = word_set("i we my our")


def read_number(text: str, unit: str | None, stem_of_item: str) -> Settled:
    """The value that a reply states; with the unit "percent" it is a share."""
    asked = Unit(unit, stem_of_item)
    ranked = _ORDINAL.sub(r"\1", text) if "which" in words(asking_sentence(stem_of_item)) else text
    tokens = with_mended_numerals(tokenise(with_plain_signs(with_one_unit(ranked, asked))), asked)
    found = without_derivations(find_quantities(tokens, asked), tokens)
    if len(found) > 1:
        found = [one for one in found if word_at(tokens, one.start) != "100%"]
    counted = [one for one in found if not counts_people(tokens, one)]
    mentions = [to_mention(one, asked, tokens) for one in counted]
    if mentions and (function := _FUNCTION.search(text)) and "=" not in text[function.end() :]:
        mentions = [replace(mention, sure=False) for mention in mentions]
    elements = _to_elements(tokens, mentions, asked)
    settled = _settle(elements)
    given = [mention for mention, one in zip(mentions, counted, strict=True) if is_given(one, tokens, asked)]
    if settled.certain is not None and (
        _repeats_in_talk(settled.certain, elements, given, asked) or _asks_about(elements, given)
    ):
        return Settled(candidates=(settled.certain,))
    if settled.certain is not None or not given or (len(given) == len(mentions) and is_clean(elements, ())):
        return settled
    own = [mention for mention in mentions if mention not in given]
    of_own = _settle(_to_elements(tokens, own, asked, places_of(given)))
    return of_own if of_own.certain is not None or not own else settled


def _to_elements(
    tokens: Sequence[Token], mentions: Sequence[Mention], asked: Unit, repeated: Iterable[int] = ()
) -> list[Element]:
    """The elements of a reply; the `repeated` places have figures of the question."""
    known = {*_known_of_question(tokens, asked.question), *map(stem, _shortened_in(tokens, asked.question)), *HARMLESS}
    understood = {*repeated, *range(_label_length(tokens)), *(at for at in (0,) if word_at(tokens, at) in _EACH)}
    elements = with_roles_beside_figures(to_elements(tokens, mentions, known, understood), asked)
    elements = with_corrections_ahead(without_hedging_marks(elements))
    elements = _without_known_condition(elements)
    return [
        replace(one, role=Role.REMARK) if at and elements[at - 1].mention and _is_other_case(one.word, asked) else one
        for at, one in enumerate(elements)
    ]


def _repeats_in_talk(
    answer: Iterable[Name], elements: Sequence[Element], given: Sequence[Mention], asked: Unit
) -> bool:
    """Whether a figure of the question is talked of: "I never touch it, 0.1 all the way", "8192 tokens feels small"."""
    end = next((at for at, one in enumerate(elements) if one.role is Role.BECAUSE), len(elements))
    told = any(one.role in UNKNOWN for one in elements[:end])
    personal = told and any(one.word in _PERSONS for one in elements[:end])
    repeated = {name for mention in given for name in mention.names if told or not mention.by_text}
    return any(
        value in repeated or (personal and isinstance(value, Decimal) and is_of_question(value, asked))
        for value in answer
    )


def _asks_about(elements: Sequence[Element], given: Sequence[Mention]) -> bool:
    """Whether a figure of the question is wondered at, so that others are compared to it: "5 percent? I got 2"."""
    places = [at for at, one in enumerate(elements) if one.mention in given]
    marks = (next((one.word for one in elements[at:] if one.role is Role.MARK), "") for at in places if at == 0)
    return "?" in marks


def _without_known_condition(elements: Sequence[Element]) -> list[Element]:
    """The elements, where the only "if" leads to what the question says is so: "160 if the reads are consistent"."""
    kept = list(elements)
    conditions = [at for at, one in enumerate(elements) if one.role is Role.IF]
    if len(conditions) == 1:
        (at,) = conditions
        condition = list(takewhile(lambda one: one.role is not Role.MARK, elements[at + 1 :]))
        given = any(not is_frame(one.word) for one in condition) and all(one.role is Role.FILLER for one in condition)
        given = given and elements[at].word != "unless"
        if given and all(one.word not in _SUPPOSING for one in condition):
            kept[at] = replace(elements[at], role=Role.FILLER)
    return kept


def _is_other_case(word: str, asked: Unit) -> bool:
    """Whether a word after a share tells that it is the other one: "0.08% down", where the time up is asked for."""
    if not asked.is_share or (word not in _WAYS and (word in STOP_WORDS or role_of(word) is Role.FILLER)):
        return False
    return stem(word) in _stems_of(asked.question) - _stems_of(asking_sentence(asked.question))


@lru_cache(maxsize=512)
def _stems_of(text: str) -> frozenset[str]:
    return frozenset(map(stem, words(text)))


def _settle(elements: Sequence[Element]) -> Settled:
    settled = read_conclusion(elements) or _settle_by_clauses(elements)
    if settled.certain is None and is_talk(elements):
        return NOTHING
    if settled == NOTHING and may_be_meant(elements):
        return Settled(candidates=tuple(frozenset({name}) for one in elements for name in one.names))
    if settled.certain is not None and is_uncommitted(elements):
        return Settled(candidates=(settled.certain,))
    return settled


def _known_of_question(tokens: Sequence[Token], question: str) -> frozenset[str]:
    """Stems of the question that say nothing more in a reply.

    What is only in the sentences before the one that asks may be another quantity than is asked for ("missed 25%"),
    unless the reply speaks of what is asked.
    """
    asking = _stems_of(asking_sentence(question))
    to_the_point = any(token.word not in STOP_WORDS and stem(token.word) in asking for token in tokens)
    return _stems_of(question) if to_the_point else asking


def _settle_by_clauses(elements: Sequence[Element]) -> Settled:
    """What the clauses come to; a figure that counts something else, or that is asked about again, is in doubt."""
    clauses = split_clauses(elements)
    settled = settle(read_clauses(clauses), required=1)
    counted = {name for one in elements if one.mention and one.mention.loud for name in one.mention.names}
    doubted = any(clause.connector is Role.OR and clause.asked for clause in clauses)
    if settled.certain is not None and (doubted or not counted.isdisjoint(settled.certain)):
        return Settled(candidates=(settled.certain,))
    return settled


def _label_length(tokens: Sequence[Token]) -> int:
    """How many tokens name the value before "=" ("var = 2.67")."""
    length = next((at for at, token in enumerate(tokens) if token.word == "="), 0)
    return length if all(token.kind is TokenKind.WORD for token in tokens[:length]) else 0


def _shortened_in(tokens: Sequence[Token], question: str) -> list[str]:
    """Words typed that shorten the question's: initials ("mse" of "mean squared error"), beginnings ("params")."""
    asked = words(question)
    initials = "".join(word[0] for word in asked)
    typed = (token.word for token in tokens if len(token.word) >= _SHORTEST_ACRONYM)
    return [word for word in typed if word in initials or _begins_one_of(word.rstrip("s"), asked)]


def _begins_one_of(word: str, asked: Sequence[str]) -> bool:
    return len(word) >= _SHORTEST_BEGINNING and any(other.startswith(word) for other in asked)
