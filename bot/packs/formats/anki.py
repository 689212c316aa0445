"""Items as an Anki deck: a card each, its question in front, its key, whys and source behind; a deck for each domain.

Cards are known again by pack and item, so that a deck imported once more updates them and keeps what was learned.
"""

import io
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from html import escape

from bot.core.item import Choice, Item, Matching, Numeric, Ordering, Short
from bot.core.pack import Domain, Pack
from bot.errors import MissingExtraError
from bot.packs.formats.markup import to_blocks, to_inline

MODEL_ID = 1_758_203_641
"""Any number, and always the same, so that Anki knows the type of the notes again."""
FIELDS = ("Id", "Topic", "Question", "Choices", "Answer", "Why", "Source")

_FRONT = '<div class="topic">{{Topic}}</div>\n{{Question}}\n{{Choices}}'
_BACK = (
    "{{FrontSide}}\n<hr id=answer>\n<div class=answer>{{Answer}}</div>\n{{Why}}\n"
    '<div class="topic">{{Source}} · {{Id}}</div>'
)
_STYLE = """\
.card { font-family: system-ui, sans-serif; font-size: 18px; line-height: 1.4; max-width: 42em; margin: 0 auto; }
.topic { font-size: 14px; opacity: 0.7; }
.answer { font-weight: bold; }
ol.letters { list-style-type: upper-alpha; }
"""
_NUMBERS = ("", "one", "two", "three", "four", "five")


def write_anki(pack: Pack, items: Sequence[Item], now: datetime) -> bytes:
    """The deck of these items (.apkg), changed at `now`. Raises MissingExtraError without the library for it."""
    try:
        import genanki  # noqa: PLC0415  # an extra, which only authors have
    except ImportError:
        raise MissingExtraError("Anki decks need", "authoring") from None
    model = genanki.Model(
        MODEL_ID,
        "Exam question",
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Question", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
    )
    decks = []
    for domain in pack.domains:
        deck = genanki.Deck(_deck_id(pack, domain), f"{pack.title}::{domain.title}".replace("\n", " "))
        for item in items:
            if item.domain == domain.id:
                note = genanki.Note(
                    model, list(_fields(pack, item)), tags=_tags(item), guid=genanki.guid_for(pack.id, item.id)
                )
                deck.add_note(note)
        decks += [deck] if deck.notes else []
    written = io.BytesIO()
    genanki.Package(decks).write_to_file(written, timestamp=now.timestamp())
    return written.getvalue()


def _deck_id(pack: Pack, domain: Domain) -> int:
    return 1 << 30 | zlib.crc32(f"{pack.id}/{domain.id}".encode()) >> 2


def _tags(item: Item) -> list[str]:
    return [item.domain, f"task-{item.task}", item.kind.value, f"difficulty-{item.difficulty}"]


def _fields(pack: Pack, item: Item) -> Iterator[str]:
    """The fields of a note, in the order of FIELDS."""
    yield item.id
    yield escape(f"{pack.domain_of(item.task).title} · {pack.task(item.task).title}", quote=False)
    yield to_blocks(item.stem) + _how_many(item)
    yield _choices(item)
    yield _answer(item)
    yield _why(item)
    yield _source(item)


def _how_many(item: Item) -> str:
    if isinstance(item.exercise, Choice) and (right := len(item.exercise.key)) > 1:
        return f"<p>Choose {_NUMBERS[right] if right < len(_NUMBERS) else right}.</p>"
    return ""


def _choices(item: Item) -> str:
    options = _list(map(to_inline, (option.text for option in item.options)), "ol", "letters")
    if isinstance(item.exercise, Matching):
        return _list((to_inline(prompt.text) for prompt in item.exercise.prompts), "ol") + options
    return options


def _answer(item: Item) -> str:
    match item.exercise:
        case Choice(options=options, key=key):
            return "<br/>".join(_lettered(item, option.id) for option in options if option.id in key)
        case Ordering(key=order):
            return _list((to_inline(item.option(option_id).text) for option_id in order), "ol")
        case Matching(prompts=prompts, key=pairs):
            return _list((f"{to_inline(p.text)} → {to_inline(item.option(pairs[p.id]).text)}" for p in prompts), "ul")
        case Numeric():
            return _number(item.exercise)
        case Short(key_points=points):
            return _list((to_inline(point.point) for point in points), "ul")


def _number(exercise: Numeric) -> str:
    if exercise.unit == "percent":
        answer, tolerance, unit = exercise.answer * 100, exercise.tolerance * 100, "%"
    else:
        answer, tolerance, unit = exercise.answer, exercise.tolerance, to_inline(exercise.unit or "")
    off = f" ± {tolerance.normalize():f}" if tolerance else ""
    return f"{answer.normalize():f}{off} {unit}".strip()


def _why(item: Item) -> str:
    whys = _list(map(to_inline, (option.why for option in item.options)), "ol", "letters")
    working = to_blocks(item.exercise.working) if isinstance(item.exercise, Numeric) else ""
    return f"{to_blocks(item.rationale)}{working}{whys}"


def _source(item: Item) -> str:
    title = escape(item.source.title, quote=False)
    return f'<a href="{escape(item.source.url)}">{title}</a>' if item.source.url else title


def _lettered(item: Item, option_id: str) -> str:
    place = [option.id for option in item.options].index(option_id)
    return f"{chr(ord('A') + place)}. {to_inline(item.option(option_id).text)}"


def _list(entries: Iterable[str], tag: str, style: str = "") -> str:
    listed = "".join(f"<li>{entry}</li>" for entry in entries)
    named = f' class="{style}"' if style else ""
    return f"<{tag}{named}>{listed}</{tag}>" if listed else ""
