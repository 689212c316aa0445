"""Whether every item, as it stands now, was solved by somebody who did not see its key."""

from collections.abc import Iterator

from bot.packs.checks.places import at_item, at_review
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem

SHARE_OFF_AT_MOST = 0.005
"""Shares are written with two digits."""


def check_reviews(loaded: LoadedPack) -> Iterator[Problem]:
    """The record of reviews against the items; a pack that promises none may have none."""
    if loaded.review is None:
        if loaded.pack.promises.reviewed:
            yield at_review(loaded, "the pack promises that its items were reviewed, and this file is missing")
        return
    records = {record.item: record for record in loaded.review.items}
    for item in loaded.pack.items.values():
        record = records.get(item.id)
        if record is None:
            yield at_item(loaded, item.id, "nobody has solved it blind yet; review.yaml has no record of it")
        elif record.version != item.version:
            yield at_item(
                loaded, item.id, f"it was changed since it was solved blind; its version is now {item.version}"
            )
        elif not record.agreed and not record.note:
            yield at_review(loaded, f"item “{item.id}”: solvers did not agree, and no note says why it may stay")
        elif not record.notes_suffice:
            yield at_item(loaded, item.id, "the notes that it names do not suffice to answer it, says its review")
    for gone in records.keys() - loaded.pack.items.keys():
        yield at_review(loaded, f"there is no item “{gone}”")
    agreed = sum(record.agreed for record in records.values()) / max(len(records), 1)
    if abs(agreed - float(loaded.review.last)) > SHARE_OFF_AT_MOST:
        yield at_review(loaded, f"the share agreed at last is {agreed:.3f}, not {loaded.review.last}")
