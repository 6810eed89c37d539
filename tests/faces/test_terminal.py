"""The terminal face: what is shown, and what the keys mean. A real application on a pipe and a written screen."""

import io
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from coach.faces import status
from coach.faces.face import View
from coach.faces.terminal import TerminalFace, wrapped
from coach.language.language import Language
from coach.session.effects import Phase
from coach.session.states import State
from coach.workout.side import Side

WORKING = Phase(
    at=10.0,
    phase="working",
    exercise="romanian-deadlift",
    variant="standard",
    name="Romanian deadlift",
    set=2,
    sets=3,
    side=None,
    began=10.0,
    ends=60.0,
    left=600.0,
    fraction_left=1.0,
    reps=0,
    target=10,
    rep_ends=tuple(5.0 * count for count in range(1, 11)),
)


def test_the_title_tells_exercise_set_and_repetition() -> None:
    assert status.title(WORKING, 27.0) == "Working · Romanian deadlift · set 2 of 3 · repetition 4 of 10"
    assert status.title(WORKING, 59.9).endswith("repetition 10 of 10")


def test_the_bar_empties_with_the_time_left() -> None:
    fraction, words = status.part_left(WORKING, 35.0)
    assert (fraction, words) == (0.5, "0:25 left")
    assert status.bar(fraction, 10) == "█████░░░░░"
    assert status.workout_left(WORKING, 310.0) == "about 5 min to go"


def test_a_held_part_waits() -> None:
    held = replace(WORKING, ends=None, phase="paused", fraction_left=0.25)
    assert status.part_left(held, 99.0) == (0.25, "waiting")


def test_a_set_without_an_end_says_how_it_ends_and_its_workout_goes_on() -> None:
    own_time = replace(WORKING, ends=None, rep_ends=(), side=Side.LEFT)
    assert status.title(own_time, 20.0) == "Working · Romanian deadlift · set 2 of 3 · left side · 10 repetitions"
    assert status.part_left(own_time, 20.0) == (1.0, "until you say done")
    assert status.workout_left(own_time, 310.0) == "about 5 min to go"


def test_the_title_of_a_timed_set_leaves_repetitions_out() -> None:
    assert status.title(replace(WORKING, target=0, rep_ends=()), 20.0) == "Working · Romanian deadlift · set 2 of 3"


def test_every_state_has_its_title() -> None:
    assert set(status.TITLES) == {state.value for state in State}


def on_a_terminal(
    english: Language, work: Callable[[TerminalFace, PipeInput], None], rows: int = 24, columns: int = 100
) -> str:
    """Run a face on a pipe; returns everything it wrote."""
    screen = io.StringIO()
    words = {command: phrases[0] for command, phrases in english.commands.items()}
    with create_pipe_input() as keys:
        target = Vt100_Output(screen, lambda: Size(rows=rows, columns=columns))
        face = TerminalFace(words, source=keys, target=target)
        face.run(lambda: work(face, keys))
    return screen.getvalue()


def until_typed(face: TerminalFace, view: View) -> list[str]:
    for _ in range(500):
        face.show(view)
        if lines := face.typed():
            return list(lines)
        time.sleep(0.01)
    raise AssertionError("nothing was typed")


def test_typed_words_and_single_keys_become_commands(english: Language) -> None:
    typed: list[str] = []

    def work(face: TerminalFace, keys: PipeInput) -> None:
        view = View(12.0, WORKING, (), "", ())
        for text in ("how long left\r", " ", "\x1b[C", "\x1b[B", "\r"):
            keys.send_text(text)
            typed.extend(until_typed(face, view))

    on_a_terminal(english, work)
    assert typed == ["how long left", "pause", "next", "easier", "done"]


def test_the_screen_shows_dialogue_title_bar_what_was_heard_and_keys(english: Language) -> None:
    def work(face: TerminalFace, keys: PipeInput) -> None:
        record = {"at": 12.0, "kind": "say", "text": "Keep your back flat.", "until": 14.0, "rank": "how-to"}
        face.show(View(27.0, WORKING, (record,), "heard: hello (not a command)", ("No microphone.",)))
        keys.send_text("x\r")
        until_typed(face, View(27.0, WORKING, (), "heard: hello (not a command)", ()))

    screen = on_a_terminal(english, work)
    for text in (
        "0:12  Keep your back flat.",
        "No microphone.",
        "Romanian deadlift · set 2 of 3 · repetition 4 of 10",
        "█",
        "0:33 left",
        "heard: hello (not a command)",
        "space pause",
        "ctrl-c ends",
    ):
        assert text in screen


def test_ctrl_c_reaches_the_work_as_an_interrupt(english: Language) -> None:
    def work(face: TerminalFace, keys: PipeInput) -> None:
        keys.send_text("\x03")
        until_typed(face, View(12.0, WORKING, (), "", ()))

    with pytest.raises(KeyboardInterrupt):
        on_a_terminal(english, work)


def test_what_the_work_raises_is_raised_and_the_terminal_is_given_back(english: Language) -> None:
    def work(_face: TerminalFace, _keys: PipeInput) -> None:
        raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        on_a_terminal(english, work)


def shown(english: Language, rows: int, columns: int) -> str:
    """What is on a terminal of this size in the middle of a set."""

    def work(face: TerminalFace, keys: PipeInput) -> None:
        view = View(27.0, WORKING, (), "heard: hello", ())
        face.show(view)
        keys.send_text("x\r")
        until_typed(face, view)

    return on_a_terminal(english, work, rows, columns)


@pytest.mark.parametrize("rows", [1, 2, 3, 4, 5, 6])
def test_on_few_rows_what_fits_is_shown(english: Language, rows: int) -> None:
    screen = shown(english, rows, 100)
    assert "too small" not in screen
    for least, text in (
        (2, "Romanian deadlift"),
        (3, "0:33 left"),
        (4, "heard: hello"),
        (5, "ctrl-c ends"),
        (6, "───"),
    ):
        assert (text in screen) == (rows >= least), text


@pytest.mark.parametrize("columns", [30, 80, 140])
def test_the_rule_is_as_wide_as_the_terminal_and_the_way_to_end_is_always_shown(
    english: Language, columns: int
) -> None:
    screen = shown(english, 24, columns)
    assert screen.partition("Working")[0].count("─") == columns
    assert "ctrl-c ends" in screen


def test_a_line_of_the_dialogue_is_broken_between_words() -> None:
    assert wrapped(" 0:12  Keep your back flat and your knees soft.", 40) == (
        " 0:12  Keep your back flat and your\n       knees soft."
    )
    assert wrapped(" 0:12  Flat.", 5) == " 0:12\nFlat."
