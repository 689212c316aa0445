"""`mls content import` and `mls content export`."""

import shutil
import zipfile
from pathlib import Path

import pytest
from cli.shell_runs import PACKS, run_shell

from bot.errors import FilingError, ForeignFileError
from bot.packs.loader import load_packs, read_pack

TABLE = "stem,option_a,option_b,key\nWhat browns the crust?,Heat,Cold,A\n"


@pytest.fixture
def bread(tmp_path: Path) -> Path:
    """A copy of the bread pack."""
    return Path(shutil.copytree(PACKS / "bread", tmp_path / "packs" / "bread"))


def test_a_pack_goes_out_as_a_table_and_comes_in_again(bread: Path, tmp_path: Path) -> None:
    table, content = str(tmp_path / "bread.csv"), ("--content", str(bread.parent))
    assert run_shell("content", "export", "--out", table).stdout == f"7 items written to {table}.\n"
    shutil.rmtree(bread / "items")
    done = run_shell("content", "import", table, *content)
    assert done.stdout.splitlines() == [
        f"{bread}/items/dough/1.1-bread.yaml:1",
        f"{bread}/items/dough/1.2-bread.yaml:1",
        f"{bread}/items/oven/2.1-bread.yaml:1",
        "7 items written. Fill in every TODO; `mls content check` lists those that are left.",
    ]
    assert run_shell("content", "check", *content).exit_code == 0
    assert load_packs(bread.parent)["bread"].items == load_packs(PACKS)["bread"].items


def test_what_a_file_does_not_say_is_left_to_be_filled_in(bread: Path, tmp_path: Path) -> None:
    (tmp_path / "my quiz.csv").write_text(TABLE, encoding="utf-8")
    run_shell("content", "import", str(tmp_path / "my quiz.csv"), "--task", "2.1", "--content", str(bread.parent))
    path = bread / "items/oven/2.1-my-quiz.yaml"
    problems = run_shell("content", "check", "--content", str(bread.parent)).stdout.splitlines()
    assert len(problems) == path.read_text(encoding="utf-8").count("TODO")
    assert problems[0].startswith(f"{path}:4: difficulty: still to be filled in")


def test_nothing_is_written_before_every_problem_is_mended(bread: Path, tmp_path: Path) -> None:
    (tmp_path / "quiz.csv").write_text(f"{TABLE}Why?,One,Two,C\n", encoding="utf-8")
    with pytest.raises(ForeignFileError) as raised:
        run_shell("content", "import", str(tmp_path / "quiz.csv"), "--content", str(bread.parent))
    tasks = "items name no task; give one of 1.1, 1.2, 2.1 with --task"
    assert raised.value.problems == (
        f"{tmp_path}/quiz.csv:2: from here on, {tasks}",
        f"{tmp_path}/quiz.csv:3: key: there is no option C",
    )
    assert str(raised.value).startswith("2 problems to mend first, so nothing was written:\n")
    assert read_pack(bread)[1] == []


def test_a_file_is_not_imported_twice(bread: Path, tmp_path: Path) -> None:
    (tmp_path / "quiz.csv").write_text(TABLE, encoding="utf-8")
    arguments = ("content", "import", str(tmp_path / "quiz.csv"), "--task", "2.1", "--content", str(bread.parent))
    run_shell(*arguments)
    with pytest.raises(FilingError, match=r"2\.1-quiz\.yaml: it is there already"):
        run_shell(*arguments)


def test_the_format_is_told_by_the_name_or_by_an_option(tmp_path: Path) -> None:
    run_shell("content", "export", "--out", str(tmp_path / "bread.zip"))
    assert "imsmanifest.xml" in zipfile.ZipFile(tmp_path / "bread.zip").namelist()
    run_shell("content", "export", "--out", str(tmp_path / "bread.data"), "--format", "anki")
    assert "collection.anki2" in zipfile.ZipFile(tmp_path / "bread.data").namelist()


def test_what_a_format_has_no_place_for_is_left_out_and_said(tmp_path: Path) -> None:
    done = run_shell("content", "export", "--out", str(tmp_path / "bread.gift"))
    assert done.stdout == f"6 items written to {tmp_path}/bread.gift.\n"
    assert done.stderr == "1 item left out: GIFT has no place for the kind ordering.\n"


@pytest.mark.parametrize(
    ("selection", "count"),
    [
        (("--domain", "baking"), 2),
        (("--domain", "kneading", "--kind", "single"), 2),
        (("--task", "1.1", "--task", "2.1"), 4),
        (("--kind", "numeric", "--kind", "short"), 2),
        (("--id", "why-steam"), 1),
    ],
)
def test_a_selection_is_written_alone(tmp_path: Path, selection: tuple[str, ...], count: int) -> None:
    done = run_shell("content", "export", "--out", str(tmp_path / "some.csv"), *selection)
    assert done.stdout == f"{count} item{'s' if count > 1 else ''} written to {tmp_path}/some.csv.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export", "--out", "x.doc"), "the name of x.doc does not tell its format; it may be csv, gift, qti, anki"),
        (("export", "--out", "x", "--format", "word"), "“word” is none of csv, gift, qti, anki"),
        (("export", "--out", "x.csv", "--domain", "cake"), "“cake” is none of Making the Dough, In the Oven"),
        (("export", "--out", "x.csv", "--task", "9"), "“9” is none of 1.1, 1.2, 2.1"),
        (("export", "--out", "x.csv", "--kind", "essay"), "“essay” is none of single"),
        (("export", "--out", "x.csv", "--id", "cake"), "“cake” is none of the items of bread"),
        (("export", "--out", "x.gift", "--kind", "ordering"), "has no such item that GIFT has a place for"),
        (("import", "no-such.csv"), "no-such.csv cannot be read: No such file or directory"),
        (("import", "no-such.csv", "--task", "9"), "“9” is none of 1.1, 1.2, 2.1"),
    ],
)
def test_what_cannot_be_done_is_said(arguments: tuple[str, ...], said: str) -> None:
    done = run_shell("content", *arguments)
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.replace("│", "").split())


def test_a_place_that_cannot_be_written_is_named() -> None:
    with pytest.raises(FilingError, match=r"Nothing was written to /dev/null/x\.csv"):
        run_shell("content", "export", "--out", "/dev/null/x.csv")
