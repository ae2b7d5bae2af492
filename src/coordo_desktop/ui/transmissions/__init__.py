"""Transmissions on screen: board, writing panel, handover sheet."""
