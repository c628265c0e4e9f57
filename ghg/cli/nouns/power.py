"""`ghg power`: certificates of green power as the registry gave them, and papers about them."""

from ghg.cli.nouns.power_papers import grouping, selling
from ghg.cli.nouns.power_share import sharing
from ghg.cli.nouns.receiving import receiving
from ghg.cli.speaking import Noun
from ghg.domain.instruments import Instrument

noun = Noun("power")
CERTIFICATES = [one for one in Instrument if one.certificate]
receiving(noun, CERTIFICATES)
selling(noun)
sharing(noun)
grouping(noun, [str(one.value) for one in CERTIFICATES])
