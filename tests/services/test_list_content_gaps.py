"""What the notes do not answer."""

from datetime import UTC, datetime

from bot.services.list_content_gaps import ContentGaps, Disliked, ListContentGaps, NotCovered
from bot.storage.tables import Lookup
from bot.storage.unit_of_work import Transactions

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)


def test_gaps_are_listed_with_the_most_frequent_first(transactions: Transactions) -> None:
    asked = ["croissants", "cake", "cake", "steam", "steam"]
    with transactions() as work:
        learner = work.learners.ensure("T1", "U1", NOW, name="First Learner", zone=None)
        for number, query in enumerate(asked):
            note = "baking" if query == "steam" else None
            lookup = work.lookups.add(
                Lookup(
                    dedupe_key=str(number),
                    learner_id=learner.id,
                    pack_id="bread",
                    query=query,
                    covered=note is not None,
                    note_id=note,
                    asked_at=NOW,
                )
            )
            assert lookup is not None
            work.lookups.rate(lookup.id, learner.id, -1 if number == 4 else 1)
        work.commit()
    gaps = ListContentGaps(transactions)("bread")
    assert gaps == ContentGaps((NotCovered("cake", 2), NotCovered("croissants", 1)), (Disliked("baking", "steam", 1),))


def test_gaps_of_another_pack_are_not_listed(transactions: Transactions) -> None:
    assert ListContentGaps(transactions)("cake") == ContentGaps((), ())
