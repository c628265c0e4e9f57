"""Words that every form of the pages shares."""

ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-WEB.empty": (
        "此栏未填写。",
        "This field is empty.",
        "请填写标有星号的栏目。",
        "Fill the fields that bear a star.",
    ),
    "E-WEB.field": (
        "“{raw}”不是此栏可用的写法。",
        "“{raw}” cannot be read here.",
        "请按该栏的要求填写：数量为整数或小数，日期为年、月、日。",
        "Type what the field asks for: a number, a date, one of the words offered.",
    ),
    "E-WEB.pair": (
        "“{raw}”中没有等号。",
        "There is no equals sign in “{raw}”.",
        "请每行填写一项，名称与内容之间用“=”隔开。",
        "Write one item a line, its name and its content with = between.",
    ),
}

LABELS: dict[str, tuple[str, str]] = {
    "web.new_paper": ("：或交来新文件", ": or hand in a new file"),
    "web.preview": ("先看结果", "See first"),
    "web.back": ("返回", "Back"),
    "web.leave": ("放弃", "Leave"),
    "web.did": ("已办理：{act}。", "Done: {act}."),
    "web.first_of": ("（起）", " (first)"),
    "web.last_of": ("（止）", " (last)"),
}
