"""A newcomer's five minutes, in a real browser: from an empty channel to the next morning's question."""

import logging
import re
from collections.abc import Iterator

import pytest
from browser import PATIENCE_MS, running_chromium
from playwright.sync_api import Browser, Locator, Page, expect

from bot.cli.demo import running_demo
from bot.playground import Playground

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_chromium() as browser:
        yield browser


@pytest.fixture
def demo() -> Iterator[Playground]:
    with running_demo(0) as playground:
        yield playground


class Teammate:
    """Somebody at the page, who can do what the page lets people do."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.set_default_timeout(PATIENCE_MS)
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda line: self.errors.append(line.text) if line.type == "error" else None)

    def type(self, text: str) -> None:
        box = self.page.get_by_role("textbox", name="Message #ml-study")
        box.fill(text)
        box.press("Enter")
        if box.input_value():  # the first Enter took what was suggested
            box.press("Enter")

    def reply(self, text: str) -> None:
        box = self.page.get_by_role("textbox", name=re.compile("^Reply"))
        box.fill(text)
        box.press("Enter")

    def press(self, name: str, *, last: bool = True) -> None:
        buttons = self.page.get_by_role("button", name=name, exact=True)
        (buttons.last if last else buttons.first).click()

    def become(self, name: str) -> None:
        self.page.get_by_role("button", name=re.compile("^Acting as")).click()
        self.page.get_by_text(name, exact=False).last.click()
        expect(self.page.get_by_role("button", name=re.compile(f"^Acting as {name}"))).to_be_visible()

    def sees(self, text: str | re.Pattern[str]) -> Locator:
        found = self.page.get_by_text(text).last
        expect(found).to_be_visible()
        return found


def test_a_newcomer_gets_through_the_first_five_minutes(
    browser: Browser, demo: Playground, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    you = Teammate(browser.new_page(viewport={"width": 1400, "height": 900}))
    you.page.goto(f"{demo.url}/?user=ada&channel=ml-study")

    you.type("/invite @mls")
    you.sees("Thank you for inviting me")
    you.press("Set up")
    you.sees("ml-study is set up.")
    you.press("Post one now")
    you.sees(re.compile("nobody has answered yet · closes"))

    question = next(message for message in demo.person("ben").sees("ml-study") if "closes" in message.text)
    you.page.goto(f"{demo.url}/?user=ben&channel=ml-study&thread={question.ts}")
    you.reply("it's b imo")
    you.sees("Only visible to you")
    you.sees(re.compile("Right: B|Not this time|whether you mean|only"))

    you.page.goto(f"{demo.url}/?user=chloe&channel=ml-study")
    you.type("explain RCF")
    you.sees("1 reply")

    you.page.goto(f"{demo.url}/?user=dev&channel=ml-study")
    you.type("/mls quiz modeling")
    you.sees(re.compile("1 of 5 · Modeling"))

    you.press("Closing time", last=False)
    you.sees(re.compile(r"^Why "))
    you.type("/mls leaderboard modeling")
    you.sees(re.compile("Modeling · this week"))

    questions = len([message for message in demo.person("dev").sees("ml-study") if "answered" in message.text])
    you.press("Next morning", last=False)
    demo.wait_until(lambda: len([m for m in demo.person("dev").sees("ml-study") if "answered" in m.text]) > questions)
    assert you.errors == []
    assert [record for record in caplog.records if record.levelno > logging.INFO] == []
