"""Which words of a pairing name prompts, and which name options."""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace

from bot.core.item import Matching
from bot.core.reply.options.finding import find_options
from bot.core.reply.options.namings import name_by_hints, with_other_names, with_single_letters
from bot.core.reply.options.option_text import find_parts, find_texts
from bot.core.reply.options.wordings import collect_wordings
from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Mention, without_overlaps
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.sequence_words import LAST, RANKS
from bot.core.reply.words.tokens import Token, word_at
from bot.language.number_words import FOREIGN, SMALL
from bot.language.terms import stem, word_set, words
from bot.language.vocabulary import Lexicon

_MOST_BEFORE_OPTION = 2
"""Words that may stand between a prompt's number and its option."""
_ENTRY_ENDS = frozenset({",", ";", ".", "\n", "and"})
_BEFORE_ONE = RANKS.keys() | LAST | {"the", "other", "next"}
"""After these "one" is a thing and no number: "first one B"."""
_REST = word_set("rest other remaining leftover")


def find_sides(
    tokens: Sequence[Token], exercise: Matching, shown: Sequence[str], lexicon: Lexicon
) -> tuple[list[Mention], list[Mention]]:
    """Mentions of prompts and of options; a word that both have in some form names the one that has it as it is."""
    names = [option.id for option in exercise.options]
    texts = tuple(option.text for option in exercise.options)
    wordings = collect_wordings(texts, lexicon)
    count = len(exercise.prompts)
    rights = with_single_letters(tokens, find_options(tokens, wordings, names, shown, count, by_place=False), shown)
    by_word = name_by_hints(tokens, rights, with_other_names(texts, lexicon), names)
    rights = without_overlaps([*rights, *(one for one in by_word if not _is_rather_prompt(tokens, one, exercise))])
    lefts = [left for left in _find_prompts(tokens, exercise) if not _is_rather_option(tokens, left, rights, exercise)]
    lefts = [left for left in lefts if not _counts(tokens, left, [*lefts, *rights])]
    lefts, rights = _told_apart(tokens, lefts, rights)
    lefts = [*lefts, *_placed(_by_rank(tokens, exercise), lefts, count)]
    lefts = [*lefts, *_remaining(tokens, lefts, exercise)]
    return without_overlaps(lefts), [*rights, *_lone_a(tokens, lefts, shown)]


def _told_apart(
    tokens: Sequence[Token], lefts: Sequence[Mention], rights: Sequence[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """The mentions, where words that may name a prompt or an option name what their entry lacks, or the option.

    "Flink for SQL" pairs the service with the prompt that has both words.
    """
    ends = [at for at, token in enumerate(tokens) if token.word in _ENTRY_ENDS]
    in_both = {one.start for one in lefts} & {one.start for one in rights}

    def entries(mentions: Sequence[Mention]) -> set[int]:
        return {bisect(ends, one.start) for one in mentions if one.start not in in_both}

    with_left, with_right = entries(lefts), entries(rights)
    prompts = {at for at in in_both if bisect(ends, at) in with_right and bisect(ends, at) not in with_left}
    kept = [one for one in lefts if one.start not in in_both or one.start in prompts]
    ends_of = {right.start: right.end for right in rights}
    rest = [replace(one, start=ends_of[one.start]) for one in lefts if one.start in in_both - prompts]
    return [*kept, *(one for one in rest if one.start < one.end)], [one for one in rights if one.start not in prompts]


def _find_prompts(tokens: Sequence[Token], exercise: Matching) -> list[Mention]:
    """Mentions of prompts by number, id or text."""
    prompts = [prompt.id for prompt in exercise.prompts]
    texts = tuple(prompt.text for prompt in exercise.prompts)
    places = {str(place): prompt for place, prompt in enumerate(prompts, start=1)}
    places |= {prompt.casefold(): prompt for prompt in prompts}
    by_place = [Mention(at, at + 1, (places[token.word],)) for at, token in enumerate(tokens) if token.word in places]
    wordings = collect_wordings(texts)
    spelt = [*find_texts(tokens, wordings, prompts), *find_parts(tokens, wordings, prompts, shortest=1)]
    found = [*by_place, *spelt]
    return [*found, *name_by_hints(tokens, found, texts, prompts)]


def _counts(tokens: Sequence[Token], left: Mention, others: Sequence[Mention]) -> bool:
    """Whether a digit counts some other thing ("3 cents a page") and is no prompt's number ("3 belongs to B")."""
    after = word_at(tokens, left.end)
    named = any(left.end <= other.start <= left.end + _MOST_BEFORE_OPTION for other in others)
    return tokens[left.start].word.isdecimal() and after.isalpha() and not named and role_of(after) is Role.CONTENT


def _lone_a(tokens: Sequence[Token], lefts: Sequence[Mention], shown: Sequence[str]) -> list[Mention]:
    """The letter "a" after a prompt, where another one, a mark or nothing follows: "plank a nail c", "p1-a p2-b"."""
    starts, ends = {left.start for left in lefts}, {left.end for left in lefts}
    return [
        Mention(at, at + 1, (shown[0],))
        for at, token in enumerate(tokens)
        if token.word == "a"
        and (at in ends or (at - 1 in ends and tokens[at - 1].is_mark))
        and (at + 1 in {*starts, len(tokens)} or tokens[at + 1].is_mark)
    ]


def _by_rank(tokens: Sequence[Token], exercise: Matching) -> list[Mention]:
    """Mentions of prompts by their rank or number: "B for the first, D for the second", "one is B, two is A"."""
    count = len(exercise.prompts)
    ranks = dict.fromkeys(LAST, count) | dict(FOREIGN) | dict(SMALL) | dict(RANKS)
    named = [
        (at, ranks[token.word])
        for at, token in enumerate(tokens)
        if token.word in ranks and not (token.word == "one" and word_at(tokens, at - 1) in _BEFORE_ONE)
    ]
    return [Mention(at, at + 1, (exercise.prompts[rank - 1].id,)) for at, rank in named if 0 < rank <= count]


def _placed(ranked: Sequence[Mention], lefts: Sequence[Mention], count: int) -> Sequence[Mention]:
    """Mentions by rank that are of prompts: all but one where none is named otherwise, or just those that are not."""
    if not lefts:
        return ranked if len(ranked) >= max(count - 1, 2) else ()
    named = {name for left in lefts for name in left.names}
    missing = {name for one in ranked for name in one.names}
    return ranked if missing.isdisjoint(named) and len(missing) + len(named) == count else ()


def _remaining(tokens: Sequence[Token], lefts: Sequence[Mention], exercise: Matching) -> list[Mention]:
    """The one prompt that is not named, where "the rest" is: "…, the rest EFS"."""
    named = {name for left in lefts for name in left.names}
    missing = [prompt.id for prompt in exercise.prompts if prompt.id not in named]
    places = [at for at, token in enumerate(tokens) if token.word in _REST and _is_thing(tokens, at)]
    return [Mention(places[0], places[0] + 1, (missing[0],))] if len(missing) == len(places) == 1 else []


def _is_thing(tokens: Sequence[Token], at: int) -> bool:
    """Whether "rest" has an article, or opens an entry: "…, rest EFS"."""
    opens = tokens[at].word == "rest" and at > 0 and tokens[at - 1].is_mark
    return opens or word_at(tokens, at - 1) == "the"


def _is_rather_option(tokens: Sequence[Token], left: Mention, rights: Sequence[Mention], exercise: Matching) -> bool:
    """Whether what could name a prompt is, letter by letter, a word of an option ("translate", not "translation")."""
    typed = {token.word for token in tokens[left.start : left.end]}
    in_options = {word for option in exercise.options for word in words(option.text)}
    in_prompts = {word for prompt in exercise.prompts for word in words(prompt.text)}
    same_place = any((right.start, right.end) == (left.start, left.end) for right in rights)
    return same_place and typed <= in_options and not typed <= in_prompts


def _is_rather_prompt(tokens: Sequence[Token], right: Mention, exercise: Matching) -> bool:
    """Likewise, whether what could name an option is a word of a prompt ("screw", not "screwdriver")."""
    typed = {token.word for token in tokens[right.start : right.end]}
    in_options = {word for option in exercise.options for word in words(option.text)}
    in_prompts = {stem(word) for prompt in exercise.prompts for word in words(prompt.text)}
    return not typed <= in_options and any(stem(word) in in_prompts for word in typed)
