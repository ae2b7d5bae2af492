"""The machine; knows nothing of patients."""
