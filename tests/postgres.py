"""A real PostgreSQL of one's own, for as long as the tests run; it can be stopped and started again."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from pwd import getpwnam

PASSWORD = "hamstring"  # noqa: S105  # of a server that only the tests know
USER = "coach"
_START_SECONDS = 30.0
_PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


def _program(name: str) -> str | None:
    return shutil.which(name) or next((str(folder / name) for folder in _PROGRAMS if (folder / name).exists()), None)


def missing() -> str | None:
    """Why there can be no server on this machine, or None."""
    if _program("initdb") is None or _program("postgres") is None:
        return "no program postgres (apt-get install postgresql)"
    return None


class Server:
    """A server on a free port of this machine; `url` is that of its database, `url_of` those of others."""

    def __init__(self) -> None:
        # It does not run as root, and then needs a folder that its user can reach.
        self._folder = Path(tempfile.mkdtemp(prefix="coach-postgres-"))
        self._as: dict[str, int] = {}
        self._process: subprocess.Popen[bytes] | None = None
        if os.geteuid() == 0:
            other = getpwnam("postgres")
            self._as = {"user": other.pw_uid, "group": other.pw_gid}
            os.chown(self._folder, other.pw_uid, other.pw_gid)
        secret = self._folder / "password"
        secret.write_text(PASSWORD, encoding="utf-8")
        self._run("initdb", "-U", USER, "-A", "scram-sha-256", f"--pwfile={secret}", "-E", "UTF8", "--no-sync")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.start()

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    @property
    def url(self) -> str:
        """The URL of the database that is there from the beginning."""
        return self.url_of("postgres")

    def url_of(self, database: str, password: str = PASSWORD) -> str:
        """The URL of a database."""
        return f"postgresql://{USER}:{password}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start it where it is stopped, and wait until it answers."""
        if self._process is not None:
            return
        program = _program("postgres")
        assert program is not None
        where = ("-c", f"port={self.port}", "-c", "listen_addresses=127.0.0.1")
        what = ("-c", f"unix_socket_directories={self._folder}", "-c", "fsync=off")
        self._process = subprocess.Popen(
            [program, "-D", self._data, *where, *what],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            user=self._as.get("user"),
            group=self._as.get("group"),
        )
        until = time.monotonic() + _START_SECONDS
        while not self._answers():
            if time.monotonic() > until or self._process.poll() is not None:
                raise RuntimeError("the server does not start")
            time.sleep(0.05)

    def stop(self) -> None:
        """End it as a power cut would: connections and all."""
        if self._process is not None:
            self.thaw()
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait()
            self._process = None

    def freeze(self) -> None:
        """Let it take connections and answer nobody, as a machine that hangs."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self._signal(signal.SIGCONT)

    def close(self) -> None:
        """End it, and leave nothing."""
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def execute(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """What a statement gives, by another way than the coach's."""
        import psycopg  # noqa: PLC0415  # only where there is a server

        with psycopg.connect(self.url_of(database), autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def _signal(self, number: int) -> None:
        """To the server and to all that serve somebody."""
        if self._process is None:
            return
        for children in Path(f"/proc/{self._process.pid}/task").glob("*/children"):
            for child in children.read_text("ascii").split():
                with suppress(ProcessLookupError):  # it has just served its last
                    os.kill(int(child), number)
        self._process.send_signal(number)

    def _answers(self) -> bool:
        import psycopg  # noqa: PLC0415  # only where there is a server

        try:
            psycopg.connect(self.url, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def _run(self, name: str, *arguments: str) -> None:
        program = _program(name)
        assert program is not None
        subprocess.run(
            [program, "-D", self._data, *arguments],
            check=True,
            capture_output=True,
            cwd="/",
            user=self._as.get("user"),
            group=self._as.get("group"),
        )
