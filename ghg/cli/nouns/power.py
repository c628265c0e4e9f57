"""`ghg power`: certificates of green power as the registry gave them, and papers about them."""

from ghg.cli.nouns.power_papers import CERTIFICATES, noun
from ghg.cli.nouns.power_share import sharing
from ghg.cli.nouns.receiving import receiving

__all__ = ["noun"]

receiving(noun, CERTIFICATES)
sharing(noun)
