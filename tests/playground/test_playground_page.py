"""The playground's page in a real browser, with the sample app behind it."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from browser import PATIENCE_MS, running_chromium
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from bot.playground import sample_app
from bot.playground.server import Playground

pytestmark = pytest.mark.browser

OpenPage = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_chromium() as browser:
        yield browser


@pytest.fixture
def playground() -> Iterator[Playground]:
    with Playground([sample_app.CONFIG]) as playground, sample_app.running(playground):
        yield playground


@pytest.fixture
def open_page(browser: Browser, playground: Playground) -> Iterator[OpenPage]:
    """Opens the page as a person; afterwards fails on console errors and on requests to other hosts."""
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def watch(page: Page) -> None:
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: problems.append(str(error)))
        own = (playground.url, playground.url.replace("http:", "ws:"), "data:")
        page.on("request", lambda request: None if request.url.startswith(own) else problems.append(request.url))

    def open_as(person: str, place: str = "channel=ml-study", width: int = 1400) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        watch(page)
        page.goto(f"{playground.url}/?user={person}&{place}")
        expect(page.get_by_role("button", name=re.compile("^Acting as"))).to_be_visible()
        return page

    yield open_as
    for context in contexts:
        context.close()
    assert problems == []


def composer(page: Page, channel: str = "#ml-study") -> Locator:
    return page.get_by_role("textbox", name=f"Message {channel}")


def send(page: Page, text: str) -> None:
    composer(page).fill(text)
    composer(page).press("Enter")


def messages(page: Page, channel: str = "#ml-study") -> Locator:
    return page.get_by_role("list", name=f"Messages in {channel}").get_by_role("listitem")


def test_what_one_says_appears_at_once_on_the_pages_of_others(open_page: OpenPage) -> None:
    ada, ben = open_page("ada"), open_page("ben")
    send(ada, "Is *RCF* unsupervised, @Ben Okafor? :tada:")
    said = messages(ben).filter(has_text="Is RCF unsupervised")
    expect(said.locator("strong")).to_have_text("RCF")
    expect(said.locator(".mention.is-me")).to_have_text("@Ben Okafor")
    expect(said.get_by_label("tada emoji")).to_be_visible()
    expect(composer(ada)).to_have_value("")


def test_typed_markup_is_shown_as_text(open_page: OpenPage) -> None:
    ada = open_page("ada")
    send(ada, "<img src=x onerror=alert(1)> & <b>so on</b>")
    expect(messages(ada).last).to_contain_text("<img src=x onerror=alert(1)> & <b>so on</b>")


def test_what_is_being_typed_survives_live_updates(open_page: OpenPage, playground: Playground) -> None:
    ada = open_page("ada")
    composer(ada).fill("half a sent")
    message = playground.person("ben").say("ml-study", "Meanwhile")
    expect(messages(ada).filter(has_text="Meanwhile")).to_be_visible()
    playground.person("ben").react(message, "eyes")
    expect(ada.get_by_role("button", name="eyes, 1: Ben Okafor")).to_be_visible()
    expect(composer(ada)).to_have_value("half a sent")
    expect(composer(ada)).to_be_focused()


def test_a_reply_stands_in_the_thread_and_is_counted_in_the_channel(open_page: OpenPage) -> None:
    ada, ben = open_page("ada"), open_page("ben")
    send(ada, "Who is in on Friday?")
    asked = messages(ben).filter(has_text="Who is in on Friday?")
    asked.hover()
    asked.get_by_role("button", name="Reply in thread").click()
    ben.get_by_role("textbox", name="Reply…").fill("Me")
    ben.get_by_role("textbox", name="Reply…").press("Enter")
    expect(ben.get_by_role("list", name="Thread").get_by_role("listitem")).to_have_count(2)
    expect(messages(ada).filter(has_text="Who is in on Friday?").get_by_role("button", name="1 reply")).to_be_visible()
    ben.get_by_role("textbox", name="Reply…").press("Escape")
    expect(ben.get_by_role("complementary", name="Thread")).to_be_hidden()


def test_ones_own_message_can_be_edited_and_deleted(open_page: OpenPage) -> None:
    ada = open_page("ada")
    send(ada, "Frist")
    expect(messages(ada).last).to_contain_text("Frist")
    composer(ada).press("ArrowUp")
    ada.get_by_role("textbox", name="Edit message").fill("First")
    ada.get_by_role("textbox", name="Edit message").press("Enter")
    expect(messages(ada).last).to_contain_text("First (edited)")
    messages(ada).last.hover()
    ada.get_by_role("button", name="More actions").click()
    ada.get_by_role("menuitem", name="Delete message…").click()
    ada.get_by_role("dialog", name="Delete message").get_by_role("button", name="Delete").click()
    expect(messages(ada).filter(has_text="First (edited)")).to_have_count(0)


def test_an_ephemeral_message_is_seen_by_its_person_alone(open_page: OpenPage) -> None:
    ada, ben = open_page("ada"), open_page("ben")
    private = messages(ada).filter(has_text="Right: A, Random Cut Forest.")
    expect(private).to_contain_text("Only visible to you")
    expect(messages(ben).filter(has_text="A").first).to_be_visible()
    expect(ben.get_by_text("Right: A, Random Cut Forest.")).to_have_count(0)


def test_a_pressed_button_reaches_the_app_which_answers_that_person(open_page: OpenPage) -> None:
    ada, ben = open_page("ada"), open_page("ben")
    messages(ada).get_by_role("button", name="A", exact=True).click()
    answer = messages(ada).filter(has_text="'action_id': 'plain_button'")
    expect(answer).to_contain_text("Only visible to you")
    send(ada, "Did you see that?")
    expect(messages(ben).last).to_contain_text("Did you see that?")
    expect(ben.get_by_text("plain_button")).to_have_count(0)


def test_a_dangerous_button_asks_first(open_page: OpenPage, playground: Playground) -> None:
    ada = open_page("ada")
    messages(ada).get_by_role("button", name="Danger").click()
    ada.get_by_role("dialog", name="Sure?").get_by_role("button", name="No").click()
    expect(ada.get_by_role("dialog")).to_have_count(0)
    assert not [each for each in playground.ack_latencies if "danger_button" in each.name]
    messages(ada).get_by_role("button", name="Danger").click()
    ada.get_by_role("dialog", name="Sure?").get_by_role("button", name="Yes").click()
    expect(messages(ada).filter(has_text="'action_id': 'danger_button'")).to_be_visible()


def test_a_select_offers_what_the_app_suggests(open_page: OpenPage) -> None:
    ada = open_page("ada")
    messages(ada).get_by_role("button", name="Zone").click()
    ada.get_by_role("combobox", name="Search Zone").fill("ber")
    expect(ada.get_by_role("option")).to_have_count(5)
    ada.keyboard.press("ArrowDown")
    ada.keyboard.press("Enter")
    expect(messages(ada).get_by_role("button", name="Zone: ber-1")).to_be_visible()
    expect(messages(ada).filter(has_text="'value': 'ber-1'")).to_be_visible()


def test_a_modal_shows_errors_keeps_what_was_typed_and_then_closes(open_page: OpenPage) -> None:
    ada = open_page("ada")
    messages(ada).get_by_role("button", name="Open a modal").click()
    modal = ada.get_by_role("dialog", name="Every input")
    modal.get_by_role("button", name="Save").click()
    expect(modal.get_by_text("Please complete this required field.")).to_be_visible()
    modal.get_by_role("textbox", name="Name").fill("wrong")
    modal.get_by_role("textbox", name="Story").fill("typed before the refusal")
    modal.get_by_role("button", name="Save").click()
    expect(modal.get_by_text("That name is refused.")).to_be_visible()
    expect(modal.get_by_role("textbox", name="Story")).to_have_value("typed before the refusal")
    modal.get_by_role("textbox", name="Name").fill("Ada")
    modal.get_by_role("button", name="Save").click()
    expect(ada.get_by_role("dialog")).to_have_count(0)


def test_a_pushed_modal_leads_back_to_the_one_below(open_page: OpenPage) -> None:
    ada = open_page("ada")
    send(ada, "/sample modal")
    below = ada.get_by_role("dialog", name="Every input")
    below.get_by_role("textbox", name="Name").fill("kept")
    below.get_by_role("button", name="Push another").click()
    expect(ada.get_by_role("dialog", name="On top")).to_be_visible()
    ada.keyboard.press("Escape")
    expect(below.get_by_role("textbox", name="Name")).to_have_value("kept")
    below.get_by_role("button", name="Close").click()
    expect(ada.get_by_role("dialog")).to_have_count(0)


def test_a_command_is_completed_explained_and_answered_privately(open_page: OpenPage) -> None:
    ada = open_page("ada")
    composer(ada).press_sequentially("/sam")
    expect(ada.get_by_role("option", name="/sample")).to_be_visible()
    composer(ada).press("Tab")
    expect(composer(ada)).to_have_value("/sample ")
    composer(ada).press_sequentially("hello")
    expect(ada.locator(".usage-hint")).to_have_text("/sample [what]")
    composer(ada).press("Enter")
    expect(messages(ada).last).to_contain_text("You typed hello privately.")
    send(ada, "/nonsense")
    expect(ada.get_by_role("alert")).to_contain_text("“/nonsense” is not a command here")
    expect(composer(ada)).to_have_value("/nonsense")


def test_a_message_shortcut_is_offered_on_each_message(open_page: OpenPage, playground: Playground) -> None:
    playground.person("ben").say("ml-study", "What is RCF?")
    ada = open_page("ada")
    messages(ada).filter(has_text="What is RCF?").hover()
    ada.get_by_role("button", name="More actions").click()
    ada.get_by_role("menuitem", name="Explain this").click()
    expect(messages(ada).last).to_contain_text("Explained: What is RCF?")


def test_the_app_is_invited_from_the_card_at_the_top_of_a_new_channel(
    open_page: OpenPage, playground: Playground
) -> None:
    ada = open_page("ada", "channel=ml-team-two")
    ada.get_by_role("button", name="Invite Sample").click()
    expect(messages(ada, "#ml-team-two").last).to_contain_text("has joined the channel")
    assert playground.app("Sample").bot_user in playground.channel("ml-team-two").members


def test_the_home_tab_shows_what_the_app_published(open_page: OpenPage) -> None:
    ada = open_page("ada", "channel=general")
    ada.get_by_role("navigation").get_by_role("button", name="Sample").click()
    expect(ada.get_by_role("heading", name="Your week")).to_be_visible()
    ada.get_by_role("tab", name="Messages").click()
    composer(ada, "Sample").fill("hello")
    composer(ada, "Sample").press("Enter")
    expect(messages(ada, "Sample").last).to_contain_text("You said: hello")


def test_the_clock_moves_by_an_hour_and_to_a_mark(open_page: OpenPage, playground: Playground) -> None:
    ada = open_page("ada")
    before = playground.clock.now()
    clock = ada.get_by_role("group", name="Clock of the playground")
    clock.get_by_role("button", name="+1 hour").click()
    playground.wait_until(lambda: playground.clock.now() - before > timedelta(hours=1))
    clock.get_by_role("button", name="In a week").click()
    playground.wait_until(lambda: playground.clock.now() - before > timedelta(days=7))
    expect(clock).to_contain_text(f"{playground.clock.now().day} ")


def test_switching_the_person_shows_what_that_one_sees(open_page: OpenPage) -> None:
    page = open_page("ada")
    expect(page.get_by_text("Right: A, Random Cut Forest.")).to_be_visible()
    page.get_by_role("button", name="Acting as Ada Byron").click()
    page.get_by_role("menuitemradio", name="Dev Patel").click()
    expect(page.get_by_role("button", name="Acting as Dev Patel")).to_be_visible()
    expect(page.get_by_text("Right: A, Random Cut Forest.")).to_have_count(0)
    expect(page.get_by_role("navigation").get_by_role("button", name="reading-group")).to_have_count(0)


def test_on_a_phone_the_places_are_a_drawer_and_nothing_overflows(open_page: OpenPage) -> None:
    ada = open_page("ada", width=390)
    expect(messages(ada).last).to_be_visible()
    ada.get_by_role("button", name="Channels and people").click()
    ada.get_by_role("navigation").get_by_role("button", name="general").click()
    expect(composer(ada, "#general")).to_be_visible()
    assert ada.evaluate("document.documentElement.scrollWidth") <= 390
