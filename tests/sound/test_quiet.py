"""What C libraries print does not break the terminal's picture; what Python prints still arrives."""

import subprocess
import sys

SCRIPT = """
import os, sys
from coach.sound.quiet import quiet_libraries
with quiet_libraries():
    os.write(2, b"Expression failed in pa_linux_alsa.c\\n")
    print("a line of ours", file=sys.stderr)
os.write(2, b"after\\n")
print("and ours", file=sys.stderr)
"""


def test_only_python_is_heard_while_libraries_are_quiet_and_all_after() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines() == ["a line of ours", "after", "and ours"]
