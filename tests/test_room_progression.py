"""A proposal in the simulated room: the athlete answers it aloud, asks how it went, and is really recognised."""

from datetime import timedelta

import pytest

from coach.app import Workout
from coach.content.library import Library
from coach.content.vocabulary import vocabulary
from coach.faces.face import View
from coach.hearing.ear import Ear
from coach.language.language import load_language
from coach.performer import Performer
from coach.session.effects import Answered, Effect, Logged
from coach.session.session import Session
from coach.sound.mixer import Mixer
from coach.sound.port import Block
from coach.sound.room import Room
from coach.speech.voice import CachedVoice
from coach.workout.athlete import Athlete
from coach.workout.memory import remembering
from coach.workout.plan import Plan
from coach.workout.progression import progressed
from coach.workout.record import SetDone, WorkoutDone
from tests.test_room_workout import Keyboard, athlete_called, recogniser_called, voice
from tests.workout.past_workouts import at

__all__ = ["voice"]

RDL = "romanian-deadlift"
NOW = at("2026-11-26T18:00")
#: To the briefing of the deadlift.
KEYS = ((1.0, "start"), (3.0, "skip"), (5.0, "skip"))


def day(days: int) -> WorkoutDone:
    sets = tuple(SetDone(1, RDL, number, "standard", 3, reps=10, load_kg=6.0, effort="fine") for number in (1, 2, 3))
    return WorkoutDone(f"{days:032x}", "day-one", NOW - timedelta(days=days), 1500.0, finished=True, sets=sets)


@pytest.fixture
def plan(library: Library) -> Plan:
    """The next weight of the deadlift is due; it was done often enough that nothing is explained."""
    past = [day(days) for days in (25, 22, 18, 15, 11, 8, 4)]
    athlete = remembering(Athlete(loads={"dumbbells": (4.0, 6.0, 10.0)}), past)
    return progressed(library.plan_of(library.routines["day-one"], athlete), athlete, past, NOW)


@pytest.mark.parametrize(("answer", "load"), [("yes please", 10.0), ("no thanks", None)])
def test_a_proposal_is_taken_or_declined_aloud_and_what_was_done_is_told(
    voice: CachedVoice, plan: Plan, answer: str, load: float | None
) -> None:
    words = load_language("en").knowing(vocabulary(plan.catalog))
    mixer = Mixer()
    room = Room(mixer, echo_db=-12, reverb=0.2, noise_db=-65)
    performer = Performer(mixer, voice)
    athlete = athlete_called("slt")
    says = [(answer, "or no for the plan as it is.", 0.3), ("how did i do last time", "Rest for", 2.0)]
    says += [("what's my best", "You called it fine.", 1.5)]
    face, due = Keyboard(keys=KEYS, until=600), list[float]()

    def listen(block: Block, view: View) -> None:
        """Each is said some seconds after the coach has said what leads to it; then the workout is ended."""
        texts = ((record.get("text", ""), record.get("until", 0.0)) for record in view.records)
        due.extend(until + says[0][2] for text, until in texts if says and says[0][1] in text)
        if says and due and block.seconds >= due[0]:
            room.say(athlete.say(says.pop(0)[0]), block.seconds)
            due.clear()
            if not says:
                face.keys = ((block.seconds + 8.0, "end"), (block.seconds + 10.0, "yes"))

    session = Session(plan, words, performer.length)
    kept: list[Effect] = []
    ear = Ear(recogniser_called("pocketsphinx", words), words)
    Workout(session, words, room, face, performer, ear, hook=listen, keep=kept.append, lookahead=0.02).run()
    accepted = [one.text for one in kept if isinstance(one, Answered) and one.accepted]
    assert accepted[len(KEYS) : len(KEYS) + 3] == [answer, "how did i do last time", "what's my best"]
    done = [one for one in kept if isinstance(one, Logged)]
    assert done[0].load_kg == load
