"""What a sound card's failure means, in one line."""

import os
from pathlib import Path
from typing import Literal

from coach.errors import CoachError

Kind = Literal["output", "input"]

WORD = {"output": "speaker", "input": "microphone"}
WITHOUT = {"output": "go on with --text", "input": "go on with --no-mic"}
_BUSY = -9985  # paDeviceUnavailable
_DENIED = -13  # ALSA hands on EACCES
#: Where the kernel shows its sound cards; who may not open these files sees no cards at all.
_NODES = Path("/dev/snd")


def translated(error: Exception | None, kind: Kind) -> CoachError:
    """Say what PortAudio meant."""
    word, codes = WORD[kind], _codes(error)
    if _DENIED in codes:
        return _denied(kind)
    if _BUSY in codes:
        return CoachError(
            f"The {word} is busy or was unplugged.",
            f'End the other program that uses it, choose another one with "coach devices", or {WITHOUT[kind]}.',
        )
    reason = str(error.args[0]) if error is not None and error.args else "unknown reason"
    return CoachError(f"No {word} was found that can be used ({reason}).", f'See "coach devices", or {WITHOUT[kind]}.')


def forbidden(kind: Kind, nodes: Path = _NODES) -> CoachError | None:
    """Say that this user may open none of the sound cards there are; None where that is not so."""
    try:
        cards = [node for node in nodes.iterdir() if node.name.startswith("pcm")]
    except OSError:
        return None
    if not cards or any(os.access(node, os.R_OK | os.W_OK, effective_ids=True) for node in cards):
        return None
    return _denied(kind)


def _denied(kind: Kind) -> CoachError:
    return CoachError(
        f"You may not use the {WORD[kind]}: the sound cards belong to another group of users.",
        f'Type "sudo usermod -aG audio $USER" and log in again, or {WITHOUT[kind]}.',
    )


def _codes(error: Exception | None) -> tuple[object, ...]:
    """The codes in what PortAudio raised: its own, and that of the host's sound system."""
    args = error.args if error is not None else ()
    host = args[2] if len(args) > 2 and isinstance(args[2], tuple) else ()
    return (*args[1:2], *host)
