"""A machine for scripts/coach whose programs only write down that they were called.

Its PATH holds the real small tools, and stand-ins for python3, apt-get, sudo, dpkg-query and id. The stand-in for
python3 makes virtual environments that hold the same stand-in, and its pip "installs" the coach as a script that
prints its arguments.
"""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REAL_TOOLS = [
    "bash",
    "cat",
    "cp",
    "env",
    "flock",
    "grep",
    "mkdir",
    "mktemp",
    "readlink",
    "rm",
    "sed",
    "sha256sum",
    "sleep",
    "tail",
    "uname",
]

PYTHON = r"""#!/usr/bin/env bash
echo "python ${*//$'\n'/ }" >>"$FAKE_LOG"
case "$*" in
  *'print(sys.version_info'*) echo "${FAKE_MINOR:-11}" ;;
  *'import ensurepip'*) [ -e "$FAKE_STATE/python3-venv" ] ;;
  *'not in (11, 13)'*) exit 0 ;;
  '-m venv --clear '*) rm -rf "$4" && mkdir -p "$4/bin" && cp "$0" "$4/bin/python" ;;
  *pip*' install '*)
    sleep "${FAKE_SLOW:-0}"
    if [ -n "${FAKE_FAIL:-}" ]; then case "$*" in *"$FAKE_FAIL"*) echo "no route to host" && exit 1 ;; esac; fi
    case "$*" in
      *' -e '*) cp "$FAKE_STATE/coach" "${0%/*}/coach" ;;
      *requirements-dev.lock*) for tool in pytest ruff mypy; do cp "$FAKE_STATE/tool" "${0%/*}/$tool"; done ;;
    esac ;;
esac
"""
COACH = r"""#!/usr/bin/env bash
echo "coach $*" >>"$FAKE_LOG"
case "$*" in 'models install '*) echo "no model today" >&2; exit "${FAKE_MODEL:-1}" ;; esac
printf 'coach:'; printf ' [%s]' "$@"; echo
"""
TOOL = r"""#!/usr/bin/env bash
echo "${0##*/} $*" >>"$FAKE_LOG"
case "${0##*/}" in "${FAKE_RED:-none}") exit 1 ;; esac
"""
APT = r"""#!/usr/bin/env bash
echo "apt-get $*" >>"$FAKE_LOG"
case "$*" in *' install '*) for package; do : >"$FAKE_STATE/$package"; done ;; esac
"""
DPKG = r"""#!/usr/bin/env bash
[ -e "$FAKE_STATE/${!#}" ] && printf installed
"""
SUDO = r"""#!/usr/bin/env bash
[ -n "${FAKE_SUDO:-}" ] || exit 1
shift
"$@"
"""


class FakeMachine:
    """A checkout in a folder with a space in its name, on a machine made of stand-ins."""

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "my checkout"
        self.log = folder / "log"
        self._bin = folder / "bin"
        self._state = folder / "state"
        for made in (self.checkout, self._bin, self._state):
            made.mkdir()
        shutil.copytree(ROOT / "scripts", self.checkout / "scripts")
        for file in ("pyproject.toml", "requirements-build.lock", "requirements.lock", "requirements-dev.lock"):
            shutil.copy(ROOT / file, self.checkout / file)
        for tool in REAL_TOOLS:
            (self._bin / tool).symlink_to(shutil.which(tool) or tool)
        programs = {"python3": PYTHON, "apt-get": APT, "dpkg-query": DPKG, "sudo": SUDO}
        for name, text in (programs | {"id": "#!/bin/sh\necho ${FAKE_UID:-0}\n"}).items():
            _program(self._bin / name, text)
        _program(self._state / "coach", COACH)
        _program(self._state / "tool", TOOL)

    def start(self, script: str, *arguments: str, **settings: str) -> "subprocess.Popen[str]":
        """Start a script of the checkout from another folder, with `FAKE_…` settings in its environment."""
        environment = {"PATH": str(self._bin), "FAKE_LOG": str(self.log), "FAKE_STATE": str(self._state)} | settings
        return subprocess.Popen(
            [str(self.checkout / "scripts" / script), *arguments],
            env=environment | {"TMPDIR": os.environ.get("TMPDIR", "/tmp")},  # noqa: S108 - what mktemp takes by itself
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,  # so that a test can end it with everything it has started
        )

    def run(self, script: str, *arguments: str, **settings: str) -> "subprocess.CompletedProcess[str]":
        """Run a script to its end."""
        with self.start(script, *arguments, **settings) as process:
            out, err = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def calls(self, containing: str = "") -> list[str]:
        """What the stand-ins were called with since the last look."""
        lines = self.seen().splitlines()
        self.log.write_text("", encoding="utf-8")
        return [line for line in lines if containing in line]

    def seen(self) -> str:
        """What `calls` would look through, left as it is."""
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""

    def remove_program(self, name: str) -> None:
        """Take a program away from the machine."""
        (self._bin / name).unlink()

    def install_package(self, name: str) -> None:
        """Put a Debian package there, as somebody who types the line would."""
        (self._state / name).touch()


def _program(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
