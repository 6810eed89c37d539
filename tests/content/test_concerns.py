"""Warnings: what is possible but out of the usual, each with what is usual."""

import pytest

from coach.content.concerns import exercise_concerns, routine_concerns
from coach.content.library import Library, load_library
from tests.content import files
from tests.content.files import ROUTINE, own

pytestmark = pytest.mark.usefixtures("home")


def concerns(text: str) -> list[str]:
    own("mine.toml", text)
    library = load_library()
    assert library.problems == []
    routine = library.routines["mine"]
    return [f"{flaw.place} {flaw.message}" for flaw in routine_concerns(routine, library.catalog_of(routine))]


def test_a_usual_routine_raises_no_concern() -> None:
    assert concerns(ROUTINE) == []


def test_nothing_that_comes_with_the_coach_raises_a_concern(library: Library) -> None:
    for exercise in library.exercises.values():
        assert list(exercise_concerns(exercise)) == [], exercise.id
    for routine in library.routines.values():
        assert list(routine_concerns(routine, library.catalog_of(routine))) == [], routine.id


@pytest.mark.parametrize(
    ("before", "after", "warning"),
    [
        ("[8, 10]", "500", "items.1.dose.reps is 500; usual are 5 to 15, at most 30"),
        ("sets = 3", "sets = 9", "items.1.dose.sets is 9; usual are 2 to 4, at most 6"),
        ('"paced", sets = 3, reps = [8, 10]', '"timed", seconds = 200', "items.1.dose.seconds is 200 s; usual are 20"),
        ("breaths = 5", "breaths = 40", "items.0.dose.breaths is 40; usual are 5 to 10, at most 20"),
        (
            'dose = { way = "paced"',
            'rests = { between_sets = 0 }\ndose = { way = "paced"',
            "between_sets is 0 s; usual in strength are 15 to 300 s",
        ),
        (
            "\n[[items]]",
            "[rests]\nbetween_exercises = 400\n[[items]]",
            "between_exercises is 400 s; usual in strength are 15",
        ),
        (
            '"romanian-deadlift"',
            '"romanian-deadlift"\nvariant = "heavier"',
            "is a jump of 2 rungs above the standard one",
        ),
        ('part = "warm-up"', "", "items have no warm-up"),
        ('part = "warm-up"', 'part = "cool-down"', "items.1.part is strength after cool-down"),
        ("\n[[items]]", '[rules]\nhours_between = 24\nsources = ["A"]\n[[items]]', "rules.hours_between is 24"),
        (
            "\n[[items]]",
            '[rules]\ndays_per_week = 6\nsources = ["A"]\n[[items]]',
            "rules.days_per_week is 6; usual are 2",
        ),
        (
            "\n[[items]]",
            '[rules]\ndays_per_week = 3\nhours_between = 72\nsources = ["A"]\n[[items]]',
            "rules.hours_between is 72, so that 3 days do not fit into a week",
        ),
        ('"cat-cow"', '"cat-cow"\nrests = { between_exercises = 0 }', ""),
    ],
)
def test_what_is_out_of_the_usual_is_told_with_what_is_usual(before: str, after: str, warning: str) -> None:
    found = concerns(ROUTINE.replace(before, after, 1))
    assert any(warning in one for one in found) if warning else found == []


def test_a_stretch_in_the_warm_up_and_for_everybody_is_told() -> None:
    stretch = 'exercise = "standing-hamstring-stretch"'
    text = ROUTINE.replace('exercise = "cat-cow"', stretch).replace(
        'way = "breath", breaths = 5', 'way = "timed", seconds = 30'
    )
    found = concerns(text)
    assert any("is a stretch in the warm-up" in one for one in found)
    assert any("stretches a pelvis that tips forward" in one for one in found)


@pytest.mark.parametrize(
    ("before", "after", "warning"),
    [
        ("reps = [-2, -2]", "reps = [-9, -9]", 'ladder.2.reps changes the repetitions by 9 from "standard"'),
        ("reps = [-2, -2]", "seconds = -40", 'ladder.2.seconds changes the time by 40 s from "standard"'),
        ("lower = 3, lift = 1, hold = 3", "lower = 9, lift = 3, hold = 3", "takes 15 s a repetition after 5 s"),
    ],
)
def test_rungs_that_are_far_apart_are_told(before: str, after: str, warning: str) -> None:
    own("slow.toml", files.exercise("Slow bridge").replace(before, after))
    library = load_library()
    assert library.problems == []
    assert any(
        warning in f"{flaw.place} {flaw.message}" for flaw in exercise_concerns(library.exercises["slow-bridge"])
    )


def test_breathing_that_makes_dizzy_is_told(library: Library) -> None:
    cat_cow = library.exercises["cat-cow"]
    assert cat_cow.breath is not None
    quick = cat_cow.model_copy(
        update={"breath": cat_cow.breath.model_copy(update={"inhale": 1.0, "exhale": 1.0, "pause": 12.0})}
    )
    assert [flaw.place for flaw in exercise_concerns(quick)] == ["breath.pause"]
    quick = cat_cow.model_copy(update={"breath": cat_cow.breath.model_copy(update={"inhale": 1.0, "exhale": 1.0})})
    assert [flaw.place for flaw in exercise_concerns(quick)] == ["breath"]
