"""State: the only SQL of the project."""
