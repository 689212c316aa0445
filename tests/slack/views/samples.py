"""Results of use cases, as views get them, about baking bread."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from builders import DOMAINS, create_item

from bot.core.appeal import AppealState
from bot.core.grading import Outcome, Verdict, grade
from bot.core.item import Choice, Item, ItemKind
from bot.core.progress import StudyReason, Tally, find_accuracy
from bot.core.question import QuestionState
from bot.core.response import Chosen, Matched, Ordered, Response, Stated, Written
from bot.core.standings import Period
from bot.services.appeal_results import AppealNotice
from bot.services.results import (
    AccuracyRow,
    Board,
    BoardRow,
    Digest,
    Explanation,
    Feedback,
    HomePage,
    ItemShown,
    LearnerSettings,
    PassageShown,
    Progress,
    QuestionShown,
    QuizStep,
    ScheduleForm,
    StudySuggestion,
    Today,
    Topic,
)

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
"""A Tuesday; 09:30 in Berlin."""
ZONE = "Europe/Berlin"
CLOSES_AT = datetime(2026, 11, 25, 7, 45, tzinfo=UTC)
NEXT_DUE_AT = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
PROOFING = Topic("proofing", "Proofing")
BULK_RISE = Topic("bulk-rise", "Bulk rise")
CORRECTED = create_item(exercise=Choice(create_item().options, frozenset({"hotter-oven"})))
"""The sample item with another key."""

RIGHT_RESPONSES: dict[ItemKind, Response] = {
    ItemKind.SINGLE: Chosen(frozenset({"longer-proof"})),
    ItemKind.MULTIPLE: Chosen(frozenset({"warm-room", "more-starter"})),
    ItemKind.ORDERING: Ordered(("mix", "proof", "bake")),
    ItemKind.MATCHING: Matched({"rise": "yeast", "taste": "salt"}),
    ItemKind.NUMERIC: Stated(Decimal("0.65")),
    ItemKind.SHORT: Written("Gluten forms and it holds gas."),
}
WRONG_RESPONSES: dict[ItemKind, Response] = {
    ItemKind.SINGLE: Chosen(frozenset({"hotter-oven"})),
    ItemKind.MULTIPLE: Chosen(frozenset({"warm-room", "cold-room"})),
    ItemKind.ORDERING: Ordered(("bake", "mix", "proof")),
    ItemKind.MATCHING: Matched({"rise": "yeast", "taste": "water"}),
    ItemKind.NUMERIC: Stated(Decimal("0.7")),
    ItemKind.SHORT: Written("It gets warm."),
}


def show_item(item: Item | None = None, **overrides: Any) -> ItemShown:
    """An item as shown, its options in the pack's order."""
    shown = item or create_item()
    domain = next(domain for domain in DOMAINS if domain.id == shown.domain)
    task = next(task for task in domain.tasks if task.id == shown.task)
    fields: dict[str, Any] = {
        "item": shown,
        "option_order": tuple(option.id for option in shown.options),
        "domain_title": domain.title,
        "task_title": task.title,
        "is_training": shown.kind not in {ItemKind.SINGLE, ItemKind.MULTIPLE},
    }
    return ItemShown(**(fields | overrides))


def show_kind(kind: ItemKind) -> ItemShown:
    """An item of a kind."""
    return show_item(create_item(kind=kind))


def show_question(**overrides: Any) -> QuestionShown:
    """An open question that seven have answered."""
    fields: dict[str, Any] = {
        "question_id": 7,
        "shown": show_item(),
        "state": QuestionState.OPEN,
        "closes_at": CLOSES_AT,
        "zone": ZONE,
        "answered": 7,
    }
    return QuestionShown(**(fields | overrides))


def show_closed_question(**overrides: Any) -> QuestionShown:
    """A closed question that 24 answered, 14 of them right."""
    fields: dict[str, Any] = {
        "state": QuestionState.CLOSED,
        "answered": 24,
        "right": 14,
        "chosen": {"longer-proof": 14, "hotter-oven": 9, "more-salt": 1},
    }
    return show_question(**(fields | overrides))


def give_feedback(kind: ItemKind = ItemKind.SINGLE, *, right: bool = True, **overrides: Any) -> Feedback:
    """A verdict on a right or a wrong answer to an item of a kind."""
    shown = overrides.pop("shown", show_kind(kind))
    response = (RIGHT_RESPONSES if right else WRONG_RESPONSES)[kind]
    fields: dict[str, Any] = {
        "attempt_id": 11,
        "shown": shown,
        "response": response,
        "outcome": _outcome(shown.item, response, right=right),
        "topics": (PROOFING,),
        "question_id": 7,
    }
    return Feedback(**(fields | overrides))


def show_accepted(kind: ItemKind, **overrides: Any) -> Feedback:
    """The verdict on a wrong answer that a lead counts as right."""
    accepted = Outcome(Verdict.CORRECT, 10, points_missed=(0, 1) if kind is ItemKind.SHORT else ())
    return give_feedback(kind, right=False, outcome=accepted, appeal=AppealState.ACCEPTED, **overrides)


def show_appeal(kind: ItemKind = ItemKind.SINGLE, **overrides: Any) -> AppealNotice:
    """A wrong answer to an item of a kind that somebody typed and asks a second look at."""
    fields: dict[str, Any] = {
        "channel_id": 4,
        "likeness": "0" * 32,
        "channel_name": "bread-study",
        "feedback": give_feedback(kind, right=False, typed="my own words", appeal=AppealState.OPEN),
        "answers": 1,
        "state": AppealState.OPEN,
    }
    return AppealNotice(**(fields | overrides))


def _outcome(item: Item, response: Response, *, right: bool) -> Outcome:
    """Words are graded by the language room, which views know nothing of."""
    if item.kind is not ItemKind.SHORT:
        return grade(item, response)
    return Outcome(Verdict.CORRECT, 10, (0, 1)) if right else Outcome(Verdict.INCORRECT, 0, (), (0, 1))


def show_step(**overrides: Any) -> QuizStep:
    """The third of five items of a quiz."""
    fields: dict[str, Any] = {
        "quiz_id": 3,
        "version": 2,
        "subject": "Fermentation",
        "position": 3,
        "total": 5,
        "shown": show_item(),
    }
    return QuizStep(**(fields | overrides))


def explain(**overrides: Any) -> Explanation:
    """A passage that answers, with a word in bold."""
    text = "Proofing is the last rise of **shaped** dough. A poke leaves a dent that fills up slowly."
    at = text.index("dent")
    fields: dict[str, Any] = {
        "lookup_id": 5,
        "query": "dent",
        "covered": True,
        "passages": (PassageShown(PROOFING, "How to tell that it is done", text, ((at, at + 4),)),),
        "related": (BULK_RISE, Topic("baking", "Baking")),
        "nearest": (),
    }
    return Explanation(**(fields | overrides))


def board_row(place: int, name: str, points: int, **overrides: Any) -> BoardRow:
    """A row whose learner got a right answer for each 10 points, and missed two."""
    fields: dict[str, Any] = {
        "place": place,
        "is_shared": False,
        "name": name,
        "points": points,
        "right": points // 10,
        "answered": points // 10 + 2,
    }
    return BoardRow(**(fields | overrides))


def show_board(**overrides: Any) -> Board:
    """A board with a tie, and the asker far down."""
    fields: dict[str, Any] = {
        "channel_id": 4,
        "channel_name": "bread-study",
        "domain": "fermentation",
        "domains": tuple((domain.id, domain.title) for domain in DOMAINS),
        "period": Period.WEEK,
        "rows": (
            board_row(1, "Ada", 1_200),
            board_row(2, "Ben", 110, is_shared=True),
            board_row(2, "Chloé Über-Lang von Hohenstein", 110, is_shared=True),
        ),
        "me": board_row(17, "Dana", 40, is_me=True),
        "learners": 24,
    }
    return Board(**(fields | overrides))


def accuracy_row(row_id: str, title: str, right: int, answered: int) -> AccuracyRow:
    """Accuracy in a domain or task."""
    tally = Tally(right, answered)
    return AccuracyRow(row_id, title, tally, find_accuracy(tally))


def show_progress(**overrides: Any) -> Progress:
    """Figures with a domain that was not tried yet."""
    fields: dict[str, Any] = {
        "pack_title": "Bread Baking – Journeyman",
        "about": "How to make bread.",
        "domains": (
            accuracy_row("dough", "Making the Dough", 12, 14),
            accuracy_row("fermentation", "Fermentation", 3, 8),
            accuracy_row("oven", "In the Oven", 0, 0),
        ),
        "tasks": (
            accuracy_row("1.1", "Weigh", 12, 14),
            accuracy_row("2.2", "Proof", 3, 8),
            accuracy_row("3.1", "Bake", 0, 0),
        ),
        "answered": 22,
        "right": 15,
        "week_answered": 5,
        "week_right": 4,
        "streak": 3,
        "suggestion": StudySuggestion("2.2", "Proof", StudyReason.MOST_TO_GAIN, Tally(3, 8), PROOFING),
    }
    return Progress(**(fields | overrides))


def show_today(**overrides: Any) -> Today:
    """An open question, not answered yet."""
    fields: dict[str, Any] = {
        "question": show_question(),
        "mine": None,
        "answered_at": None,
        "next_due_at": NEXT_DUE_AT,
        "zone": ZONE,
    }
    return Today(**(fields | overrides))


def show_settings(**overrides: Any) -> LearnerSettings:
    """Settings of one who is listed and reminded at four."""
    fields: dict[str, Any] = {
        "zone": ZONE,
        "is_hidden": False,
        "is_hidden_here": False,
        "channel_id": 4,
        "channel_name": "bread-study",
        "reminder_hour": 16,
    }
    return LearnerSettings(**(fields | overrides))


def show_schedule(**overrides: Any) -> ScheduleForm:
    """A channel that posts on weekdays at nine."""
    fields: dict[str, Any] = {
        "channel_id": 4,
        "channel_name": "bread-study",
        "slack_channel": "C0BREAD",
        "is_set_up": True,
        "zone": ZONE,
        "post_at": time(9),
        "days": frozenset(range(5)),
        "closes_at": None,
        "pack_id": "bread-baking",
        "packs": (("bread-baking", "Bread Baking – Journeyman"), ("cakes", "Cakes")),
        "country": "DE",
        "subdivision": "BE",
        "leads": ("U0ADA", "U0BEN"),
        "paused": False,
        "next_due_at": NEXT_DUE_AT,
    }
    return ScheduleForm(**(fields | overrides))


def show_home(**overrides: Any) -> HomePage:
    """The home tab of one who has answered before."""
    fields: dict[str, Any] = {
        "channel_name": "bread-study",
        "slack_channel": "C0BREAD",
        "today": show_today(),
        "progress": show_progress(),
        "board": show_board(),
        "settings": show_settings(),
    }
    return HomePage(**(fields | overrides))


def write_digest(**overrides: Any) -> Digest:
    """A week in which three answered."""
    fields: dict[str, Any] = {
        "channel_name": "bread-study",
        "pack_title": "Bread Baking – Journeyman",
        "week_start": date(2026, 11, 16),
        "rows": show_board().rows,
        "learners": 24,
        "questions": 5,
        "weakest": accuracy_row("2.2", "Proof", 3, 8),
        "weakest_topic": PROOFING,
        "next_due_at": datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
        "zone": ZONE,
    }
    return Digest(**(fields | overrides))
