"""Which tables a database has, and how it gets the present ones."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from coach.errors import CoachError

#: The last of `migrations/versions`.
CURRENT = "0001"
MIGRATIONS = Path(__file__).parent / "migrations"


def is_current(connection: Connection) -> bool:
    """Whether it has the present tables. Raises CoachError when it has those of a later version of the coach."""
    version = _version(connection)
    if version is not None and version > CURRENT:
        raise CoachError(f"What is remembered is in the form of a later version ({version}).", "Update the coach.")
    return version == CURRENT


def upgrade(connection: Connection) -> None:
    """Bring it to the present tables, in the transaction of `connection`."""
    from alembic import command  # noqa: PLC0415  # takes long to load, and is needed once for each new version
    from alembic.config import Config  # noqa: PLC0415  # as above

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
