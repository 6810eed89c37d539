"""The session bus (D-Bus), by which the programs of one desktop talk to each other: short questions, short patience."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, Message, MessageFlag, Properties, new_method_call
from jeepney.bus import get_bus
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, prep_socket
from jeepney.wrappers import unwrap_msg

#: What the library raises when the bus, its address or a program on it is not as it should be.
FAILURES = (OSError, ValueError, RuntimeError, KeyError, StopIteration, DBusErrorResponse)


class BusError(Exception):
    """There is no bus, or it does not answer."""


class Bus:
    """The programs on the session bus. What nobody answers in time is None.

    One answer may take `patience` seconds, all of them together `budget`.
    """

    def __init__(self, connection: DBusConnection, patience: float, budget: float) -> None:
        self._connection = connection
        self._patience = patience
        self._until = time.monotonic() + budget

    def names(self) -> list[str]:
        """The names under which programs can be reached."""
        reply = self._reply(message_bus.ListNames())
        return reply[0] if reply else []

    def value(self, program: str, path: str, interface: str, name: str) -> Any:
        """The value of a property that an object of a program has."""
        reply = self._reply(Properties(DBusAddress(path, program, interface)).get(name))
        return reply[0][1] if reply else None

    def set_value(self, program: str, path: str, interface: str, name: str, kind: str, value: Any) -> None:
        """Set a property of an object of a program; `kind` is its type as D-Bus writes it."""
        self._reply(Properties(DBusAddress(path, program, interface)).set(name, kind, value))

    def process(self, program: str) -> int | None:
        """The number of the process that has this name."""
        reply = self._reply(message_bus.GetConnectionUnixProcessID(program))
        return reply[0] if reply else None

    def call(self, program: str, path: str, interface: str, method: str) -> None:
        """Have an object of a program do something that takes no arguments."""
        self._reply(new_method_call(DBusAddress(path, program, interface), method))

    def _reply(self, message: Message) -> tuple[Any, ...] | None:
        # A program that has gone stays so: asking for it must not start it.
        message.header.flags = MessageFlag.no_auto_start
        patience = min(self._patience, self._until - time.monotonic())
        if patience <= 0:
            return None
        try:
            reply: tuple[Any, ...] = unwrap_msg(self._connection.send_and_get_reply(message, timeout=patience))
        except FAILURES:
            return None
        return reply


class _Connection(DBusConnection):  # type: ignore[misc]  # the library has no types
    """A connection that waits for nothing longer than its socket does: not even for the bus to greet it."""

    def receive(self, *, timeout: float | None = None) -> Message:
        return super().receive(timeout=self.sock.gettimeout() if timeout is None else timeout)


@contextmanager
def session_bus(patience: float = 0.5, budget: float = 2.0) -> Iterator[Bus]:
    """The bus of whoever runs the coach, for as long as the block lasts. Raises BusError."""
    connection = _connected(patience)
    with connection:
        yield Bus(connection, patience, budget)


def _connected(patience: float) -> DBusConnection:
    try:
        socket = prep_socket(get_bus(_address()), timeout=patience)
        socket.settimeout(patience)
        try:
            return _Connection(socket)
        except BaseException:
            socket.close()
            raise
    except FAILURES as error:
        raise BusError(str(error)) from error


def _address() -> str:
    """Where the bus is: as the session says, else where systemd puts it."""
    return os.environ.get("DBUS_SESSION_BUS_ADDRESS") or f"unix:path={os.environ['XDG_RUNTIME_DIR']}/bus"
