"""Items as a table, a row each: CSV as spreadsheets write it. It carries everything that a pack does.

A column that no row needs is left out; of those below, a file of one's own needs `stem`, the options and `key` alone.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bot.core.item import Choice, Item, Matching, Numeric, Ordering, Short
from bot.packs.formats.csv_rows import LETTERS, Cells, read_row
from bot.packs.formats.findings import Findings, read_text

COLUMNS = (
    *("id", "task", "kind", "difficulty", "stem"),
    *(f"{name}_{number}" for number in range(1, 8) for name in ("prompt", "prompt_id")),
    *(f"{name}_{letter}" for letter in LETTERS for name in ("option", "why", "misconception", "option_id")),
    *("key", "answer", "tolerance", "unit", "working"),
    *(f"{name}_{number}" for number in range(1, 7) for name in ("point", "accept", "reject")),
    *("rationale", "notes", "source", "source_url", "contrasts_with", "case"),
)
"""Every column, in the order in which they are written."""

_DELIMITERS = (",", ";", "\t")


def write_csv(items: Sequence[Item]) -> bytes:
    """The items as a table, in UTF-8 with the mark by which spreadsheets know it."""
    rows = [dict(_cells(item)) for item in items]
    used = [column for column in COLUMNS if column in ("id", "stem", "key") or any(row.get(column) for row in rows)]
    written = io.StringIO(newline="")
    table = csv.DictWriter(written, used, restval="", extrasaction="ignore")
    table.writeheader()
    table.writerows(rows)
    return written.getvalue().encode("utf-8-sig")


def read_csv(path: Path, data: bytes) -> Findings:
    """The drafts of a table. Commas, semicolons or tabs may stand between its cells."""
    findings = Findings(path)
    text = read_text(findings, data)
    if text is None:
        return findings
    rows = _rows(findings, text)
    header = next(rows, None)
    if header is None:
        findings.wrong("the table is empty; its first row names the columns", 1)
        return findings
    columns = [_column(name) for name in header[1]]
    if _fits(findings, columns):
        for line, cells in rows:
            if any(cell.strip() for cell in cells):
                _read_line(findings, columns, cells, line)
    return findings


def _rows(findings: Findings, text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows with the line on which each begins."""
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in reader:
            if row:
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        findings.wrong(f"the table cannot be read from here on: {error}", line)


def _column(name: str) -> str:
    return "_".join(name.strip().casefold().split())


def _fits(findings: Findings, columns: Sequence[str]) -> bool:
    """Whether the columns are known ones, each there once, with what no item can do without."""
    unknown = [name for name in dict.fromkeys(columns) if name and name not in COLUMNS]
    twice = [name for name in dict.fromkeys(columns) if name and columns.count(name) > 1]
    for name in unknown:
        findings.wrong(f"there is no column “{name}”; docs/writing-a-pack.md lists them", 1)
    for name in twice:
        findings.wrong(f"the column “{name}” stands twice", 1)
    if "stem" not in columns:
        findings.wrong("the column “stem” is missing", 1)
    return not unknown and not twice and "stem" in columns


def _read_line(findings: Findings, columns: Sequence[str], cells: Sequence[str], line: int) -> None:
    if any(cell.strip() for cell in cells[len(columns) :]):
        findings.wrong(f"this row has {len(cells)} cells, the first one has {len(columns)}", line)
        return
    found = {name: cell.strip() for name, cell in zip(columns, cells, strict=False) if name}
    row = Cells(found, lambda what: findings.wrong(what, line))
    item = read_row(row)
    if item is not None:
        findings.add(item, line)


def _cells(item: Item) -> Iterator[tuple[str, str | None]]:
    yield from (("id", item.id), ("task", item.task), ("kind", item.kind.value), ("stem", item.stem))
    yield from (
        ("difficulty", str(item.difficulty or "")),
        ("rationale", item.rationale),
        ("notes", " ".join(item.notes)),
    )
    yield from (("source", item.source.title), ("source_url", item.source.url))
    yield from (("contrasts_with", " ".join(item.contrasts_with)), ("case", item.case))
    letters = {option.id: letter for option, letter in zip(item.options, LETTERS, strict=False)}
    for option in item.options:
        letter = letters[option.id]
        yield from ((f"option_{letter}", option.text), (f"option_id_{letter}", option.id))
        yield from ((f"why_{letter}", option.why), (f"misconception_{letter}", option.misconception))
    yield from _exercise_cells(item, {option_id: letter.upper() for option_id, letter in letters.items()})


def _exercise_cells(item: Item, letters: Mapping[str, str]) -> Iterator[tuple[str, str | None]]:
    match item.exercise:
        case Choice(options=options, key=key):
            yield "key", " ".join(letters[option.id] for option in options if option.id in key)
        case Ordering(key=order):
            yield "key", " ".join(letters[option_id] for option_id in order)
        case Matching(prompts=prompts, key=pairs):
            for number, prompt in enumerate(prompts, start=1):
                yield from ((f"prompt_{number}", prompt.text), (f"prompt_id_{number}", prompt.id))
            yield "key", " ".join(f"{n}{letters[pairs[prompt.id]]}" for n, prompt in enumerate(prompts, start=1))
        case Numeric(answer=answer, tolerance=tolerance, unit=unit, working=working):
            yield from (("answer", str(answer)), ("tolerance", str(tolerance)), ("unit", unit), ("working", working))
        case Short(key_points=points):
            for number, point in enumerate(points, start=1):
                yield f"point_{number}", point.point
                yield from (
                    (f"accept_{number}", "\n".join(point.accept)),
                    (f"reject_{number}", "\n".join(point.reject)),
                )
