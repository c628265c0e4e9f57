"""Words of the page about the interface for programs."""

LABELS: dict[str, tuple[str, str]] = {
    "web.api": ("程序接口", "Interface for programs"),
    "web.api.address": ("地址", "Address"),
    "web.api.all": ("全部地址（{count}个）", "All addresses ({count})"),
    "web.api.decimals": (
        '小数写成字符串（"12.5"），双向都是；日期20250131，月份202501。',
        'Decimals are strings ("12.5"), both ways; a day is 20250131, a month 202501.',
    ),
    "web.api.key": (
        "程序出示密钥（Authorization: Bearer ghg_...），不带Cookie；密钥由管理员发放，不超过其人员的权限。",
        "A program shows a key (Authorization: Bearer ghg_...) and no cookie; an administrator makes it, and it does no more than its person may.",
    ),
    "web.api.meaning": ("含义（英文）", "Meaning"),
    "web.api.method": ("方法", "Method"),
    "web.api.once": (
        "写入时带Idempotency-Key，同一请求重发也只做一次；标明版本的地址接受If-Match，已被他人改动时拒绝。",
        "An act under an Idempotency-Key is done once however often it is sent; where a version is kept, If-Match refuses what somebody has changed meanwhile.",
    ),
    "web.api.pages": (
        "清单分页返回，Link给出下一页；带If-None-Match时，没有变化的内容不再重发。",
        "A list comes in pages, Link names the next; with If-None-Match what did not change is not sent again.",
    ),
    "web.api.problems": (
        "错误按RFC 9457返回（application/problem+json），一次列出全部，每项有固定代码、位置和处理办法。",
        "Mistakes come as RFC 9457 has it (application/problem+json), all at once, each with its stable code, place and remedy.",
    ),
    "web.api.push": ("推送读数的例子", "An example: pushing readings"),
    "web.api.viewer": ("逐项查看并试用", "See and try each address"),
    "web.api.viewer_note": (
        "此页需要脚本，内容为英文。试用就是真正执行：写入的内容会记入台账。",
        "This page needs script. Trying is doing: what is written stands in the books.",
    ),
}
