"""How a database gets the present tables: by Alembic, from `migrations`."""

from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, inspect, text

from coach.journal.version import CURRENT, refuse_later

MIGRATIONS = Path(__file__).parent / "migrations"
#: What Alembic works on is global to the process: another thread's connection would get our tables.
_ONE_AT_A_TIME = Lock()


def version(connection: Connection) -> str | None:
    """Which tables a database has; None where there are none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def is_current(connection: Connection) -> bool:
    """Whether it has the present tables. Raises CoachError when it has those of a later version of the coach."""
    found = version(connection)
    return found is not None and refuse_later(found) == CURRENT


def upgrade(connection: Connection) -> None:
    """Bring it to the present tables, in the transaction of `connection`."""
    from alembic import command  # noqa: PLC0415  # takes long to load, and is needed once for each new version
    from alembic.config import Config  # noqa: PLC0415  # as above

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    with _ONE_AT_A_TIME:
        command.upgrade(config, "head")
