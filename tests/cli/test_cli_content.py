"""`mls content`."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

from cli.shell_runs import PACKS, run_shell

from bot.services.people import Person
from bot.storage.engine import open_engine
from bot.storage.migrate import migrate
from bot.storage.tables import Lookup, Report
from bot.storage.unit_of_work import transactions_of

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)


def test_a_right_pack_is_summed_up_in_a_line() -> None:
    done = run_shell("content", "check")
    assert done.exit_code == 0
    assert done.stdout == "bread: 7 items, 3 notes, 1 misconception, 2 domains, 3 tasks; no problems.\n"


def test_every_problem_is_listed_with_file_and_line(tmp_path: Path) -> None:
    shutil.copytree(PACKS / "bread", tmp_path / "bread")
    _rewrite(tmp_path / "bread/items/oven/2.1-bake.yaml", "difficulty: 1", "difficulty: 5")
    _rewrite(tmp_path / "bread/notes/oven/baking.md", "before: [bulk-rise]", "before: [nap]")
    done = run_shell("content", "check", "--content", str(tmp_path))
    assert done.exit_code == 1
    assert f"{tmp_path}/bread/items/oven/2.1-bake.yaml:4: difficulty: " in done.stdout
    assert f"{tmp_path}/bread/notes/oven/baking.md:1: note “baking”: there is no related note “nap”\n" in done.stdout
    assert done.stderr == "2 problems in 1 pack.\n"


def test_stats_show_items_against_weights() -> None:
    shown = run_shell("content", "stats").stdout
    assert "Bread Baking: domains" in shown
    assert re.search(r"In the Oven +│ 40 % +│ 28.6 % +│ +2 │", shown)
    assert "Let it rise" in shown


def test_stats_show_how_fair_the_items_are() -> None:
    shown = run_shell("content", "stats").stdout
    assert re.search(r"Making the Dough +│ 1, 1, 0 +│ 1.0 / 9.2 +│ 0 of 3 \(0 %\)", shown)
    assert re.search(r"heat-opens-crumb +│ +2 │ +0 │", shown)
    assert "1 contrast pair; misconceptions that one sets right: 0 of 1." in shown


def test_nothing_reported_and_no_gaps_is_said(tmp_path: Path) -> None:
    assert run_shell("content", "reports", database=tmp_path / "mls.db").stdout == "Nobody has reported a problem.\n"
    assert run_shell("content", "gaps", database=tmp_path / "mls.db").stdout == "Bread Baking: no gaps known.\n"


def test_reports_and_gaps_are_listed(tmp_path: Path) -> None:
    _store_what_learners_said(tmp_path / "mls.db")
    reports = run_shell("content", "reports", database=tmp_path / "mls.db").stdout
    assert "why-steam" in reports
    assert "wrong-key" in reports
    gaps = run_shell("content", "gaps", database=tmp_path / "mls.db").stdout
    assert "how do I make cake" in gaps
    assert "baking: why steam" in gaps


def _store_what_learners_said(database: Path) -> None:
    engine = open_engine(f"sqlite:///{database}")
    migrate(engine)
    with transactions_of(engine)() as work:
        person = Person("T1", "U1", "First Learner")
        learner = work.learners.ensure(person.workspace_id, person.user_id, NOW, name=person.name, zone=None)
        about = {"learner_id": learner.id, "pack_id": "bread"}
        work.reports.add(
            Report(**about, item_id="why-steam", item_version="1", reason="wrong-key", comment=None, reported_at=NOW)
        )
        work.lookups.add(Lookup(**about, dedupe_key="1", query="how do I make cake", covered=False, asked_at=NOW))
        liked = work.lookups.add(
            Lookup(**about, dedupe_key="2", query="why steam", covered=True, note_id="baking", asked_at=NOW)
        )
        assert liked is not None
        work.lookups.rate(liked.id, learner.id, -1)
        work.commit()
    engine.dispose()


def _rewrite(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
