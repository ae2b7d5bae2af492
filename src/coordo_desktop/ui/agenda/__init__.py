"""The agenda: day, week, month, list, and the panel of an appointment."""
