"""WebVTT captions of what was said, from transcript records."""

from collections.abc import Iterable
from pathlib import Path

from coach.errors import CoachError
from coach.faces.transcript import Record

#: A beat stays on the screen for this long, unless the next one comes earlier.
BEAT_SECONDS = 0.9


def captions(records: Iterable[Record]) -> str:
    """The text of a .vtt file: the coach's sentences, the beats of a count, and the athlete's words."""
    shown = [(record["at"], *_cue(record)) for record in records if record["kind"] in ("say", "beat", "heard")]
    shown = [cue for cue in shown if cue[2]]
    lines = ["WEBVTT", ""]
    for number, (start, end, text) in enumerate(shown):
        following = shown[number + 1][0] if number + 1 < len(shown) else end
        lines += [f"{_stamp(start)} --> {_stamp(min(end, max(following, start + 0.05)))}", text, ""]
    return "\n".join(lines)


def write_captions(path: Path, records: Iterable[Record]) -> None:
    """Write the captions beside a recording. Raises CoachError when that is not possible."""
    try:
        path.write_text(captions(records), encoding="utf-8")
    except OSError as error:
        raise CoachError(f"{path}: cannot be written ({error.strerror}).", "Choose another place.") from error


def _cue(record: Record) -> tuple[float, str]:
    match record["kind"]:
        case "say":
            return record["until"], f"<v Coach>{record['text']}"
        case "heard":
            return record["at"] + 1.5, f"<v Athlete>{record['text']}"
        case _:
            return record["at"] + BEAT_SECONDS, "" if record["label"] == "tick" else f"<v Coach>{record['label']}"


def _stamp(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(int(minutes), 60)
    return f"{hours:02d}:{minutes:02d}:{rest:06.3f}"
