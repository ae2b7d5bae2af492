"""The frame: window, lock screen, first run."""
