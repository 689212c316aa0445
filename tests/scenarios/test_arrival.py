"""From the invitation to the first question, and what only leads may do."""

from datetime import UTC, datetime

import pytest
from scenarios.study_hall import STUDY, StudyHall


def test_whoever_invites_the_bot_is_its_lead_and_alone_is_offered_the_set_up(study_hall: StudyHall) -> None:
    offer = study_hall.ben.invites_bot()
    assert "you are its lead" in offer.text
    assert "Mon–Fri at 09:00 America/New_York, first on Tuesday 24 November" in offer.text
    assert offer.buttons == ["Set up", "Change first"]
    assert study_hall.ada.private_messages() == []
    assert study_hall.posts() == []


def test_two_taps_set_the_channel_up_and_a_third_posts_at_once(study_hall: StudyHall) -> None:
    offer = study_hall.ben.invites_bot()
    ready = study_hall.ben.taps("Set up", on=offer)
    assert "Mon–Fri at 09:00" in ready.text
    assert study_hall.ben.private_messages() == [ready], "the offer is replaced"
    said = study_hall.ben.taps("Post one now", on=ready)
    assert "Posted" in said.text
    study_hall.wait_until(study_hall.posts)
    assert "nobody has answered yet" in study_hall.question().text


def test_a_question_posted_by_hand_stands_for_that_days_own(study_hall: StudyHall) -> None:
    study_hall.set_up()
    study_hall.move_to(datetime(2026, 11, 24, 20, tzinfo=UTC))
    assert len(study_hall.posts()) == 1
    study_hall.move_to(datetime(2026, 11, 25, 8, tzinfo=UTC))
    assert len(study_hall.posts()) == 2


def test_a_second_post_now_says_that_one_is_still_open(study_hall: StudyHall) -> None:
    ready = study_hall.ada.taps("Set up", on=study_hall.ada.invites_bot())
    study_hall.ada.taps("Post one now", on=ready)
    said = study_hall.ada.taps("Post one now", on=ready)
    assert "still open" in said.text
    study_hall.wait_until(study_hall.posts)
    study_hall.tick()
    assert len(study_hall.posts()) == 1


def test_a_command_where_the_bot_is_no_member_says_how_to_invite_it(study_hall: StudyHall) -> None:
    for words in ("schedule", "today", "leaderboard"):
        assert "/invite @mls" in study_hall.ben.asks(words).text


def test_a_command_in_a_channel_that_is_not_set_up_says_how_to_set_it_up(study_hall: StudyHall) -> None:
    study_hall.ada.invites_bot()
    assert "/mls schedule" in study_hall.chloe.asks("today").text


def test_who_is_no_lead_is_told_whom_to_ask(study_hall: StudyHall) -> None:
    study_hall.set_up(by="ben")
    refusal = study_hall.chloe.asks("schedule")
    assert "Only a lead" in refusal.text
    assert "ben" in refusal.text.casefold()
    assert study_hall.chloe.person.view is None


def test_an_admin_of_the_workspace_is_a_lead_everywhere(study_hall: StudyHall) -> None:
    study_hall.set_up(by="ben")
    study_hall.ada.commands("schedule")
    assert study_hall.ada.form.title == "Schedule"


def test_the_schedule_form_is_filled_in_and_says_first_what_will_happen(study_hall: StudyHall) -> None:
    study_hall.set_up()
    study_hall.ada.commands("schedule")
    form = study_hall.ada.form
    assert "Posts Mon–Fri at 09:00 Europe/Berlin, next on Wednesday 25 November." in form.all_text


def test_a_zone_is_searched_by_typing_a_city(study_hall: StudyHall) -> None:
    study_hall.set_up()
    study_hall.ada.commands("schedule")
    form = study_hall.ada.form
    offered = study_hall.ada.person.suggest(form, "field-zone", "tok")
    assert offered.values[0] == "Asia/Tokyo"
    assert "Asia/Kolkata" in study_hall.ada.person.suggest(form, "field-zone", "kolkat").values


def test_the_first_sentence_of_the_form_follows_what_is_entered(study_hall: StudyHall) -> None:
    study_hall.set_up()
    ada = study_hall.ada
    ada.commands("schedule")
    assert ada.form.title == "Schedule"
    ada.fills(zone="America/New_York")
    study_hall.wait_until(lambda: "America/New_York, next on Wednesday 25 November" in ada.form.all_text)
    ada.fills(days=["0"])
    study_hall.wait_until(
        lambda: "Posts Mon at 09:00 America/New_York, next on Monday 30 November" in ada.form.all_text
    )


def test_what_cannot_be_taken_is_said_beside_its_field(study_hall: StudyHall) -> None:
    study_hall.set_up()
    ada = study_hall.ada
    ada.commands("schedule")
    assert ada.form
    errors = ada.fills(closes_at="09:00").submits()
    assert list(errors) == ["closes_at"]
    assert ada.person.view is not None, "the form stays open"
    assert ada.fills(closes_at="17:00").submits() == {}
    assert ada.person.view is None


def test_whoever_saves_the_schedule_is_told_what_holds_from_now_on(study_hall: StudyHall) -> None:
    study_hall.set_up()
    ada = study_hall.ada
    ada.commands("schedule")
    assert ada.form
    assert ada.fills(post_at="07:30").submits() == {}
    assert "Posts Mon–Fri at 07:30" in ada.is_told("is set up").text
    assert len(study_hall.posts()) == 1, "the channel hears nothing of it"


def test_a_changed_time_is_the_time_of_the_next_question(study_hall: StudyHall) -> None:
    study_hall.set_up()
    ada = study_hall.ada
    ada.commands("schedule")
    assert ada.form
    assert ada.fills(post_at="07:30").submits() == {}
    study_hall.move_to(datetime(2026, 11, 25, 6, 29, tzinfo=UTC))
    assert len(study_hall.posts()) == 1
    study_hall.move_to(datetime(2026, 11, 25, 6, 30, tzinfo=UTC))
    assert len(study_hall.posts()) == 2


@pytest.mark.parametrize("error", ["not_found", "hash_conflict"])
def test_a_preview_that_comes_after_the_form_was_saved_or_changed_alarms_nobody(
    study_hall: StudyHall, error: str
) -> None:
    study_hall.set_up()
    study_hall.playground.faults.fail("views.update", error)
    study_hall.ada.commands("schedule")
    form = study_hall.ada.form
    study_hall.ada.fills(post_at="07:30")
    study_hall.wait_until(lambda: any(call.method == "views.update" for call in study_hall.playground.calls))
    study_hall.ada.fills(post_at="07:45")
    study_hall.wait_until(lambda: "07:45" in study_hall.ada.form.all_text)
    assert study_hall.ada.form.title == form.title
    assert study_hall.ada.submits() == {}


def test_change_first_opens_the_form_and_saving_it_sets_the_channel_up(study_hall: StudyHall) -> None:
    offer = study_hall.ben.invites_bot()
    form = study_hall.ben.opens("Change first", on=offer)
    assert "America/New_York" in form.all_text
    assert study_hall.ben.fills(zone="Europe/Paris", pack="bread-baking").submits() == {}
    ready = study_hall.ben.is_told("Europe/Paris")
    study_hall.ben.taps("Post one now", on=ready)
    assert study_hall.waits_for_post("nobody has answered yet")


def test_a_lead_whom_the_form_names_may_do_what_leads_do(study_hall: StudyHall) -> None:
    study_hall.set_up(by="ben")
    study_hall.ben.commands("schedule")
    assert study_hall.ben.form
    assert study_hall.ben.fills(leads=[study_hall.ben.id, study_hall.dev.id]).submits() == {}
    study_hall.dev.commands("schedule")
    assert study_hall.dev.form.title == "Schedule"


def test_a_pause_posts_nothing_until_it_ends(study_hall: StudyHall) -> None:
    study_hall.set_up()
    ada = study_hall.ada
    ada.commands("schedule")
    assert ada.form
    assert ada.fills(paused=["paused"]).submits() == {}
    study_hall.move_to(datetime(2026, 11, 26, 12, tzinfo=UTC))
    assert len(study_hall.posts()) == 1
    ada.commands("schedule")
    assert "Paused: nothing is posted" in ada.form.all_text
    assert ada.fills(paused=[]).submits() == {}
    study_hall.move_to(datetime(2026, 11, 27, 8, tzinfo=UTC))
    assert len(study_hall.posts()) == 2


def test_help_in_a_direct_message_about_a_channel_asks_for_the_channel(study_hall: StudyHall) -> None:
    study_hall.set_up()
    assert "channel" in study_hall.dev.asks("schedule", study_hall.dev.dm).text


def test_a_second_channel_runs_on_its_own(study_hall: StudyHall) -> None:
    study_hall.set_up(asking="order-of-work")
    study_hall.set_up("ml-team-two", by="ben", asking="tight-crumb-after-short-rise")
    assert "Put the steps" in study_hall.question(STUDY).text
    assert "tight crumb" in study_hall.question("ml-team-two").text


def test_the_bot_opens_one_connection(study_hall: StudyHall) -> None:
    opened = [call for call in study_hall.playground.calls if call.method == "apps.connections.open"]
    assert len(opened) == 1
    assert study_hall.playground.connected("mls")
