"""Concerns: what is possible but out of the usual, so that whoever writes a routine looks at it again.

The usual doses are common practice; the rules of the week are the decisions of the fact sheet.
"""

from collections.abc import Iterator
from itertools import pairwise

from coach.content.flaw import Flaw
from coach.content.ineffective import ineffective, repeated
from coach.content.length import work_and_rest
from coach.workout.catalog import Catalog
from coach.workout.conversion import cycle
from coach.workout.dose import Breath
from coach.workout.exercise import Exercise, Purpose
from coach.workout.model import Seconds, Tilt, Way
from coach.workout.routine import Item, Routine, Rules

MOST_REPS = 30
MOST_SETS = 6
MOST_BREATHS = 20
LONGEST_SET: Seconds = 180
SHORTEST_REST: Seconds = 15
LONGEST_REST: Seconds = 300
MOST_STRENGTH_SETS = 30
LONGEST: Seconds = 90 * 60
FEWEST_HOURS = 48
MOST_DAYS = 3
HOURS_OF_A_WEEK = 168
SHORTEST_BREATH: Seconds = 4
LONGEST_PAUSE: Seconds = 10


def routine_concerns(routine: Routine, catalog: Catalog) -> Iterator[Flaw]:
    """What is out of the usual in a routine whose names are all known."""
    for number, item in enumerate(routine.items):
        place = f"items.{number}"
        yield from (flaw.within(place) for flaw in _dose_concerns(item))
        yield from (flaw.within(place) for flaw in _exercise_in_routine(item, catalog))
    yield from _rest_concerns(routine)
    yield from ineffective(routine, catalog)
    yield from _order_concerns(routine)
    if routine.rules is not None:
        yield from (flaw.within("rules") for flaw in _rule_concerns(routine.rules))
    strength = sum(item.dose.sets for item in routine.items if item.part == "strength")
    if strength > MOST_STRENGTH_SETS:
        yield Flaw("items", f"are {strength} sets of strength; usual are 4 to {MOST_STRENGTH_SETS}")
    seconds = work_and_rest(routine, catalog)
    if seconds > LONGEST:
        yield Flaw("items", f"take about {seconds / 60:.0f} minutes; usual are 10 to {LONGEST / 60:.0f}")


def exercise_concerns(exercise: Exercise) -> Iterator[Flaw]:
    """What is out of the usual in an exercise: breathing too fast, and rungs that are far apart."""
    yield from repeated("ways", exercise.ways)
    yield from _breath_concerns("breath", exercise.breath)
    for number, variant in enumerate(exercise.ladder):
        yield from _breath_concerns(f"ladder.{number}.breath", variant.breath)
    for number, (below, above) in enumerate(pairwise(exercise.ladder), 1):
        place = f"ladder.{number}"
        reps = max(abs(one - other) for one, other in zip(above.reps or (0, 0), below.reps or (0, 0), strict=True))
        if reps > 5:
            yield Flaw(f"{place}.reps", f'changes the repetitions by {reps} from "{below.id}"; usual are up to 5')
        seconds = abs((above.seconds or 0) - (below.seconds or 0))
        if seconds > 30:
            yield Flaw(f"{place}.seconds", f'changes the time by {seconds} s from "{below.id}"; usual are up to 30 s')
        slow, fast = (tempo.cycle if tempo else cycle(exercise) for tempo in (above.tempo, below.tempo))
        if max(slow, fast) > 2 * min(slow, fast):
            told = f"takes {slow:g} s a repetition after {fast:g} s; usual is at most double or half"
            yield Flaw(f"{place}.tempo", f'{told} of "{below.id}"')


def _dose_concerns(item: Item) -> Iterator[Flaw]:
    dose = item.dose
    if dose.sets > MOST_SETS:
        yield Flaw("dose.sets", f"is {dose.sets}; usual are 2 to 4, at most {MOST_SETS}")
    if dose.reps and dose.reps[1] > MOST_REPS:
        yield Flaw("dose.reps", f"is {dose.reps[1]}; usual are 5 to 15, at most {MOST_REPS}")
    if dose.seconds and dose.seconds > LONGEST_SET:
        yield Flaw("dose.seconds", f"is {dose.seconds} s; usual are 20 to 60 s, at most {LONGEST_SET:g} s")
    if dose.breaths and dose.breaths > MOST_BREATHS:
        yield Flaw("dose.breaths", f"is {dose.breaths}; usual are 5 to 10, at most {MOST_BREATHS}")


def _exercise_in_routine(item: Item, catalog: Catalog) -> Iterator[Flaw]:
    exercise = catalog.exercises[item.exercise]
    rung = exercise.rung_of(item.variant) if item.variant else exercise.standard_rung
    if (above := rung - exercise.standard_rung) > 1:
        usual = f'usual is "{exercise.standard}", and harder when that is easy'
        yield Flaw("variant", f'"{item.variant}" is a jump of {above} rungs above the standard one; {usual}')
    if item.dose.way is Way.PACED and item.dose.reps and item.dose.reps[1] <= MOST_REPS:
        tempo = exercise.ladder[rung].tempo or exercise.tempo
        seconds = item.dose.reps[1] * (tempo.cycle if tempo else 0)
        if seconds > LONGEST_SET:
            yield Flaw("dose.reps", f"makes a set of {seconds:g} s at its tempo; usual are at most {LONGEST_SET:g} s")
    if exercise.purpose is Purpose.STRETCH:
        if item.part == "warm-up":
            yield Flaw("part", "is a stretch in the warm-up; usual is movement before, and stretching at the end")
        if item.only_for is None or Tilt.ANTERIOR in item.only_for:
            without = ", ".join(f'"{tilt}"' for tilt in Tilt if tilt is not Tilt.ANTERIOR)
            usual = f"usual is to leave it out: only_for = [{without}]"
            yield Flaw("only_for", f"stretches a pelvis that tips forward; {usual}")


def _rest_concerns(routine: Routine) -> Iterator[Flaw]:
    """Rests in strength, at the place where they are stated: in the item, or once in the routine."""
    told: dict[str, float] = {}
    for number, item in enumerate(routine.items):
        rests = routine.rests.changed_by(item.rests)
        names = ["between_exercises"]
        if item.dose.sets > 1:
            names.append("after_fatigue" if item.dose.way is Way.FATIGUE else "between_sets")
        for name in names if item.part == "strength" else ():
            stated = item.rests is not None and name in item.rests.model_fields_set
            told[f"items.{number}.rests.{name}" if stated else f"rests.{name}"] = getattr(rests, name)
    for place, seconds in told.items():
        if not SHORTEST_REST <= seconds <= LONGEST_REST:
            yield Flaw(place, f"is {seconds:g} s; usual in strength are {SHORTEST_REST:g} to {LONGEST_REST:g} s")


def _order_concerns(routine: Routine) -> Iterator[Flaw]:
    parts = [item.part for item in routine.items]
    if "strength" in parts and "warm-up" not in parts:
        yield Flaw("items", 'have no warm-up; usual are some minutes of easy movement first (part = "warm-up")')
    order = {"warm-up": 0, "strength": 1, "cool-down": 2}
    for number, (before, after) in enumerate(pairwise(parts), 1):
        if order[after] < order[before]:
            yield Flaw(f"items.{number}.part", f"is {after} after {before}; usual is the other way round")


def _rule_concerns(rules: Rules) -> Iterator[Flaw]:
    hours = rules.hours_between
    days = rules.days_per_week[1] if rules.days_per_week else None
    if hours is not None and hours < FEWEST_HOURS:
        yield Flaw("hours_between", f"is {hours}; usual are at least {FEWEST_HOURS}, for muscles to recover")
    if days is not None and days > MOST_DAYS:
        yield Flaw("days_per_week", f"is {days}; usual are 2 to {MOST_DAYS}, with days of rest between")
    if rules.beginners_per_week is not None and rules.beginners_per_week > MOST_DAYS:
        yield Flaw("beginners_per_week", f"is {rules.beginners_per_week}; usual are 2 for beginners")
    if hours is not None and days is not None and days <= MOST_DAYS and hours * days > HOURS_OF_A_WEEK:
        yield Flaw("hours_between", f"is {hours}, so that {days} days do not fit into a week")


def _breath_concerns(place: str, breath: Breath | None) -> Iterator[Flaw]:
    if breath is None:
        return
    if breath.cycle < SHORTEST_BREATH:
        yield Flaw(place, f"takes {breath.cycle:g} s; usual are at least {SHORTEST_BREATH:g} s: faster makes dizzy")
    if breath.pause > LONGEST_PAUSE:
        yield Flaw(f"{place}.pause", f"is {breath.pause:g} s; usual are 3 to 5 s, at most {LONGEST_PAUSE:g} s")
