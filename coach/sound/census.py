"""Which sound devices there are by now: PortAudio's own list stays as it was when the program began."""

import json
import subprocess
import sys

from coach.sound.cards import Device, listed

#: A driver may hang; then nothing is known.
_PATIENCE_SECONDS = 10.0
#: Nothing of the coach is imported there, so that it takes a tenth of a second.
_PROGRAM = """
import json, sounddevice
def default(kind):
    try:
        return sounddevice.query_devices(kind=kind)["index"]
    except (sounddevice.PortAudioError, ValueError):
        return -1
devices, hosts = sounddevice.query_devices(), sounddevice.query_hostapis()
print(json.dumps([list(devices), list(hosts), default("input"), default("output")]))
"""


def census() -> tuple[Device, ...] | None:
    """The devices a new process sees; None when that fails. One that this process holds open may be missing."""
    try:
        told = subprocess.run(
            [sys.executable, "-c", _PROGRAM],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE_SECONDS,
            check=True,
        )
        return listed(*json.loads(told.stdout))
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
