"""Somebody else's inventory, read row by row to be recomputed."""
