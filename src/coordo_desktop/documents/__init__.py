"""A frozen record in, PDF bytes out."""
