"""Handover sheets: made, printed, kept in a register, and come back."""
