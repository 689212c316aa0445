"""The finders of all packs, built while the rest of the program starts."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor

from bot.core.pack import Pack
from bot.retrieval.finder import Finder, build_finder


class FinderShelf(Mapping[str, Finder]):
    """Pack id → finder. Whoever asks for one that is not ready yet waits for it."""

    def __init__(self, packs: Mapping[str, Pack]) -> None:
        builder = ThreadPoolExecutor(1, thread_name_prefix="finder")
        self._finders: dict[str, Future[Finder]] = {
            pack.id: builder.submit(build_finder, pack.notes, pack.lexicon, pack.vocabulary.acronyms)
            for pack in packs.values()
        }
        builder.shutdown(wait=False)

    def __getitem__(self, pack_id: str) -> Finder:
        return self._finders[pack_id].result()

    def __iter__(self) -> Iterator[str]:
        return iter(self._finders)

    def __len__(self) -> int:
        return len(self._finders)
