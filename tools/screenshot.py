"""Take the picture of the README anew: python tools/screenshot.py (needs Chromium, as the browser tests do)."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from browser import running_chromium  # noqa: E402

from bot.cli.demo import running_demo  # noqa: E402
from bot.cli.show_live import post_question, set_up  # noqa: E402
from bot.core.item import ItemKind  # noqa: E402
from bot.packs.loader import load_packs  # noqa: E402
from bot.packs.shipped import find_shipped_content  # noqa: E402
from bot.playground import Message, Playground  # noqa: E402

PICTURE = ROOT / "docs" / "images" / "playground.png"
SIZE = {"width": 1280, "height": 1180}


def main() -> None:
    """Play a morning, and photograph it."""
    with running_demo(0) as playground, running_chromium() as browser:
        question = open_question(playground)
        for name, letter in (("ada", "A"), ("chloe", "C"), ("dev", "B")):
            playground.person(name).click(question, letter)
        ben = playground.person("ben")
        ben.click(question, right_letter(question))
        ben.command("/mls", "leaderboard", "ml-study")
        playground.wait_until(lambda: any("this week" in message.text for message in ben.sees("ml-study")))
        playground.wait_until(lambda: any("4 answered" in message.text for message in ben.sees("ml-study")), timeout=30)
        page = browser.new_page(viewport=SIZE, device_scale_factor=1.5)
        page.goto(f"{playground.url}/?user=ben&channel=ml-study")
        page.get_by_text("this week").last.wait_for()
        page.wait_for_timeout(500)
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=PICTURE)


def open_question(playground: Playground) -> Message:
    """Set a channel up and post a question with four options."""
    set_up(playground)
    question = post_question(playground)
    if "A" not in question.buttons:
        raise SystemExit("This morning's question has no letters to press. Run it once more.")
    return question


def right_letter(question: Message) -> str:
    """The letter of the key, looked up in the pack by the stem."""
    for item in load_packs(find_shipped_content())["mls-c01"].items.values():
        if item.kind is ItemKind.SINGLE and item.stem[:60] in question.text:
            return next("ABCD"[at] for at, option in enumerate(item.options) if option.id in item.exercise.key)
    raise SystemExit("This morning's question is none with one right letter. Run it once more.")


if __name__ == "__main__":
    main()
