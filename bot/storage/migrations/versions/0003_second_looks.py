"""Second looks: appeals, and attempts graded again when a key was corrected"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "appeals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("likeness", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ruled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ruled_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempts.id"], name=op.f("fk_appeals_attempt_id_attempts"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["channels.id"], name=op.f("fk_appeals_channel_id_channels"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["ruled_by"], ["learners.id"], name=op.f("fk_appeals_ruled_by_learners"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeals")),
        sa.UniqueConstraint("attempt_id", name=op.f("uq_appeals_attempt_id")),
    )
    with op.batch_alter_table("appeals") as batch_op:
        batch_op.create_index("ix_appeals_channel_id_likeness", ["channel_id", "likeness"], unique=False)
        batch_op.create_index(batch_op.f("ix_appeals_ruled_by"), ["ruled_by"], unique=False)
    op.create_table(
        "items_in_force",
        sa.Column("pack_id", sa.String(length=60), nullable=False),
        sa.Column("item_id", sa.String(length=60), nullable=False),
        sa.Column("version", sa.String(length=16), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("pack_id", "item_id", name=op.f("pk_items_in_force")),
    )
    with op.batch_alter_table("attempts") as batch_op:
        batch_op.add_column(sa.Column("regraded_for", sa.String(length=16), nullable=True))
        batch_op.create_index("ix_attempts_item_version", ["item_version"], unique=False)
    with op.batch_alter_table("questions") as batch_op:
        batch_op.add_column(sa.Column("regraded_for", sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column("corrected_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index("ix_questions_item_version", ["item_version"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("questions") as batch_op:
        batch_op.drop_index("ix_questions_item_version")
        batch_op.drop_column("corrected_at")
        batch_op.drop_column("regraded_for")
    with op.batch_alter_table("attempts") as batch_op:
        batch_op.drop_index("ix_attempts_item_version")
        batch_op.drop_column("regraded_for")
    op.drop_table("items_in_force")
    op.drop_table("appeals")
