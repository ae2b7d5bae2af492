"""Text and bytes in, plain records out, and back."""
