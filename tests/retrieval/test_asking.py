"""Which messages ask for an explanation, and of what."""

import pytest

from bot.retrieval.asking import parse_request


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("explain sourdough", "sourdough"),
        ("Explain `levain` in rye bread, please", "levain in rye bread"),
        ("please explain *autolyse*", "autolyse"),
        ("could someone explain proofing to me?", "proofing"),
        ("hey, can you explain proofing?", "proofing"),
        ("what is hydration?", "hydration"),
        ("what's a levain?", "a levain"),
        ("how does autolyse work?", "autolyse"),
        ("was ist Autolyse?", "Autolyse"),
        ("erkläre mir Autolyse", "Autolyse"),
        ("¿qué es autolyse?", "autolyse"),
    ],
)
def test_an_explicit_question_to_nobody_is_a_request(text: str, query: str) -> None:
    assert parse_request(text, addressed=False) == query


@pytest.mark.parametrize(
    "text",
    [
        "explain",
        "explain yourself",
        "let me explain proofing",
        "I can't explain why",
        "that explains a lot",
        "what is this?",
        "what's up?",
        "what is your score?",
        "what's the plan for lunch?",
        "proofing was hard today",
        "is anyone joining at 5?",
        "&gt; explain proofing",
        "what is hydration good for, he asked. No idea.",
        "explain to the new people once more why the team meets on Mondays and not on Fridays",
        "thanks!",
        ":tada:",
        "",
    ],
)
def test_talk_in_a_channel_asks_nothing(text: str) -> None:
    assert parse_request(text, addressed=False) is None


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("<@U123> explain proofing please", "proofing"),
        ("<@U123>: proofing vs autolyse?", "proofing vs autolyse"),
        ("hey <@U123> can you explain *proofing* to us?", "proofing"),
        ("proofing", "proofing"),
        ("what is the difference between proofing and baking?", "what is the difference between proofing and baking"),
        ("tell me about salt &amp; sugar", "salt & sugar"),
        ("explain <https://bread.example/proof|proofing>", "proofing"),
        ("my loaf burst :cry:", "my loaf burst"),
    ],
)
def test_what_is_addressed_to_the_bot_is_a_query(text: str, query: str) -> None:
    assert parse_request(text, addressed=True) == query


@pytest.mark.parametrize(
    "text", ["thanks!", "<@U1> thanks, that helps a lot :tada:", "hello", ":+1:", "<@U1>", "explain", "?"]
)
def test_thanks_and_greetings_are_no_query_even_if_addressed(text: str) -> None:
    assert parse_request(text, addressed=True) is None
