import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from coach.audio import MIC_BLOCK, MIC_RATE, Samples
from coach.hearing.hypothesis import Hypothesis
from coach.hearing.process import RecogniserProcess

#: Nothing here takes that long; only a broken test waits so.
PATIENCE = 30.0
HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def _child_finds_the_scripted_recognisers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(HERE))


@pytest.fixture
def start() -> Iterator[Callable[..., RecogniserProcess]]:
    started: list[RecogniserProcess] = []

    def begin(function: str, hung_seconds: float = PATIENCE) -> RecogniserProcess:
        place = function if ":" in function else f"scripted:{function}"
        started.append(RecogniserProcess("scripted", place, hung_seconds=hung_seconds, first_pause=0.01))
        return started[-1]

    yield begin
    for process in started:
        process.close()


def wait_for(condition: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.01)


def ask(process: RecogniserProcess, samples: Samples) -> list[Hypothesis]:
    """One utterance, and the answers to it."""
    got: list[Hypothesis] = [*process.accept(samples), *process.finish()]

    def collected() -> bool:
        got.extend(process.accept(samples[:0]))
        return bool(got)

    wait_for(collected)
    return got


def polled(process: RecogniserProcess, condition: Callable[[], object]) -> Callable[[], object]:
    def poll() -> object:
        process.accept(np.zeros(0, np.float32))
        return condition()

    return poll


QUIET = np.zeros(MIC_BLOCK * 10, np.float32)
LOUD = np.full(MIC_BLOCK, 0.95, np.float32)
NEGATIVE = np.full(MIC_BLOCK, -0.95, np.float32)

Start = Callable[..., RecogniserProcess]


def texts(hypotheses: Sequence[Hypothesis]) -> list[str]:
    return [each.text for each in hypotheses]


def test_hypotheses_come_back_with_their_times(start: Start) -> None:
    process = start("open_scripted")
    first, second = ask(process, QUIET)[0], ask(process, QUIET)[0]
    length = len(QUIET) / MIC_RATE
    assert (first.text, first.final, first.starts, first.ends) == ("next", True, 0.0, length)
    assert (second.starts, second.ends) == (length, 2 * length)
    assert process.fed == 2 * length


def test_a_crashed_child_is_started_again_and_says_so(start: Start) -> None:
    process = start("open_crashing")
    assert texts(ask(process, QUIET)) == ["next"]
    process.accept(LOUD)
    wait_for(polled(process, lambda: process.problem))
    assert "starting it again" in str(process.problem)
    wait_for(polled(process, lambda: process.ready and process.problem is None))
    again = ask(process, QUIET)[0]
    assert again.text == "next"
    assert again.ends == pytest.approx(process.fed)
    assert process.restarts == 1


def test_a_child_that_hangs_is_killed_and_started_again(start: Start) -> None:
    process = start("open_crashing", hung_seconds=0.3)
    wait_for(polled(process, lambda: process.ready))
    process.accept(NEGATIVE)
    wait_for(polled(process, lambda: process.restarts))
    assert "hangs" in str(process.problem)
    wait_for(polled(process, lambda: process.ready and process.problem is None))


def test_a_recogniser_that_cannot_be_opened_is_a_problem_and_is_not_tried_again(start: Start) -> None:
    process = RecogniserProcess("vosk", "coach.hearing.engines:open_by_code", ("vosk", "en", str(HERE)))
    wait_for(polled(process, lambda: process.problem))
    assert "coach models install" in str(process.problem)
    assert process.restarts == 0
    process.close()


def test_it_takes_the_name_and_the_notice_of_what_really_listens(start: Start, tmp_path: Path) -> None:
    arguments = ("auto", "en", str(tmp_path))
    process = RecogniserProcess("vosk", "coach.hearing.engines:open_by_code", arguments)
    assert process.notice is None
    wait_for(polled(process, lambda: process.ready and process.notice))
    assert (process.name, process.problem) == ("pocketsphinx", None)
    assert str(process.notice).endswith("PocketSphinx listens instead.")
    process.close()


def test_closing_leaves_no_process(start: Start) -> None:
    process = start("open_scripted")
    child = process._child
    assert child is not None
    wait_for(polled(process, lambda: process.ready))
    process.close()
    assert child._process.returncode == 0
    process.close()


def test_closing_a_child_that_hangs_kills_it(start: Start) -> None:
    process = start("open_crashing")
    child = process._child
    assert child is not None
    wait_for(polled(process, lambda: process.ready))
    process.accept(NEGATIVE)
    process.close()
    assert child._process.returncode == -signal.SIGKILL


PARENT = """
import sys, time
from coach.hearing.process import RecogniserProcess
process = RecogniserProcess("scripted", "scripted:open_scripted")
while not process.ready:
    process.accept(__import__("numpy").zeros(0, "float32"))
    time.sleep(0.01)
try:
    print(process._child._process.pid, flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    process.close()
    print("closed", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals to process groups are POSIX")
def test_ctrl_c_ends_parent_and_child_without_a_traceback() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    with parent:
        assert parent.stdout is not None
        parent.stdout.readline()
        parent.send_signal(signal.SIGINT)
        out, problems = parent.communicate(timeout=PATIENCE)
    assert out == "closed\n"
    assert problems == ""
