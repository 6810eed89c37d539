"""How soon the coach is there: its first word, its help, and what the wrapper script adds."""

import statistics
import tempfile
from collections.abc import Mapping
from pathlib import Path

from scripts.benchmarks.card import open_card
from scripts.benchmarks.figure import Measurement, Missing, Reading, Spec, Task
from scripts.benchmarks.live import LiveCoach, make_clips
from scripts.benchmarks.program import run, run_coach

WARM = Spec("first-word", "coach run → first sound, warm cache: median", "s", 1.0)
COLD = Spec("first-word-cold", "the same, cold cache: median", "s", 4.0)
HELP = Spec("help", "coach --help: median", "s")
SECOND = Spec("second-start", "what a second start of scripts/coach adds to coach", "s", 0.3, "coach itself")
ROOT = Path(__file__).resolve().parents[2]
SCRIPT, PROGRAM = ROOT / "scripts" / "coach", ROOT / ".venv" / "bin" / "coach"
STARTS = 5


def first_word(task: Task) -> Mapping[str, Reading]:
    """From the start of the process, in a terminal on the virtual card, to the first sound of the speaker."""
    starts = task.effort.starts
    with open_card() as card:
        recording = card.record()
        cold = []
        for _ in range(starts):
            with tempfile.TemporaryDirectory(prefix="coach-bench-") as home:
                cold.append(_first_sound(LiveCoach(card, recording, Path(home), "run", "day-one")))
        make_clips("day-one")
        warm = [_first_sound(LiveCoach(card, recording, task.home, "run", "day-one")) for _ in range(starts)]
    return {
        WARM.name: Reading(statistics.median(warm), note=_span(warm)),
        COLD.name: Reading(statistics.median(cold), note=_span(cold)),
    }


def help_text(task: Task) -> Mapping[str, Reading]:
    """The help, which loads nothing heavy."""
    return {HELP.name: Reading(statistics.median(run_coach(task.home, "--help") for _ in range(STARTS)))}


def second_start(_task: Task) -> Mapping[str, Reading]:
    """The wrapper when everything is set up. The two take turns, so that a busy moment hits both."""
    if not PROGRAM.exists():
        raise Missing("there is no .venv in this checkout; scripts/coach makes it")
    pairs = [(run([str(SCRIPT), "--version"]), run([str(PROGRAM), "--version"])) for _ in range(STARTS)]
    script, program = (statistics.median(times) for times in zip(*pairs, strict=True))
    return {SECOND.name: Reading(script - program, program)}


def _first_sound(coach: LiveCoach) -> float:
    try:
        return coach.first_sound()
    finally:
        coach.close()


def _span(seconds: list[float]) -> str:
    return f"{min(seconds):.2f} … {max(seconds):.2f} s in {len(seconds)} starts"


MEASUREMENTS = (
    Measurement("start", (WARM, COLD), first_word),
    Measurement("start", (HELP,), help_text),
    Measurement("start", (SECOND,), second_start),
)
