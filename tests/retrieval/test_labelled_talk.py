"""A study channel's talk, requests to nobody and follow-ups in threads, over the real notes."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from retrieval.test_labelled_queries import load_finder, share

from bot.retrieval.answer import Answer, answer_query
from bot.retrieval.asking import parse_request

HALVES = ["tune", "held_back"]


def load(name: str) -> dict[str, list[Any]]:
    text = (Path(__file__).parent / f"{name}.yaml").read_text(encoding="utf-8")
    halves: dict[str, list[Any]] = yaml.safe_load(text)
    return halves


def answer_unaddressed(message: str) -> Answer | None:
    """What a message to nobody gets in a study channel: only what the notes cover is answered there."""
    query = parse_request(message, addressed=False)
    answer = answer_query(load_finder(), query) if query else None
    return answer if answer and answer.covered else None


def is_right(answer: Answer | None, notes: list[str]) -> bool:
    return answer is not None and answer.covered and answer.hits[0].note in notes


@pytest.mark.parametrize("half", HALVES)
def test_talk_that_asks_nothing_gets_no_answer(half: str) -> None:
    assert [message for message in load("talk")[half] if answer_unaddressed(message)] == []


@pytest.mark.parametrize("half", HALVES)
def test_a_request_to_nobody_is_answered(half: str) -> None:
    assert share([is_right(answer_unaddressed(row["say"]), row["notes"]) for row in load("requests")[half]]) >= 0.9


@pytest.mark.parametrize("half", HALVES)
def test_a_follow_up_inherits_the_topic(half: str) -> None:
    rows = load("follow_ups")[half]
    answers = [answer_query(load_finder(), row["ask"], topic=row["topic"]) for row in rows]
    found = [
        is_right(answer, row["notes"]) if "notes" in row else not answer.covered
        for row, answer in zip(rows, answers, strict=True)
    ]
    assert share(found) >= 0.9


@pytest.mark.parametrize("half", HALVES)
def test_a_follow_up_shows_the_section_that_answers(half: str) -> None:
    rows = [row for row in load("follow_ups")[half] if "section" in row]
    answers = [answer_query(load_finder(), row["ask"], topic=row["topic"]) for row in rows]
    sections = [answer.hits[0].heading for answer in answers]
    assert sections == [row["section"] for row in rows]


def test_the_labelled_sets_are_large_enough() -> None:
    sizes = {name: sum(map(len, load(name).values())) for name in ("talk", "requests", "follow_ups")}
    assert sizes["talk"] >= 140
    assert sizes["follow_ups"] >= 60
    assert sizes["requests"] >= 30
