"""The front page: what can be said before anything is loaded.

One table names every noun with its module and one line in each language. These few words stand here
and not in `ghg.texts`, because `ghg --help` must not read the tables of every room.
"""

import os
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

# noun -> (module of ghg.cli.nouns, Chinese, English), in the order of a year's work
NOUNS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "db": ("db", "建立、升级数据库", "make and upgrade the database"),
        "organisation": ("organisation", "组织与报告主体", "organisations and their particulars"),
        "person": ("person", "人员、角色与口令", "persons, roles and passwords"),
        "key": ("key", "程序用的密钥", "keys for programs"),
        "facility": ("facility", "厂区与核算单元", "facilities and units"),
        "boundary": ("boundary", "核算边界", "what is inside the boundary"),
        "unit": ("unit", "核算单元与分摊", "accounting units and what they share"),
        "source": ("source", "排放源", "emission sources"),
        "stream": ("stream", "计量流：每个排放源记录什么", "streams: what is counted of a source"),
        "meter": ("meter", "计量器具：台账与读数", "meters and their readings"),
        "stock": ("stock", "燃料库存：盘点与消费量推算", "stocks of fuels and what was used"),
        "product": ("product", "产量与产值", "output and money"),
        "evidence": ("evidence", "佐证材料", "evidence files"),
        "period": ("period", "关账与重新开账", "closing and reopening months"),
        "year": (
            "year",
            "年度结转、读取上年报告",
            "roll a year forward, read last year's report",
        ),
        "monitoring": ("monitoring", "数据质量控制计划", "the data quality control plan"),
        "activity": ("activity", "活动数据记录", "records of activity"),
        "parameter": ("parameter", "本厂的实测参数", "parameters of the plant's own"),
        "sample": ("sample", "燃料化验样品", "samples of fuels"),
        "fact": (
            "plant_facts",
            "工厂事实：评价标准所问",
            "plant facts: what schemes ask",
        ),
        "factor": ("factor", "公布的排放因子", "published factors"),
        "guide": ("guide", "核算指南", "accounting guides"),
        "inventory": (
            "inventory",
            "清单：计算、定版、追溯",
            "build, issue, explain inventories",
        ),
        "crosscheck": ("crosscheck", "交叉核对表", "cross-checks of the figures"),
        "credit": ("credit", "碳信用登记", "credits as the registry gave them"),
        "power": ("power", "绿证登记", "certificates of green power"),
        "holdings": ("holdings", "碳信用与绿证：只用一次", "credits and certificates, used once"),
        "scheme": ("scheme", "评价标准：要求与限值", "schemes: requirements and limits"),
        "claim": ("claim", "声明：能不能说，还缺什么", "claims: may we say it, what is missing"),
        "task": ("task", "双人复核：待办与批准", "four eyes: what waits for whom"),
        "report": ("report", "报告", "reports"),
        "engagement": ("engagement", "核查委托与约定", "verifications and their terms"),
        "sampling": ("sampling", "核查抽样与核对", "samples of a verification"),
        "finding": ("finding", "核查发现：答复、更正、关闭", "findings of a verification"),
        "pack": ("pack", "核查包与首批文件索引", "verification packs, index of documents"),
        "group": ("group", "集团：收到的工厂定版", "the group: issues that plants sent"),
        "template": ("template", "生成待填工作簿", "write the workbook to fill in"),
        "mapping": ("mapping", "外来表格的映射", "how foreign tables are read"),
        "import": ("imports", "导入填好的文件", "import a filled file"),
        "status": ("status", "一年中还缺什么", "what a year still lacks"),
        "serve": ("serve", "在浏览器中使用", "the ledger in a browser"),
        "journal": ("journal", "操作日志", "the journal of all acts"),
        "check": ("check", "检查台账是否完好", "check that the ledger is whole"),
        "demo": ("demo", "演示：一家工厂的一年", "a factory's year as a demonstration"),
    }
)

# word -> (Chinese, English)
WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "about": (
            "工厂温室气体台账：报告里的每一吨都能追溯到单据、因子和出处。",
            "A greenhouse gas ledger: every printed tonne walks back to a bill, a factor, a page.",
        ),
        "usage": ("用法", "Usage"),
        "examples": ("示例", "Examples"),
        "commands": ("命令", "Commands"),
        "options": ("选项", "Options"),
        "required": ("必填", "required"),
        "default": ("默认 {value}", "default {value}"),
        "environment": ("环境变量 {value}", "environment {value}"),
        "several": ("可重复", "may be repeated"),
        "option.database": (
            "数据库：SQLite文件的路径，或地址",
            "database: path of an SQLite file, or an address",
        ),
        "option.organisation": (
            "组织编码；只有一个时可省略",
            "code, if several",
        ),
        "option.entity": (
            "报告主体编码；只有一个时可省略",
            "code, if several",
        ),
        "option.lang": ("语言", "language"),
        "option.no_color": ("不用颜色", "no colours"),
        "option.debug": ("出错时显示程序细节", "show the program's details of an error"),
        "option.version": ("显示版本", "show the version"),
        "option.help": ("显示帮助", "show this help"),
    }
)
EXAMPLES = ("ghg demo", "ghg db init", "ghg status --year 2025", "ghg inventory new --help")


def word(name: str, language: Language, value: str = "") -> str:
    """Give a word of the front page."""
    return WORDS[name][0 if language == "zh" else 1].replace("{value}", value)


def noun_line(noun: str, language: Language) -> str:
    """Give the one line that tells what a noun is for."""
    return NOUNS[noun][1 if language == "zh" else 2]


def language_of_locale(environment: Mapping[str, str] = os.environ) -> Language:
    """Give English where the locale names a language other than Chinese, else Chinese."""
    named = [environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    said = next((one for one in named if one), "") or _system_locale()
    plain = said.partition(".")[0].lower()
    return "zh" if plain in ("", "c", "posix") or plain.startswith(("zh", "chinese")) else "en"


def language_asked(words: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """Find the language before the words are parsed, so that help and mistakes speak it too."""
    said = environment.get("GHG_LANG", "")
    for word_, following in pairwise([*words, ""]):
        name, equals, value = word_.partition("=")
        if name == "--lang":
            said = value if equals else following
    return next((one for one in LANGUAGES if one == said), language_of_locale(environment))


def _system_locale() -> str:
    """Ask the system: Windows sets none of the variables."""
    import locale

    return locale.getlocale()[0] or ""
