"""Answers "explain X" from a pack's notes, remembers what was asked, and takes thumbs up or down."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.core.pack import Pack
from bot.errors import NoteGoneError
from bot.retrieval.answer import Answer, answer_query
from bot.retrieval.finder import Finder
from bot.retrieval.hit import Hit
from bot.retrieval.snippet import cut_snippet
from bot.services.home_channel import find_learners_channel
from bot.services.library import Library
from bot.services.note_results import Explanation, NoteShown, PassageShown
from bot.services.outbox import Outbox
from bot.services.people import Person, is_theirs
from bot.services.results import Topic
from bot.storage.tables import Channel, Lookup
from bot.storage.unit_of_work import Transactions, UnitOfWork

RELATED_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class Ask:
    """Something asked of the notes. `key` names the act, so that the same message is answered once.

    `thread_ts` is where a follow-up would be typed; None where there is no thread.
    """

    query: str
    key: str
    slack_channel: str | None = None
    thread_ts: str | None = None


@dataclass(frozen=True)
class Explain:
    """Searches the notes of the channel's pack."""

    transactions: Transactions
    library: Library
    finders: Mapping[str, Finder]
    clock: Clock
    outbox: Outbox

    def is_new(self, key: str) -> bool:
        """Whether an act is seen for the first time; Slack delivers some twice."""
        with self.transactions() as work:
            is_first = work.seen_events.is_first(key, self.clock.now())
            work.commit()
        return is_first

    def privately(self, ask: Ask, person: Person) -> Explanation:
        """Answer at once, for the asker's eyes."""
        with self.transactions() as work:
            explanation = self._answer(work, ask, person)
            work.commit()
            return explanation

    def in_thread(self, ask: Ask, person: Person, *, privately: bool, only_if_covered: bool) -> bool:
        """Owe an answer in a thread (or privately in it); whether there is one. Each message is answered once.

        `only_if_covered`: an unaddressed message that the notes do not cover gets no answer.
        """
        with self.transactions() as work:
            if not work.seen_events.is_first(f"explain:{ask.key}", self.clock.now()):
                return False
            explanation = self._answer(work, ask, person)
            if only_if_covered and not explanation.covered:
                return False
            work.deliveries.owe(
                "explanation",
                workspace_id=person.workspace_id,
                target=ask.slack_channel or person.user_id,
                thread_ts=ask.thread_ts,
                user_id=person.user_id if privately else None,
                dedupe_key=f"explanation:{ask.key}",
                payload={"lookup_id": explanation.lookup_id, "query": explanation.query, "privately": privately},
                now=self.clock.now(),
            )
            work.commit()
        self.outbox.wake()
        return True

    def share(self, lookup_id: int, person: Person, slack_channel: str, act: str) -> None:
        """Post the answer to one's own lookup into a channel. Raises NoteGoneError if it is not one's own."""
        with self.transactions() as work:
            lookup = self._own(work, lookup_id, person)
            work.deliveries.owe(
                "explanation",
                workspace_id=person.workspace_id,
                target=slack_channel,
                dedupe_key=f"explanation:shared:{act}",
                payload={"lookup_id": lookup_id, "query": lookup.query or "", "sharer": person.name or "a teammate"},
                now=self.clock.now(),
            )
            work.commit()
        self.outbox.wake()

    def show(self, lookup_id: int, query: str) -> Explanation | None:
        """The answer to a lookup that was made before; `query` outlasts the words that are forgotten in time."""
        with self.transactions() as work:
            lookup = work.lookups.find(lookup_id)
            return None if lookup is None else self._again(work, lookup, query)

    def follows_up(self, person: Person, slack_channel: str, thread_ts: str) -> bool:
        """Whether a thread has an answer of ours, so that what is typed there may be a follow-up."""
        with self.transactions() as work:
            channel = work.channels.find(person.workspace_id, slack_channel)
            return channel is not None and work.lookups.latest_in_thread(channel.id, thread_ts) is not None

    def rate(self, lookup_id: int, person: Person, value: int) -> Explanation:
        """Keep a thumb up (1) or down (-1); anybody who sees the answer may have one. The answer once more."""
        with self.transactions() as work:
            lookup = work.lookups.find(lookup_id)
            if lookup is None:
                raise NoteGoneError
            learner = work.learners.ensure_held(person.workspace_id, person.user_id, self.clock.now(), name=person.name)
            work.lookups.rate(lookup_id, learner.id, value)
            explanation = self._again(work, lookup, lookup.query or "")
            work.commit()
            return explanation

    def note(self, note_id: str, person: Person, slack_channel: str | None) -> NoteShown:
        """A whole note to read. Raises NoteGoneError if the packs no longer have it."""
        with self.transactions() as work:
            pack = self._pack(work, person, slack_channel)
        holders = [pack, *(other for other in self.library.packs.values() if other.id != pack.id)]
        holder = next((one for one in holders if note_id in one.notes), None)
        if holder is None:
            raise NoteGoneError
        note = holder.notes[note_id]
        return NoteShown(
            topic=Topic(note.id, note.title),
            sections=tuple((section.heading, section.text) for section in note.sections),
            sources=tuple((source.title, source.url) for source in note.sources),
            related=self.library.topics(holder, note.related)[:RELATED_AT_MOST],
        )

    def _answer(self, work: UnitOfWork, ask: Ask, person: Person) -> Explanation:
        now = self.clock.now()
        learner = work.learners.ensure_held(
            person.workspace_id, person.user_id, now, name=person.name, zone=person.zone
        )
        channel = work.channels.find(person.workspace_id, ask.slack_channel) if ask.slack_channel else None
        pack = self._pack(work, person, ask.slack_channel)
        topic = self._inherited(work, channel, ask)
        answer = answer_query(self.finders[pack.id], ask.query, topic=topic)
        lookup = _lookup(ask, learner.id, channel, pack, answer, now)
        stored = work.lookups.add(lookup) or work.lookups.by_key(lookup.dedupe_key)
        return self._describe(pack, stored.id, ask.query, answer)

    def _inherited(self, work: UnitOfWork, channel: Channel | None, ask: Ask) -> str | None:
        """The topic of the thread's latest answer."""
        if channel is None or ask.thread_ts is None:
            return None
        before = work.lookups.latest_in_thread(channel.id, ask.thread_ts)
        return before.note_id if before else None

    def _topic_before(self, work: UnitOfWork, lookup: Lookup) -> str | None:
        if lookup.channel_id is None or lookup.thread_ts is None:
            return None
        before = work.lookups.before_in_thread(lookup)
        return before.note_id if before else None

    def _pack(self, work: UnitOfWork, person: Person, slack_channel: str | None) -> Pack:
        learner = work.learners.find(person.workspace_id, person.user_id)
        channel = find_learners_channel(work, person, learner, slack_channel)
        return self.library.pack_of(channel)

    def _again(self, work: UnitOfWork, lookup: Lookup, query: str) -> Explanation:
        pack = self.library.pack(lookup.pack_id)
        answer = answer_query(self.finders[pack.id], query, topic=self._topic_before(work, lookup))
        return self._describe(pack, lookup.id, query, answer)

    def _own(self, work: UnitOfWork, lookup_id: int, person: Person) -> Lookup:
        lookup = work.lookups.find(lookup_id)
        if lookup is None or not is_theirs(work, person, lookup.learner_id):
            raise NoteGoneError
        return lookup

    def _describe(self, pack: Pack, lookup_id: int, query: str, answer: Answer) -> Explanation:
        hits = answer.hits[: max(answer.sides, 1)] if answer.covered else ()
        related = pack.notes[hits[0].note].related if hits else ()
        shown = {hit.note for hit in hits}
        return Explanation(
            lookup_id=lookup_id,
            query=query,
            covered=answer.covered,
            passages=tuple(_passage(hit, pack) for hit in hits),
            related=self.library.topics(pack, [note for note in related if note not in shown])[:RELATED_AT_MOST],
            nearest=self.library.topics(pack, answer.nearest)[:RELATED_AT_MOST],
            missing=answer.missing,
            meanings=answer.meanings,
            read_as=answer.query.read_as if answer.query.is_guess else None,
        )


def _passage(hit: Hit, pack: Pack) -> PassageShown:
    snippet = cut_snippet(hit.text, hit.matched, pack.lexicon)
    return PassageShown(Topic(hit.note, hit.title), hit.heading, snippet.text, snippet.spans)


def _lookup(ask: Ask, learner_id: int, channel: Channel | None, pack: Pack, answer: Answer, now: datetime) -> Lookup:
    return Lookup(
        dedupe_key=ask.key,
        learner_id=learner_id,
        channel_id=channel.id if channel else None,
        thread_ts=ask.thread_ts if channel else None,
        pack_id=pack.id,
        query=ask.query,
        covered=answer.covered,
        note_id=answer.hits[0].note if answer.covered and answer.hits else None,
        asked_at=now,
    )
