"""The command line: parse, call the desk, show.

`ghg NOUN VERB`. Nothing heavy is loaded before a verb runs: the front page knows every noun by one
table, a noun's module is imported when the noun is typed, the desk when a verb calls it.
"""

from ghg.cli.top import main

__all__ = ["main"]
