"""Workers that misbehave: `python broken_worker.py KIND VOICE RATE`, in place of the real one."""

import sys
import time

if __name__ == "__main__":
    kind = sys.argv[1]
    if kind == "dies at once":
        sys.exit(3)
    sys.stdout.write('{"ready": true}\n')
    sys.stdout.flush()
    if kind == "hangs":
        time.sleep(600)
    sys.stdin.readline()
    if kind == "says rubbish":
        sys.stdout.write("Audio saved to /somewhere\n")
    elif kind == "lies":
        sys.stdout.write('{"done": true}\n')
    sys.stdout.flush()
