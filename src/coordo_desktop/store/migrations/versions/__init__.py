"""One module per schema step; a step never imports the models."""
