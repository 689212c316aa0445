"""`mls explain`."""

import json
from pathlib import Path

import pytest
from cli.shell_runs import run_shell

from bot.errors import UnknownPackError


def test_a_person_reads_the_passage_under_its_note() -> None:
    shown = run_shell("explain", "bulk rise").stdout
    assert shown.startswith("Bulk rise")
    assert "Related: " in shown


def test_json_has_the_query_whether_it_is_covered_and_its_hits() -> None:
    answer = json.loads(run_shell("explain", "why steam", "--json").stdout)
    assert list(answer) == ["query", "covered", "hits"]
    assert answer["query"] == "why steam"
    assert answer["covered"] is True
    assert list(answer["hits"][0]) == ["note", "title", "aliases", "section", "text", "score"]
    assert answer["hits"][0]["note"] == "baking"
    assert answer["hits"][0]["aliases"] == ["oven spring"]
    assert answer["hits"][0]["score"] > 0


def test_what_the_notes_do_not_cover_is_said_plainly() -> None:
    assert run_shell("explain", "quarterly tax returns").stdout.startswith("The notes do not cover “quarterly tax")
    answer = json.loads(run_shell("explain", "quarterly tax returns", "--json").stdout)
    assert (answer["covered"], answer["hits"]) == (False, [])


def test_a_batch_prints_an_object_for_every_line(tmp_path: Path) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_text("oven spring\r\n\nquarterly tax returns\n", encoding="utf-8")
    answers = [json.loads(line) for line in run_shell("explain", "--batch", str(queries)).stdout.splitlines()]
    assert [answer["query"] for answer in answers] == ["oven spring", "", "quarterly tax returns"]
    assert [answer["covered"] for answer in answers] == [True, False, False]


@pytest.mark.parametrize("arguments", [(), ("oven", "--batch", "queries.txt"), ("--batch", "/no/such/file")])
def test_what_cannot_be_run_is_a_usage_error(arguments: tuple[str, ...]) -> None:
    done = run_shell("explain", *arguments)
    assert done.exit_code == 2
    assert "Error: " in done.stderr


def test_an_unknown_pack_is_named() -> None:
    with pytest.raises(UnknownPackError, match="“cake” is not installed"):
        run_shell("explain", "oven", "--pack", "cake")
