"""The indexes of all packs, built while the rest of the program starts."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor

from bot.core.pack import Pack
from bot.retrieval.index import NoteIndex, build_index


class IndexShelf(Mapping[str, NoteIndex]):
    """Pack id → index. Whoever asks for one that is not ready yet waits for it."""

    def __init__(self, packs: Mapping[str, Pack]) -> None:
        builder = ThreadPoolExecutor(1, thread_name_prefix="index")
        self._indexes: dict[str, Future[NoteIndex]] = {
            pack.id: builder.submit(build_index, pack.notes, pack.lexicon) for pack in packs.values()
        }
        builder.shutdown(wait=False)

    def __getitem__(self, pack_id: str) -> NoteIndex:
        return self._indexes[pack_id].result()

    def __iter__(self) -> Iterator[str]:
        return iter(self._indexes)

    def __len__(self) -> int:
        return len(self._indexes)
