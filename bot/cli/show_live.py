"""One item or note, shown by the real bot in a local Slack."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.cli.demo import running_demo
from bot.core.pack import Pack

if TYPE_CHECKING:
    from bot.playground import Message, Person, Playground, PlaygroundClock

CHANNEL = "ml-study"
_PATIENCE = 30.0
"""Seconds; a machine that is busy takes its time."""


@dataclass(frozen=True, slots=True)
class Live:
    """The local Slack, and the address at which its page shows what was asked for."""

    playground: "Playground"
    address: str


@contextmanager
def showing_live(pack: Pack, ident: str, port: int, clock: "PlaygroundClock | None" = None) -> Iterator[Live]:
    """A local Slack in which the item is the day's question, or the note is what `/mls explain` answers.

    The bot is given this pack alone, and of its items, where one is shown, this one alone.
    """
    is_item = ident in pack.items
    narrowed = replace(pack, items={ident: pack.items[ident]}) if is_item else pack
    with running_demo(port, {pack.id: narrowed}, clock) as playground:
        set_up(playground)
        if is_item:
            post_question(playground)
        else:
            explain(playground, pack.notes[ident].title)
        yield Live(playground, f"{playground.url}/?user={'ben' if is_item else 'ada'}&channel={CHANNEL}")


def set_up(playground: "Playground") -> None:
    """Ada invites the bot and accepts its offer."""
    ada = playground.person("ada")
    ada.invite_bot(CHANNEL)
    _press(playground, ada, "Set up")


def post_question(playground: "Playground") -> "Message":
    """Ada, who set the channel up, has a question posted; the question as Ben sees it."""
    _press(playground, playground.person("ada"), "Post one now")
    ben = playground.person("ben")
    playground.wait_until(lambda: any("closes" in message.text for message in ben.sees(CHANNEL)), _PATIENCE)
    return ben.sees(CHANNEL)[-1]


def explain(playground: "Playground", title: str) -> None:
    """Ada asks for a note by its title."""
    ada = playground.person("ada")
    playground.wait_until(lambda: "Post one now" in ada.sees(CHANNEL)[-1].buttons, _PATIENCE)
    ada.command("/mls", f"explain {title}", CHANNEL)
    playground.wait_until(lambda: "Post one now" not in ada.sees(CHANNEL)[-1].buttons, _PATIENCE)


def _press(playground: "Playground", person: "Person", button: str) -> None:
    playground.wait_until(lambda: button in person.sees(CHANNEL)[-1].buttons, _PATIENCE)
    person.click(person.sees(CHANNEL)[-1], button)
