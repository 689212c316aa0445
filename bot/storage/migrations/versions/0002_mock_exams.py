"""Mock exams"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    data = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
    op.create_table(
        "exams",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=True),
        sa.Column("pack_id", sa.String(length=60), nullable=False),
        sa.Column("state", data, nullable=False),
        sa.Column("versions", data, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["channels.id"], name=op.f("fk_exams_channel_id_channels"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["learner_id"], ["learners.id"], name=op.f("fk_exams_learner_id_learners"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exams")),
    )
    with op.batch_alter_table("exams") as batch_op:
        batch_op.create_index(batch_op.f("ix_exams_learner_id"), ["learner_id"], unique=False)
        batch_op.create_index("ix_exams_ended_at_closes_at", ["ended_at", "closes_at"], unique=False)
    with op.batch_alter_table("attempts") as batch_op:
        batch_op.add_column(sa.Column("exam_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_attempts_exam_id_exams"), "exams", ["exam_id"], ["id"], ondelete="SET NULL"
        )
        batch_op.create_index(batch_op.f("ix_attempts_exam_id"), ["exam_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("attempts") as batch_op:
        batch_op.drop_index(batch_op.f("ix_attempts_exam_id"))
        batch_op.drop_constraint(batch_op.f("fk_attempts_exam_id_exams"), type_="foreignkey")
        batch_op.drop_column("exam_id")
    op.drop_table("exams")
