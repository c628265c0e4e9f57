"""The months of a year as cells: shown, opened, filled by one act, marked against each other."""
