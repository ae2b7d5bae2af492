"""The rules and the plain records everyone speaks in: no clock, no file, no randomness."""
