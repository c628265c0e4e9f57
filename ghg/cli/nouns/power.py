"""`ghg power`: certificates of green power as the registry gave them."""

from ghg.cli.nouns.receiving import receiving
from ghg.cli.speaking import Noun
from ghg.domain.instruments import Instrument

noun = Noun("power")
receiving(noun, [one for one in Instrument if one.certificate])
