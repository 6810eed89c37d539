"""The transcript: what was said and done, in order, with cuts where they happened."""

import json

import pytest

from coach.cues.rank import Rank
from coach.cues.timeline import Placement, Tone
from coach.faces.captions import captions
from coach.faces.transcript import Record, Transcript, clock, line
from coach.session.effects import Answered, Effect, Flagged, Listening, Music, Play, Proposed, Rested, Undone
from coach.workout.history import Reason
from coach.workout.plan import Plan
from coach.workout.side import Side
from tests.dialogue import Dialogue

SENTENCE = Placement(1.0, 4.0, "A long sentence.", Rank.NAME)


def logged(**known: object) -> Record:
    """The record of half a minute of wall sit, or of what else is known of it."""
    done = {"at": 5.0, "kind": "logged", "exercise": "wall-sit", "set": 2, "side": None}
    return done | {"reps": None, "seconds": 30, "load_kg": None, "effort": None} | known


def test_a_cue_that_is_replaced_before_it_starts_is_never_told() -> None:
    transcript = Transcript()
    transcript.take(Play(0.0, (Placement(5.0, 6.0, "Later.", Rank.NAME),), cut=False))
    transcript.take(Play(2.0, (Placement(2.0, 3.0, "Now.", Rank.REPLY),), cut=True))
    assert [record["text"] for record in transcript.until(10.0)] == ["Now."]


def test_a_cue_that_is_cut_ends_where_it_was_cut() -> None:
    transcript = Transcript()
    transcript.take(Play(0.0, (SENTENCE,), cut=False))
    transcript.take(Play(2.5, (), cut=True))
    assert [(record["at"], record["until"]) for record in transcript.until(10.0)] == [(1.0, 2.5)]


def test_without_a_cut_what_sounds_is_let_finish() -> None:
    transcript = Transcript()
    transcript.take(Play(0.0, (SENTENCE,), cut=False))
    transcript.take(Play(2.5, (), cut=False))
    assert transcript.until(10.0)[0]["until"] == 4.0


def test_tones_are_no_records_but_ticks_are_beats() -> None:
    transcript = Transcript()
    heard = Placement(0.0, 0.1, "", Rank.REPLY, tone=Tone.HEARD)
    tick = Placement(1.0, 1.03, "", Rank.COUNTDOWN, label="tick", tone=Tone.TICK)
    transcript.take(Play(0.0, (heard, tick), cut=False))
    assert transcript.until(10.0) == [{"at": 1.0, "kind": "beat", "label": "tick"}]


def test_records_have_the_shapes_of_the_contract(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait(30)
    dialogue.say("easier")
    dialogue.wait(1200)
    shapes = {
        "phase": {"phase", "exercise", "variant", "set", "sets", "side"},
        "say": {"text", "until", "rank"},
        "beat": {"label"},
        "heard": {"text", "command", "accepted"},
        "logged": {"item", "exercise", "variant", "set", "side", "reps", "seconds", "load_kg", "effort"},
        "end": {"reason"},
    }
    for kind, fields in shapes.items():
        records = dialogue.records(kind)
        assert records
        for record in records:
            assert record.keys() == {"at", "kind"} | fields
            assert json.loads(json.dumps(record)) == record


def test_records_come_in_the_order_of_their_times(day_one: Plan) -> None:
    dialogue = Dialogue(day_one)
    dialogue.wait(1200)
    times = [record["at"] for record in dialogue.records_of_all_kinds()]
    assert times == sorted(times)


def test_lines_can_be_read_aloud() -> None:
    assert line({"at": 65.2, "kind": "say", "text": "Hello.", "until": 66, "rank": "name"}) == " 1:05  Hello."
    assert line({"at": 1, "kind": "beat", "label": "tick"}) is None
    refused = {
        "at": 2.0,
        "kind": "heard",
        "text": "blah",
        "command": None,
        "accepted": False,
        "reason": "not a command",
    }
    assert line(refused) == " 0:02  » blah   (not a command)"
    assert clock(3599.99) == "59:59"


def test_what_was_done_is_told_as_repetitions_or_seconds_with_its_side() -> None:
    assert line(logged()) == " 0:05  ✓ wall-sit, set 2: 30 s"
    assert line(logged(side="left", reps=9, seconds=None)) == " 0:05  ✓ wall-sit, set 2: 9 left"
    phase = {"at": 5.0, "kind": "phase", "phase": "working", "exercise": "lunge", "variant": "deep"}
    assert (
        line(phase | {"set": 1, "sets": 3, "side": "right"}) == " 0:05  ── working · lunge · deep · set 1 of 3 · right"
    )


def test_what_was_done_is_told_with_the_load_and_the_effort_that_are_known() -> None:
    nine = logged(reps=9, seconds=None)
    assert line(nine | {"load_kg": 12.0}) == " 0:05  ✓ wall-sit, set 2: 9 with 12 kg"
    assert line(nine | {"effort": "hard"}) == " 0:05  ✓ wall-sit, set 2: 9, hard"
    assert (
        line(nine | {"side": "left", "load_kg": 12.5, "effort": "fine"})
        == " 0:05  ✓ wall-sit, set 2: 9 left with 12.5 kg, fine"
    )


@pytest.mark.parametrize(
    ("effect", "fields", "text"),
    [
        (
            Undone(5.0, 1, "lunge", 2, Side.LEFT),
            {"kind": "undone", "item": 1, "exercise": "lunge", "set": 2, "side": "left"},
            "✗ lunge, set 2 left: taken back",
        ),
        (
            Undone(5.0, 1, "lunge", 2, None),
            {"kind": "undone", "item": 1, "exercise": "lunge", "set": 2, "side": None},
            "✗ lunge, set 2: taken back",
        ),
        (
            Rested(5.0, "lunge", 2, 74.96, 60.0),
            {"kind": "rested", "exercise": "lunge", "set": 2, "seconds": 75.0, "planned": 60.0},
            "rested 75 s (60 planned)",
        ),
        (
            Proposed(5.0, "lunge", "deep", Reason.HARDER),
            {"kind": "proposed", "exercise": "lunge", "variant": "deep", "reason": "harder"},
            "→ next time lunge · deep (harder)",
        ),
        (
            Flagged(5.0, "lunge", 2),
            {"kind": "flagged", "exercise": "lunge", "times": 2},
            "! pain reported in lunge (2)",
        ),
        (Music(5.0, playing=False), {"kind": "music", "playing": False}, "♪ no music"),
        (Music(5.0, playing=True), {"kind": "music", "playing": True}, "♪ music"),
        (Listening(5.0, on=False), {"kind": "listening", "on": False}, "◦ not listening"),
        (Listening(5.0, on=True), {"kind": "listening", "on": True}, "◦ listening"),
    ],
)
def test_what_a_workout_comes_to_know_is_a_record_and_a_line(
    effect: Effect, fields: dict[str, object], text: str
) -> None:
    transcript = Transcript()
    transcript.take(effect)
    (record,) = transcript.until(10.0)
    assert record == {"at": 5.0, **fields}
    assert json.loads(json.dumps(record)) == record
    assert line(record) == f" 0:05  {text}"


def test_captions_are_webvtt_and_never_overlap() -> None:
    transcript = Transcript()
    transcript.take(Play(0.0, (SENTENCE, Placement(4.5, 5.0, "Three.", Rank.COUNTDOWN, label="3")), cut=False))
    transcript.take(Answered(5.2, "easier", None, accepted=False))
    text = captions(transcript.until(10.0))
    assert text.splitlines() == [
        "WEBVTT", "",
        "00:00:01.000 --> 00:00:04.000", "<v Coach>A long sentence.", "",
        "00:00:04.500 --> 00:00:05.200", "<v Coach>3", "",
        "00:00:05.200 --> 00:00:06.700", "<v Athlete>easier",
    ]  # fmt: skip
