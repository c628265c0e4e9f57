"""Run the command line from a checkout: `python cli.py --help`."""

from ghg.cli import main

main()
