"""Replies that pair prompts with options: "1-B, 2-A", "p1: random cut forest", or letters in the prompts' order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.item import Matching, Prompt
from bot.core.reply.choice import find_options
from bot.core.reply.elements import to_elements
from bot.core.reply.mentions import Mention, without_overlaps
from bot.core.reply.option_text import find_parts, find_texts
from bot.core.reply.sequences import asks, is_clean, is_plain, last_version, unglue, without_reason
from bot.core.reply.tokens import Token, tokenise
from bot.core.reply.wordings import collect_wordings
from bot.language.terms import word_set, words
from bot.language.vocabulary import Lexicon

_SHORTEST_COPIED = 12
"""Letters of a prompt that is looked for as a whole; shorter ones are found by their words."""
_PAIRING_WORDS = word_set("> -> => = ** * match matches matched pair pairs paired belongs belong prompt prompts")


@dataclass(frozen=True, slots=True)
class ReadPairs:
    """A certain pairing of all prompts, or an attempt at one; neither for talk."""

    certain: Mapping[str, str] | None = None
    attempted: bool = False


def read_pairs(text: str, exercise: Matching, shown: Sequence[str], lexicon: Lexicon) -> ReadPairs:
    """The option that a reply pairs with each prompt."""
    tokens = tokenise(
        unglue(
            _numbered(text, exercise.prompts),
            len(exercise.options),
            {prompt.id.casefold() for prompt in exercise.prompts},
        )
    )
    names = [option.id for option in exercise.options]
    wordings = collect_wordings(tuple(option.text for option in exercise.options), lexicon)
    rights = find_options(tokens, wordings, names, shown, len(exercise.prompts), by_place=False)
    lefts = _find_prompts(tokens, exercise)
    lefts = [left for left in lefts if not _is_rather_option(tokens, left, rights, exercise)]
    mentions = without_overlaps([*lefts, *rights])
    elements = to_elements(tokens, mentions)
    if not any(mention in rights for mention in mentions) or asks(elements):
        return ReadPairs()
    version, corrected = last_version(elements)
    version = without_reason(version)
    clean = is_clean(version, _PAIRING_WORDS)
    turn = [one.mention for one in version if one.mention]
    pairs = _paired(_sides(turn, lefts), [prompt.id for prompt in exercise.prompts])
    if clean and pairs is not None and not (corrected and len(pairs) < len(exercise.prompts)):
        return ReadPairs(certain=pairs)
    both_sides = any(one in lefts for one in turn) and any(one not in lefts for one in turn)
    several = sum(one in lefts for one in turn) > 1 and sum(one not in lefts for one in turn) > 1
    begun = (clean and len(turn) > 1) or (both_sides and is_plain(version)) or several
    return ReadPairs(attempted=begun or corrected or pairs is not None)


def _numbered(text: str, prompts: Sequence[Prompt]) -> str:
    """The reply with each prompt that is copied letter by letter replaced by its number."""
    places = sorted(enumerate(prompts, start=1), key=lambda entry: -len(entry[1].text))
    for place, prompt in places:
        copied = re.escape(prompt.text.rstrip(" .?!:"))
        if len(copied) >= _SHORTEST_COPIED:
            text = re.sub(rf"{copied}[.?!]?(?!\w)", f" {place} ", text, flags=re.IGNORECASE)
    return text


def _find_prompts(tokens: Sequence[Token], exercise: Matching) -> list[Mention]:
    """Mentions of prompts by number, id or text."""
    prompts = [prompt.id for prompt in exercise.prompts]
    places = {str(place): prompt for place, prompt in enumerate(prompts, start=1)}
    places |= {prompt.casefold(): prompt for prompt in prompts}
    by_place = [Mention(at, at + 1, (places[token.word],)) for at, token in enumerate(tokens) if token.word in places]
    wordings = collect_wordings(tuple(prompt.text for prompt in exercise.prompts))
    return [*by_place, *find_texts(tokens, wordings, prompts), *find_parts(tokens, wordings, prompts, shortest=1)]


def _is_rather_option(tokens: Sequence[Token], left: Mention, rights: Sequence[Mention], exercise: Matching) -> bool:
    """Whether what could name a prompt is, letter by letter, a word of an option ("translate", not "translation")."""
    typed = {token.word for token in tokens[left.start : left.end]}
    in_options = {word for option in exercise.options for word in words(option.text)}
    in_prompts = {word for prompt in exercise.prompts for word in words(prompt.text)}
    same_place = any((right.start, right.end) == (left.start, left.end) for right in rights)
    return same_place and typed <= in_options and not typed <= in_prompts


def _sides(turn: Sequence[Mention], lefts: Sequence[Mention]) -> list[tuple[bool, str]]:
    """Whether a prompt, and which id, in reading order; one named twice in a row counts once."""
    sides: list[tuple[bool, str]] = []
    for mention in turn:
        is_prompt = any(mention is left for left in lefts)
        for name in mention.names:
            if not sides or sides[-1] != (is_prompt, str(name)) or len(mention.names) > 1:
                sides.append((is_prompt, str(name)))
    return sides


def _paired(sides: Sequence[tuple[bool, str]], prompts: Sequence[str]) -> dict[str, str] | None:
    """A pairing of all prompts, by turns or by order alone; None if the reply gives none."""
    if not any(is_prompt for is_prompt, _ in sides):
        return dict(zip(prompts, (name for _, name in sides), strict=True)) if len(sides) == len(prompts) else None
    if len(sides) != 2 * len(prompts):
        return None
    pairs: dict[str, str] = {}
    for (left_is_prompt, left), (right_is_prompt, right) in zip(sides[::2], sides[1::2], strict=True):
        if left_is_prompt == right_is_prompt or left_is_prompt != sides[0][0]:
            return None
        prompt, option = (left, right) if left_is_prompt else (right, left)
        pairs[prompt] = option
    return pairs if len(pairs) == len(prompts) else None
