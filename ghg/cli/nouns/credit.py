"""`ghg credit`: carbon credits as the registry gave them, and the three forms of offset."""

from ghg.cli.nouns.offsets import offsetting
from ghg.cli.nouns.receiving import receiving
from ghg.cli.speaking import Noun
from ghg.domain.instruments import Instrument

noun = Noun("credit")
receiving(noun, [one for one in Instrument if not one.certificate])
offsetting(noun)
