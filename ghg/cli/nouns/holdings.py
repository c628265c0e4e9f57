"""`ghg holdings`: credits and certificates, each used once. Its commands stand in two files."""

from ghg.cli.nouns import holding_acts, holding_views
from ghg.cli.nouns.holding_noun import noun

__all__ = ["holding_acts", "holding_views", "noun"]
