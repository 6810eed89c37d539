"""The benchmark: how fast, how light and how exact the coach is, each beside its plain counterpart."""
