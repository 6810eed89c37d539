"""Sound cards: which there are, and streams on them. The only place that imports sounddevice (PortAudio)."""

import contextlib
import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, Protocol

from coach.audio import MIC_RATE, SPEAKER_RATE, Samples
from coach.errors import CoachError

Kind = Literal["output", "input"]
Which = str | int | None
#: (samples of shape (frames, channels), whether PortAudio reports that something was lost)
OnBlock = Callable[[Samples, bool], None]

_WORD = {"output": "speaker", "input": "microphone"}
_WITHOUT = {"output": "go on with --text", "input": "go on with --no-mic"}
_RATE = {"output": SPEAKER_RATE, "input": MIC_RATE}
_BUSY = -9985  # paDeviceUnavailable
_NEVER_CALLED: list[object] = []


@dataclass(frozen=True, slots=True)
class Device:
    """One entry of `coach devices`. `rate` is the device's own, in Hz."""

    index: int
    name: str
    host: str
    inputs: int
    outputs: int
    rate: int
    default_input: bool
    default_output: bool


class Stream(Protocol):
    """An open stream of sounddevice, as far as it is used."""

    samplerate: float
    latency: float

    def start(self) -> None: ...  # noqa: D102  # sounddevice documents it
    def close(self, ignore_errors: bool = True) -> None: ...  # noqa: D102  # sounddevice's signature


def devices() -> tuple[Device, ...]:
    """All sound devices, as PortAudio saw them when it was started. Raises CoachError without PortAudio."""
    sound = _sounddevice()
    hosts = sound.query_hostapis()
    default_input, default_output = _default("input"), _default("output")
    return tuple(
        Device(
            index=index,
            name=info["name"],
            host=hosts[info["hostapi"]]["name"],
            inputs=info["max_input_channels"],
            outputs=info["max_output_channels"],
            rate=round(info["default_samplerate"]),
            default_input=index == default_input,
            default_output=index == default_output,
        )
        for index, info in enumerate(sound.query_devices())
    )


def find(kind: Kind, which: Which) -> Device:
    """Find the device with this number, or whose name contains this text, or the default one.

    Raises CoachError when there is none.
    """
    able = [device for device in devices() if (device.outputs if kind == "output" else device.inputs)]
    word = _WORD[kind]
    if which is None:
        index = _default(kind)
        found = [device for device in able if device.index == index] or able
        if not found:
            raise CoachError(f"No {word} was found.", f'See "coach devices", or {_WITHOUT[kind]}.')
        return found[0]
    text = str(which).strip().lower()
    exact = [device for device in able if text in (str(device.index), device.name.lower())]
    found = exact or [device for device in able if text in device.name.lower()]
    if not found:
        raise CoachError(f"No {word} was found that is called {str(which)!r}.", 'See "coach devices".')
    return found[0]


def open_output(which: Which, seconds: float, latency: float, callback: OnBlock, ended: Callable[[], None]) -> Stream:
    """Open an output stream, not started, in blocks of `seconds`; at SPEAKER_RATE, or at the device's own rate.

    `callback` writes float32 of shape (frames, channels). Raises CoachError, as does `open_input`.
    """
    return _open("output", which, seconds, latency, callback, ended=ended)


def open_input(which: Which, seconds: float, latency: float, callback: OnBlock) -> Stream:
    """Open an input stream, not started, at MIC_RATE or at the device's own rate; `callback` must copy what it gets."""
    return _open("input", which, seconds, latency, callback)


def start(stream: Stream, kind: Kind) -> None:
    """Start a stream. Raises CoachError."""
    try:
        stream.start()
    except _sounddevice().PortAudioError as error:
        raise translated(error, kind) from error


def restart() -> None:
    """Look at the sound cards anew. Ends every stream there is: PortAudio keeps its list from the start on."""
    sound = _sounddevice()
    with contextlib.suppress(sound.PortAudioError):
        sound._terminate()  # noqa: SLF001  # sounddevice has no public way to look again
    with contextlib.suppress(sound.PortAudioError):
        sound._initialize()  # noqa: SLF001  # as above


def _open(
    kind: Kind,
    which: Which,
    seconds: float,
    latency: float,
    callback: OnBlock,
    *,
    ended: Callable[[], None] | None = None,
) -> Stream:
    sound = _sounddevice()
    device = find(kind, which)
    stream_class = sound.OutputStream if kind == "output" else sound.InputStream

    def call(data: Samples, _frames: int, _time: object, status: Any) -> None:  # a C structure
        callback(data, bool(status))

    failure: Exception | None = None
    channels = device.outputs if kind == "output" else device.inputs
    # Some cards take no mono and some only their own rate; the callbacks cope with both.
    for rate in dict.fromkeys((_RATE[kind], device.rate)):
        for count in dict.fromkeys((1, min(2, channels))):
            try:
                stream: Stream = stream_class(
                    device=device.index,
                    samplerate=rate,
                    channels=count,
                    dtype="float32",
                    blocksize=round(rate * seconds),
                    latency=latency,
                    callback=call,
                    finished_callback=ended,
                )
            except sound.PortAudioError as error:
                failure = error
            else:
                return stream
    raise translated(failure, kind) from failure


def _default(kind: Kind) -> int:
    """Return the number of the default device, -1 when there is none."""
    sound = _sounddevice()
    try:
        return int(sound.query_devices(kind=kind)["index"])
    except (sound.PortAudioError, ValueError):
        return -1


def translated(error: Exception | None, kind: Kind) -> CoachError:
    """Say in one line what PortAudio meant."""
    word = _WORD[kind]
    if error is not None and len(error.args) > 1 and error.args[1] == _BUSY:
        return CoachError(
            f"The {word} is busy or was unplugged.",
            f'End the other program that uses it, choose another one with "coach devices", or {_WITHOUT[kind]}.',
        )
    reason = str(error.args[0]) if error is not None and error.args else "unknown reason"
    return CoachError(f"No {word} was found that can be used ({reason}).", f'See "coach devices", or {_WITHOUT[kind]}.')


@cache
def _sounddevice() -> Any:  # sounddevice ships no types
    _silence_alsa()
    try:
        import sounddevice  # noqa: PLC0415  # starts PortAudio, which takes time and may be missing
    except OSError as error:
        raise CoachError(
            "The sound library PortAudio is not installed.", "Install it with: sudo apt-get install libportaudio2"
        ) from error
    except Exception as error:  # PortAudioError, which cannot be named before the import has worked
        raise CoachError(f"The sound library PortAudio does not start ({error}).", "Go on with --text.") from error
    return sounddevice


def _silence_alsa() -> None:
    """Keep ALSA from printing its own lines into the terminal; what matters comes back as an error code."""
    try:
        alsa = ctypes.CDLL("libasound.so.2")
    except OSError:
        return
    handler = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p)
    ignore = handler(lambda *_: None)
    _NEVER_CALLED.append(ignore)  # ALSA keeps the pointer for good
    alsa.snd_lib_error_set_handler(ignore)
