"""The packs at hand, and items as they were shown from them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.grading import Outcome, grade
from bot.core.item import Item
from bot.core.pack import Pack
from bot.core.response import Response
from bot.errors import UnknownPackError
from bot.packs.serialize import item_from_data, item_to_data
from bot.services.results import ItemShown, Topic

if TYPE_CHECKING:  # items are shown without a database too, which takes a second to import
    from bot.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Library:
    """Every installed pack by id; the first is the one offered to a new channel."""

    packs: Mapping[str, Pack]

    def pack(self, pack_id: str) -> Pack:
        """The pack with this id. Raises UnknownPackError if it is not installed."""
        try:
            return self.packs[pack_id]
        except KeyError:
            raise UnknownPackError(pack_id, tuple(self.packs)) from None

    @property
    def default(self) -> Pack:
        return next(iter(self.packs.values()))

    def keep_shown(self, work: "UnitOfWork", pack: Pack, item: Item) -> None:
        """Keep the item as it is shown now, so that answers are graded against what people saw."""
        work.questions.keep_shown(pack.id, item.id, item.version, item_to_data(item))

    def item_as_shown(self, work: "UnitOfWork", pack_id: str, item_id: str, version: str) -> Item:
        """The item in the version that was shown, even if the pack has another by now. Raises LookupError."""
        pack = self.pack(pack_id)
        item = pack.items.get(item_id)
        if item is not None and item.version == version:
            return item
        data = work.questions.shown(pack_id, item_id, version)
        if data is None:
            raise LookupError(f"item {item_id} in version {version}")
        return item_from_data(data, pack.domain_of(data["task"]).id)

    def grade(self, pack_id: str, item: Item, response: Response) -> Outcome:
        """Grade a response with the pack's vocabulary at hand."""
        return grade(item, response, self.pack(pack_id).lexicon)

    def shown(self, pack: Pack, item: Item, option_order: Sequence[str] | None = None) -> ItemShown:
        """An item with its place in words; options in the pack's order unless told."""
        case = pack.cases.get(item.case) if item.case else None
        return ItemShown(
            item=item,
            option_order=tuple(option_order) if option_order else tuple(option.id for option in item.options),
            domain_title=pack.domain_of(item.task).title,
            task_title=pack.task(item.task).title,
            is_training=pack.is_training(item),
            case=case.text if case else None,
        )

    def topics(self, pack: Pack, note_ids: Iterable[str]) -> tuple[Topic, ...]:
        """Notes by name, those that the pack has."""
        return tuple(Topic(note_id, pack.notes[note_id].title) for note_id in note_ids if note_id in pack.notes)
