"""Replies to items of which one or several options are to be chosen."""

from collections.abc import Sequence

from bot.core.item import Option
from bot.core.reply.clauses import Clause, split_clauses, to_elements
from bot.core.reply.frames import Role
from bot.core.reply.letters import find_letters
from bot.core.reply.mentions import Mention, without_overlaps
from bot.core.reply.option_text import (
    Wordings,
    collect_wordings,
    find_misspelt,
    find_part,
    find_parts,
    find_texts,
    find_whole,
)
from bot.core.reply.roles import role_of
from bot.core.reply.settle import NOTHING, Settled, settle
from bot.core.reply.stances import is_question, read_clauses
from bot.core.reply.tokens import Token, tokenise
from bot.language.terms import stem, words
from bot.language.vocabulary import Lexicon


def read_choice(text: str, options: Sequence[Option], shown: Sequence[str], required: int, lexicon: Lexicon) -> Settled:
    """The options that a reply chooses; `shown` has their ids in the order shown, `required` how many are asked for."""
    names = [option.id for option in options]
    wordings = collect_wordings(tuple(option.text for option in options), lexicon)
    if "?" not in text and (owner := find_whole(text, wordings)) is not None:
        chosen = frozenset({names[owner]})
        return Settled(certain=chosen) if required == 1 else Settled(candidates=(chosen,))
    tokens = tokenise(text)
    mentions = find_options(tokens, wordings, names, shown, required)
    clauses = split_clauses(to_elements(tokens, mentions, _words_of_the_one(mentions, options)))
    if not mentions:
        return _by_part(clauses, wordings, names, required)
    return settle(read_clauses(clauses), required=required, among=names)


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
    mentions = without_overlaps([*find_texts(tokens, wordings, names), *letters, *parts])
    if all(_is_understood(tokens, at, mentions) for at in range(len(tokens))):
        return mentions
    return without_overlaps([*mentions, *find_misspelt(tokens, wordings, names)])


def _words_of_the_one(mentions: Sequence[Mention], options: Sequence[Option]) -> frozenset[str]:
    """Stems of the words of the option mentioned, if it is only one: they say no more than the mention did."""
    named = {name for mention in mentions for name in mention.names}
    texts = [option.text for option in options if named == {option.id}]
    return frozenset(stem(word) for text in texts for word in words(text))


def _is_understood(tokens: Sequence[Token], at: int, mentions: Sequence[Mention]) -> bool:
    if tokens[at].is_mark or any(mention.start <= at < mention.end for mention in mentions):
        return True
    return role_of(tokens[at].word) is not Role.CONTENT


def _by_part(clauses: Sequence[Clause], wordings: Wordings, names: Sequence[str], required: int) -> Settled:
    """A reply that names an option by some of its words alone."""
    said: list[str] = []
    for clause in clauses:
        if clause.asked or is_question(clause) or any(element.role is Role.REMARK for element in clause.elements):
            return NOTHING
        reason = next((at for at, one in enumerate(clause.elements) if one.role is Role.BECAUSE), None)
        said += [word for element in clause.elements[:reason] for word in element.word.split()]
        if reason is not None:
            break
    found = find_part(said, wordings)
    if found is None:
        return NOTHING
    owner, sure = found
    chosen = frozenset({names[owner]})
    return Settled(certain=chosen) if sure and required == 1 else Settled(candidates=(chosen,))
