"""Build the two faces of the report from Noto Sans CJK SC (Debian package fonts-noto-cjk).

reportlab embeds TrueType outlines only and Noto CJK has CFF outlines, so the curves are converted;
the signs that the faces lack (subscripts, superscripts, ticked boxes) are drawn from those they
have. The results carry a family name of their own, as the Open Font License asks of modified fonts.

    python tools/make_fonts.py [FOLDER OF THE .ttc FILES]

writes ghg/reports/fonts/*.ttf and SHA256SUMS; the same input gives the same bytes.
"""

import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, newTable

FOLDER = Path("/usr/share/fonts/opentype/noto")
TARGET = Path(__file__).resolve().parent.parent / "ghg" / "reports" / "fonts"
FAMILY = "GHG Ledger Sans"
MADE = 3_850_000_000  # seconds since 1904 for `head`, pinned: a build has no clock
UNITS = 1000

SIGNS = (
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉−√×÷±≤≥≈≠Σ∑Δ∆△▲▽▼●○□■◆◇→←↑↓⇒⇔“”‘’—–…·•・℃‰㎡㎥㎏㎎㎜㎝㎞"
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ☐☑✓§©®™€£¥µΩ〇々〔〕【】『』「」～"
)
# Characters of personal and firm names that GB 2312 lacks.
NAMES = (
    "喆堃镕珺玥昇玮珏赟翀奕鑫淼焱垚犇骉羴嫚婳婧媖嫕妤姝婕晔晟旻昕昊昱晗暘暄曦璟璐璞璠琦琨珂珩"
    "珞琬瑀瑄瑢瑨瑷璇璎瓒甯畯皓睿祎祺禛稷竑笪筠箬絜翊翎翯翾舸芃芊苡茜荃莘菀菡萱葳蒽蔚蕙薇藜"
    "蘅虓蝶裎詝誉谌谡豫赪踔轩轶迢逵遐邈郗郦鄞钊钋钰铖铠铭锃锟镓镠镡闳闵阊阳隽霁霆霈霓霖霭"
    "靓靖鞠韫韬顼颀颉颖飏飒馥骁骅骐骞骥髦魁鲲鸢鸾鹂鹏黟黼龑龢祇祾禔秾穆窈竺笙筱箐篁簃粲綦"
    "绚绮缃缇缦缨羿翙翚耘聿肇胤脩臻舒艋苒茗荇莞菁葭蓁蓓蔓蕴薰藴蘭虔衎袆袤谞谧谭贇"
    "赜趯跂蹊辂逄邕邗邰郢酆醴釗釭銮鋆鎏鏊鐄鑑钜铂铄铎铮锴锽镔镛镧闿阗陟陞隗雒雯雱霏靑"
    "煊煜煦熠熹燊燚燏爔牟玎玓玕玘玙玚玢玟玠玡玫玭玶珅珈珉珙珣珥珦珧珮珲珽琀琇琎琏琚琛琤琪琭"
    "琮琯琰琲琳琴琸瑅瑆瑊瑑瑗瑛瑜瑝瑞瑧瑭瑱瑾璁璆璈璋璘璜璟璥璦璧璪璱璲璺昀昉昂昃昇昣昳昺晁晊晏晙"
    "晞晢晫晳晴晷暁暐暒暕暲曈曌曜曻杲杺枟柃柊栩桄桢桤梓梣梵棻棽椿楒楠榕榛榭槿樾橒檀檠"
    "沄沅沆沇沐沔沚沛沣沨泂泆泓泖泠泱泺洄洇洌洙洢洧洹浉浛浠浡浥浬涑涔涟涪淏淓淙淞淳淼渌渏渟渼湉湑湜湲"
    "湝溁溆溍溦溧溱滉滢滪漪漷潆潇潞潼澍澐澔澧濂濛濯瀚瀛灏灵炁炅炆炘炜炟炫炯炻烜烨烺焓焘焜焯煐煴"
    "仝伃伋伲佃佶佺侁侃侑俣俦俪俶倓倢倧偀偃傃傑僖儁儇允克冕凇劭劼勍勖匀卉卿厷叡吉呈咏哓哲哿唛"
    "啟喻嗣嘉嘏囡圳坤垣垯垲埈埕埔埜埴堉堯塬墅墉增壆壎夔奂奭妘妧妫妮妲姀姁姈姒姞姮娅娈娣娴娸婠婵媛媞嫄嬅嬴"
    "孖孚孜孟孺宓宥宬宸寔寰尧屹岐岑岚岢岫岱岷岽峂峒峤峥峻崑崚崟崧嵇嵋嵘嵚嵩嶷巍巽希帏庑庠庥廷弋弢弼彤彧彪彬彰"
)


@dataclass(frozen=True, slots=True)
class Face:
    """One face to build: collection file, name in it, style, target file and characters."""

    collection: str
    name: str
    style: str
    target: str
    characters: frozenset[int]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sign made of other signs: (base character, scale, shift right, shift up) in em."""

    sign: str
    parts: tuple[tuple[str, float, float, float], ...]


def han_of_gb2312() -> set[int]:
    """List what GB 2312 can write."""
    found = set()
    for lead in range(0xA1, 0xF8):
        for trail in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((lead, trail)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


def common_characters() -> set[int]:
    """List Latin, GB 2312, full-width forms, punctuation and the report's signs."""
    latin = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180))
    wide = set(range(0x3000, 0x3018)) | set(range(0xFF01, 0xFF5F)) | {0xFFE5}
    return latin | wide | han_of_gb2312() | {ord(sign) for sign in SIGNS}


def faces() -> tuple[Face, ...]:
    common = common_characters()
    body = frozenset(common | set(range(0x4E00, 0xA000)))
    bold = frozenset(common | {ord(sign) for sign in NAMES})
    return (
        Face(
            "NotoSansCJK-Regular.ttc",
            "Noto Sans CJK SC",
            "Regular",
            "GHGLedgerSans-Regular.ttf",
            body,
        ),
        Face(
            "NotoSansCJK-Bold.ttc",
            "Noto Sans CJK SC Bold",
            "Bold",
            "GHGLedgerSans-Bold.ttf",
            bold,
        ),
    )


def drawn_signs() -> tuple[Drawn, ...]:
    """Say how the missing signs are drawn."""
    lower = [Drawn(chr(0x2080 + digit), ((str(digit), 0.62, 0.0, -0.12),)) for digit in range(10)]
    upper = [
        Drawn(sign, ((str(digit), 0.62, 0.0, 0.33),)) for digit, sign in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")
    ]
    minus = Drawn("⁻", (("-", 0.62, 0.0, 0.33),))
    boxes = (
        Drawn("☐", (("□", 1.0, 0.0, 0.0),)),
        Drawn("☑", (("□", 1.0, 0.0, 0.0), ("√", 0.62, 0.21, 0.12))),
    )
    return (*lower, *upper, minus, *boxes)


def build(face: Face, folder: Path) -> bytes:
    """Make one face and give its bytes."""
    font = _opened(folder / face.collection, face.name)
    _reduced(font, face.characters)
    _true_type(font)
    for drawn in drawn_signs():
        _drawn(font, drawn)
    _named(font, face.style)
    font["maxp"].numGlyphs = len(font.getGlyphOrder())
    path = TARGET / face.target
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = MADE
    font.save(path, reorderTables=True)
    return path.read_bytes()


def _opened(path: Path, name: str) -> Any:
    fonts = TTCollection(str(path)).fonts
    return next(font for font in fonts if font["name"].getDebugName(4) == name)


def _reduced(font: Any, characters: frozenset[int]) -> None:
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    chosen = subset.Subsetter(options)
    chosen.populate(unicodes=characters)
    chosen.subset(font)


def _true_type(font: Any) -> None:
    """Replace cubic (CFF) by quadratic (glyf) outlines; at most 1/1000 em off."""
    glyph_set, order = font.getGlyphSet(), font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyph_set[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, glyphs
    font["maxp"].tableVersion = 0x00010000
    for field in ("Zones", "TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs"):
        setattr(font["maxp"], f"max{field}", 0)
    for field in ("StackElements", "SizeOfInstructions", "ComponentElements", "ComponentDepth"):
        setattr(font["maxp"], f"max{field}", 0)
    font["maxp"].maxZones = 1
    font["post"].formatType = 3.0
    for table in ("CFF ", "VORG", "BASE", "GSUB", "GPOS", "GDEF", "vhea", "vmtx", "DSIG"):
        if table in font:
            del font[table]
    font.sfntVersion = "\x00\x01\x00\x00"
    font["head"].glyphDataFormat = 0


def _drawn(font: Any, drawn: Drawn) -> None:
    """Add a sign that the face lacks."""
    mapping = font.getBestCmap()
    if ord(drawn.sign) in mapping:
        return
    glyph_set, pen, advance = font.getGlyphSet(), TTGlyphPen(None), 0
    for base, scale, right, up in drawn.parts:
        recorded = RecordingPen()
        glyph_set[mapping[ord(base)]].draw(recorded)
        recorded.replay(TransformPen(pen, (scale, 0, 0, scale, right * UNITS, up * UNITS)))
        advance = max(advance, round(font["hmtx"][mapping[ord(base)]][0] * scale))
    name, glyph, glyf = f"uni{ord(drawn.sign):04X}", pen.glyph(), font["glyf"]
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    glyf.glyphs[name], glyf.glyphOrder = glyph, font.getGlyphOrder()
    glyph.recalcBounds(glyf)
    font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(drawn.sign)] = name


def _named(font: Any, style: str) -> None:
    """Give the modified font its own name and keep whose work it is."""
    old, compact = font["name"], FAMILY.replace(" ", "")
    copyright_ = old.getDebugName(0)
    texts = {
        0: f"{copyright_} Modified for GHG Ledger: reduced, TrueType outlines, signs added.",
        1: FAMILY,
        2: style,
        3: f"1.000;GHGLedger;{compact}-{style}",
        4: f"{FAMILY} {style}",
        5: "Version 1.000",
        6: f"{compact}-{style}",
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    old.names = []
    for number, text in texts.items():
        old.setName(text, number, 3, 1, 0x409)


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0]) if arguments else FOLDER
    TARGET.mkdir(parents=True, exist_ok=True)
    sums = []
    for face in faces():
        made = build(face, folder)
        sums.append(f"{hashlib.sha256(made).hexdigest()}  {face.target}\n")
        print(face.target, len(made))
    (TARGET / "SHA256SUMS").write_text("".join(sums), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
