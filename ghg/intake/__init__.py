"""Intake: files and forms become checked rows; every mistake is told with its place, at once."""
