"""Items as QTI 3.0 packages."""

import io
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from builders import EXERCISES, create_item
from hypothesis import given, settings
from packs.drawn_items import items

from bot.core.item import Choice, Item, ItemKind, KeyPoint, Matching, Numeric, Option, Ordering, Short, Source
from bot.packs.formats.qti import MANIFEST, read_qti, write_qti
from bot.packs.formats.qti_writing import write_item
from bot.packs.formats.xml_tree import parse_xml

PACKAGE = Path("bread.zip")
HEAD = '<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="Q1">'


@settings(max_examples=25)
@given(items())
def test_a_package_carries_ids_texts_keys_whys_numbers_points_and_the_rationale(drawn: Item) -> None:
    found = read_qti(PACKAGE, write_qti("bread", [drawn]))
    assert found.problems == []
    assert [draft.item for draft in found.drafts] == [_as_carried(drawn)]


def test_a_package_has_a_manifest_that_names_every_document() -> None:
    first, second = create_item(id="54-trees"), create_item(id="why-knead", kind=ItemKind.SHORT)
    data = write_qti("bread", [first, second])
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.namelist() == [MANIFEST, "items/54-trees.xml", "items/why-knead.xml"]
    resources = list(parse_xml(archive.read(MANIFEST)).find_all("resource"))
    assert [(one.get("identifier"), one.get("href"), one.get("type")) for one in resources] == [
        ("_54-trees", "items/54-trees.xml", "imsqti_item_xmlv3p0"),
        ("why-knead", "items/why-knead.xml", "imsqti_item_xmlv3p0"),
    ]
    assert data == write_qti("bread", [first, second])


def test_a_choice_shows_the_why_of_what_was_chosen_and_then_the_rationale() -> None:
    root = parse_xml(write_item(create_item()).encode())
    right = root.find("qti-correct-response")
    assert right is not None
    assert right.words() == "longer-proof"
    feedback = {
        (one.get("outcome-identifier"), one.get("identifier")): one.words()
        for one in root.find_all("qti-modal-feedback")
    }
    assert feedback["FEEDBACK", "hotter-oven"] == "Heat sets the crust, not the crumb."
    assert feedback["SOLUTION", "rationale"].startswith("The dough went into the oven")


def test_a_share_is_asked_for_in_per_cent() -> None:
    written = write_item(create_item(kind=ItemKind.NUMERIC))
    assert "<qti-value>65.00</qti-value>" in written
    assert 'tolerance="0.500 0.500"' in written
    assert '<p><qti-text-entry-interaction response-identifier="RESPONSE"/> %</p>' in written


def test_code_is_code_and_signs_of_xml_are_text() -> None:
    written = write_item(create_item(stem='Why is `a < b` & "c"?'))
    assert '<p>Why is <code>a &lt; b</code> &amp; "c"?</p>' in written


def test_all_kinds_are_written_as_documents_that_can_be_parsed() -> None:
    for kind in EXERCISES:
        assert parse_xml(write_item(create_item(kind=kind)).encode()).name == "qti-assessment-item"


FOREIGN = f"""<?xml version="1.0" encoding="UTF-8"?>
{HEAD}
  <qti-response-declaration identifier="R1" cardinality="multiple" base-type="identifier">
    <qti-mapping default-value="0">
      <qti-map-entry map-key="H" mapped-value="1"/> <qti-map-entry map-key="O" mapped-value="1"/>
      <qti-map-entry map-key="C" mapped-value="-1"/>
    </qti-mapping>
  </qti-response-declaration>
  <qti-item-body>
    <div>A <strong>bakery</strong>
      opens.</div>
    <qti-choice-interaction response-identifier="R1" max-choices="0">
      <qti-prompt>What does it need?</qti-prompt>
      <qti-simple-choice identifier="H"><p>Heat</p></qti-simple-choice>
      <qti-simple-choice identifier="C">Cold
        <qti-feedback-inline outcome-identifier="F" identifier="C">No.</qti-feedback-inline></qti-simple-choice>
      <qti-simple-choice identifier="O">An oven</qti-simple-choice>
    </qti-choice-interaction>
    <qti-rubric-block view="scorer"><qti-content-body>Two points.</qti-content-body></qti-rubric-block>
  </qti-item-body>
  <qti-modal-feedback outcome-identifier="F" identifier="correct">
    <qti-content-body>Bread is baked.</qti-content-body>
  </qti-modal-feedback>
</qti-assessment-item>
"""


def test_an_item_of_another_program_is_read() -> None:
    (draft,) = read_qti(Path("q.xml"), FOREIGN.encode()).drafts
    assert draft.where.line == 2
    assert draft.item.id == ""
    assert draft.item.stem == "A bakery opens.\nWhat does it need?"
    assert draft.item.kind is ItemKind.MULTIPLE
    options = (Option("heat", "Heat", ""), Option("cold", "Cold", "No."), Option("oven", "An oven", ""))
    assert draft.item.exercise == Choice(options, frozenset({"heat", "oven"}))
    assert draft.item.rationale == "Bread is baked."


@pytest.mark.parametrize(
    ("base_type", "value", "body", "stem", "exercise"),
    [
        ("float", "0.5", "<p>How wet?</p><p>{} kg</p>", "How wet?", Numeric(Decimal("0.5"), Decimal(0), "kg", "")),
        ("integer", "3", "<p>It takes {} hours, no more.</p>", "It takes _____ hours, no more.",
         Numeric(Decimal(3), Decimal(0), None, "")),
        ("float", "50", "How wet?<p>{}%</p>", "How wet?", Numeric(Decimal("0.5"), Decimal(0), "percent", "")),
        ("string", "yeast", "<p>What raises dough?</p>{}", "What raises dough?",
         Short((KeyPoint("yeast", ("yeast",)),))),
    ],
)  # fmt: skip
def test_a_typed_answer_is_a_number_or_a_word(
    base_type: str, value: str, body: str, stem: str, exercise: Numeric | Short
) -> None:
    (draft,) = read_qti(Path("q.xml"), _typed(base_type, value, body).encode()).drafts
    assert (draft.item.stem, draft.item.exercise) == (stem, exercise)


MATCH = (
    '<qti-match-interaction response-identifier="RESPONSE"><qti-simple-match-set>'
    '<qti-simple-associable-choice identifier="p">P</qti-simple-associable-choice></qti-simple-match-set>'
    '<qti-simple-match-set><qti-simple-associable-choice identifier="a">A</qti-simple-associable-choice>'
    '<qti-simple-associable-choice identifier="b">B</qti-simple-associable-choice></qti-simple-match-set>'
    "</qti-match-interaction>"
)


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        ("nonsense", "q.xml:1: not readable as XML"),
        (f"{HEAD}\n<p></qti-assessment-item>", "q.xml:2: not readable as XML: mismatched tag"),
        ('<!DOCTYPE x [<!ENTITY a "b">]>\n<x>&a;</x>', "q.xml:1: it declares a document type or entities of its own"),
        ("<a>" * 200, "q.xml:1: its elements stand more than 100 levels deep"),
        ("<assessmentItem/>", "q.xml:1: a qti-assessment-item is expected here, not “assessmentItem”; QTI 2"),
        (
            f"{HEAD}<qti-item-body><p>Read.</p></qti-item-body></qti-assessment-item>",
            "q.xml:1: there is no interaction",
        ),
        ("{hotspot}", "q.xml:1: “qti-hotspot-interaction” is no kind of item here"),
        ("{two}", "q.xml:1: there are 2 interactions in it"),
        ("{undeclared}", "q.xml:1: the response “OTHER” is not declared"),
        ("{keyless}", "q.xml:1: no right response is declared"),
        ("{astray}", "q.xml:1: the right response names “z”, which is not there"),
        ("{picture}", "q.xml:1: <img> cannot be part of a text here"),
        ("{partners}", "q.xml:1: “p” has several right partners"),
        ("{word}", "q.xml:1: “three” is no number"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(document: str, problem: str) -> None:
    choice = '<qti-choice-interaction response-identifier="RESPONSE"><qti-simple-choice identifier="a">A'
    choice += "</qti-simple-choice></qti-choice-interaction>"
    broken = {
        "{hotspot}": _item('<qti-hotspot-interaction response-identifier="RESPONSE"/>', "a"),
        "{two}": _item(choice * 2, "a"),
        "{undeclared}": _item(choice.replace("RESPONSE", "OTHER"), "a"),
        "{keyless}": _item(choice),
        "{astray}": _item(choice, "z"),
        "{picture}": _item(f'<p>See <img src="x.png"/></p>{choice}', "a"),
        "{partners}": _item(MATCH, "p a", "p b"),
        "{word}": _typed("float", "three", "<p>{}</p>"),
    }
    first = read_qti(Path("q.xml"), broken.get(document, document).encode()).problems[0]
    assert str(first).startswith(problem)


def test_every_problem_of_a_package_is_found_at_once_and_tests_in_it_are_passed_over() -> None:
    data = _zip({
        MANIFEST: "<manifest/>",
        "test.xml": "<qti-assessment-test/>",
        "a.xml": "<x",
        "b.xml": _item("<p>Read.</p>"),
        "c.txt": "notes",
        "d.xml": write_item(create_item()),
    })  # fmt: skip
    found = read_qti(PACKAGE, data)
    assert [str(problem.where) for problem in found.problems] == ["bread.zip/a.xml:1", "bread.zip/b.xml:1"]
    assert len(found.drafts) == 1


def test_a_package_without_items_is_said_to_be_so() -> None:
    (problem,) = read_qti(PACKAGE, _zip({MANIFEST: "<manifest/>"})).problems
    assert str(problem) == "bread.zip: there is no qti-assessment-item in this package"


def test_a_document_that_swells_is_not_read_to_its_end() -> None:
    (problem,) = read_qti(PACKAGE, _zip({"a.xml": " " * 5_000_000})).problems
    assert "more than 4,000,000 bytes" in problem.what


def _item(body: str, *right: str) -> str:
    values = "".join(f"<qti-value>{value}</qti-value>" for value in right)
    correct = f"<qti-correct-response>{values}</qti-correct-response>" if right else ""
    declaration = f'<qti-response-declaration identifier="RESPONSE">{correct}</qti-response-declaration>'
    return f"{HEAD}{declaration}<qti-item-body>{body}</qti-item-body></qti-assessment-item>"


def _typed(base_type: str, value: str, body: str) -> str:
    field = '<qti-text-entry-interaction response-identifier="RESPONSE"/>'
    return _item(body.format(field), value).replace('"RESPONSE">', f'"RESPONSE" base-type="{base_type}">', 1)


def _zip(files: dict[str, str]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return written.getvalue()


def _as_carried(item: Item) -> Item:
    """The item as far as QTI can carry it."""
    plain = replace(item, task="", difficulty=0, notes=(), source=Source(""), contrasts_with=(), case=None)
    match item.exercise:
        case Choice(options=options, key=key):
            return replace(plain, exercise=Choice(_unnamed(options), key))
        case Ordering(options=options, key=order):
            return replace(plain, exercise=Ordering(_unnamed(options), order))
        case Matching(prompts=prompts, options=options, key=pairs):
            return replace(plain, exercise=Matching(prompts, _unnamed(options), pairs))
        case Numeric() | Short():
            return plain


def _unnamed(options: tuple[Option, ...]) -> tuple[Option, ...]:
    return tuple(replace(option, misconception=None) for option in options)
