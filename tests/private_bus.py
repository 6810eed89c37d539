"""A session bus of one's own, and players on it: a desktop with music, without the desktop."""

import shutil
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_call, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

PREFIX = "org.mpris.MediaPlayer2."
PLAYER = DBusAddress("/org/mpris/MediaPlayer2", interface="org.mpris.MediaPlayer2.Player")
_START_SECONDS = 15.0
_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={address}</listen>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def missing() -> str | None:
    """Why there can be no bus on this machine, or None."""
    return None if shutil.which("dbus-daemon") else "no program dbus-daemon (apt-get install dbus-daemon)"


class PrivateBus:
    """One dbus-daemon, at `address`. What is `installed` is started when somebody asks for it."""

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "bus"
        self.address = f"unix:path={self.socket}"
        self._services = folder / "services"
        self._services.mkdir()
        config = folder / "bus.conf"
        config.write_text(_CONFIG.format(address=self.socket, services=self._services), encoding="utf-8")
        self._daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + _START_SECONDS
        while not self._answers():
            if time.monotonic() > until or self._daemon.poll() is not None:
                raise RuntimeError("the private bus does not start")
            time.sleep(0.01)

    def _answers(self) -> bool:
        """Whether it can be talked to; its socket is there a moment before that."""
        try:
            open_dbus_connection(self.address).close()
        except OSError:
            return False
        return True

    def install(self, name: str, started: Path) -> None:
        """A player that the bus can start: it makes the file `started`."""
        service = f"[D-BUS Service]\nName={PREFIX}{name}\nExec=/usr/bin/touch {started}\n"
        (self._services / f"{PREFIX}{name}.service").write_text(service, encoding="utf-8")
        with open_dbus_connection(self.address) as connection:
            bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
            connection.send_and_get_reply(new_method_call(bus, "ReloadConfig"), timeout=_START_SECONDS)

    def kill(self) -> None:
        """End it as a crash would."""
        self._daemon.kill()
        self._daemon.wait()


class Player:
    """A player of music (MPRIS) in a thread of its own. `told` is what it was asked to do, in order.

    One that is `stuck` answers nothing, and does nothing. Without a `volume` it has none that could be changed.
    """

    def __init__(
        self, bus: PrivateBus, name: str, status: str, *, stuck: bool = False, volume: float | None = None
    ) -> None:
        self.status = status
        self.volume = volume
        self.told: list[str] = []
        self._stuck = stuck
        self._over = threading.Event()
        self._connection: DBusConnection = open_dbus_connection(bus.address)
        self._connection.send_and_get_reply(message_bus.RequestName(PREFIX + name), timeout=_START_SECONDS)
        self._thread = threading.Thread(target=self._serve, name=name)
        self._thread.start()

    def close(self) -> None:
        """Leave the bus."""
        self._over.set()
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        while not self._over.is_set():
            try:
                message = self._connection.receive(timeout=0.02)
            except TimeoutError:
                continue
            except OSError:  # the bus has gone
                return
            if message.header.message_type is MessageType.method_call and not self._stuck:
                self._connection.send(self._answer(message))

    def _answer(self, message: Any) -> Any:
        fields = message.header.fields
        asked = fields[HeaderFields.interface], fields[HeaderFields.member]
        if fields[HeaderFields.path] == PLAYER.object_path:
            match asked:
                case ("org.freedesktop.DBus.Properties", "Get") if message.body == (PLAYER.interface, "PlaybackStatus"):
                    return new_method_return(message, "v", (("s", self.status),))
                case ("org.freedesktop.DBus.Properties", "Get") if (
                    message.body == (PLAYER.interface, "Volume") and self.volume is not None
                ):
                    return new_method_return(message, "v", (("d", self.volume),))
                case ("org.freedesktop.DBus.Properties", "Set") if (
                    message.body[:2] == (PLAYER.interface, "Volume") and self.volume is not None
                ):
                    self.volume = message.body[2][1]
                    return new_method_return(message)
                case (PLAYER.interface, "Pause" | "Play" as wish):
                    self.told.append(wish)
                    self.status = "Paused" if wish == "Pause" else "Playing"
                    return new_method_return(message)
        return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
