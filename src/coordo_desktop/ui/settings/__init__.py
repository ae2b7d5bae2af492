"""Settings on screen: practice, people, security, backups."""
