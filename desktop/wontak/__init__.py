"""Wontak, the facilitator's desk for online collaboration tables."""

__version__ = "0.1.0"
