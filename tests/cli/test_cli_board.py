"""`mls board` and `mls db`."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import create_item
from cli.shell_runs import run_shell

from bot.core.grading import Outcome, Verdict
from bot.core.question import AnswerWay
from bot.core.response import Chosen
from bot.errors import UnknownBoardError, UnknownChannelError
from bot.services.scoring import commit_attempt
from bot.storage.engine import open_engine
from bot.storage.migrate import migrate
from bot.storage.unit_of_work import transactions_of


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with two study channels, of which #bakery has one right answer."""
    path = tmp_path / "mls.db"
    now = datetime.now(UTC)
    engine = open_engine(f"sqlite:///{path}")
    migrate(engine)
    with transactions_of(engine)() as work:
        for slack_id, name in (("C1", "bakery"), ("C2", "kitchen")):
            channel = work.channels.ensure("T1", slack_id, now)
            channel.name, channel.zone = name, "Europe/Berlin"
            work.channels.start_season(channel, "bread", now)
        bakery = work.channels.find("T1", "C1")
        commit_attempt(
            work,
            learner=work.learners.ensure("T1", "U1", now, name="First Learner", zone=None),
            channel=bakery,
            item=create_item(domain="oven"),
            pack_id="bread",
            response=Chosen(frozenset({"longer-proof"})),
            outcome=Outcome(Verdict.CORRECT, 10),
            way=AnswerWay.QUIZ,
            answered_at=now,
            dedupe_key="1",
        )
        work.commit()
    engine.dispose()
    return path


@pytest.mark.parametrize("channel", ["bakery", "#bakery", "C1"])
def test_a_board_is_found_by_the_channels_name_or_id(database: Path, channel: str) -> None:
    shown = run_shell("board", channel, database=database).stdout
    assert shown.startswith("#bakery · All domains · season")
    assert "│ 1     │ First Learner │     10 │ 1 of 1 │" in shown


def test_a_board_of_a_domain_and_a_period(database: Path) -> None:
    shown = run_shell("board", "bakery", "--domain", "baking", "--period", "week", database=database).stdout
    assert shown.startswith("#bakery · In the Oven · week")
    assert "First Learner" in shown
    others = run_shell("board", "bakery", "--domain", "kneading", database=database).stdout
    assert others == "#bakery · Making the Dough · season: no answers yet.\n"


def test_an_unknown_channel_is_answered_with_those_that_there_are(database: Path) -> None:
    with pytest.raises(UnknownChannelError, match=r"There are: bakery \(C1\), kitchen \(C2\)"):
        run_shell("board", "cellar", database=database)


def test_an_unknown_domain_is_answered_with_those_that_there_are(database: Path) -> None:
    with pytest.raises(UnknownBoardError, match="Making the Dough, In the Oven"):
        run_shell("board", "bakery", "--domain", "cake", database=database)


def test_a_recount_leaves_the_board_as_it_was(database: Path) -> None:
    before = run_shell("board", "bakery", database=database).stdout
    assert run_shell("db", "recount", database=database).stdout == "The boards were rebuilt from 1 scored attempts.\n"
    assert run_shell("board", "bakery", database=database).stdout == before


def test_a_new_database_is_upgraded_once(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    assert run_shell("db", "upgrade", database=path).stdout == f"The database at sqlite:///{path} was upgraded.\n"
    assert run_shell("db", "upgrade", database=path).stdout == f"The database at sqlite:///{path} is up to date.\n"
