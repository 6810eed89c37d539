"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make them all."""
    op.create_table(
        "athletes",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_athletes"),
        sa.UniqueConstraint("name", name="uq_athletes_name"),
    )
    op.create_table(
        "workouts",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("athlete", sa.String(length=32), nullable=False),
        sa.Column("routine", sa.String(length=60), nullable=False),
        sa.Column("started", sa.Float(), nullable=False),
        sa.Column("offset_minutes", sa.Integer(), nullable=False),
        sa.Column("clock", sa.Float(), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=True),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["athlete"], ["athletes.id"], name="fk_workouts_athlete_athletes", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_workouts"),
    )
    op.create_index("ix_workouts_athlete_workouts_started", "workouts", ["athlete", "started"], unique=False)
    op.create_table(
        "beginnings",
        sa.Column("workout", sa.String(length=32), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=10), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("gain", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workout"], ["workouts.id"], name="fk_beginnings_workout_workouts", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workout", name="pk_beginnings"),
    )
    op.create_table(
        "events",
        sa.Column("workout", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.Float(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("about", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["workout"], ["workouts.id"], name="fk_events_workout_workouts", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("workout", "number", name="pk_events"),
    )
    op.create_table(
        "lengths",
        sa.Column("workout", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["workout"], ["workouts.id"], name="fk_lengths_workout_workouts", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("workout", "text", name="pk_lengths"),
    )
    op.create_table(
        "pains",
        sa.Column("workout", sa.String(length=32), nullable=False),
        sa.Column("exercise", sa.String(length=60), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["workout"], ["workouts.id"], name="fk_pains_workout_workouts", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("workout", "exercise", name="pk_pains"),
    )
    op.create_table(
        "proposals",
        sa.Column("workout", sa.String(length=32), nullable=False),
        sa.Column("exercise", sa.String(length=60), nullable=False),
        sa.Column("variant", sa.String(length=60), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["workout"], ["workouts.id"], name="fk_proposals_workout_workouts", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("workout", "exercise", name="pk_proposals"),
    )
    op.create_table(
        "sets",
        sa.Column("workout", sa.String(length=32), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(length=5), nullable=False),
        sa.Column("exercise", sa.String(length=60), nullable=False),
        sa.Column("variant", sa.String(length=60), nullable=True),
        sa.Column("rung", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("at", sa.Float(), nullable=True),
        sa.Column("reps", sa.Integer(), nullable=True),
        sa.Column("seconds", sa.Integer(), nullable=True),
        sa.Column("load_kg", sa.Float(), nullable=True),
        sa.Column("effort", sa.String(length=5), nullable=True),
        sa.Column("least", sa.Integer(), nullable=True),
        sa.Column("most", sa.Integer(), nullable=True),
        sa.CheckConstraint("side IN ('', 'left', 'right')", name="ck_sets_side"),
        sa.CheckConstraint("reps IS NULL OR reps >= 0", name="ck_sets_reps"),
        sa.ForeignKeyConstraint(["workout"], ["workouts.id"], name="fk_sets_workout_workouts", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("workout", "item", "number", "side", "exercise", name="pk_sets"),
    )
    op.create_index("ix_sets_exercise", "sets", ["exercise"], unique=False)
