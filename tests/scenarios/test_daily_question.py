"""The question of the day: answered both ways, judged in private, closed for all."""

import pytest
from scenarios.study_hall import StudyHall, Teammate

SINGLE = "tight-crumb-after-short-rise"
MULTIPLE = "speed-up-the-night-dough"
ORDERING = "order-of-work"
MATCHING = "what-does-what"
NUMERIC = "hydration-of-a-dough"
SHORT = "why-steam"


def test_a_tap_is_judged_for_the_answerers_eyes_alone(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    verdict = study_hall.ben.answers("B")
    assert verdict.text.startswith("✅ Right: B, Let it rise longer.")
    assert study_hall.chloe.private_messages() == []
    wrong = study_hall.chloe.answers("A")
    assert wrong.text.startswith("❌ Not this time: you chose A, Heat the oven more; right is B, Let it rise longer.")


def test_a_reply_in_ones_own_words_is_recorded_neutrally_and_judged_in_private(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=SINGLE)
    reply = study_hall.ben.replies("it's b imo")
    verdict = study_hall.ben.is_told("Right: B")
    assert verdict.thread_ts == question.ts
    assert "Others can read a reply" in verdict.all_text
    study_hall.wait_until(lambda: reply.reactions)
    assert list(reply.reactions) == ["memo"]
    assert study_hall.bots_replies(question) == []


def test_the_first_answer_counts_and_the_other_way_in_says_so(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("A")
    study_hall.ben.replies("B")
    assert "You answered A" in study_hall.ben.is_told("the first answer counts").text


@pytest.mark.parametrize("talk", ["thanks, good one!", "why not B?", "is it A?", "I think we should A/B test this"])
def test_talk_in_the_thread_is_left_alone(study_hall: StudyHall, talk: str) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.replies(talk)
    study_hall.chloe.replies("C")
    study_hall.chloe.is_told("Not this time")
    assert study_hall.ben.private_messages() == []


def test_a_reply_that_could_be_two_answers_is_asked_back(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.replies("A or B")
    doubt = study_hall.ben.is_told("Which one counts?")
    assert len(doubt.buttons) == 3
    verdict = study_hall.ben.taps(doubt.buttons[1], on=doubt)
    assert "Right: B" in verdict.text
    assert [message.text[:8] for message in study_hall.ben.private_messages()] == [verdict.text[:8]]


def test_meaning_neither_records_nothing(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.replies("A or B")
    said = study_hall.ben.taps("Neither yet", on=study_hall.ben.is_told("Which one counts?"))
    assert "Nothing is recorded" in said.text
    assert "Right: B" in study_hall.ben.answers("B").text


def test_edits_deletions_and_bots_change_nothing(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    reply = study_hall.ben.replies("A")
    study_hall.ben.is_told("Not this time")
    study_hall.ben.person.edit(reply, "B")
    study_hall.ben.person.delete(reply)
    study_hall.tick()
    study_hall.closing_time()
    assert "1 answered" in study_hall.question().all_text


def test_the_number_of_answers_is_refreshed_at_most_every_fifteen_seconds(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("A")
    study_hall.chloe.answers("B")
    study_hall.wait(seconds=15)
    study_hall.wait_until(lambda: "2 answered" in study_hall.question().all_text)
    updates = [call for call in study_hall.playground.calls if call.method == "chat.update"]
    assert len(updates) <= 2


def test_several_right_options_are_ticked_and_submitted(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=MULTIPLE)
    assert "Choose two." in question.all_text
    assert "tick the boxes" in study_hall.ben.taps("Submit", on=question).text
    study_hall.ben.ticks("warm", "starter", on=question)
    assert "✅ Right: A (Warm the cellar) and C (Use more starter)" in study_hall.ben.taps("Submit", on=question).text
    study_hall.chloe.replies("A and B")
    study_hall.chloe.is_told("Not this time")


def _verdict_in_form(learner: Teammate) -> str:
    assert learner.submits() == {}
    view = learner.person.view
    assert view is not None
    assert view.title == "Your answer"
    return view.all_text


def test_an_order_is_given_in_a_form_that_objects_to_a_place_taken_twice(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=ORDERING)
    assert "For training" in question.all_text
    study_hall.ben.opens("Answer", on=question)
    study_hall.ben.fills(**{"place:0": "mix", "place:1": "mix", "place:2": "bake"})
    assert list(study_hall.ben.submits()) == ["place:1"]
    study_hall.ben.fills(**{"place:1": "rise"})
    assert "✅ Right" in _verdict_in_form(study_hall.ben)


def test_an_order_is_also_understood_when_it_is_typed(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=ORDERING)
    study_hall.chloe.replies("first B then C then A")
    study_hall.chloe.is_told("✅ Right")


def test_pairs_are_chosen_in_a_form(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=MATCHING)
    study_hall.ben.opens("Answer", on=question)
    study_hall.ben.fills(**{"pair:0": "yeast", "pair:1": "salt"})
    assert "✅ Right" in _verdict_in_form(study_hall.ben)


def test_a_number_is_typed_in_any_usual_way(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=NUMERIC)
    study_hall.ben.opens("Answer", on=question)
    assert list(study_hall.ben.fills(number="a lot").submits()) == ["number"]
    study_hall.ben.fills(number="65%")
    assert "650 g / 1,000 g" in _verdict_in_form(study_hall.ben)
    study_hall.chloe.replies("0.65")
    study_hall.chloe.is_told("✅ Right")
    study_hall.dev.replies("75 %")
    study_hall.dev.is_told("Not this time")


def test_a_short_answer_shows_the_points_met_and_missed(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=SHORT)
    study_hall.ben.opens("Answer", on=question)
    study_hall.ben.fills(words="The skin stays soft")
    verdict = _verdict_in_form(study_hall.ben)
    assert "1 of 2 points" in verdict
    assert "the crust shines" in verdict


def test_closing_shows_the_key_and_bars_and_names_only_those_who_were_right(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=SINGLE)
    learners = study_hall.newcomers(6)
    for learner in learners[:4]:
        learner.answers("B")
    for learner in learners[4:]:
        learner.answers("A")
    study_hall.closing_time()
    closed = study_hall.waits_for_post("6 answered, 4 right")
    assert "✔ B" in closed.all_text
    assert "67%" in closed.all_text
    assert closed.buttons == ["Quiz me on this"]
    names = study_hall.waits_for_reply(question, "Learner 1").all_text
    assert "Learner 4" in names
    assert "Learner 5" not in names
    assert "<@" not in names


def test_below_five_answers_there_are_no_bars(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    study_hall.closing_time()
    assert "%" not in study_hall.waits_for_post("1 answered").all_text


def test_an_answer_after_closing_is_practice(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=SINGLE)
    study_hall.closing_time()
    study_hall.wait(minutes=5)
    study_hall.ben.says("B", under=question)
    assert "practice" in study_hall.ben.is_told("Right: B").all_text.lower()
    assert "Nobody" in study_hall.ben.asks("leaderboard all").all_text


def test_the_next_morning_brings_another_question(study_hall: StudyHall) -> None:
    first = study_hall.set_up(asking=SINGLE)
    second = study_hall.next_morning(asking=ORDERING)
    assert second.ts != first.ts
    assert "Put the steps" in second.text


def test_the_weekend_has_no_question(study_hall: StudyHall) -> None:
    study_hall.set_up()
    for _ in range(3):
        study_hall.next_morning()
    posts = len(study_hall.posts())
    study_hall.wait(days=2)
    assert len(study_hall.posts()) == posts
    study_hall.wait(days=1)
    study_hall.wait_until(lambda: len(study_hall.posts()) > posts)


def test_a_lead_withdraws_the_question_and_the_points_are_gone(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    assert "10" in study_hall.ben.asks("leaderboard").all_text
    study_hall.ada.commands("schedule")
    study_hall.ada.presses("Withdraw the open question", on=study_hall.ada.form)
    assert not any(button in "ABC" for button in study_hall.waits_for_post("withdrawn").buttons)
    assert "Nobody" in study_hall.ben.asks("leaderboard").all_text


def test_who_came_late_sees_todays_question_again(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    shown = study_hall.ben.asks("today")
    assert "A loaf went into the oven after one hour" in shown.all_text
    assert "Right: B" in study_hall.ben.taps("B", on=shown).text
    assert "Right: B" in study_hall.ben.asks("today").text


def test_without_a_question_today_says_when_the_next_one_comes(study_hall: StudyHall) -> None:
    study_hall.ada.taps("Set up", on=study_hall.ada.invites_bot())
    assert "tomorrow 09:00" in study_hall.ben.asks("today").text
