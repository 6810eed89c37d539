"""A voice-guided home workout assistant that works entirely offline."""

__version__ = "0.1.0"
