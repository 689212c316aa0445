"""Replies to items of which one or several options are to be chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.item import Option
from bot.core.reply.clauses.clauses import split_clauses
from bot.core.reply.clauses.reported import without_reported
from bot.core.reply.clauses.settle import Settled, settle
from bot.core.reply.clauses.stances import read_clauses
from bot.core.reply.options.clipped import find_clipped
from bot.core.reply.options.complement import find_complement
from bot.core.reply.options.conjunctions import read_conjunctions
from bot.core.reply.options.figures import find_figures, find_working
from bot.core.reply.options.finding import find_options, is_within_phrase
from bot.core.reply.options.option_text import find_initials, find_whole
from bot.core.reply.options.own_words import find_own_words
from bot.core.reply.options.ranges import spell_ranges
from bot.core.reply.options.segments import find_by_segments
from bot.core.reply.options.spelt_out import find_spelt_out
from bot.core.reply.options.sureness import confirm_counted, confirm_in_list, doubt_remarks
from bot.core.reply.options.wordings import collect_wordings
from bot.core.reply.words.confidence import find_confidence
from bot.core.reply.words.elements import to_elements
from bot.core.reply.words.frames import Role
from bot.core.reply.words.hedged_marks import without_hedging_marks
from bot.core.reply.words.mentions import without_overlaps
from bot.core.reply.words.repeated import find_repeated
from bot.core.reply.words.tokens import join_split, tokenise
from bot.language.vocabulary import Lexicon

_DOUBTING = frozenset({Role.UNSURE, Role.HEDGE, Role.TENTATIVE, Role.EITHER, Role.IF, Role.OR, Role.IRONY})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a choice is asked about: the options, their ids in the order shown, how many, and the question."""

    options: Sequence[Option]
    shown: Sequence[str]
    required: int
    question: str

    @property
    def names(self) -> list[str]:
        """The ids of the options."""
        return [option.id for option in self.options]


def read_choice(text: str, asked: Asked, lexicon: Lexicon) -> Settled:
    """The options that a reply chooses."""
    names, required = asked.names, asked.required
    texts = tuple(option.text for option in asked.options)
    wordings = collect_wordings(texts, lexicon)
    if "?" not in text and (owner := find_whole(text, wordings)) is not None:
        chosen = frozenset({names[owner]})
        return Settled(certain=chosen) if required == 1 else Settled(candidates=(chosen,))
    spelt = spell_ranges(text, len(names), required)
    tokens = join_split(tokenise(spelt), wordings.vocabulary)
    mentions = find_options(tokens, wordings, names, asked.shown, required)
    mentions = without_overlaps([*mentions, *find_figures(tokens, names, wordings.figures)])
    if len(tokens) == 1 or any(token.text.islower() for token in tokens if len(token.text) > 1):
        mentions = without_overlaps([*mentions, *find_initials(tokens, wordings, names)])
    mentions = without_overlaps([*mentions, *find_spelt_out(tokens, texts, names)])
    parts = find_by_segments(tokens, mentions, wordings, names, asked.question, strict=required == 1)
    mentions = without_overlaps([*mentions, *(part for part in parts if not is_within_phrase(tokens, part))])
    tokens, mentions = read_conjunctions(tokens, mentions, required)
    working = {at for mention in mentions if mention.by_text for at in find_working(tokens, mention)}
    mentions = [mention for mention in mentions if mention.start not in working]
    mentions = list(doubt_remarks(tokens, mentions, asked.question))
    mentions = without_reported(tokens, mentions, asked.question)
    mentions = without_overlaps([*find_complement(tokens, mentions, asked.shown, required), *mentions])
    mentions = without_overlaps([*mentions, *find_clipped(tokens, mentions, wordings, names, required)])
    mentions = confirm_in_list(tokens, confirm_counted(tokens, mentions, required), required)
    repeated = find_repeated(tokens, mentions, asked.question)
    own = find_own_words(tokens, mentions, wordings, names)
    elements = to_elements(tokens, mentions, repeated=repeated | own | working | find_confidence(tokens, mentions))
    clauses = split_clauses(without_hedging_marks(elements, guesses=False))
    picks = read_clauses(clauses, asked.question)
    doubts = any(element.role in _DOUBTING or element.word == "?" for element in elements)
    return settle(picks, required=required, among=names, by_exclusion=not doubts)
