"""`mls content new`."""

import shutil
from pathlib import Path

import pytest
from cli.shell_runs import PACKS, run_shell

from bot.core.item import ItemKind
from bot.errors import FilingError, PackError

OVEN = "items/oven/2.1-bake.yaml"


@pytest.fixture
def bread(tmp_path: Path) -> Path:
    """A copy of the bread pack."""
    return Path(shutil.copytree(PACKS / "bread", tmp_path / "bread"))


@pytest.mark.parametrize("kind", ItemKind)
def test_a_new_item_follows_those_of_its_task_and_the_check_says_what_is_to_be_filled_in(
    bread: Path, kind: ItemKind
) -> None:
    before = (bread / OVEN).read_text(encoding="utf-8")
    done = run_shell(
        "content",
        "new",
        "item",
        "--task",
        "2.1",
        "--kind",
        kind.value,
        "--id",
        "pale-crust",
        "--content",
        str(bread.parent),
    )
    assert done.stdout.startswith(f"The item “pale-crust” is begun at {bread}/{OVEN}:26.\nFill in every TODO;")
    after = (bread / OVEN).read_text(encoding="utf-8")
    assert after.startswith(before)
    assert after.splitlines()[25] == "- id: pale-crust"
    checked = run_shell("content", "check", "--content", str(bread.parent))
    problems = checked.stdout.splitlines()
    assert f"{bread}/{OVEN}:30: stem: still to be filled in: a situation, then the question" in problems
    assert len(problems) == after.count("TODO")
    assert all(": still to be filled in" in problem for problem in problems)


def test_what_is_not_given_is_asked_for_until_it_can_be_taken(bread: Path) -> None:
    typed = "9.9\n2.1\nsingle\nPale Crust\npale-crust\n"
    done = run_shell("content", "new", "item", "--content", str(bread.parent), typed=typed)
    assert "  1.2  Let it rise\n" in done.stdout
    assert "One of 1.1, 1.2, 2.1.\n" in done.stdout
    assert "Small letters, digits and hyphens" in done.stdout
    assert "- id: pale-crust\n" in (bread / OVEN).read_text(encoding="utf-8")


def test_the_first_item_of_a_task_begins_a_file(bread: Path) -> None:
    (bread / OVEN).unlink()
    arguments = ("--task", "2.1", "--kind", "single", "--id", "pale-crust", "--content", str(bread.parent))
    assert f"{bread}/{OVEN}:1." in run_shell("content", "new", "item", *arguments).stdout


def test_a_new_note_has_a_file_of_its_own_named_after_its_title(bread: Path) -> None:
    arguments = ("--task", "2.1", "--title", "Steam: why, and when", "--content", str(bread.parent))
    done = run_shell("content", "new", "note", *arguments)
    path = bread / "notes/oven/steam-why-when.md"
    assert done.stdout.startswith(f"The note “steam-why-when” is begun at {path}:1.\n")
    text = path.read_text(encoding="utf-8")
    problems = run_shell("content", "check", "--content", str(bread.parent)).stdout.splitlines()
    assert len(problems) == text.count("TODO")
    assert f"{path}:16: still to be filled in: two sentences that say what it is" in problems


def test_a_new_pack_is_a_folder_whose_pack_yaml_is_to_be_filled_in_first(tmp_path: Path) -> None:
    done = run_shell("content", "new", "pack", "my-exam", "--content", str(tmp_path), typed="My Exam\n")
    assert f"The pack “my-exam” is begun at {tmp_path}/my-exam/pack.yaml:1." in done.stdout
    problems = run_shell("content", "check", "--content", str(tmp_path)).stdout.splitlines()
    assert len(problems) == (tmp_path / "my-exam/pack.yaml").read_text(encoding="utf-8").count("TODO")
    with pytest.raises(PackError, match=r"pack\.yaml:3: about: still to be filled in"):
        run_shell("content", "new", "item", "--content", str(tmp_path))
    with pytest.raises(FilingError, match="it is there already, and is left as it is"):
        run_shell("content", "new", "pack", "my-exam", "--title", "Mine", "--content", str(tmp_path))


def test_a_new_pack_that_is_filled_in_lacks_only_items_and_notes(tmp_path: Path) -> None:
    run_shell("content", "new", "pack", "bread", "--title", "Bread", "--content", str(tmp_path))
    shutil.copy(PACKS / "bread/pack.yaml", tmp_path / "bread/pack.yaml")
    problems = run_shell("content", "check", "--content", str(tmp_path)).stdout
    assert "vocabulary" not in problems
    assert "misconceptions" not in problems
    assert "task 1.1: it has no notes" in problems


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("item", "--pack", "cake"), "“cake” is none of bread"),
        (("item", "--task", "9.9"), "“9.9” is none of 1.1, 1.2, 2.1"),
        (("item", "--task", "2.1", "--kind", "essay"), "“essay” is none of single, multiple"),
        (("item", "--task", "2.1", "--kind", "single", "--id", "Pale Crust"), "“Pale Crust” cannot be an id"),
        (("item", "--task", "2.1", "--kind", "single", "--id", "why-steam"), "stands already at"),
        (("note", "--task", "2.1", "--title", "Baking"), "the note “baking” stands already at"),
    ],
)
def test_what_cannot_be_taken_is_said(arguments: tuple[str, ...], said: str) -> None:
    done = run_shell("content", "new", *arguments)
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.replace("│", "").split())


def test_a_file_that_is_no_list_is_left_alone(bread: Path) -> None:
    (bread / OVEN).write_text("one: thing\n", encoding="utf-8")
    with pytest.raises(FilingError, match="no list of items"):
        run_shell(
            "content", "new", "item", "--task", "2.1", "--kind", "single", "--id", "new", "--content", str(bread.parent)
        )
    assert (bread / OVEN).read_text(encoding="utf-8") == "one: thing\n"
