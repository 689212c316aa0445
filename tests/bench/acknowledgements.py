"""How fast interactions are acknowledged while ten people answer at once, beside a bare app that only acknowledges."""

import logging
import statistics
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from rich.table import Table
from slack_bolt import App
from slack_bolt.adapter.socket_mode.websocket_client import SocketModeHandler
from slack_sdk import WebClient

from bot.cli.demo import running_demo
from bot.playground import AppConfig, Message, Person, Playground
from bot.slack.manifest import load_manifest

PEOPLE = ("ada", "ben", "chloe", "dev")
AT_ONCE = 10
ROUNDS = 20


def measure() -> Table:
    """A table of median and slowest acknowledgement, ours and the bare app's."""
    logging.disable(logging.WARNING)
    table = Table(title=f"Acknowledgement of a tap, {AT_ONCE} at once ({AT_ONCE * ROUNDS} taps)")
    for column in ("app", "median ms", "95 % ms", "slowest ms", "ratio"):
        table.add_column(column, justify="right" if column != "app" else "left")
    with _bare_app() as (playground, message):
        bare = _taps(playground, message)
    with _bot() as (playground, message):
        ours = _taps(playground, message)
    for name, figures in (("bare Bolt app: ack() alone", bare), ("this bot: graded and stored", ours)):
        ratio = statistics.median(figures) / statistics.median(bare)
        percentile = statistics.quantiles(figures, n=20)[-1]
        table.add_row(
            name, f"{statistics.median(figures):.1f}", f"{percentile:.1f}", f"{max(figures):.1f}", f"{ratio:.1f}"
        )
    return table


def _taps(playground: Playground, message: Message) -> list[float]:
    people = [playground.person(name) for name in PEOPLE]

    def tap(number: int) -> None:
        person: Person = people[number % len(people)]
        person.click(message, "A")

    tap(0)  # names are asked for once
    playground.ack_latencies.clear()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(tap, range(AT_ONCE * ROUNDS)))
    return [latency.seconds * 1_000 for latency in playground.ack_latencies]


@contextmanager
def _bot() -> Iterator[tuple[Playground, Message]]:
    with running_demo(0) as playground:
        ada = playground.person("ada")
        ada.invite_bot("ml-study")
        playground.wait_until(lambda: any("Set up" in message.buttons for message in ada.sees("ml-study")))
        ada.click(ada.sees("ml-study")[-1], "Set up")
        playground.wait_until(lambda: any("Post one now" in message.buttons for message in ada.sees("ml-study")))
        ada.click(ada.sees("ml-study")[-1], "Post one now")
        ben = playground.person("ben")
        playground.wait_until(lambda: any("closes" in message.text for message in ben.sees("ml-study")))
        yield playground, ben.sees("ml-study")[-1]


@contextmanager
def _bare_app() -> Iterator[tuple[Playground, Message]]:
    manifest = load_manifest()
    with Playground([AppConfig.from_manifest(manifest)]) as playground:
        installed = playground.app(manifest["features"]["bot_user"]["display_name"])
        client = WebClient(token=installed.bot_token, base_url=playground.api_url)
        app = App(client=client, token=installed.bot_token)
        app.action("a")(lambda ack: ack())
        app.event("member_joined_channel")(lambda: None)
        app.event("message")(lambda: None)
        handler = SocketModeHandler(app, installed.app_token)
        handler.connect()  # type: ignore[no-untyped-call]  # the adapter has no types here
        playground.wait_until(lambda: playground.connected(installed.name))
        playground.person("ada").invite_bot("ml-study")
        button = {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "A"}}
        client.chat_postMessage(
            channel=playground.channel("ml-study").id, text="x", blocks=[{"type": "actions", "elements": [button]}]
        )
        yield playground, playground.person("ada").sees("ml-study")[-1]
        handler.close()  # type: ignore[no-untyped-call]
