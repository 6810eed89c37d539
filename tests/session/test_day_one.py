"""Day One from its first word to its last, on virtual time."""

import itertools

from coach.cues.estimate import spoken_seconds
from coach.language.language import Language
from coach.rehearsal import rehearse
from coach.session.effects import Ended, Logged, Phase, Play
from coach.session.session import Session
from coach.session.states import State
from coach.workout.plan import Plan
from tests.dialogue import Dialogue


def whole(plan: Plan) -> Dialogue:
    dialogue = Dialogue(plan)
    while dialogue.session.due is not None:
        dialogue.wait(dialogue.session.due - dialogue.now)
    dialogue.wait(1)
    return dialogue


def test_day_one_goes_through_its_exercises_in_order(day_one: Plan) -> None:
    phases = [phase for phase in whole(day_one).effects if isinstance(phase, Phase)]
    worked = [(phase.exercise, phase.set) for phase in phases if phase.phase == "working"]
    assert worked == [
        ("cat-cow", 1),
        ("ninety-ninety-hip-lift", 1),
        ("romanian-deadlift", 1),
        ("romanian-deadlift", 2),
        ("romanian-deadlift", 3),
        ("stability-ball-leg-curl", 1),
        ("stability-ball-leg-curl", 2),
        ("stability-ball-leg-curl", 3),
    ]


def test_rests_last_sixty_seconds_between_sets_and_ninety_between_exercises(day_one: Plan) -> None:
    phases = [phase for phase in whole(day_one).effects if isinstance(phase, Phase)]
    rests = [round((phase.ends or 0) - phase.began, 6) for phase in phases if phase.phase == "resting"]
    assert rests == [90, 90, 60, 60, 90, 60, 60]


def test_every_set_is_logged_once_with_its_full_range(day_one: Plan) -> None:
    logged = [effect for effect in whole(day_one).effects if isinstance(effect, Logged)]
    assert [(one.exercise, one.set, one.reps) for one in logged] == [
        ("cat-cow", 1, 5),
        ("ninety-ninety-hip-lift", 1, 5),
        *(("romanian-deadlift", number, 10) for number in (1, 2, 3)),
        *(("stability-ball-leg-curl", number, 10) for number in (1, 2, 3)),
    ]


def test_it_ends_with_the_closing_word(day_one: Plan) -> None:
    dialogue = whole(day_one)
    assert dialogue.session.over
    assert dialogue.sentences()[-1] == day_one.routine.closing
    assert dialogue.effects[-1] == Ended(dialogue.effects[-1].at, "finished")


def test_each_exercise_is_announced_with_its_set_up_steps_and_key_cue(day_one: Plan) -> None:
    said = " ".join(whole(day_one).sentences())
    for planned in day_one.exercises:
        exercise = planned.exercise
        assert f"{exercise.say}." in said
        for fact in (*exercise.start, *exercise.steps):
            assert fact.text in said
        assert exercise.cues[0].text in said


def test_a_rest_says_when_half_of_it_is_over_what_comes_next_and_before_a_set_three_two_one(day_one: Plan) -> None:
    dialogue = whole(day_one)
    rests = [phase for phase in dialogue.effects if isinstance(phase, Phase) and phase.phase == "resting"]
    says, beats = dialogue.records("say"), dialogue.records("beat")
    for rest in rests:
        assert rest.ends is not None
        half = rest.began + (rest.ends - rest.began) / 2
        assert any("alf" in say["text"] and abs(say["at"] - half) < 0.01 for say in says)
        assert any(say["text"].lower().find("next") >= 0 and half < say["at"] < rest.ends - 3 for say in says)
        counts = [
            (beat["label"], round(rest.ends - beat["at"], 2))
            for beat in beats
            if rest.ends - 3.1 < beat["at"] < rest.ends - 0.5
        ]
        # A briefing has its own count-in.
        assert counts == ([("3", 3.0), ("2", 2.0), ("1", 1.0)] if rest.set > 1 else [])


def test_a_paced_set_is_counted_at_its_tempo(day_one: Plan) -> None:
    dialogue = whole(day_one)
    work = next(
        phase
        for phase in dialogue.effects
        if isinstance(phase, Phase) and phase.phase == "working" and phase.exercise == "romanian-deadlift"
    )
    beats = [beat for beat in dialogue.records("beat") if work.began - 0.01 <= beat["at"] < (work.ends or 0)]
    # "One. Down." takes longer than a second, so the tick inside it is left out.
    first = [(round(beat["at"] - work.began, 2), beat["label"]) for beat in beats[:5]]
    assert first == [(0.0, "1"), (2.0, "tick"), (3.0, "hold"), (4.0, "up"), (5.0, "2")]
    numbers = [beat for beat in beats if beat["label"].isdigit()]
    assert [int(beat["label"]) for beat in numbers] == list(range(1, 11))
    gaps = {round(b["at"] - a["at"], 2) for a, b in itertools.pairwise(numbers)}
    assert gaps == {5.0}


def test_the_hip_lift_pauses_at_the_end_of_every_exhale(day_one: Plan) -> None:
    dialogue = whole(day_one)
    work = next(
        phase
        for phase in dialogue.effects
        if isinstance(phase, Phase) and phase.phase == "working" and phase.exercise == "ninety-ninety-hip-lift"
    )
    pauses = [beat["at"] - work.began for beat in dialogue.records("beat") if beat["label"] == "pause"]
    assert [round(pause, 2) for pause in pauses] == [10, 24, 38, 52, 66]


def test_no_two_cues_ever_sound_at_the_same_time(day_one: Plan) -> None:
    plays = [effect for effect in whole(day_one).effects if isinstance(effect, Play)]
    for play in plays:
        for one, other in itertools.pairwise(play.placements):
            assert one.until <= other.at


def test_the_estimate_of_the_length_is_close_to_the_simulated_length(day_one: Plan) -> None:
    dialogue = whole(day_one)
    first = next(effect for effect in dialogue.effects if isinstance(effect, Phase))
    end = next(effect for effect in dialogue.effects if isinstance(effect, Ended))
    assert abs(first.left - end.at) < 0.1 * end.at


def test_the_same_seed_gives_the_same_effects_and_another_seed_other_words(day_one: Plan, english: Language) -> None:
    def run(seed: int) -> list[object]:
        return list(rehearse(Session(day_one, english, spoken_seconds, seed), english))

    assert run(1) == run(1)
    assert run(1) != run(2)


def test_the_state_is_finished_at_the_end(day_one: Plan) -> None:
    assert whole(day_one).session.state is State.FINISHED
