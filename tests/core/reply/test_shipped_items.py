"""The shipped items, answered by the very letters and texts that they show: none is read as something else."""

from collections.abc import Iterator
from functools import cache

from bot.core.item import Choice, Item, Matching, Ordering
from bot.core.pack import Pack
from bot.core.reply.parse import parse_reply
from bot.core.reply.replies import Answer
from bot.core.response import Chosen, Matched, Ordered, Response
from bot.packs.loader import load_packs
from bot.packs.shipped import find_shipped_content


@cache
def shipped_pack() -> Pack:
    return next(iter(load_packs(find_shipped_content()).values()))


def typed(item: Item) -> Iterator[tuple[str, Response]]:
    """Replies to an item, each with what it plainly means."""
    texts = {option.id: option.text for option in item.options}
    match item.exercise:
        case Choice(options=options, key=key) if len(key) == 1:
            for place, option in enumerate(options):
                yield option.text, Chosen(frozenset({option.id}))
                yield f"it's {'abcdefgh'[place]} imo", Chosen(frozenset({option.id}))
        case Choice(options=options, key=key):
            yield "\n".join(option.text for option in options if option.id in key), Chosen(key)
        case Ordering(key=order):
            yield " > ".join(texts[one] for one in order), Ordered(order)
        case Matching(prompts=prompts, key=pairs):
            yield "\n".join(f"{prompt.text}: {texts[pairs[prompt.id]]}" for prompt in prompts), Matched(pairs)


def test_what_is_copied_from_an_item_is_understood_as_it_stands_there() -> None:
    pack = shipped_pack()
    misread = [
        (item.id, text)
        for item in pack.items.values()
        for text, meant in typed(item)
        if parse_reply(item, text, lexicon=pack.lexicon) != Answer(meant)
    ]
    assert misread == []
