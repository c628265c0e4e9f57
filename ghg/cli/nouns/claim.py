"""`ghg claim`: assessed, kept, shown. Each group of commands stands in a module of its own."""

from ghg.cli.nouns import claim_acts, claim_materials, claim_papers, claim_views
from ghg.cli.speaking import Noun

noun = Noun("claim")

# one line a group of commands: each module has its `COMMANDS`, in the order of the help
for _command in (
    *claim_acts.COMMANDS,
    *claim_materials.COMMANDS,
    *claim_views.COMMANDS,
    *claim_papers.COMMANDS,
):
    noun.add_command(_command)
