"""What is proposed of an exercise for the next time, in words."""

from collections.abc import Sequence

from coach.athletes import known_athlete
from coach.clock import now
from coach.commands.common import spoken_language, told_library
from coach.content.kinds import RoutineFile
from coach.content.library import Library
from coach.content.vocabulary import LANGUAGE
from coach.cues.phrases import Phrases
from coach.errors import CoachError
from coach.session.loads import Loads
from coach.session.retrospect import Retrospect
from coach.workout.memory import remembering
from coach.workout.progression import progressed
from coach.workout.record import WorkoutDone


def upcoming(exercise: str, workouts: Sequence[WorkoutDone]) -> str | None:
    """The proposal for an exercise by its id, with its reason; None where there is nothing to propose.

    `workouts` are all of who trains now. It is that of the routine in which the
    exercise was done last, else of the first that has it.
    """
    library = told_library()
    athlete = remembering(known_athlete(), workouts)
    routine = _routine(exercise, workouts, library)
    if routine is None:
        return None
    try:
        plan = progressed(library.plan_of(routine, athlete), athlete, workouts, now())
    except CoachError:
        # With what there is nothing of it can be done.
        return None
    planned = next((one for one in plan.exercises if one.exercise.id == exercise), None)
    proposal = plan.proposals.get(exercise)
    if planned is None or proposal is None:
        return None
    words = Retrospect(Phrases(spoken_language(LANGUAGE)), Loads(athlete.units))
    before = plan.past.get(exercise)
    return " ".join(words.proposed(planned, proposal, before.last if before else ()))


def _routine(exercise: str, workouts: Sequence[WorkoutDone], library: Library) -> RoutineFile | None:
    having = {
        name: one for name, one in library.routines.items() if any(item.exercise == exercise for item in one.items)
    }
    done = (one.routine for one in reversed(workouts) if any(each.exercise == exercise for each in one.sets))
    return next((having[name] for name in done if name in having), next(iter(having.values()), None))
