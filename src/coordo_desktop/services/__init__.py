"""What a coordinator can do: one class per subject, no Qt, no SQL."""
