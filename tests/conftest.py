"""Fixtures that many rooms share."""

import signal
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings

from coach.content.library import Library, load_library
from coach.language.language import Language, load_language
from coach.settings import shipped
from coach.workout.plan import Plan
from tests.postgres import Server, missing

# Where a shell starts the tests in the background it has them ignore Ctrl-C, and so would every program they start.
signal.signal(signal.SIGINT, signal.default_int_handler)


# How long an example takes says more of what else the machine does than of the coach.
settings.register_profile("coach", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("coach")


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(shipped("routines"))


@pytest.fixture(scope="session")
def english() -> Language:
    return load_language("en")


@pytest.fixture
def day_one(library: Library) -> Plan:
    return library.plan("day-one")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A real server; whoever stops it starts it again."""
    if why := missing():
        pytest.skip(why)
    server = Server()
    try:
        yield server
    finally:
        server.close()


@pytest.fixture
def shared(postgres: Server) -> Iterator[str]:
    """The URL of an empty database on a real server."""
    name = f"coach_{uuid4().hex}"
    postgres.execute(f"CREATE DATABASE {name}")
    yield postgres.url_of(name)
    postgres.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The coach's folders, empty and apart from those of the person who runs the tests."""
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "home"))
    return tmp_path / "home"
