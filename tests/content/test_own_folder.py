"""The folder of one's own: it extends and overrides what comes with the coach, and harms nothing."""

import re
from pathlib import Path

import pytest

from coach.content.kinds import Kind
from coach.content.library import Library, load_library, routine_file
from coach.errors import CoachError
from coach.settings import folders, shipped
from coach.workout.athlete import Athlete
from coach.workout.model import Tilt, Way
from tests.content.files import ROUTINE, exercise, own

pytestmark = pytest.mark.usefixtures("home")

DEADLIFT = (shipped("routines") / "exercises" / "romanian-deadlift.toml").read_text(encoding="utf-8")


def test_without_the_folder_there_is_what_comes_with_the_coach() -> None:
    assert load_library().own == set()
    assert not folders().routines.exists()


def test_own_files_at_any_depth_extend_the_content() -> None:
    path = own("mine.toml", ROUTINE.replace("romanian-deadlift", "slow-bridge"))
    own("deep/er/slow.toml", exercise("Slow bridge"))
    library = load_library()
    assert library.problems == []
    assert library.own == {(Kind.ROUTINE, "mine"), (Kind.EXERCISE, "slow-bridge")}
    assert library.files[Kind.ROUTINE, "mine"] == path
    assert library.plan("mine").exercises[1].exercise.name == "Slow bridge"


def test_an_own_file_takes_the_place_of_the_one_with_its_id() -> None:
    own("rdl.toml", DEADLIFT.replace('name = "Romanian deadlift"', 'name = "My hinge"', 1))
    library = load_library()
    assert library.problems == []
    assert library.plan("day-one").exercises[2].exercise.name == "My hinge"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (DEADLIFT.replace('standard = "standard"', 'standard = "none"'), "standard must be one of the ladder"),
        (DEADLIFT.replace('"dumbbells"', '"dumbells"'), 'there is no equipment "dumbells"; did you mean "dumbbells"?'),
        (DEADLIFT.replace('"timed"', '"breathing"'), "must be"),
        (DEADLIFT.replace("Soften your knees.", "Stop."), 'holds "Stop.", which would be heard as the command "stop"'),
        (DEADLIFT.replace('ways = ["paced", ', "ways = ["), "does not fit where it would be used: "),
    ],
)
def test_a_wrong_own_file_leaves_the_shipped_one_in_force(text: str, problem: str, library: Library) -> None:
    assert text != DEADLIFT
    path = own("rdl.toml", text)
    loaded = load_library()
    assert loaded.exercises["romanian-deadlift"] == library.exercises["romanian-deadlift"]
    assert loaded.routines.keys() >= library.routines.keys()
    assert {one.file for one in loaded.problems} == {path}
    assert any(problem in str(one) for one in loaded.problems)


def test_the_same_id_twice_is_told_with_both_places() -> None:
    first, second = own("a.toml", ROUTINE), own("b.toml", ROUTINE)
    library = load_library()
    assert [str(one) for one in library.problems] == [f'{second}: mine.id "mine" is already the id of {first}']
    assert library.files[Kind.ROUTINE, "mine"] == first


def test_of_a_list_only_the_wrong_entry_is_left_aside() -> None:
    thing = '[[equipment]]\nid = "{0}"\nname = "a {0}"\naliases = ["{0}"]\nsources = ["practice"]\n'
    own("things.toml", thing.format("rope") + thing.format("stop") + thing.format("rope"))
    library = load_library()
    assert "rope" in library.equipment
    assert "stop" not in library.equipment
    assert len(library.problems) == 2


@pytest.mark.parametrize("name", ["RDL", "rdl", "Romanian Deadlift", "romanian deadlift"])
def test_an_exercise_answers_to_its_names(name: str, library: Library) -> None:
    from coach.content.names import find  # noqa: PLC0415

    assert find(name, library.exercises) == "romanian-deadlift"


@pytest.mark.parametrize("name", ["Day One", "day one", "DAY-ONE"])
def test_a_routine_answers_to_its_name(name: str, library: Library) -> None:
    assert library.plan(name).routine.id == "day-one"


def test_a_file_without_the_usual_ending_is_a_routine_too(tmp_path: Path, library: Library) -> None:
    path = tmp_path / "routine.txt"
    path.write_text(ROUTINE, encoding="utf-8")
    assert library.plan(str(path)).routine.id == "mine"


def test_a_routine_of_the_own_folder_can_be_named_by_its_path() -> None:
    path = own("mine.toml", ROUTINE)
    assert routine_file(path).routine.id == "mine"


def test_the_athlete_and_the_way_change_the_plan(library: Library) -> None:
    athlete = Athlete(lacks=frozenset({"dumbbells"}), tilt=Tilt.UNSURE)
    plan = library.plan_of(library.routines["day-one"], athlete, Way.SELF_PACED)
    assert [change.missing for change in plan.changes] == ["dumbbells"]
    assert plan.exercises[2].dose.way is Way.SELF_PACED


def test_a_routine_that_leaves_nothing_to_do_is_told_with_advice() -> None:
    only = 'only_for = ["posterior"]\nsources'
    head, items = ROUTINE.split("[[items]]", 1)
    own("mine.toml", head + "[[items]]" + items.replace("sources", only))
    library = load_library()
    assert library.problems == []
    with pytest.raises(CoachError, match=r"There is nothing to do: .*Choose another routine"):
        library.plan("mine")


def carried_exercise(name: str) -> str:
    """An exercise as it is written in the file of a routine."""
    tables = re.compile(r"^(\[+)(?=tempo|movement|ladder)", re.MULTILINE)
    return "[[exercises]]\n" + tables.sub(r"\1exercises.", exercise(name))


def test_a_routine_carries_exercises_and_equipment_for_itself_only() -> None:
    carried = carried_exercise("Slow bridge")
    thing = '\n[[equipment]]\nid = "rope"\nname = "a rope"\naliases = ["rope"]\nsources = ["practice"]\n'
    own("mine.toml", ROUTINE.replace("romanian-deadlift", "slow-bridge") + carried + thing)
    library = load_library()
    assert library.problems == []
    assert "slow-bridge" not in library.exercises
    assert library.plan("mine").catalog.equipment["rope"].name == "a rope"
    assert "rope" not in library.equipment


def test_what_a_routine_carries_is_checked_as_well() -> None:
    carried = carried_exercise("Slow bridge")
    wrong = carried.replace("# easier", "easier").replace('"glute-bridge"', '"glute-bride"')
    own("mine.toml", ROUTINE + wrong.replace('name = "Slow bridge"', 'name = "RDL"', 1))
    told = [str(one).split(": ", 1)[1] for one in load_library().problems]
    assert 'mine.exercises.0.easier there is no exercise "glute-bride"; did you mean "glute-bridge"?' in told
    assert 'mine.exercises.0.name "RDL" is what romanian-deadlift is called already; choose another' in told
