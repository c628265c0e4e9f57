"""`ghg scheme`: what may be claimed by which text; its commands stand in `scheme_acts`."""

from ghg.cli.nouns import scheme_acts
from ghg.cli.speaking import Noun

noun = Noun("scheme")

for _command in scheme_acts.COMMANDS:
    noun.add_command(_command)
