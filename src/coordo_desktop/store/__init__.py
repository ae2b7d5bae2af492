"""The only place that knows SQL, SQLCipher and the keys."""
