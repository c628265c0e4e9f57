"""Last year's report, read as figures to compare with."""
