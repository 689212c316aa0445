"""Replies that put options in order: "first B, then A, then C", "b > a > c", "BAC", "B second, A first, C last".

An order that names every option once, one after the other, is an answer, whatever else is said in clauses of their own.
What stands between the options, and beside the first and the last of them, must not turn it into something else: a
denial, alternatives, words that run backwards, what others say. Of several complete versions the last one counts, if
the ones before it are taken back.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.item import Option
from bot.core.reply.clauses.clauses import split_clauses
from bot.core.reply.clauses.questions import is_question
from bot.core.reply.clauses.reported import speaks_for_self, tells_of_others
from bot.core.reply.clauses.sequences import (
    LETTERS,
    UNKNOWN,
    asks,
    asks_in_words,
    find_reason,
    is_asked,
    is_clean,
    opens_as_question,
    unglue,
    until_last_mention,
    with_short_names,
)
from bot.core.reply.options.figures import find_figures
from bot.core.reply.options.finding import find_options
from bot.core.reply.options.namings import (
    find_hints,
    name_by_hints,
    with_other_names,
    with_single_letters,
    with_whole_words,
)
from bot.core.reply.options.wordings import collect_wordings
from bot.core.reply.orders.asides import without_asides
from bot.core.reply.orders.claims import agrees, relates
from bot.core.reply.orders.openness import leaves_places_open
from bot.core.reply.orders.places import find_places
from bot.core.reply.orders.reading_order import runs_otherwise
from bot.core.reply.orders.relations import order_by_relations
from bot.core.reply.orders.stretches import Stretch, split_stretches
from bot.core.reply.orders.surroundings import LONGEST_ENTRY, is_doubted, is_undisturbed
from bot.core.reply.orders.versions import (
    Order,
    Version,
    find_versions,
    is_final,
    names_in_turn,
)
from bot.core.reply.words.elements import Element, to_elements
from bot.core.reply.words.frames import Role
from bot.core.reply.words.hedged_marks import without_hedging_marks
from bot.core.reply.words.mentions import Mention, without_overlaps
from bot.core.reply.words.second_thoughts import takes_back, with_corrections_ahead
from bot.core.reply.words.sequence_words import LAST, RANKS, is_sequence_word, orders
from bot.core.reply.words.tokens import Token, tokenise
from bot.language.terms import STOP_WORDS, stem, words
from bot.language.vocabulary import Lexicon

_ENUMERATED = re.compile(r"(?<![\w.,])(\d)[.)](?=\s|[a-z])", re.IGNORECASE)
_THEN = re.compile(r"\bafter (?:this|that|which)\b", re.IGNORECASE)
_AT_THE_END = re.compile(
    r"\b(?:(?:only )?at the (?:very )?end|(?:ganz )?am (?:ende|schluss)|zum schluss|als letztes|al final|por ultimo"
    r"|alla fine|no final|por fim)\b",
    re.I,
)
_AT_THE_START = re.compile(
    r"\b(?:at first|at the (?:very )?(?:start|beginning)|am anfang|als erstes|al principio)\b", re.I
)


@dataclass(frozen=True, slots=True)
class ReadOrder:
    """A certain order, or those that it may be; both empty for talk. `attempted` marks an order that is incomplete."""

    certain: Order | None = None
    candidates: tuple[Order, ...] = ()
    attempted: bool = False


def read_order(
    text: str, options: Sequence[Option], shown: Sequence[str], lexicon: Lexicon, question: str = ""
) -> ReadOrder:
    """The order that a reply puts all options in."""
    names = [option.id for option in options]
    texts = tuple(option.text for option in options)
    plain = with_short_names(text, [(option.text, LETTERS[shown.index(option.id)]) for option in options])
    plain = _without_enumeration(plain, len(names))
    plain = _AT_THE_START.sub("first", _AT_THE_END.sub("finally", _THEN.sub("then", plain)))
    plain = unglue(plain, len(names))
    tokens = with_whole_words(tokenise(plain), texts)
    mentions = _find_mentions(tokens, texts, names, shown, lexicon)
    if all(mention.by_text for mention in mentions):
        mentions = without_overlaps([*find_places(tokens, shown, alone=not mentions), *mentions])
    known = {stem(word) for one in (*texts, question) for word in words(one)}
    said = without_hedging_marks(list(map(_understood, to_elements(tokens, mentions, known))))
    said = with_corrections_ahead(said)
    elements = without_asides(said, names)
    if not mentions:
        return ReadOrder(attempted=_is_begun(tokens, elements, texts))
    reason = find_reason(elements)
    meant = [*elements[: reason.start], *elements[reason.stop :]]
    told = _by_ranks(meant, len(names)) or order_by_relations(meant, names)
    if told and is_clean(meant, _places(len(names))) and not asks(elements):
        return ReadOrder(certain=told)
    if tells_of_others(until_last_mention(elements)) and not speaks_for_self(elements):
        return ReadOrder()
    versions = find_versions(meant, names)
    if versions:
        if opens_as_question(elements):
            return ReadOrder()
        read = _read_versions(meant, versions, question, text)
        unsure = read.certain is not None and _is_contradicted([elements[at] for at in reason], read.certain)
        return ReadOrder(candidates=(versions[-1].order,), attempted=True) if unsure else read
    several = len({name for _, name in names_in_turn(elements)}) > 1
    return ReadOrder() if asks_in_words(elements) or (asks(elements) and not several) else _incomplete(meant, names)


def _without_enumeration(text: str, count: int) -> str:
    """The text without the numbers of a list that counts up: "1. split, 2. train"."""
    numbers = [int(found[1]) for found in _ENUMERATED.finditer(text)]
    return _ENUMERATED.sub("", text) if numbers == list(range(1, count + 1)) else text


def _find_mentions(
    tokens: Sequence[Token], texts: tuple[str, ...], names: Sequence[str], shown: Sequence[str], lexicon: Lexicon
) -> list[Mention]:
    """Options by letter and text, and where some are named so or by a word of theirs, the rest by what is left."""
    wordings = collect_wordings(texts, lexicon)
    found = find_options(tokens, wordings, names, shown, len(names), by_place=False)
    found = with_single_letters(tokens, [*found, *find_figures(tokens, names, wordings.figures)], shown)
    found = without_overlaps(found)
    return without_overlaps([*found, *name_by_hints(tokens, found, with_other_names(texts, lexicon), names)])


def _is_begun(tokens: Sequence[Token], elements: Sequence[Element], texts: tuple[str, ...]) -> bool:
    """Whether a word of several options is put in some place ("standard first")."""
    ordered = _puts_in_order([token.word for token in tokens]) and is_clean(elements, ()) and not asks(elements)
    return ordered and bool(find_hints(tokens, texts))


def _understood(element: Element) -> Element:
    """The element as a filler if it is a word that puts things in order or one that is in every sentence."""
    everyday = element.word in STOP_WORDS or is_sequence_word(element.word)
    return replace(element, role=Role.FILLER) if element.role is Role.CONTENT and everyday else element


def _places(count: int) -> frozenset[str]:
    return frozenset(map(str, range(1, count + 1)))


def _read_versions(elements: Sequence[Element], versions: Sequence[Version], question: str, text: str) -> ReadOrder:
    final = versions[-1]
    if runs_otherwise(elements, final, question):
        return ReadOrder(candidates=(final.order, final.order[::-1]), attempted=True)
    said = elements[final.first if len(versions) > 1 else 0 :]
    asked = is_asked(said) or any(clause.mentions and is_question(clause) for clause in split_clauses(said))
    asked = asked or _is_byword(elements, final)
    stands = is_final(elements, versions) and is_undisturbed(elements, final) and not is_doubted(elements, final)
    if stands and not asked and not tells_of_others(elements) and not leaves_places_open(elements, final):
        return ReadOrder(certain=final.order)
    if len(versions) == 1 and final.first == final.last and f" {elements[final.first].word} " in f" {text} ":
        return ReadOrder()  # letters in lower case that make a word ("cba to read that")
    return ReadOrder(candidates=tuple(dict.fromkeys(version.order for version in versions)), attempted=True)


def _is_byword(elements: Sequence[Element], version: Version) -> bool:
    """Whether the letters are those of the alphabet in one word, of which something else may be said: "ABC, always"."""
    typed = elements[version.first].word
    in_turn = version.first == version.last and "abcdefgh".startswith(typed.casefold())
    return in_turn and any(one.role in UNKNOWN for one in elements[version.last + 1 :])


def _is_contradicted(reason: Sequence[Element], order: Order) -> bool:
    """Whether a reason says that two options come the other way round: "…, although A could come before D"."""
    claims = (one for one in split_stretches(reason) if len(set(one.names)) > 1 and relates(one.words))
    return not all(agrees(one, order) for one in claims)


def _incomplete(elements: Sequence[Element], names: Sequence[str]) -> ReadOrder:
    """An order that lacks options or names some twice: asked back if it puts any of them in order."""
    turn = [name for _, name in names_in_turn(elements)]
    missing = [name for name in names if name not in turn]
    filled = ((*turn, *missing),) if len(missing) == 1 and len(set(turn)) == len(turn) else ()
    stretches = split_stretches(elements)
    listed = {name for one in stretches if is_clean(one.elements, ()) for name in one.names}
    clean = is_clean(elements, _places(len(names))) and len(set(turn)) > 1
    clean = clean or (len(elements) == 1 and elements[0].mention is not None)
    clean = clean or len(listed) >= max(len(names) - 1, 2)
    short = all(len(one.elements) <= LONGEST_ENTRY for one in stretches)
    clean = clean or (len(listed) > 1 and short) or (bool(turn) and short and len(stretches) == len(names))
    clean = clean or any(len(one.names) > 1 and is_clean(one.elements, ()) for one in stretches)
    clean = clean or (len(stretches) > 1 and all(map(_is_letter_alone, stretches[:2])))
    ordering = any(_puts_in_order(stretch.words) and stretch.names for stretch in stretches)
    talk = any(element.role is Role.REMARK for element in elements)
    attempted = clean or (ordering and not talk) or not missing or (takes_back(elements) and len(set(turn)) > 1)
    return ReadOrder(candidates=filled, attempted=attempted)


def _is_letter_alone(stretch: Stretch) -> bool:
    return len(stretch.elements) == 1 and bool(stretch.mentions) and not stretch.mentions[0].by_text


def _puts_in_order(typed: Sequence[str]) -> bool:
    return any(orders(word) for word in typed)


def _by_ranks(elements: Sequence[Element], count: int) -> Order | None:
    """The order by ranks given beside every option ("A second, B first, …", "1. B 2. A …"), or None without them."""
    marks = [one for one in elements if one.mention or _rank(one, count) is not None]
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    if len(marks) != 2 * count:
        return None
    found: dict[int, str] = {}
    for left, right in pairs:
        ranker, named = (left, right) if right.mention else (right, left)
        rank = _rank(ranker, count)
        if rank is None or named.mention is None or bool(right.mention) != bool(pairs[0][1].mention):
            return None
        found[rank] = str(named.mention.names[0])
    return tuple(found[rank] for rank in sorted(found)) if len(found) == count else None


def _rank(element: Element, count: int) -> int | None:
    if element.mention:
        return None
    if element.word in LAST:
        return count
    if len(element.word) == 1 and element.word.isdecimal():
        return int(element.word)
    return RANKS.get(element.word)
