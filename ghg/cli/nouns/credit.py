"""`ghg credit`: carbon credits as the registry gave them, and the three forms of offset."""

from ghg.cli.nouns.offsets import noun
from ghg.cli.nouns.receiving import receiving
from ghg.domain.instruments import Instrument

__all__ = ["noun"]

receiving(noun, [one for one in Instrument if not one.certificate])
