"""A typed inventory recomputed from its own figures, and what may lie behind each difference."""
