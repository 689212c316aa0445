"""Bad input gets one clear sentence and loses nothing."""

import pytest
from scenarios.study_hall import STUDY, StudyHall

SINGLE = "tight-crumb-after-short-rise"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("leaderbord", "Did you mean `/mls leaderboard`"),
        ("xyzzy", "I do not know “xyzzy”"),
        ("🎉🎉🎉", "I do not know “🎉🎉🎉”"),
        ("", "a private quiz"),
        ("quiz " + "9" * 500, "I have no questions about"),
        ("x" * 10_000, "I do not know"),
        ("explain " + "hydration " * 1_000, "Hydration"),
        ("<!channel>", "I do not know"),
    ],
)
def test_whatever_is_typed_gets_an_answer(study_hall: StudyHall, typed: str, says: str) -> None:
    study_hall.set_up(asking=SINGLE)
    said = study_hall.ben.asks(typed)
    assert says in said.all_text
    assert "<!channel>" not in str(said.blocks)


def test_a_button_of_a_question_long_gone_says_so(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=SINGLE)
    with study_hall.bot.services.outbox.transactions() as work:
        row = work.questions.find(1)
        work.session.delete(row)
        work.commit()
    assert "no longer here" in study_hall.ben.taps("B", on=question).text


def test_a_button_of_an_older_version_says_so(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=SINGLE)
    for block in question.blocks:
        for element in block.get("elements", ()):
            if "value" in element:
                element["value"] = "not json"
    assert "too old to work" in study_hall.ben.taps("B", on=question).text


def test_a_channel_that_the_bot_was_removed_from_is_left_in_peace_and_keeps_its_points(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    study_hall.ada.person.remove_bot(STUDY)
    study_hall.wait_until(lambda: not study_hall.is_planned())
    assert "/invite @mls" in study_hall.chloe.asks("schedule").text
    study_hall.wait(days=2)
    assert len(study_hall.posts()) == 1
    study_hall.ada.invites_bot()
    assert "10" in study_hall.ben.asks("leaderboard all").all_text


def test_an_emoji_reply_is_no_answer_but_a_letter_as_emoji_is(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.chloe.replies("🎉")
    study_hall.ben.replies(":regional_indicator_b:")
    study_hall.ben.is_told("Right: B")
    assert study_hall.chloe.private_messages() == []
