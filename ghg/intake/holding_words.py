"""The closed words of a registry's export: instruments, states, technologies, purposes."""

from collections.abc import Mapping
from types import MappingProxyType

from ghg.domain.double_benefit import Technology
from ghg.domain.instruments import Acquired, Instrument, Purpose
from ghg.intake.words import Words, word_code

HELD, EXPECTED, USED = "held", "expected", "used"


def _numbered(pairs: Mapping[str, tuple[str, str]]) -> Words:
    return MappingProxyType({key: (at, *both) for at, (key, both) in enumerate(pairs.items())})


INSTRUMENTS = _numbered(
    {
        Instrument.CCER: ("核证自愿减排量", "ccer"),
        Instrument.CCER_OLD: ("旧ccer", "old ccer"),
        Instrument.CEA: ("全国碳配额", "cea"),
        Instrument.CER: ("cdm核证减排量", "cer"),
        Instrument.VCU: ("vcu", "vcs"),
        Instrument.GS: ("黄金标准", "gold standard"),
        Instrument.PROVINCIAL: ("碳普惠", "provincial scheme"),
        Instrument.FORESTRY: ("林业碳汇", "forestry sink"),
        Instrument.GEC: ("绿证", "green certificate"),
        Instrument.IREC: ("国际绿证", "i-rec"),
    }
)
STATES = _numbered(
    {HELD: ("持有", "in account"), EXPECTED: ("待到账", "pending"), USED: ("已使用", "used up")}
)
TECHNOLOGIES = _numbered(
    {
        Technology.SOLAR_PV: ("光伏", "solar"),
        Technology.ONSHORE_WIND: ("陆上风电", "wind onshore"),
        Technology.OFFSHORE_WIND: ("海上风电", "wind offshore"),
        Technology.DEEP_SEA_WIND: ("深远海风电", "wind deep sea"),
        Technology.SOLAR_THERMAL: ("光热", "csp"),
        Technology.BIOMASS: ("生物质", "biomass power"),
        Technology.GEOTHERMAL: ("地热", "geothermal power"),
        Technology.MARINE: ("海洋能", "marine energy"),
        Technology.HYDRO: ("水电", "hydropower"),
        Technology.FORESTRY: ("造林", "afforestation"),
        Technology.METHANE: ("甲烷利用", "methane use"),
        Technology.EFFICIENCY: ("节能", "energy efficiency"),
        Technology.OTHER: ("其他", "other technology"),
    }
)
ACQUIRED = _numbered(
    {
        Acquired.BOUGHT: ("购入", "purchase"),
        Acquired.ISSUED: ("签发", "issue"),
        Acquired.GREEN_TRADE: ("绿电交易", "green-power trade"),
        Acquired.SELF_USE: ("自发自用", "own use"),
        Acquired.ALLOCATED: ("集团分配", "group allocation"),
    }
)
PURPOSES = _numbered(
    {
        Purpose.CLAIM: ("声明", "statement"),
        Purpose.VOLUNTARY: ("自愿", "voluntarily"),
        Purpose.ETS_DUTY: ("碳市场履约", "ets compliance"),
        Purpose.RENEWABLE_DUTY: ("最低比重", "minimum share"),
        Purpose.SHARE_622: ("非化石份额", "nonfossil share"),
    }
)
_USED = {"已注销": USED, "已核销": USED, "retired": USED, "redeemed": USED}


def instrument(text: str) -> Instrument:
    """Read an instrument; raises E-KIND.instrument."""
    return Instrument(word_code(INSTRUMENTS, text, "E-KIND.instrument"))


def state(text: str) -> str:
    """Read where the registry shows the units, empty is held; raises E-KIND.holding."""
    bare = text.strip().casefold()
    return _USED.get(bare) or word_code(STATES, text.strip() or HELD, "E-KIND.holding")


def technology(text: str) -> str:
    """Read a technology, empty stays empty; raises E-KIND.technology."""
    return word_code(TECHNOLOGIES, text, "E-KIND.technology") if text.strip() else ""


def acquired(text: str) -> str:
    """Read how units came, empty is bought; raises E-KIND.acquired."""
    return word_code(ACQUIRED, text.strip() or Acquired.BOUGHT, "E-KIND.acquired")


def purpose(text: str) -> str:
    """Read what a use is for, empty stays empty; raises E-KIND.purpose."""
    return word_code(PURPOSES, text, "E-KIND.purpose") if text.strip() else ""
