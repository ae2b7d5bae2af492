"""Groups of commands of `coordo`, one module for each subject."""
