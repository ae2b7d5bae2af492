"""Schema steps, run by the application at unlock."""
