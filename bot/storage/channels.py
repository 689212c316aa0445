"""Channels, their leads and their seasons."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import delete, func, select

from bot.storage.repository import Repository
from bot.storage.tables import Channel, ChannelLead, Season


class Channels(Repository):
    """The channels that the bot knows."""

    def get(self, channel_id: int) -> Channel:
        """The channel with this id. Raises LookupError if there is none."""
        channel = self.session.get(Channel, channel_id)
        if channel is None:
            raise LookupError(f"channel {channel_id}")
        return channel

    def lock(self, channel_id: int) -> Channel:
        """The channel with this id, locked until the transaction ends, so that two leads' acts in it take turns.

        Those who answer in it do not wait: their rows only name the channel.
        """
        channel = self.session.get(Channel, channel_id, with_for_update={"key_share": True})
        if channel is None:
            raise LookupError(f"channel {channel_id}")
        return channel

    def find(self, workspace_id: str, slack_id: str) -> Channel | None:
        query = select(Channel).where(Channel.workspace_id == workspace_id, Channel.slack_id == slack_id)
        return self.session.scalar(query)

    def ensure(self, workspace_id: str, slack_id: str, now: datetime) -> Channel:
        """The channel of this Slack id, made if the bot did not know it."""
        values = {
            "workspace_id": workspace_id,
            "slack_id": slack_id,
            "created_at": now,
            "name": "",
            "days": "",
            "is_private": False,
            "is_member": True,
            "paused": False,
        }
        self._insert_new(Channel, values, ["workspace_id", "slack_id"])
        channel = self.find(workspace_id, slack_id)
        if channel is None:
            raise LookupError(slack_id)
        return channel

    def of_workspace(self, workspace_id: str) -> Sequence[Channel]:
        """The workspace's channels that are set up, in order of their names."""
        query = select(Channel).where(Channel.workspace_id == workspace_id, Channel.pack_id.is_not(None))
        return self.session.scalars(query.order_by(Channel.name, Channel.id)).all()

    def set_up(self) -> Sequence[Channel]:
        """The channels of all workspaces that are set up, in order of their names."""
        query = select(Channel).where(Channel.pack_id.is_not(None))
        return self.session.scalars(query.order_by(Channel.name, Channel.id)).all()

    def claim_due(self, now: datetime, limit: int) -> Sequence[Channel]:
        """Channels whose question is due, locked so that no other process takes them too."""
        query = (
            select(Channel)
            .where(Channel.next_due_at <= now, Channel.is_member, Channel.pack_id.is_not(None))
            .order_by(Channel.next_due_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return self.session.scalars(query).all()

    def claim_digest_due(self, now: datetime, limit: int) -> Sequence[Channel]:
        """Channels whose digest is due, locked likewise."""
        query = (
            select(Channel)
            .where(Channel.next_digest_at <= now, Channel.is_member, Channel.pack_id.is_not(None))
            .order_by(Channel.next_digest_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return self.session.scalars(query).all()

    def next_due(self, after: datetime) -> datetime | None:
        """When the next question of any channel is due."""
        query = select(func.min(Channel.next_due_at)).where(Channel.next_due_at > after, Channel.is_member)
        return self.session.scalar(query)

    def leads(self, channel_id: int) -> frozenset[str]:
        """User ids of the channel's leads."""
        query = select(ChannelLead.user_id).where(ChannelLead.channel_id == channel_id)
        return frozenset(self.session.scalars(query))

    def set_leads(self, channel_id: int, user_ids: Iterable[str]) -> None:
        self.session.execute(delete(ChannelLead).where(ChannelLead.channel_id == channel_id))
        self.session.add_all(ChannelLead(channel_id=channel_id, user_id=user) for user in sorted(set(user_ids)))

    def add_lead(self, channel_id: int, user_id: str) -> None:
        self._insert_new(ChannelLead, {"channel_id": channel_id, "user_id": user_id}, ["channel_id", "user_id"])

    def season(self, channel: Channel) -> Season:
        """The channel's running season. Raises LookupError before the channel is set up."""
        if channel.season_id is None:
            raise LookupError(f"channel {channel.id} has no season")
        return self.season_by_id(channel.season_id)

    def season_by_id(self, season_id: int) -> Season:
        """The season with this id. Raises LookupError if there is none."""
        season = self.session.get(Season, season_id)
        if season is None:
            raise LookupError(f"season {season_id}")
        return season

    def start_season(self, channel: Channel, pack_id: str, now: datetime) -> Season:
        """End the running season, if any, and begin one for a pack."""
        if channel.season_id is not None:
            self.season(channel).ended_at = now
        season = Season(channel_id=channel.id, pack_id=pack_id, started_at=now)
        self.session.add(season)
        self.session.flush()
        channel.season_id = season.id
        channel.pack_id = pack_id
        return season
