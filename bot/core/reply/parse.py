"""From what someone typed to a response: the one place where replies are understood.

docs/reply-grammar.md has the grammar as a table. The principle: an answer is recognised only if everything around it
is understood; whatever is doubtful is asked back, and talk is left alone.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal

from bot.core.item import Choice, Item, Matching, Numeric, Ordering, Short
from bot.core.reply.choice import Asked, read_choice
from bot.core.reply.clauses.settle import Settled
from bot.core.reply.markup import strip_markup
from bot.core.reply.numbers.numbers import read_number
from bot.core.reply.orders.order import read_order
from bot.core.reply.orders.pairs import read_pairs
from bot.core.reply.prose import Prose, read_prose
from bot.core.reply.replies import Ambiguous, Answer, NotAnAnswer, Reply
from bot.core.reply.words.mentions import Name
from bot.core.response import Chosen, Matched, Ordered, Response, Stated, Written
from bot.language.vocabulary import EMPTY_LEXICON, Lexicon

LONGEST_REPLY = 4_000
"""Characters read of a reply to an item with options or a number; what is longer is no such answer."""


def parse_reply(
    item: Item, text: str, *, option_order: Sequence[str] | None = None, lexicon: Lexicon | None = None
) -> Reply:
    """What a text, as Slack delivers it, answers to an item.

    `option_order` has the option ids in the order shown, which the letters follow; without it, the pack's order.
    `lexicon` knows the other names of things. `Ambiguous` may carry no candidates, where an answer was begun and is
    incomplete (an order of four options that names two).
    """
    plain = strip_markup(text)
    shown = tuple(option_order) if option_order is not None else tuple(option.id for option in item.options)
    known = lexicon or EMPTY_LEXICON
    match item.exercise:
        case Short():
            return _parse_prose(item, plain)
        case _ if not plain or len(plain) > LONGEST_REPLY:
            return NotAnAnswer()
        case Choice(options=options, key=key):
            return _reply(read_choice(plain, Asked(options, shown, len(key), item.stem), known), _chosen)
        case Ordering(options=options):
            read = read_order(plain, options, shown, known, item.stem)
            return _reply_of(
                Ordered(read.certain) if read.certain else None, tuple(map(Ordered, read.candidates)), read.attempted
            )
        case Matching() as exercise:
            paired = read_pairs(plain, exercise, shown, known)
            return _reply_of(Matched(paired.certain) if paired.certain else None, (), paired.attempted)
        case Numeric(unit=unit):
            return _reply(read_number(plain, unit, item.stem), _stated)
    raise TypeError(f"no replies to {type(item.exercise).__name__}")


def _parse_prose(item: Item, plain: str) -> Reply:
    written = Written(plain)
    match read_prose(plain, item):
        case Prose.ANSWER:
            return Answer(written)
        case Prose.UNSURE:
            return Ambiguous((written,))
        case Prose.TALK:
            return NotAnAnswer()


def _reply(settled: Settled, respond: Callable[[frozenset[Name]], Response]) -> Reply:
    certain = respond(settled.certain) if settled.certain is not None else None
    return _reply_of(certain, tuple(map(respond, settled.candidates)), attempted=bool(settled.candidates))


def _reply_of(certain: Response | None, candidates: tuple[Response, ...], attempted: bool) -> Reply:
    if certain is not None:
        return Answer(certain)
    return Ambiguous(candidates) if attempted else NotAnAnswer()


def _chosen(names: frozenset[Name]) -> Response:
    return Chosen(frozenset(map(str, names)))


def _stated(names: frozenset[Name]) -> Response:
    (value,) = names
    return Stated(Decimal(value))
