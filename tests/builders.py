"""Hand-written builders of core objects, each with sensible defaults and keyword overrides.

Their subject is bread baking, with domains, tasks and an exam of its own: what passes with it knows no real exam.
"""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from bot.core.item import (
    Choice,
    Exercise,
    Item,
    ItemKind,
    KeyPoint,
    Matching,
    Numeric,
    Option,
    Ordering,
    Prompt,
    Short,
    Source,
)
from bot.core.note import Note, Section
from bot.core.pack import Domain, Exam, Meaning, Misconception, Pack, Task, Vocabulary

SOURCE = Source("The Baker's Handbook", "https://bread.example/handbook")

DOMAINS = (
    Domain("dough", "Making the Dough", 40, ("mixing", "kneading"), (Task("1.1", "Weigh"), Task("1.2", "Knead"))),
    Domain(
        "fermentation", "Fermentation", 35, ("proofing", "rising"), (Task("2.1", "Bulk rise"), Task("2.2", "Proof"))
    ),
    Domain("oven", "In the Oven", 25, ("baking",), (Task("3.1", "Bake"),)),
)

EXERCISES: dict[ItemKind, Exercise] = {
    ItemKind.SINGLE: Choice(
        (
            Option("longer-proof", "Let it proof longer", "A tight crumb comes from too short a proof."),
            Option("hotter-oven", "Heat the oven more", "Heat sets the crust, not the crumb.", "heat-opens-crumb"),
            Option("more-salt", "Add salt", "Salt slows yeast down and tightens the crumb."),
        ),
        frozenset({"longer-proof"}),
    ),
    ItemKind.MULTIPLE: Choice(
        (
            Option("warm-room", "A warm room", "Warmth speeds yeast up."),
            Option("more-starter", "More starter", "More yeast makes more gas."),
            Option("cold-room", "A cold room", "Cold slows yeast down."),
            Option("more-salt", "More salt", "Salt slows yeast down."),
        ),
        frozenset({"warm-room", "more-starter"}),
    ),
    ItemKind.ORDERING: Ordering(
        (
            Option("bake", "Bake", "Baking ends it."),
            Option("mix", "Mix", "Mixing begins it."),
            Option("proof", "Proof", "Shaped dough proofs before it is baked."),
        ),
        ("mix", "proof", "bake"),
    ),
    ItemKind.MATCHING: Matching(
        (Prompt("rise", "Makes it rise"), Prompt("taste", "Makes it taste")),
        (
            Option("yeast", "Yeast", "Yeast makes gas."),
            Option("salt", "Salt", "Salt brings flavour out."),
            Option("water", "Water", "Water wets the flour."),
        ),
        {"rise": "yeast", "taste": "salt"},
    ),
    ItemKind.NUMERIC: Numeric(Decimal("0.65"), Decimal("0.005"), "percent", "650 g of water / 1,000 g of flour = 0.65"),
    ItemKind.SHORT: Short(
        (
            KeyPoint("gluten forms", ("gluten forms", "builds gluten"), ("destroys gluten",)),
            KeyPoint("the dough holds gas", ("holds gas", "traps gas")),
        )
    ),
}


def create_item(**overrides: Any) -> Item:
    """An item; `kind` brings an exercise that fits, and `task` brings its domain, unless these are given too."""
    kind = overrides.get("kind", ItemKind.SINGLE)
    task = overrides.get("task", "2.2")
    default = Item(
        id="dense-crumb",
        task=task,
        domain=_domain_of(task),
        kind=kind,
        difficulty=2,
        stem="A loaf comes out with a tight crumb. What helps?",
        exercise=EXERCISES[kind],
        rationale="The dough went into the oven before it held enough gas.",
        notes=("proofing",),
        source=SOURCE,
    )
    return replace(default, **overrides)


def create_note(**overrides: Any) -> Note:
    """A note; `task` brings its domain unless that is given too."""
    task = overrides.get("task", "2.2")
    default = Note(
        id="proofing",
        title="Proofing",
        task=task,
        domain=_domain_of(task),
        aliases=("proof", "final rise"),
        asked_as=("how long does shaped dough rest",),
        before=("bulk-rise",),
        confused_with=(),
        next=("baking",),
        sources=(SOURCE,),
        sections=(
            Section("", "Proofing is the last rise of shaped dough before it is baked."),
            Section("How to tell that it is done", "A poke leaves a dent that fills up slowly."),
        ),
    )
    return replace(default, **overrides)


def create_exam(**overrides: Any) -> Exam:
    """The exam of bread bakers, which asks single choice and multiple response."""
    default = Exam(
        code="BB-01",
        minutes=30,
        items=10,
        scored=8,
        pass_mark=700,
        scale=(100, 1000),
        kinds=frozenset({ItemKind.SINGLE, ItemKind.MULTIPLE}),
    )
    return replace(default, **overrides)


def create_pack(*, items: Iterable[Item] | None = None, notes: Iterable[Note] | None = None, **overrides: Any) -> Pack:
    """A pack of the items and notes given; without them, of one item for each kind and a note for each task."""
    chosen_items = _default_items() if items is None else items
    chosen_notes = _default_notes() if notes is None else notes
    default = Pack(
        id="bread-baking",
        title="Bread Baking – Journeyman",
        about="How to make bread.",
        exam=create_exam(),
        domains=DOMAINS,
        items={item.id: item for item in chosen_items},
        notes={note.id: note for note in chosen_notes},
        misconceptions={
            "heat-opens-crumb": Misconception(
                "heat-opens-crumb", "Heat opens the crumb", "Gas opens the crumb; heat sets it.", "baking"
            )
        },
        vocabulary=Vocabulary(
            acronyms={"DDT": (Meaning("desired dough temperature", "weighing"),)},
            synonyms=(("proofing", "final rise"),),
            phrases=("window pane test",),
        ),
    )
    return replace(default, **overrides)


def _domain_of(task_id: str) -> str:
    owners = [domain.id for domain in DOMAINS for task in domain.tasks if task.id == task_id]
    return owners[0] if owners else "dough"


def _default_items() -> list[Item]:
    return [
        create_item(id="dense-crumb", task="2.2"),
        create_item(
            id="speed-up-the-rise",
            task="2.1",
            kind=ItemKind.MULTIPLE,
            stem="What makes dough rise faster?",
            notes=("bulk-rise",),
        ),
        create_item(
            id="order-of-work",
            task="3.1",
            kind=ItemKind.ORDERING,
            stem="Put the steps of baking bread in order.",
            notes=("baking",),
        ),
        create_item(
            id="what-does-what",
            task="1.1",
            kind=ItemKind.MATCHING,
            stem="Match each ingredient with what it does.",
            notes=("weighing",),
        ),
        create_item(
            id="hydration-of-a-dough",
            task="1.1",
            kind=ItemKind.NUMERIC,
            stem="1,000 g of flour meet 650 g of water. What is the hydration?",
            notes=("weighing",),
        ),
        create_item(id="why-knead", task="1.2", kind=ItemKind.SHORT, stem="Why is dough kneaded?", notes=("kneading",)),
    ]


def _default_notes() -> list[Note]:
    return [
        create_note(id="weighing", title="Weighing", task="1.1", aliases=("scaling",), before=(), next=("kneading",)),
        create_note(id="kneading", title="Kneading", task="1.2", aliases=(), before=("weighing",), next=("bulk-rise",)),
        create_note(
            id="bulk-rise",
            title="Bulk rise",
            task="2.1",
            aliases=("first rise",),
            before=("kneading",),
            confused_with=("proofing",),
            next=("proofing",),
        ),
        create_note(confused_with=("bulk-rise",)),
        create_note(id="baking", title="Baking", task="3.1", aliases=("bake",), before=("proofing",), next=()),
    ]
