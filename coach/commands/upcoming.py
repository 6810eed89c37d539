"""What is proposed of an exercise for the next time, its reason in words, and the rule that it follows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
from coach.workout.history import ASKED, Proposal, Reason
from coach.workout.memory import remembering
from coach.workout.progression import progressed
from coach.workout.record import WorkoutDone

#: The rule of each reason, in short; `docs/progression.md` has it in full, with its sources.
RULES: Mapping[Reason, str] = {
    **dict.fromkeys(ASKED, "what the athlete changed goes on until all of it was done and easy or fine"),
    Reason.LOAD_UP: "two workouts in a row full, both easy or fine: the next heavier weight that is owned",
    Reason.RUNG_UP: "two workouts in a row full, both easy or fine: the next rung",
    Reason.MORE: "within the range: one repetition more than the best set",
    Reason.TOP_ONCE: "full once: the same again before it gets harder",
    Reason.TOP_HARD: "full, but hard: the same again before it gets harder",
    Reason.UNRATED: "full, but nobody said how hard it was: the same again",
    Reason.UNTOLD: "full twice, but nobody told the weight: the same again",
    Reason.HIGHEST: "full twice on the last step there is: the same again",
    Reason.MISSED: "a set below the range: the same again",
    Reason.UNFINISHED: "fewer sets than asked for: the same again",
    Reason.UNCOUNTED: "nobody counted: the same again",
    Reason.FAILED: "two workouts in a row below the range: one step easier",
    Reason.PAIN: "it hurt: one step easier than what hurt",
    Reason.AWAY: "more than 14 days away: one step easier; after 8 weeks two, after 24 weeks three",
}


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A proposal, what the coach says of it, and the rule it follows."""

    proposal: Proposal
    told: str

    @property
    def rule(self) -> str:
        """The rule in short."""
        return RULES[self.proposal.reason]


def upcoming(exercise: str, workouts: Sequence[WorkoutDone]) -> Upcoming | None:
    """The proposal for an exercise by its id, with its reason; None where there is nothing to propose.

    `workouts` are all of who trains now, with the sets of this exercise at least. It is that of the routine in which
    the exercise was done last, else of the first that has it.
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
    return Upcoming(proposal, " ".join(words.proposed(planned, proposal, before.last if before else ())))


def _routine(exercise: str, workouts: Sequence[WorkoutDone], library: Library) -> RoutineFile | None:
    having = {
        name: one for name, one in library.routines.items() if any(item.exercise == exercise for item in one.items)
    }
    done = (one.routine for one in reversed(workouts) if any(each.exercise == exercise for each in one.sets))
    return next((having[name] for name in done if name in having), next(iter(having.values()), None))
