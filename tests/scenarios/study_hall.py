"""The real bot in the local Slack, and its people, so that a scenario reads as what they do and see."""

import random
import socket
from collections.abc import Callable, Mapping, MutableSequence, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from bot.bootstrap import Bot, connect_bot
from bot.config import Transport, load_settings
from bot.core.item import Item
from bot.core.pack import Pack
from bot.playground import AppConfig, Message, Person, Playground, PlaygroundClock, Timings, User, View, memberships
from bot.playground.local_slack import PATIENCE
from bot.retrieval.finder import Finder
from bot.services.container import build_services
from bot.slack.manifest import load_manifest
from bot.storage.engine import open_engine
from bot.storage.unit_of_work import transactions_of
from jobs import close_questions, digests, exams, housekeeping, open_questions, reminders
from jobs.deliver import Deliver
from jobs.regrade import Regrade

UNHURRIED = Timings(ack=PATIENCE, trigger=PATIENCE)
"""How fast the bot acknowledges is for the bench to say: here a busy machine may take its time."""
STUDY = "ml-study"
COMMAND = "/mls"
JOBS = (open_questions, close_questions, digests, exams, reminders, housekeeping)

Drawn = TypeVar("Drawn")
Surface = Message | View


class LoadedDice(random.Random):
    """Chance that a test decides: the daily question is the one in `asking`, else the first of the likeliest domain."""

    def __init__(self) -> None:
        super().__init__(7)
        self.asking: str | None = None
        self.asking_in: str | None = None

    def choices(self, population: Any, weights: Any = None, *, cum_weights: Any = None, k: int = 1) -> list[Any]:
        likeliest = max(zip(weights, population, strict=True))[1]
        return [self.asking_in if self.asking_in in population else likeliest]

    def choice(self, seq: Any) -> Any:
        return next((item for item in seq if item.id == self.asking), seq[0])

    def shuffle(self, x: MutableSequence[Any]) -> None:
        """What is shuffled comes in reverse."""
        x.reverse()


@dataclass(frozen=True)
class Shelf:
    """Packs with their finders, read once for all tests."""

    packs: Mapping[str, Pack]
    finders: Mapping[str, Finder]


class StudyHall:
    """A workspace with the bot installed and running, whose clock stands still until it is moved."""

    def __init__(self, shelf: Shelf, database: Path, start: datetime, transport: Transport = Transport.SOCKET) -> None:
        self.shelf = shelf
        self.dice = LoadedDice()
        self.playground = Playground(
            [AppConfig.from_manifest(load_manifest())], PlaygroundClock(start, frozen=True), timings=UNHURRIED
        ).start()
        self._database = database
        self._transport = transport
        self._people: dict[str, Teammate] = {}
        self.expects_trouble = False
        """Whether the log may hold warnings: a test that breaks connections makes libraries complain."""
        self.bot = self.start_bot()

    # The bot

    def start_bot(self) -> Bot:
        """Start the bot over the hall's database, as after a restart. Its jobs run when the test says `tick`."""
        installed, port = self.playground.app("mls"), _free_port()
        settings = load_settings(
            bot_tokens=installed.bot_token,
            app_token=installed.app_token,
            signing_secret=installed.config.signing_secret,
            slack_api_url=self.playground.api_url,
            transport=self._transport,
            http_host="127.0.0.1",
            http_port=port,
        )
        engine = open_engine(f"sqlite:///{self._database}")
        services = build_services(
            transactions=transactions_of(engine),
            packs=self.shelf.packs,
            finders=self.shelf.finders,
            clock=self.clock,
            texts_kept=settings.texts_kept,
            make_rng=lambda: self.dice,
        )
        self.bot = connect_bot(settings, self.clock, engine, services)
        self._regrade = Regrade(services)
        if self._transport is Transport.HTTP:
            self.playground.use_http("mls", f"http://127.0.0.1:{port}/slack/events")
        self.bot.door.start()
        if self._transport is Transport.SOCKET:
            self.wait_until(lambda: self.playground.connected("mls"))
        return self.bot

    def stop_bot(self) -> None:
        """Stop the bot; what it keeps stays."""
        self.bot.stop()

    def correct(self, item: Item) -> None:
        """Restart the bot with a pack in which an item is another one, and let its jobs run."""
        self.stop_bot()
        packs = {
            pack.id: replace(pack, items={**pack.items, item.id: item}) if item.id in pack.items else pack
            for pack in self.shelf.packs.values()
        }
        self.shelf = Shelf(packs, self.shelf.finders)
        self.start_bot()
        self.tick()

    def close(self) -> None:
        """End everything."""
        self.stop_bot()
        self.playground.stop()

    def tick(self) -> None:
        """Let every job run once, and bring out all that is owed by now."""
        for job in JOBS:
            job.run(self.bot.services)
        self._regrade()
        Deliver(self.bot.courier)()
        self.wait_until(lambda: not self._owes_anything())

    def _owes_anything(self) -> bool:
        with self.bot.services.outbox.transactions() as work:
            due = work.deliveries.next_due()
        return due is not None and due <= self.clock.now()

    # Time

    @property
    def clock(self) -> PlaygroundClock:
        return self.playground.clock

    def move_to(self, instant: datetime) -> None:
        """Move the clock, and let the jobs see what is due."""
        self.clock.move_to(instant)
        self.tick()

    def wait(self, **span: float) -> None:
        """Let time pass: `hall.wait(minutes=5)`."""
        self.move_to(self.clock.now() + timedelta(**span))

    def closing_time(self) -> None:
        """Go to the moment at which the open question closes."""
        closing = self.bot.services.show_plan(self.clock.now()).next_closing_at
        assert closing is not None, "no question is open"
        self.move_to(closing)

    def next_morning(self, asking: str | None = None) -> Message:
        """Go to the moment at which the next question comes; that question."""
        due = self.bot.services.show_plan(self.clock.now()).next_due_at
        assert due is not None, "no question is planned"
        before = len(self.posts())
        self.ask_next(asking)
        self.move_to(due)
        self.wait_until(lambda: len(self.posts()) > before)
        return self.question()

    def wait_until(self, predicate: Callable[[], object]) -> None:
        """Wait for something that happens in real time."""
        self.playground.wait_until(predicate)

    # Channels

    def set_up(self, channel: str = STUDY, *, by: str = "ada", asking: str | None = None) -> Message:
        """Invite the bot, take its defaults, post a question now: the two taps of a lead and one more."""
        self.ask_next(asking)
        lead = self.person(by)
        ready = lead.taps("Set up", on=lead.invites_bot(channel), channel=channel)
        lead.taps("Post one now", on=ready, channel=channel)
        self.wait_until(lambda: self.posts(channel) and not self._owes_anything())
        return self.question(channel)

    def ask_next(self, item_id: str | None) -> None:
        """Decide which item the next question is about."""
        items = {item.id: item for pack in self.shelf.packs.values() for item in pack.items.values()}
        self.dice.asking = item_id
        self.dice.asking_in = items[item_id].domain if item_id else None

    def posts(self, channel: str = STUDY) -> list[Message]:
        """What the bot has posted into a channel for all to see, threads not opened."""
        messages = list(self.playground.channel(channel).messages.values())
        return [message for message in messages if message.bot_id and not message.is_reply]

    def question(self, channel: str = STUDY) -> Message:
        """The latest of the bot's posts."""
        return self.posts(channel)[-1]

    def thread(self, root: Message) -> list[Message]:
        """The replies that everybody sees under a message."""
        return list(self.playground.channel(root.channel).replies(root.ts))

    def bots_replies(self, root: Message) -> list[Message]:
        """Those of them that the bot wrote."""
        return [reply for reply in self.thread(root) if reply.bot_id]

    def waits_for_reply(self, root: Message, words: str) -> Message:
        """The bot's reply under a message that says these words, once it is there."""
        return self._found(lambda: [reply for reply in self.bots_replies(root) if words in reply.all_text])

    def waits_for_post(self, words: str, channel: str = STUDY) -> Message:
        """The bot's post in a channel that says these words, once it is there."""
        return self._found(lambda: [post for post in self.posts(channel) if words in post.all_text])

    def _found(self, look: Callable[[], Sequence[Message]]) -> Message:
        self.wait_until(look)
        return look()[-1]

    def is_planned(self) -> bool:
        """Whether any question is to come."""
        return self.bot.services.show_plan(self.clock.now()).next_due_at is not None

    # People

    def person(self, name: str) -> "Teammate":
        """Somebody by their handle."""
        return self._people.setdefault(name, Teammate(self, self.playground.person(name)))

    @property
    def ada(self) -> "Teammate":
        """An admin of the workspace, in Berlin."""
        return self.person("ada")

    @property
    def ben(self) -> "Teammate":
        """In New York."""
        return self.person("ben")

    @property
    def chloe(self) -> "Teammate":
        """In Paris."""
        return self.person("chloe")

    @property
    def dev(self) -> "Teammate":
        """In Kolkata."""
        return self.person("dev")

    def newcomers(self, number: int, channel: str = STUDY) -> list["Teammate"]:
        """So many more people in a channel: "Learner 1" and so on."""
        slack = self.playground.slack
        for index in range(1, number + 1):
            with slack.changing():
                user = User(slack.ids.next("U"), f"learner{index}", f"Learner {index}", "2a63b8", "Europe/Berlin")
                slack.workspace.users[user.id] = user
                memberships.join(slack, slack.workspace.get_channel(channel), user.id)
        return [self.person(f"learner{index}") for index in range(1, number + 1)]


class Teammate:
    """A person with whom the test reads: what they do gives back what they are then shown."""

    def __init__(self, hall: StudyHall, person: Person) -> None:
        self._hall = hall
        self.person = person

    @property
    def id(self) -> str:
        """The user id."""
        return self.person.id

    @property
    def name(self) -> str:
        """The name that others see."""
        return self.person.user.real_name

    # Looking

    def private_messages(self, channel: str = STUDY) -> list[Message]:
        """All that only this person sees in a channel and its threads, oldest first."""
        shown = list(self._hall.playground.channel(channel).ephemerals.values())
        return [message for message in shown if message.viewer == self.id]

    def direct_messages(self) -> list[Message]:
        """What the bot wrote to this person directly."""
        messages = list(self._hall.playground.channel(self.dm).messages.values())
        return [message for message in messages if message.bot_id]

    @property
    def dm(self) -> str:
        """The id of the direct conversation with the bot."""
        return self.person.dm("mls")

    @property
    def form(self) -> View:
        """The modal on top, once there is one."""
        self._hall.wait_until(lambda: self.person.view)
        view = self.person.view
        assert view is not None
        return view

    def home(self) -> View:
        """The home tab, opened and drawn anew."""
        before = self.person.home()
        drawn = before and before.hash
        self.person.open_home()
        self._hall.wait_until(lambda: (self.shown_home and self.shown_home.hash) != drawn)
        view = self.shown_home
        assert view is not None
        return view

    @property
    def shown_home(self) -> View | None:
        """The home tab as the bot last drew it, without opening it: opening asks the bot to draw it again."""
        return self.person.home()

    def is_told(self, words: str, channel: str = STUDY) -> Message:
        """The private message with these words, once it is there."""
        return self._hall._found(lambda: [one for one in self.private_messages(channel) if words in one.all_text])

    def is_written(self, words: str) -> Message:
        """The bot's direct message with these words, once it is there."""
        return self._hall._found(lambda: [one for one in self.direct_messages() if words in one.all_text])

    # Acting

    def says(self, text: str, channel: str = STUDY, *, under: Message | None = None) -> Message:
        """Type a message into a channel, or under another message."""
        return self.person.say(under.channel if under else channel, text, under.ts if under else None)

    def replies(self, text: str) -> Message:
        """Type a reply in the thread of the question."""
        return self.says(text, under=self._hall.question())

    def asks(self, words: str, channel: str = STUDY) -> Message:
        """Type a command; what comes back for this person's eyes."""
        return self._shown_after(lambda: self.commands(words, channel), lambda: self._around(channel))

    def commands(self, words: str, channel: str = STUDY) -> None:
        """Type a command and look at nothing yet."""
        result = self.person.command(COMMAND, words, channel)
        assert not result.error, result.error

    def writes(self, text: str) -> Message:
        """Write to the bot directly; its answer."""
        return self._shown_after(lambda: self.person.say(self.dm, text), self.direct_messages)

    def taps(self, button: str, *, on: Surface, channel: str = STUDY) -> Message:
        """Press a button; what is then shown to this person alone."""
        return self._shown_after(lambda: self.presses(button, on=on), lambda: self._around(channel))

    def presses(self, button: str, *, on: Surface) -> None:
        """Press a button and look at nothing yet."""
        result = self.person.click(on, button)
        assert result.ok, result.error

    def chooses(self, menu: str, label: str, *, on: Surface) -> Message:
        """Choose an entry of a menu by its label; what is then shown to this person alone."""
        return self._shown_after(lambda: self.person.select(on, menu, label), lambda: self._around(on_channel(on)))

    def answers(self, letter: str) -> Message:
        """Answer the question by its button; the verdict."""
        return self.taps(letter, on=self._hall.question())

    def ticks(self, *options: str, on: Message) -> None:
        """Tick boxes, by the ids of their options."""
        assert self.person.check(on, "tick", options).ok

    def opens(self, button: str, *, on: Surface) -> View:
        """Press a button that opens a form; the form."""
        before = self.person.view
        self.presses(button, on=on)
        self._hall.wait_until(lambda: self.person.view is not before and self.person.view is not None)
        return self.form

    def fills(self, **fields: Any) -> "Teammate":
        """Fill in fields of the form on top, by their names."""
        for name, value in fields.items():
            self.person.fill(name, value)
        return self

    def submits(self) -> dict[str, str]:
        """Submit the form; what it objects to."""
        result = self.person.submit()
        assert not result.error, result.error
        return result.errors

    def invites_bot(self, channel: str = STUDY) -> Message:
        """Invite the bot; its private offer."""
        return self._shown_after(lambda: self.person.invite_bot(channel), lambda: self.private_messages(channel))

    def _around(self, channel: str) -> list[Message]:
        """What is for this person's eyes in a channel, and in their conversation with the bot."""
        return [*self.private_messages(channel), *self.direct_messages()]

    def _shown_after(self, act: Callable[[], object], look: Callable[[], list[Message]]) -> Message:
        """What is new, or reads differently, after an act."""
        before = {(message.ts, message.all_text) for message in look()}
        act()

        def fresh() -> list[Message]:
            return [message for message in look() if (message.ts, message.all_text) not in before]

        self._hall.wait_until(fresh)
        return fresh()[-1]


def on_channel(surface: Surface) -> str:
    """The channel in which a message stands."""
    return surface.channel if isinstance(surface, Message) else STUDY


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
