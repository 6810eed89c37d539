"""Keeping what outlasts a conversation: the loop never waits for it, and failures are told once."""

from pathlib import Path
from threading import Event

from coach.athletes import change_settings, load_athlete
from coach.errors import CoachError
from coach.keeping import kept
from coach.roster import enter, training
from coach.session.effects import Effect, Volume


def test_the_loop_does_not_wait_and_everything_is_kept_at_the_end_in_order() -> None:
    may, seen = Event(), list[Effect]()

    def keep(effect: Effect) -> None:
        may.wait(10)
        seen.append(effect)

    effects = [Volume(float(number), 1.0) for number in range(3)]
    with kept(keep, print) as give:
        for effect in effects:
            give(effect)
        assert seen == []
        may.set()
    assert seen == effects


def test_what_is_kept_is_kept_for_who_trained_when_it_began(home: Path) -> None:
    enter("sam")
    with training("sam"):
        keeping = kept(lambda _: change_settings(units="lb"), print)
        give = keeping.__enter__()
    give(Volume(0.0, 1.0))
    keeping.__exit__(None, None, None)
    assert load_athlete()[0].units == "kg"
    with training("sam"):
        assert load_athlete()[0].units == "lb"


def test_a_failure_is_told_once_at_the_end() -> None:
    told: list[str] = []

    def keep(_: Effect) -> None:
        raise CoachError("The disk is full.")

    with kept(keep, told.append) as give:
        for _ in range(3):
            give(Volume(0.0, 1.0))
    assert told == ["The disk is full."]
