"""The demonstration practice, made through the services."""
