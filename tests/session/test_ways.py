"""Every way to do a set, from its first word to what is logged."""

import pytest

from coach.cues.estimate import spoken_seconds
from coach.language.language import Language
from coach.rehearsal import Line, rehearse
from coach.session.effects import Answered, Ended, Logged, Phase
from coach.session.session import Session
from coach.session.states import State
from coach.workout.model import Way
from coach.workout.plan import Plan
from tests.dialogue import Dialogue
from tests.session.exercises import dose, exercise, item, plan


def doing(way: Way, amount: int = 30, sets: int = 1, **given: object) -> Dialogue:
    """In the first set of one exercise done in this way, at its start."""
    return Dialogue(plan(item(exercise("curl", **given), dose(way, sets, amount)))).wait_for(State.WORKING)


def logged(dialogue: Dialogue) -> list[tuple[int | None, int | None]]:
    return [(one.reps, one.seconds) for one in dialogue.session.logged]


def beats(dialogue: Dialogue, since: float) -> list[tuple[float, str]]:
    """Numbers that were counted since then, and when."""
    return [(round(one["at"] - since, 2), one["label"]) for one in dialogue.records("beat") if one["at"] >= since]


def says(dialogue: Dialogue, since: float) -> list[tuple[float, str]]:
    return [(round(one["at"] - since, 2), one["text"]) for one in dialogue.records("say") if one["at"] >= since]


def test_a_timed_set_is_told_at_its_start_half_last_ten_seconds_and_counted_out() -> None:
    dialogue = doing(Way.TIMED, 30)
    began = dialogue.phase().began
    dialogue.wait_for(State.FINISHED)
    told = [one for one in says(dialogue, began) if one[0] < 30]
    assert told == [(0.0, "Go. Thirty seconds."), (15.0, "Halfway."), (20.0, "Ten seconds left.")]
    assert beats(dialogue, began) == [(27.0, "3"), (28.0, "2"), (29.0, "1")]
    assert logged(dialogue) == [(None, 30)]


def test_a_short_timed_set_is_not_talked_over() -> None:
    dialogue = doing(Way.TIMED, 15)
    began = dialogue.phase().began
    dialogue.wait(14.9)
    assert says(dialogue, began) == [(0.0, "Go. Fifteen seconds.")]


def test_a_long_timed_set_has_one_key_cue() -> None:
    dialogue = doing(Way.TIMED, 60)
    began = dialogue.phase().began
    dialogue.wait(59)
    assert [one for one in says(dialogue, began) if one[1] == "Slow."] == [(15.0, "Slow.")]


def test_a_timed_set_that_is_interrupted_goes_on_where_it_was() -> None:
    dialogue = doing(Way.TIMED, 30).wait(12)
    dialogue.say("pause")
    dialogue.wait(100)
    assert dialogue.answer("resume") == "Curl, after twelve seconds."
    assert dialogue.planned()[1:5] == ["Three.", "Two.", "One.", "Eighteen seconds to go."]
    phase = dialogue.phase()
    assert phase.ends == pytest.approx(phase.began + 30)
    dialogue.wait_for(State.FINISHED)
    assert logged(dialogue) == [(None, 30)]


def test_a_timed_set_cut_short_logs_the_seconds_that_were_done() -> None:
    dialogue = doing(Way.TIMED, 30).wait(12.4)
    dialogue.say("done")
    assert logged(dialogue) == [(None, 12)]


def test_a_timed_set_left_in_its_first_second_logs_nothing() -> None:
    dialogue = doing(Way.TIMED, 30).wait(0.6)
    dialogue.say("skip")
    assert logged(dialogue) == []


def test_a_timed_set_made_easier_keeps_the_seconds_that_were_done() -> None:
    dialogue = doing(Way.TIMED, 30).wait(12)
    dialogue.say("easier")
    assert "Eighteen seconds to go." in dialogue.planned()
    phase = dialogue.phase()
    assert (phase.ends or 0) - phase.began == pytest.approx(18)
    dialogue.wait_for(State.FINISHED)
    assert logged(dialogue) == [(None, 30)]


def test_a_self_paced_set_tells_its_target_and_ends_on_done_with_all_of_it() -> None:
    dialogue = doing(Way.SELF_PACED, 10, sets=2)
    assert dialogue.planned() == ["Ten repetitions, in your own time, then say done."]
    assert dialogue.session.waits
    assert (dialogue.phase().ends, dialogue.phase().target) == (None, 10)
    dialogue.wait(55).say("done")
    assert dialogue.session.state is State.RESTING
    assert logged(dialogue) == [(10, None)]


def test_next_ends_a_self_paced_set_too() -> None:
    dialogue = doing(Way.SELF_PACED, 10).wait(20)
    dialogue.say("next")
    assert logged(dialogue) == [(10, None)]


def test_a_self_paced_set_that_is_left_logs_the_time_and_claims_no_repetitions() -> None:
    dialogue = doing(Way.SELF_PACED, 10).wait(20)
    dialogue.say("end")
    dialogue.say("yes")
    assert logged(dialogue) == [(None, 20)]


def test_who_asks_while_the_target_is_being_said_hears_it_again() -> None:
    dialogue = doing(Way.SELF_PACED, 10).wait(1)
    dialogue.say("louder")
    assert dialogue.planned()[-1] == "Ten repetitions, in your own time, then say done."


def test_a_set_to_fatigue_waits_reminds_once_and_logs_the_time_worked() -> None:
    dialogue = doing(Way.FATIGUE)
    began = dialogue.phase().began
    assert dialogue.planned()[0] == "Go on, and say done when the muscles are tired."
    dialogue.wait(200)
    reminders = [at for at, text in says(dialogue, began) if text == "Say done when you have had enough."]
    assert reminders == [90.0]
    dialogue.say("done")
    assert logged(dialogue) == [(None, 200)]


def test_pausing_a_set_to_fatigue_stops_its_clock() -> None:
    dialogue = doing(Way.FATIGUE).wait(20)
    dialogue.say("pause")
    dialogue.wait(300).say("resume")
    phase = dialogue.phase()
    dialogue.wait(phase.began + 30 - dialogue.now).say("done")
    assert logged(dialogue) == [(None, 30)]


def test_the_time_left_is_told_in_a_set_without_an_end() -> None:
    dialogue = doing(Way.SELF_PACED, 10, sets=2)
    before = dialogue.phase().left
    dialogue.wait(20).say("louder")
    assert before - 25 < dialogue.phase().left < before - 15


def test_the_briefing_says_how_much_in_every_way() -> None:
    wanted = {
        Way.PACED: "Curl. Two sets of five repetitions.",
        Way.SELF_PACED: "Curl. Two sets of five repetitions.",
        Way.TIMED: "Curl. Two sets of five seconds.",
        Way.BREATH: "Curl. Two sets of five breaths, slowly.",
        Way.FATIGUE: "Curl. Two sets, until the muscles that work are tired.",
    }
    for way, text in wanted.items():
        made = plan(item(exercise("curl"), dose(way, 2, 5)))
        assert Dialogue(made).wait_for(State.BRIEFING).planned()[0] == text


def test_a_plan_on_another_rung_is_briefed_by_the_name_of_that_variant() -> None:
    made = plan(item(exercise("curl"), dose(Way.PACED), variant="high"))
    assert Dialogue(made).wait_for(State.BRIEFING).planned()[:2] == [
        "The high one. One set of five repetitions.",
        "Now the high one.",
    ]


def open_ended() -> Plan:
    return plan(item(exercise("curl"), dose(Way.SELF_PACED, 2, 10)), item(exercise("lift"), dose(Way.FATIGUE)))


def test_a_willing_athlete_brings_a_rehearsal_to_its_end(english: Language) -> None:
    session = Session(open_ended(), english, spoken_seconds)
    effects = list(rehearse(session, english))
    assert isinstance(effects[-1], Ended)
    assert [(one.reps, one.seconds) for one in session.logged] == [(10, None), (10, None), (None, 40)]
    assert [one.text for one in effects if isinstance(one, Answered)] == ["done"] * 3


def test_the_willing_athlete_waits_for_a_line_of_the_script_that_comes_earlier(english: Language) -> None:
    began = next(
        one.began
        for one in rehearse(Session(open_ended(), english, spoken_seconds), english)
        if isinstance(one, Phase) and one.phase == "working"
    )
    session = Session(open_ended(), english, spoken_seconds)
    effects = list(rehearse(session, english, [Line(began + 12, "next"), Line(began + 500, "louder")]))
    first = next(one for one in effects if isinstance(one, Logged))
    assert first.at == pytest.approx(began + 12)
    assert session.over


def test_a_script_that_leaves_the_workout_paused_ends_when_nobody_says_anything_any_more(english: Language) -> None:
    session = Session(open_ended(), english, spoken_seconds)
    *_, last = rehearse(session, english, [Line(1.0, "pause")])
    assert session.over
    assert last == Ended(last.at, "forgotten")
    assert last.at == pytest.approx(901, abs=10)
