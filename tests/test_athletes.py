"""The athlete's settings on disk: kept whole or not at all, and never in the way of a workout."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.athletes import athlete_file, change_settings, load_athlete, save_athlete
from coach.errors import CoachError
from coach.workout.athlete import Athlete
from coach.workout.history import LastTime, Proposal, Reason
from coach.workout.model import Tilt
from coach.workout.side import Side

PROPOSAL = Proposal(variant="wall", reason=Reason.EASIER)
LAST_TIME = LastTime(times=3, variant="floor", reps=(8, 7), load_kg=12.5, effort="hard", weaker=Side.LEFT, hurt=True)
SETTINGS = Athlete(
    lacks=frozenset({"mat", "exercise-ball"}),
    tilt=Tilt.ANTERIOR,
    units="lb",
    voice="joe",
    speech_percent=90,
    history={"bird-dog": LAST_TIME.model_copy(update={"proposal": PROPOSAL}), "wall-sit": LastTime()},
)
#: Root may read and write what nobody may.
not_root = pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")


def test_nothing_is_known_at_first_and_that_is_no_problem(home: Path) -> None:
    assert load_athlete() == (Athlete(), None)
    assert not home.exists()


def test_what_was_saved_is_loaded(home: Path) -> None:
    save_athlete(SETTINGS)
    assert load_athlete() == (SETTINGS, None)
    assert list(athlete_file().parent.iterdir()) == [athlete_file()]


def test_a_history_of_nothing_is_saved_and_loaded(home: Path) -> None:
    save_athlete(Athlete(history={}))
    assert load_athlete() == (Athlete(), None)


def test_settings_from_before_there_was_a_history_are_loaded(home: Path) -> None:
    athlete_file().parent.mkdir(parents=True)
    athlete_file().write_text('lacks = ["mat"]\ntilt = "neutral"\n', encoding="utf-8")
    assert load_athlete() == (Athlete(lacks=frozenset({"mat"}), tilt=Tilt.NEUTRAL), None)


def test_changing_one_thing_keeps_the_rest(home: Path) -> None:
    save_athlete(SETTINGS)
    change_settings(tilt=None)
    assert load_athlete() == (SETTINGS.model_copy(update={"tilt": None}), None)


def test_forgetting_everything_leaves_nothing(home: Path) -> None:
    save_athlete(SETTINGS)
    save_athlete(Athlete())
    assert load_athlete() == (Athlete(), None)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"lacks =\n", "is no valid TOML"),
        (b"\xff\xfe\x00", "is no UTF-8 text"),
        (b'tilt = "sideways"\n', "tilt must be"),
        (b'lack = ["mat"]\n', 'did you mean "lacks"?'),
        (b'lacks = "mat"\n', "lacks"),
        (b'units = "stone"\n', "units must be"),
        (b"[history]\nbird-dog = 3\n", "history.bird-dog must be a table"),
        (b'[history."Bird dog"]\ntimes = 3\n', "must be lower-case words"),
        (b"[history.bird-dog]\ntimes = -1\n", "history.bird-dog.times must be at least 0, got -1"),
        (b"[history.bird-dog]\nreps = [8, 9.5]\nhurts = true\n", "history.bird-dog."),
        (b"x = 1\n" * 200_000, "is larger than"),
    ],
)
def test_a_damaged_file_is_set_aside_and_told_in_one_line(home: Path, content: bytes, words: str) -> None:
    athlete_file().parent.mkdir(parents=True)
    athlete_file().write_bytes(content)
    athlete, problem = load_athlete()
    assert athlete == Athlete()
    assert problem is not None
    assert words in problem
    assert "\n" not in problem
    assert problem.endswith("It is now athlete.toml.broken-1.")
    assert athlete_file().with_name("athlete.toml.broken-1").read_bytes() == content
    assert load_athlete() == (Athlete(), None)


def test_a_second_damaged_file_does_not_overwrite_the_first(home: Path) -> None:
    athlete_file().parent.mkdir(parents=True)
    for content in ("one =", "two =", "three ="):
        athlete_file().write_text(content, encoding="utf-8")
        load_athlete()
    broken = sorted(athlete_file().parent.iterdir())
    assert [path.name[-8:] for path in broken] == ["broken-1", "broken-2", "broken-3"]
    assert [path.read_text(encoding="utf-8") for path in broken] == ["one =", "two =", "three ="]


def test_settings_that_cannot_be_read_are_one_line(home: Path) -> None:
    home.mkdir()
    (home / "config").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(CoachError, match=r"athlete.toml: cannot be read \(Not a directory\)"):
        load_athlete()


def test_settings_that_cannot_be_kept_are_one_line(home: Path) -> None:
    home.mkdir()
    (home / "config").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(CoachError, match=r"athlete.toml: cannot be written \(.+\)"):
        save_athlete(SETTINGS)


def test_a_failure_to_keep_leaves_what_was_there(home: Path) -> None:
    athlete_file().mkdir(parents=True)  # a folder cannot be replaced by a file
    (athlete_file() / "kept").touch()
    with pytest.raises(CoachError, match="Your settings are not kept"):
        save_athlete(SETTINGS)
    assert [path.name for path in athlete_file().parent.iterdir()] == ["athlete.toml"]
    assert (athlete_file() / "kept").exists()


@not_root
def test_a_damaged_file_in_a_folder_that_cannot_be_changed_stays(home: Path) -> None:
    athlete_file().parent.mkdir(parents=True)
    athlete_file().write_text("lacks =", encoding="utf-8")
    athlete_file().parent.chmod(0o500)
    try:
        athlete, problem = load_athlete()
    finally:
        athlete_file().parent.chmod(0o700)
    assert athlete == Athlete()
    assert problem is not None
    assert "It cannot be set aside (Permission denied)." in problem


@not_root
def test_a_file_that_nobody_may_read_is_not_touched(home: Path) -> None:
    save_athlete(SETTINGS)
    athlete_file().chmod(0o000)
    with pytest.raises(CoachError, match=r"cannot be read \(Permission denied\)"):
        load_athlete()
    athlete_file().chmod(0o600)
    assert load_athlete() == (SETTINGS, None)


IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True).filter(lambda name: len(name) <= 60)
TIMES = st.builds(
    LastTime,
    times=st.integers(min_value=0),
    variant=st.none() | IDS,
    reps=st.lists(st.integers(0, 1000), max_size=4).map(tuple),
    load_kg=st.none() | st.floats(0, 1000, exclude_min=True),
    effort=st.sampled_from([None, "easy", "fine", "hard"]),
    weaker=st.none() | st.sampled_from(Side),
    hurt=st.booleans(),
    proposal=st.none() | st.builds(Proposal, variant=IDS, reason=st.sampled_from(Reason)),
)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.builds(
        Athlete,
        lacks=st.frozensets(IDS, max_size=8),
        tilt=st.none() | st.sampled_from(Tilt),
        units=st.sampled_from(["kg", "lb"]),
        voice=st.none() | IDS,
        speech_percent=st.integers(60, 160),
        history=st.dictionaries(IDS, TIMES, max_size=4),
    )
)
def test_any_settings_survive_the_disk(home: Path, athlete: Athlete) -> None:
    save_athlete(athlete)
    assert load_athlete() == (athlete, None)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_give_settings_or_are_set_aside(home: Path, content: bytes) -> None:
    athlete_file().parent.mkdir(parents=True, exist_ok=True)
    athlete_file().write_bytes(content)
    athlete, problem = load_athlete()
    assert isinstance(athlete, Athlete)
    assert (problem is None) == athlete_file().exists()
