"""Items as an Anki deck."""

import io
import json
import sqlite3
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import EXERCISES, create_item, create_pack
from hypothesis import given, settings
from packs.drawn_items import items

from bot.core.item import Item, ItemKind
from bot.errors import MissingExtraError
from bot.packs.formats.anki import FIELDS, write_anki

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Card:
    """A note of the deck, as Anki would keep it."""

    guid: str
    deck: str
    tags: list[str]
    fields: dict[str, str]


def test_every_kind_has_its_card_in_the_deck_of_its_domain() -> None:
    cards = {card.fields["Id"]: card for card in _cards(list(create_pack().items.values()))}
    assert cards["dense-crumb"].deck == "Bread Baking – Journeyman::Fermentation"
    assert cards["dense-crumb"].tags == ["fermentation", "task-2.2", "single", "difficulty-2"]
    assert cards["dense-crumb"].fields["Topic"] == "Fermentation · Proof"
    assert {name: card.fields["Answer"] for name, card in cards.items()} == {
        "dense-crumb": "A. Let it proof longer",
        "speed-up-the-rise": "A. A warm room<br/>B. More starter",
        "order-of-work": "<ol><li>Mix</li><li>Proof</li><li>Bake</li></ol>",
        "what-does-what": "<ul><li>Makes it rise → Yeast</li><li>Makes it taste → Salt</li></ul>",
        "hydration-of-a-dough": "65 ± 0.5 %",
        "why-knead": "<ul><li>gluten forms</li><li>the dough holds gas</li></ul>",
    }


def test_what_the_bot_would_say_itself_is_said_on_the_card() -> None:
    (card,) = _cards([create_item(kind=ItemKind.MULTIPLE)])
    assert card.fields["Question"].endswith("<p>Choose two.</p>")
    assert card.fields["Choices"].startswith('<ol class="letters"><li>A warm room</li>')
    assert card.fields["Why"].endswith("<li>Salt slows yeast down.</li></ol>")
    assert card.fields["Source"] == '<a href="https://bread.example/handbook">The Baker\'s Handbook</a>'


def test_a_card_is_known_again_after_its_item_was_mended() -> None:
    (before,), (after,) = _cards([create_item()]), _cards([create_item(stem="Mended?")])
    assert before.guid == after.guid
    assert before.fields != after.fields
    (other,) = _cards([create_item(id="another")])
    assert other.guid != before.guid


@settings(max_examples=20)
@given(items())
def test_any_text_is_shown_and_never_taken_for_markup(drawn: Item) -> None:
    (card,) = _cards([replace(drawn, task="1.1", domain="dough")])
    assert set(card.fields) == set(FIELDS)


def test_a_deck_holds_as_many_cards_as_there_are_items() -> None:
    assert len(_cards([create_item(id=f"item-{kind}", kind=kind) for kind in EXERCISES])) == len(EXERCISES)


def test_without_the_library_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "genanki", None)  # as if it were not installed
    with pytest.raises(MissingExtraError, match=r"pip install 'mls-study-bot\[authoring\]'"):
        write_anki(create_pack(), [create_item()], NOW)


def _cards(chosen: list[Item]) -> list[Card]:
    with _collection(write_anki(create_pack(), chosen, NOW)) as collection:
        ((decks,),) = collection.execute("SELECT decks FROM col")
        names = {int(deck_id): deck["name"] for deck_id, deck in json.loads(decks).items()}
        rows = collection.execute(
            "SELECT guid, did, tags, flds FROM notes JOIN cards ON cards.nid = notes.id ORDER BY notes.id"
        )
        return [
            Card(guid, names[deck], tags.split(), dict(zip(FIELDS, fields.split("\x1f"), strict=True)))
            for guid, deck, tags, fields in rows
        ]


@contextmanager
def _collection(deck: bytes) -> Iterator[sqlite3.Connection]:
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(io.BytesIO(deck)).extract("collection.anki2", folder)
        with closing(sqlite3.connect(Path(folder) / "collection.anki2")) as connection:
            yield connection
