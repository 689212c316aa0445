"""All texts of an item that a learner may read."""

from collections.abc import Iterator

from bot.core.item import Item, Matching, Numeric, Short


def item_texts(item: Item) -> Iterator[tuple[str, str]]:
    """(what it is, text) of every text of an item."""
    yield "the stem", item.stem
    yield "the rationale", item.rationale
    for option in item.options:
        yield f"the option “{option.id}”", option.text
        yield f"the why of “{option.id}”", option.why
    match item.exercise:
        case Matching(prompts=prompts):
            yield from ((f"the prompt “{prompt.id}”", prompt.text) for prompt in prompts)
        case Numeric(working=working):
            yield "the working", working
        case Short(key_points=points):
            yield from (("a key point", point.point) for point in points)
