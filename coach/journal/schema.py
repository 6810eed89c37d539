"""The tables of the store, in SQLite or PostgreSQL. `migrations` brings an older store to them.

Instants are kept as seconds since 1970 (UTC) with the offset of the place where they were, and texts of a fixed set of
words as text: both databases then hold the same. What belongs to an athlete goes with the athlete, whoever deletes it.
"""

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

#: Names of the constraints, so that a migration can name them too.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _belongs_to(table: str) -> ForeignKey:
    return ForeignKey(f"{table}.id", ondelete="CASCADE")


#: Whose the workouts are. `settings` is empty here: they are files (see `coach.roster`), and only an archive has both.
athletes = Table(
    "athletes",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", String(60), nullable=False, unique=True),
    Column("settings", JSON, nullable=False),
)

#: `started` on the clock of the machine, `offset_minutes` east of Greenwich. `clock`: seconds on the frame clock that
#: are known to have passed. `reason`: how it ended; None while it goes on, or after a power cut. `source`: where it
#: comes from, "coach" or the program it was imported from.
workouts = Table(
    "workouts",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("athlete", String(32), _belongs_to("athletes"), nullable=False),
    Column("routine", String(60), nullable=False),
    Column("started", Float, nullable=False),
    Column("offset_minutes", Integer, nullable=False),
    Column("clock", Float, nullable=False),
    Column("reason", String(20)),
    Column("source", String(20), nullable=False),
    Index(None, "athlete", "started"),
)

#: What happened in a workout, in its order; `about` has what the event needs besides its time.
events = Table(
    "events",
    metadata,
    Column("workout", String(32), _belongs_to("workouts"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", Float, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("about", JSON),
    PrimaryKeyConstraint("workout", "number"),
)

#: What was done, set by set and side by side ("" where an exercise has none). `position`: in the order in which they
#: were first logged. `least` and `most`: what the plan asked for.
sets = Table(
    "sets",
    metadata,
    Column("workout", String(32), _belongs_to("workouts"), nullable=False),
    Column("item", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("side", String(5), nullable=False),
    Column("exercise", String(60), nullable=False),
    Column("variant", String(60)),
    Column("rung", Integer),
    Column("position", Integer, nullable=False),
    Column("at", Float),
    Column("reps", Integer),
    Column("seconds", Integer),
    Column("load_kg", Float),
    Column("effort", String(5)),
    Column("least", Integer),
    Column("most", Integer),
    PrimaryKeyConstraint("workout", "item", "number", "side", "exercise"),
    CheckConstraint("side IN ('', 'left', 'right')", name="side"),
    CheckConstraint("reps IS NULL OR reps >= 0", name="reps"),
    Index(None, "exercise"),
)

#: How often pain was reported in an exercise.
pains = Table(
    "pains",
    metadata,
    Column("workout", String(32), _belongs_to("workouts"), nullable=False),
    Column("exercise", String(60), nullable=False),
    Column("times", Integer, nullable=False),
    PrimaryKeyConstraint("workout", "exercise"),
)

#: What an exercise is to be next time, where that was said in a workout and not worked out from it.
proposals = Table(
    "proposals",
    metadata,
    Column("workout", String(32), _belongs_to("workouts"), nullable=False),
    Column("exercise", String(60), nullable=False),
    Column("variant", String(60), nullable=False),
    Column("reason", String(20), nullable=False),
    PrimaryKeyConstraint("workout", "exercise"),
)

#: What a workout that goes on was begun with, so that its events can be replayed. Goes when it ends.
beginnings = Table(
    "beginnings",
    metadata,
    Column("workout", String(32), _belongs_to("workouts"), primary_key=True),
    Column("plan", Text, nullable=False),
    Column("language", String(10), nullable=False),
    Column("seed", Integer, nullable=False),
    Column("gain", Float, nullable=False),
)

#: How long each text of it took to say: a replay must not depend on clips that may be others by then.
lengths = Table(
    "lengths",
    metadata,
    Column("workout", String(32), _belongs_to("workouts"), nullable=False),
    Column("text", Text, nullable=False),
    Column("seconds", Float, nullable=False),
    PrimaryKeyConstraint("workout", "text"),
)

#: The ids of athletes who were forgotten: in a store that is shared, now or later, what is left of them elsewhere goes
#: too, and nothing of it comes back. An id says nothing about anybody.
forgotten = Table("forgotten", metadata, Column("id", String(32), primary_key=True))
