"""`mls explain`: what the bot would answer to "explain X"."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from bot.cli.batches import BATCH, JSON, print_json, track_lines
from bot.cli.console import console

if TYPE_CHECKING:
    from bot.core.pack import Pack
    from bot.retrieval.answer import Answer


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(explain)


def explain(
    query: str | None = typer.Argument(None, metavar="QUERY", help="what is to be explained", show_default=False),
    as_json: bool = JSON,
    batch: Path | None = BATCH,
    pack: str | None = typer.Option(None, help="the pack's id; the first one unless told", show_default=False),
) -> None:
    """Answer from the notes, as the bot would."""
    from bot.cli.chosen_pack import load_chosen_pack  # noqa: PLC0415
    from bot.retrieval.answer import answer_query  # noqa: PLC0415
    from bot.retrieval.finder import build_finder  # noqa: PLC0415

    if (query is None) == (batch is None):
        raise typer.BadParameter("give either a query or --batch FILE")
    chosen = load_chosen_pack(pack)
    finder = build_finder(chosen.notes, chosen.lexicon, chosen.vocabulary.acronyms)
    if batch is not None:
        for _, line in track_lines(batch):
            print_json(answer_to_data(line, answer_query(finder, line)))
    elif query is not None:
        answer = answer_query(finder, query)
        if as_json:
            print_json(answer_to_data(query, answer))
        else:
            _print_answer(chosen, query, answer)


def answer_to_data(query: str, answer: "Answer") -> dict[str, Any]:
    """The answer as the JSON object that `--json` and `--batch` print; a section "" is the note's opening."""
    return {
        "query": query,
        "covered": answer.covered,
        "hits": [
            {
                "note": hit.note,
                "title": hit.title,
                "aliases": list(hit.passage.aliases),
                "section": hit.heading,
                "text": hit.text,
                "score": round(hit.score, 4),
            }
            for hit in answer.hits
        ],
    }


def _print_answer(pack: "Pack", query: str, answer: "Answer") -> None:
    from rich.markdown import Markdown  # noqa: PLC0415

    if not answer.covered:
        console.print(f"The notes do not cover “{query}”.", markup=False)
        _print_topics(pack, "Nearest topics", answer.nearest)
        return
    if answer.query.is_guess and answer.query.read_as:
        console.print(f"Read as “{answer.query.read_as}”.", markup=False)
    if answer.meanings:
        console.print(f"This stands for several things: {' · '.join(answer.meanings)}", markup=False)
    for side in answer.missing:
        console.print(f"The notes do not cover “{side}”.", markup=False)
    for hit in answer.hits[: max(answer.sides, 1)]:
        console.print(f"{hit.title} › {hit.heading}" if hit.heading else hit.title, style="bold", markup=False)
        console.print(Markdown(hit.text))
        console.print()
    _print_topics(pack, "Related", pack.notes[answer.hits[0].note].related)
    _print_topics(pack, "Also found", answer.nearest)


def _print_topics(pack: "Pack", what: str, note_ids: tuple[str, ...]) -> None:
    titles = [pack.notes[note_id].title for note_id in note_ids if note_id in pack.notes]
    if titles:
        console.print(f"{what}: {' · '.join(titles)}", markup=False)
