"""The terminal face: the dialogue scrolls by; below stand the exercise, the bars, what was heard, and the keys."""

import contextvars
import queue
import textwrap
import threading
from collections.abc import Callable, Mapping, Sequence

from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import HSplit, Layout, VSplit, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl
from prompt_toolkit.layout.dimension import Dimension
from prompt_toolkit.output import Output
from prompt_toolkit.shortcuts import print_formatted_text
from prompt_toolkit.styles import Style
from prompt_toolkit.utils import get_cwidth

from coach.faces import status
from coach.faces.face import NOTHING_YET, View
from coach.faces.transcript import line
from coach.language.command import Command

LOOK_SECONDS = 0.1
STYLE = Style.from_dict({"title": "bold", "bar": "ansigreen", "dim": "ansibrightblack", "heard": "ansiyellow"})
#: One key is a command while nothing is being typed: the key, how it is shown, the command.
KEYS: tuple[tuple[str, str, Command], ...] = (
    (" ", "space", Command.PAUSE),
    ("right", "→", Command.NEXT),
    ("left", "←", Command.BACK),
    ("down", "↓", Command.EASIER),
    ("up", "↑", Command.HARDER),
    ("enter", "enter", Command.DONE),
)
END_KEY = "ctrl-c ends"
#: The lines of the view, from the one that is given up first on a terminal with too few rows.
GIVEN_UP = ("rule", "keys", "heard", "bar", "title")
LEAST_CELLS = 4
#: A sentence that is wrapped goes on below its first word, where there is room for that.
INDENT, ROOMY = 7, 40


class TerminalFace:
    """A small live view below the dialogue. Typed words end with Enter; some keys are commands.

    `words` gives what a command is called in the athlete's language. Ctrl-C makes `typed` raise KeyboardInterrupt.
    """

    ended = False

    def __init__(
        self, words: Mapping[Command, str], *, source: Input | None = None, target: Output | None = None
    ) -> None:
        self._words = words
        self.ended = False
        self._typed: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._interrupted = threading.Event()
        self._view = NOTHING_YET
        self._shown: StyleAndTextTuples = []
        self._looked = float("-inf")
        self._failure: BaseException | None = None
        self._context: contextvars.Context | None = None
        self._buffer = Buffer(multiline=False, accept_handler=self._accept)
        self._app: Application[None] = Application(
            layout=self._layout(),
            key_bindings=self._bindings(),
            style=STYLE,
            input=source,
            output=target,
            erase_when_done=True,
        )

    def run(self, work: Callable[[], None]) -> None:
        """See `Face`. The view has this thread, the work one beside it."""
        thread = threading.Thread(target=self._work, args=(work,), name="workout")

        def begin() -> None:
            self._context = contextvars.copy_context()
            thread.start()

        try:
            self._app.run(pre_run=begin, handle_sigint=False)
        finally:
            self._interrupted.set()
            if thread.ident is not None:
                thread.join()
        if self._failure is not None:
            raise self._failure

    def show(self, view: View) -> None:
        """See `Face`. Views in which nothing but the time is new are looked at ten times a second."""
        before, self._view = self._view, view
        same = view.phase is before.phase and view.heard == before.heard
        if same and not view.records and not view.notices and view.now - self._looked < LOOK_SECONDS:
            return
        self._looked = view.now
        shown = self._lines()
        lines = [*view.notices, *(text for record in view.records if (text := line(record)))]
        if lines:
            self._in_view(lambda: self._print(lines))
        # Drawing costs more than all the rest of the coach in silence: only what has changed is drawn.
        if shown != self._shown:
            self._shown = shown
            self._app.invalidate()

    def typed(self) -> Sequence[str]:
        """See `Face`."""
        if self._interrupted.is_set():
            raise KeyboardInterrupt
        lines = []
        while not self._typed.empty():
            lines.append(self._typed.get_nowait())
        return lines

    def _work(self, work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001  # whatever it is, the thread of the view raises it again
            self._failure = error
        finally:
            self._in_view(self._app.exit)

    def _in_view(self, action: Callable[[], object]) -> None:
        """Do something in the thread of the view, as part of its application."""
        if self._app.loop is not None and self._app.is_running:
            self._app.loop.call_soon_threadsafe(action, context=self._context)

    def _print(self, lines: Sequence[str]) -> None:
        columns = self._app.output.get_size().columns
        text = "\n".join(wrapped(each, columns) for each in lines)
        run_in_terminal(lambda: print_formatted_text(text, output=self._app.output))

    def _accept(self, buffer: Buffer) -> bool:
        if buffer.text.strip():
            self._typed.put(buffer.text.strip())
        return False

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        nothing_typed = Condition(lambda: not self._buffer.text)

        @bindings.add("c-c")
        @bindings.add("c-d")
        def _(_: KeyPressEvent) -> None:
            self._interrupted.set()

        for key, _label, command in KEYS:
            bindings.add(key, filter=nothing_typed)(self._command_key(command))
        return bindings

    def _command_key(self, command: Command) -> Callable[[KeyPressEvent], None]:
        def press(_: KeyPressEvent) -> None:
            held = self._view.phase is not None and status.held(self._view.phase)
            self._typed.put(self._words[Command.RESUME if command is Command.PAUSE and held else command])

        return press

    def _layout(self) -> Layout:
        typed = Window(BufferControl(self._buffer), height=1)
        rows = Dimension(min=0, preferred=len(GIVEN_UP), max=len(GIVEN_UP))
        prompt = Window(FormattedTextControl([("class:dim", "type › ")]), width=7, height=1)
        return Layout(
            HSplit(
                [
                    Window(FormattedTextControl(lambda: self._shown), height=rows, wrap_lines=False),
                    VSplit([prompt, typed]),
                ]
            ),
            focused_element=typed,
        )

    def _lines(self) -> StyleAndTextTuples:
        """The live view: title, bar, what was heard, keys; as wide as the terminal, and no higher."""
        view, phase, size = self._view, self._view.phase, self._app.output.get_size()
        title = bar = left = workout = ""
        if phase is not None:
            title = status.title(phase, view.now)
            fraction, left = status.part_left(phase, view.now)
            workout = status.workout_left(phase, view.now)
            cells = size.columns - len(f" {left}   {workout}")
            bar = status.bar(fraction, max(LEAST_CELLS, min(status.BAR_CELLS, cells)))
        lines: dict[str, StyleAndTextTuples] = {
            "rule": [("class:dim", "─" * size.columns)],
            "title": [("class:title", title)],
            "bar": [("class:bar", bar), ("", f" {left}   "), ("class:dim", workout)],
            "heard": [("class:heard", view.heard)],
            "keys": [("class:dim", self._keys(size.columns))],
        }
        # One row is for what is typed.
        for name in GIVEN_UP[: max(0, len(GIVEN_UP) - (size.rows - 1))]:
            del lines[name]
        shown: StyleAndTextTuples = []
        for parts in lines.values():
            shown += [("", "\n"), *parts] if shown else parts
        return shown

    def _keys(self, columns: int) -> str:
        """The keys, as many as there is room for; how to end is always among them."""
        shown = ""
        for _, label, command in KEYS:
            longer = f"{shown}{label} {self._words[command]} · "
            if get_cwidth(longer + END_KEY) > columns:
                break
            shown = longer
        return shown + END_KEY


def wrapped(text: str, columns: int) -> str:
    """A line of the dialogue, broken between words where the terminal ends."""
    indent = " " * INDENT if columns >= ROOMY else ""
    return "\n".join(textwrap.wrap(text, max(1, columns), subsequent_indent=indent))
