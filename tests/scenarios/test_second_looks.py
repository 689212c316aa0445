"""A second look at a typed answer, and a key that was corrected: what each person sees, and the boards."""

from dataclasses import replace

from scenarios.study_hall import StudyHall, Teammate

from bot.core.item import Choice
from bot.playground import Message, View

SINGLE = "tight-crumb-after-short-rise"
SHORT = "why-steam"
ASK = "Ask for a second look"


def _asks_for_a_second_look(learner: Teammate, verdict: Message | View) -> Message:
    return learner.chooses("feedback-menu", ASK, on=verdict)


def test_a_lead_accepts_with_one_tap_and_the_board_follows(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=SINGLE)
    study_hall.ben.replies("A")
    verdict = study_hall.ben.is_told("Not this time")
    study_hall.closing_time()
    assert "without your name" in _asks_for_a_second_look(study_hall.ben, verdict).text
    notice = study_hall.ada.is_written("A second look is asked for")
    for part in ("A loaf went into the oven", "They wrote “A”", "Understood as A", "right is B", "[Accept]"):
        assert part in f"{notice.all_text} [{'] ['.join(notice.buttons)}]"
    assert "Ben" not in notice.all_text
    ruled = study_hall.ada.taps("Accept", on=notice)
    assert (ruled.ts, ruled.buttons) == (notice.ts, [])
    assert "Accepted by Ada" in ruled.text
    assert "10 points are yours" in study_hall.ben.is_written("Right on a second look").text
    assert "1 of 1" in study_hall.ben.asks("leaderboard").all_text
    study_hall.wait(seconds=15)
    assert "Answered right" in study_hall.waits_for_reply(question, "Ben Okafor").all_text
    assert "a lead has accepted A" in study_hall.ben.asks("today").all_text


def test_a_lead_declines_and_the_learner_is_told_kindly(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.replies("A")
    study_hall.closing_time()
    _asks_for_a_second_look(study_hall.ben, study_hall.ben.is_told("Not this time"))
    study_hall.ada.taps("Decline", on=study_hall.ada.is_written("A second look is asked for"))
    assert "Thank you for asking" in study_hall.ben.is_written("it stays as it was graded").text
    assert "0 of 1" in study_hall.ben.asks("leaderboard").all_text


def test_who_wrote_the_same_is_ruled_on_together(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SHORT)
    for learner in (study_hall.ben, study_hall.chloe, study_hall.dev):
        learner.replies("Steam makes the loaf bigger.")
        learner.is_told("points")
    study_hall.closing_time()
    for learner in (study_hall.ben, study_hall.chloe):
        _asks_for_a_second_look(learner, learner.is_told("points"))
    study_hall.wait(seconds=15)
    notice = study_hall.ada.is_written("at 2 answers alike")
    study_hall.ada.taps("Accept", on=notice)
    for learner in (study_hall.ben, study_hall.chloe):
        learner.is_written("Right on a second look")
    at_once = _asks_for_a_second_look(study_hall.dev, study_hall.dev.is_told("points"))
    assert "yours counts as right too" in at_once.text
    assert study_hall.dev.asks("leaderboard").text.count("10 points, 1 of 1 right") == 3
    assert study_hall.dev.direct_messages() == []


def test_words_given_in_a_form_can_be_looked_at_again_from_there(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=SHORT)
    study_hall.ada.opens("Answer", on=question)
    study_hall.ada.fills(words="The skin stays soft and the crust shines").submits()
    study_hall.ben.opens("Answer", on=question)
    study_hall.ben.fills(words="The skin stays soft").submits()
    verdict = study_hall.ben.form
    assert "1 of 2 points" in verdict.all_text
    study_hall.ben.person.select(verdict, "feedback-menu", ASK)
    study_hall.wait_until(lambda: study_hall.ben.person.view is not verdict)
    assert "without your name" in study_hall.ben.form.all_text
    assert "you said" not in study_hall.ada.is_written("A second look is asked for").all_text


def test_a_lead_who_has_yet_to_answer_is_not_shown_the_key(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.replies("A")
    _asks_for_a_second_look(study_hall.ben, study_hall.ben.is_told("Not this time"))
    study_hall.wait(minutes=5)
    assert study_hall.ada.direct_messages() == []
    study_hall.closing_time()
    study_hall.ada.is_written("A second look is asked for")


def test_forget_me_takes_the_words_out_of_the_leads_notice(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SHORT)
    study_hall.ben.replies("Steam makes the loaf bigger.")
    study_hall.closing_time()
    _asks_for_a_second_look(study_hall.ben, study_hall.ben.is_told("points"))
    notice = study_hall.ada.is_written("makes the loaf bigger")
    study_hall.ben.taps("Erase everything", on=study_hall.ben.asks("forget me"))
    study_hall.wait(seconds=15)
    study_hall.wait_until(lambda: "Nobody waits" in notice.all_text)
    assert "makes the loaf bigger" not in notice.all_text


def test_a_tap_and_a_right_answer_offer_no_second_look(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    tapped = study_hall.ben.answers("A")
    study_hall.chloe.replies("B")
    for verdict in (tapped, study_hall.chloe.is_told("Right: B")):
        assert ASK not in str(verdict.blocks)


def test_a_corrected_key_moves_points_updates_the_post_and_is_told_once(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("A")
    study_hall.chloe.answers("B")
    study_hall.closing_time()
    study_hall.wait(minutes=1)
    study_hall.wait_until(lambda: "Why B" in question.all_text)
    item = next(pack.items[SINGLE] for pack in study_hall.shelf.packs.values() if SINGLE in pack.items)
    assert isinstance(item.exercise, Choice)
    hotter = frozenset({item.options[0].id})
    study_hall.correct(replace(item, exercise=replace(item.exercise, key=hotter)))
    study_hall.wait_until(lambda: "Why A" in question.all_text)
    assert "the key was corrected" in question.all_text
    assert "brings you 10 points" in study_hall.ben.is_written("Right after all").text
    assert "takes back 10 points" in study_hall.chloe.is_written("no longer right").text
    study_hall.waits_for_reply(question, "Ben Okafor")
    board = study_hall.ada.asks("leaderboard").text
    assert "Ben Okafor, 10 points, 1 of 1 right" in board
    assert "Chloé Martin, 0 points, 0 of 1 right" in board
    study_hall.stop_bot()
    study_hall.start_bot()
    study_hall.tick()
    assert [len(learner.direct_messages()) for learner in (study_hall.ben, study_hall.chloe)] == [1, 1]
