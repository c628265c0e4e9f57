"""Files at the desk: tried, written, given back with their mistakes, undone."""
