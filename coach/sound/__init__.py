"""Blocks in and out: the mixer, the devices and the simulated room."""
