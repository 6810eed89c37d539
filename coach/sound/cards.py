"""Sound cards: which there are, and streams on them. The only place that imports sounddevice (PortAudio)."""

import contextlib
import ctypes
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from coach.audio import MIC_RATE, SPEAKER_RATE, Samples
from coach.errors import CoachError
from coach.sound.failures import WITHOUT, WORD, Kind, forbidden, translated

Which = str | int | None
#: (samples of shape (frames, channels), whether PortAudio reports that something was lost)
OnBlock = Callable[[Samples, bool], None]

_RATE = {"output": SPEAKER_RATE, "input": MIC_RATE}
#: What cards do when they do not say so.
_USUAL_RATES = (48_000, 44_100)
#: A device that claims more channels is a sound server, which takes any number.
_MOST_CHANNELS = 16
#: So many channels are asked of a server: its layouts of 1 to 8 channels begin alike.
_SERVER_CHANNELS = 8
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

    @property
    def lasting_name(self) -> str:
        """Its name without the number of its card, which may be another one when it comes back."""
        return re.sub(r" ?\((?:plug)?hw:\d+(?:,\d+)?\)$", "", self.name)


class Stream(Protocol):
    """An open stream of sounddevice, as far as it is used."""

    samplerate: float
    latency: float
    channels: int

    def start(self) -> None: ...  # noqa: D102  # sounddevice documents it
    def close(self, ignore_errors: bool = True) -> None: ...  # noqa: D102  # sounddevice's signature


def devices() -> tuple[Device, ...]:
    """All sound devices, as PortAudio saw them when it was started. Raises CoachError without PortAudio."""
    sound = _sounddevice()
    return listed(sound.query_devices(), sound.query_hostapis(), _default("input"), _default("output"))


def listed(
    infos: Iterable[Mapping[str, Any]], hosts: Sequence[Mapping[str, Any]], default_input: int, default_output: int
) -> tuple[Device, ...]:
    """Devices from what sounddevice tells of them, in its order."""
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
        for index, info in enumerate(infos)
    )


def find(kind: Kind, which: Which, among: Iterable[Device] | None = None) -> Device:
    """Find the device with this number, or whose name contains this text, or the default one.

    Raises CoachError when there is none.
    """
    among = devices() if among is None else among
    able = [device for device in among if (device.outputs if kind == "output" else device.inputs)]
    word = WORD[kind]
    if which is None:
        found = [each for each in able if (each.default_output if kind == "output" else each.default_input)] or able
        if not found:
            raise forbidden(kind) or CoachError(f"No {word} was found.", f'See "coach devices", or {WITHOUT[kind]}.')
        return found[0]
    text = str(which).strip().lower()
    exact = [device for device in able if text in (str(device.index), device.name.lower())]
    found = exact or [device for device in able if text in device.name.lower()]
    if not found:
        raise CoachError(f"No {word} was found that is called {str(which)!r}.", 'See "coach devices".')
    return found[0]


def open_output(device: Device, seconds: float, latency: float, callback: OnBlock, ended: Callable[[], None]) -> Stream:
    """Open an output stream, not started, in blocks of `seconds`; at SPEAKER_RATE, or at the device's own rate.

    `callback` writes float32 of shape (frames, channels). Raises CoachError, as does `open_input`.
    """
    return _open("output", device, seconds, latency, callback, ended=ended)


def open_input(device: Device, seconds: float, latency: float, callback: OnBlock, channel: int | None = None) -> Stream:
    """Open an input stream, not started, at MIC_RATE or at the device's own rate; `callback` must copy what it gets.

    With a `channel`, counted from 1, all channels of the device are opened.
    """
    return _open("input", device, seconds, latency, callback, channel=channel)


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
    device: Device,
    seconds: float,
    latency: float,
    callback: OnBlock,
    *,
    ended: Callable[[], None] | None = None,
    channel: int | None = None,
) -> Stream:
    sound = _sounddevice()
    stream_class = sound.OutputStream if kind == "output" else sound.InputStream

    def call(data: Samples, _frames: int, _time: object, status: Any) -> None:  # a C structure
        callback(data, bool(status))

    failure: Exception | None = None
    counts = _counts(device.outputs if kind == "output" else device.inputs, channel)
    # Some cards take no mono, arrays of microphones all channels or none, and some cards only their own rate; the
    # callbacks cope with all of it.
    for rate in dict.fromkeys((_RATE[kind], device.rate, *_USUAL_RATES)):
        for count in counts:
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


def _counts(channels: int, channel: int | None) -> tuple[int, ...]:
    """How many channels a stream may be opened with, the best first. Raises CoachError without that channel."""
    if channel is None:
        return tuple(dict.fromkeys((1, min(2, channels), channels)))
    if channel > channels:
        few = "1 channel" if channels == 1 else f"{channels} channels"
        raise CoachError(f"The microphone has {few}, none with the number {channel}.", "Choose one with --channel.")
    return (channels,) if channels <= _MOST_CHANNELS else (max(channel, _SERVER_CHANNELS),)


def _default(kind: Kind) -> int:
    """Return the number of the default device, -1 when there is none."""
    sound = _sounddevice()
    try:
        return int(sound.query_devices(kind=kind)["index"])
    except (sound.PortAudioError, ValueError):
        return -1


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
