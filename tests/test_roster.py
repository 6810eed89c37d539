"""Which athletes there are, and which of them trains."""

from pathlib import Path

import pytest

from coach.athletes import athlete_file, change_settings, load_athlete
from coach.errors import CoachError, UsageError
from coach.journal.names import GUEST
from coach.roster import choose, chosen, current, enter, known, roster, training


def test_alone_there_is_the_usual_athlete_with_the_file_of_before(home: Path) -> None:
    assert (known(), current()) == (("me",), "me")
    assert athlete_file() == home / "config" / "athlete.toml"
    assert not home.exists()


def test_who_trains_is_as_the_option_says_then_the_environment_then_the_choice(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Sam", "kim", "lee"):
        enter(name)
    assert choose("SAM") == "sam"
    assert current() == "sam"
    monkeypatch.setenv("COACH_ATHLETE", " Kim ")
    assert current() == "kim"
    with training("LEE"):
        assert current() == "lee"
    assert current() == "kim"
    monkeypatch.delenv("COACH_ATHLETE")
    choose("me")
    assert (current(), chosen()) == ("me", None)


def test_each_athlete_has_settings_of_their_own(home: Path) -> None:
    enter("sam")
    change_settings(units="lb")
    with training("sam"):
        assert load_athlete()[0].units == "kg"
        change_settings(lacks=frozenset({"mat"}))
        assert athlete_file() == home / "config" / "athletes" / "sam.toml"
    assert not load_athlete()[0].lacks
    assert known() == ("me", "sam")


def test_damaged_settings_are_set_aside_and_their_athlete_stays_known(home: Path) -> None:
    enter("sam")
    with training("sam"):
        athlete_file().write_text("lacks =", encoding="utf-8")
        assert "sam.toml.broken-1" in str(load_athlete()[1])
        assert load_athlete()[1] is None
    assert known() == ("me", "sam")


def test_nothing_of_a_guest_is_kept_and_nothing_of_others_is_theirs(home: Path) -> None:
    change_settings(units="lb")
    before = athlete_file().read_bytes()
    with training(GUEST):
        assert load_athlete()[0].units == "kg"
        change_settings(units="kg", address=True)
        assert not load_athlete()[0].address
    assert athlete_file().read_bytes() == before
    assert list(home.rglob("*.toml")) == [athlete_file()]


@pytest.mark.parametrize("name", ["", "../sam", "a/b", "guest", "x" * 61, "sam.toml", "chosen\n.", ".sam"])
def test_a_name_that_is_none_is_refused(home: Path, name: str) -> None:
    with pytest.raises(UsageError):
        enter(name)
    assert not home.exists()


def test_somebody_unknown_is_an_error_that_says_who_there_is_and_how_to_be_entered(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter("Kim")
    with pytest.raises(UsageError, match=r'called mary ann is known\. There are: me, kim. .* add "mary ann"'):
        choose("Mary  Ann")
    monkeypatch.setenv("COACH_ATHLETE", "nobody")
    with pytest.raises(UsageError, match="nobody"):
        load_athlete()


def test_a_choice_that_cannot_be_read_is_an_error_and_not_somebody_else(home: Path) -> None:
    (roster() / "chosen").mkdir(parents=True)
    with pytest.raises(CoachError, match="cannot be read"):
        current()
