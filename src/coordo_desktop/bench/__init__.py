"""The scenarios of the performance budget, measured beside their limits."""
