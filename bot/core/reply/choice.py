"""Replies to items of which one or several options are to be chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.item import Option
from bot.core.reply.clauses import split_clauses
from bot.core.reply.complement import find_complement
from bot.core.reply.elements import to_elements
from bot.core.reply.figures import find_figures, find_working
from bot.core.reply.letters import find_letters
from bot.core.reply.mentions import Mention, without_overlaps
from bot.core.reply.misspelt import find_misspelt
from bot.core.reply.option_text import find_initials, find_parts, find_texts, find_whole
from bot.core.reply.own_words import find_own_words
from bot.core.reply.repeated import find_repeated
from bot.core.reply.reported import without_reported
from bot.core.reply.roles import find_phrase, is_frame
from bot.core.reply.segments import find_by_segments
from bot.core.reply.settle import Settled, settle
from bot.core.reply.stances import read_clauses
from bot.core.reply.sureness import confirm_in_list, doubt_remarks
from bot.core.reply.tokens import Token, join_split, tokenise
from bot.core.reply.wordings import Wordings, collect_wordings
from bot.language.vocabulary import Lexicon

_LONGEST_PHRASE = 5
"""Words before the last of the longest phrase that may end in an option's word ("as far as I recall")."""


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
    wordings = collect_wordings(tuple(option.text for option in asked.options), lexicon)
    if "?" not in text and (owner := find_whole(text, wordings)) is not None:
        chosen = frozenset({names[owner]})
        return Settled(certain=chosen) if required == 1 else Settled(candidates=(chosen,))
    tokens = join_split(tokenise(text), wordings.vocabulary)
    mentions = find_options(tokens, wordings, names, asked.shown, required)
    mentions = without_overlaps([*mentions, *find_figures(tokens, names, wordings.figures)])
    if any(token.text.islower() for token in tokens if len(token.text) > 1):
        mentions = without_overlaps([*mentions, *find_initials(tokens, wordings, names)])
    parts = find_by_segments(tokens, mentions, wordings, names, asked.question, strict=required == 1)
    mentions = without_overlaps([*mentions, *(part for part in parts if not _is_within_phrase(tokens, part))])
    working = {at for mention in mentions if mention.by_text for at in find_working(tokens, mention)}
    mentions = [mention for mention in mentions if mention.start not in working]
    mentions = list(doubt_remarks(tokens, mentions, asked.question))
    mentions = without_reported(tokens, mentions, asked.question)
    mentions = without_overlaps([*find_complement(tokens, mentions, asked.shown, required), *mentions])
    mentions = confirm_in_list(tokens, mentions, required)
    repeated = find_repeated(tokens, mentions, asked.question)
    own = find_own_words(tokens, mentions, wordings, names)
    elements = to_elements(tokens, mentions, repeated=repeated | own | working)
    clauses = split_clauses(elements)
    return settle(read_clauses(clauses, asked.question), required=required, among=names)


def find_options(
    tokens: Sequence[Token],
    wordings: Wordings,
    names: Sequence[str],
    shown: Sequence[str],
    run: int,
    *,
    by_place: bool = True,
) -> list[Mention]:
    """Mentions of options by letter, place or text; typing errors are looked for only if a word is not understood."""
    has_numbers = any(word[0].isdecimal() for known in wordings.words for word in known)
    letters = find_letters(tokens, shown, run=run, by_place=by_place, digits_sure=not has_numbers)
    parts = find_parts(tokens, wordings, names, shortest=2 if by_place else 1)
    spelt = [one for one in (*find_texts(tokens, wordings, names), *parts) if not _is_within_phrase(tokens, one)]
    mentions = without_overlaps([*spelt, *letters])
    if all(_is_understood(tokens, at, mentions) for at in range(len(tokens))):
        return mentions
    misspelt = (one for one in find_misspelt(tokens, wordings, names) if not _is_within_phrase(tokens, one))
    return without_overlaps([*mentions, *misspelt])


def _is_within_phrase(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a single word belongs to a phrase ("I mean", "no idea") rather than naming an option."""
    if mention.end - mention.start > 1:
        return False
    typed = [token.word for token in tokens]
    found = (
        (start, find_phrase(typed, start)) for start in range(max(mention.start - _LONGEST_PHRASE, 0), mention.end)
    )
    return any(phrase and phrase[0] > 1 and start + phrase[0] >= mention.end for start, phrase in found)


def _is_understood(tokens: Sequence[Token], at: int, mentions: Sequence[Mention]) -> bool:
    if tokens[at].is_mark or any(mention.start <= at < mention.end for mention in mentions):
        return True
    return is_frame(tokens[at].word)
