"""Freezing: exact values become the rows of an issue, one module per annex."""
