"""The plan de soins and its tasks on screen."""
