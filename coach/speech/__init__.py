"""Text becomes audio: the voice engines and the clip cache."""
