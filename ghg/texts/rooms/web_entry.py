"""Words of month entry: the grids, pasting, the drawer of a cell, and closing months."""

ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-CONFLICT.cell": (
        "这一格（{stream} {month}）已有{count}条记录，合计{now}，由{actor}录入；您输入的是{raw}。",
        "The cell ({stream} {month}) holds {count} records by now, {now} in all, entered by {actor}; "
        "you typed {raw}.",
        "没有覆盖，也没有重复入账。以已入账的为准的，不必再填；要更正的，请点开这一格。",
        "Nothing was overwritten or doubled. If what is posted is right there is nothing to do; "
        "to correct it, open the cell.",
    ),
    "E-CONFLICT.absent": (
        "这一格（{stream} {month}）已说明没有数据（{reason}），您输入的是{raw}。",
        "The cell ({stream} {month}) was declared to have no figure ({reason}); you typed {raw}.",
        "确有数据的，请点开这一格，先撤回说明，再录入。",
        "If there is a figure, open the cell, withdraw the declaration, and enter it.",
    ),
    "E-CONFLICT.emptied": (
        "您打开页面之后，这一格（{stream} {month}）的记录已被冲销；您填写的是{raw}。",
        "The records of the cell ({stream} {month}) were reversed since you opened it; you typed {raw}.",
        "没有写入。请核对这一格的现状，再提交一次。",
        "Nothing was written. Look at the cell as it stands now, and hand it in once more.",
    ),
    "E-DUP.cell": (
        "同一格在这次录入中出现两次：{month}，后一个是{raw}。",
        "The same cell stands twice in what was entered: {month}, the second time {raw}.",
        "每个计量流每月只填一个数值；确有几笔的，请点开这一格分条录入。",
        "Enter one value for each stream and month; several deliveries are entered at the cell.",
    ),
    "E-PASTE.empty": (
        "没有可录入的数值。",
        "There is no value to enter.",
        "请从表格复制一块数值，粘贴到框中。",
        "Copy a block of values from a sheet and paste it into the field.",
    ),
    "E-PASTE.place": (
        "这一行的“{raw}”没有对应的格。",
        "There is no cell for “{raw}” of this line.",
        "请核对起始的计量流和月份，以及粘贴的行数和列数。",
        "Look at the stream and the month to begin with, and at the lines and columns pasted.",
    ),
    "E-PASTE.many": (
        "一次最多录入{limit}格，这里有{raw}格。",
        "At most {limit} cells are entered at once; here are {raw}.",
        "请分几次粘贴，或用导入。",
        "Paste it in parts, or import a file.",
    ),
}

LABELS: dict[str, tuple[str, str]] = {
    "web.grid.save": ("保存全部", "Save all"),
    "web.grid.hint_month": (
        "回车保存这一格并下移，方向键在格间移动；可从Excel复制一块数值，粘贴到起始格。可用能换算的其他单位。",
        "Enter saves the cell and moves down; arrow keys move between cells. A block copied from Excel can be pasted at its first cell. A unit that converts may be used.",
    ),
    "web.grid.hint_year": (
        "行是计量流，列是月份；可从Excel复制一块数值，粘贴到起始格。整块一起核对，有错时一格也不入账。",
        "Rows are streams, columns are months. A block copied from Excel can be pasted at its first cell. It is checked as a whole; while anything is wrong no cell is posted.",
    ),
    "web.grid.paste": ("粘贴一块数值", "Paste a block"),
    "web.grid.find": ("代码或名称", "Code or name"),
    "web.grid.rows": ("显示", "Rows"),
    "web.grid.every": ("全部计量流", "every stream"),
    "web.grid.only_missing": ("只看缺数据的", "only those that lack data"),
    "web.grid.none_fits": ("没有符合条件的计量流。", "No stream fits what is asked for."),
    "web.grid.posted": ("{count}格已入账。", "{count} cells were posted."),
    "web.grid.same": (
        "{count}格原来就是这个数值，未重复入账。",
        "{count} cells held their value already.",
    ),
    "web.open_cell": ("打开这一格", "Open the cell"),
    "web.grid.refused": (
        "{count}格有问题，这次没有写入任何数值；您填写的都保留在格中。",
        "{count} cells are wrong. Nothing was written; what you typed stays in the cells.",
    ),
    "web.grid.beyond": (
        "有{count}个数值超出了表格，没有填入。",
        "{count} values lie beyond the grid and were not filled in.",
    ),
    "web.grid.lost": (
        "没有收到服务器的答复，不知道是否已入账；请刷新页面核对。",
        "No answer came back, so it is not known whether it was posted: load the page again.",
    ),
    "web.grid.waits": ("待批准", "waits for approval"),
    "web.grid.waits_of": (
        "提交{number}：{quantity} {unit}（{maker}），批准前不计入",
        "Submission {number}: {quantity} {unit} ({maker}); it counts once approved",
    ),
    "web.grid.so_far": ("已录入部分", "entered so far"),
    "web.grid.show_totals": ("计算总量", "Work the totals out"),
    "web.grid.no_totals": ("暂不能给出总量", "No totals for now"),
    "web.grid.draft_totals": (
        "总量按台账现状计算，不是定版；待批准的数值不计入。",
        "Totals are of the books as they stand, and no issue; values that wait for approval are not in them.",
    ),
    "web.paste.title": ("粘贴一块数值", "Paste a block of values"),
    "web.paste.how": ("粘贴的内容", "What is pasted"),
    "web.paste.how.lines": (
        "每行：计量流代码、数值、单位（单位可省）",
        "Each line: code of the stream, value, unit (it may be left out)",
    ),
    "web.paste.how.block": (
        "一块数值：行是计量流，列是连续的月份",
        "A block of values: lines are streams, columns are months in a row",
    ),
    "web.paste.from_stream": ("起始计量流", "First stream"),
    "web.paste.from_month": ("月份（起始月份）", "Month (the first one)"),
    "web.paste.text": ("从表格复制的内容", "What was copied from the sheet"),
    "web.paste.hint": (
        "列之间用制表符，与从Excel复制的相同。空格子不动；块的第一列是计量流代码时，按代码对应。全部核对无误才一次入账。",
        "Columns are parted by tabs, as Excel copies them. Empty cells are left alone. Where the first column of a block holds codes of streams, it goes by them. All is checked first, and posted at once.",
    ),
    "web.paste.do": ("核对并入账", "Check and post"),
    "web.done.present": ("已撤回空缺的说明。", "The declaration was withdrawn."),
    "web.done.proven": ("已关联佐证材料。", "The evidence is linked."),
    "web.cell.rank": (
        "数据来源级别（数字越小越可靠）",
        "Rank of the source (lower is more reliable)",
    ),
    "web.cell.withdraw": ("撤回说明", "Withdraw the declaration"),
    "web.cell.withdraw_hint": (
        "撤回后该月重新列为缺数据；原来的说明保留在台账中。",
        "The months lack data again; what was said stays in the books.",
    ),
    "web.cell.typed_was": (
        "您填写的是：{quantity} {unit}，理由：{reason}。上表是现状，请对现行的记录更正。",
        "You typed {quantity} {unit}, for the reason: {reason}. The table shows the cell as it is "
        "now; correct the record that stands.",
    ),
    "web.cell.kept_file": ("已上传的文件", "A kept file"),
    "web.cell.link": ("关联到这一格", "Link it to this cell"),
    "web.nav.closing": ("月末关账", "Month end"),
    "web.closing.of": ("{year}年月末关账", "Month end, {year}"),
    "web.closing.lacks": ("还缺的数据", "What it lacks"),
    "web.closing.due": ("存证期限", "Deposit due"),
    "web.closing.folder": ("存证文件夹", "Evidence folder"),
    "web.closing.take": ("下载存证文件夹", "Download the folder"),
    "web.closing.not_ended": ("月份未结束", "not over yet"),
    "web.closing.blocked": ("不能关账", "cannot be closed"),
    "web.closing.ready": ("可以关账", "can be closed"),
    "web.closing.waits": ("{count}个数值待批准", "{count} values wait"),
    "web.closing.written": ("已写出", "written"),
    "web.closing.late": ("逾期{days}天", "{days} days late"),
    "web.closing.left": ("还有{days}天", "{days} days left"),
    "web.closing.hint": (
        "关账后该月不再写入。存证文件夹是一个压缩包：当月台账、佐证材料和每个文件的SHA-256；每次下载都记入日志。待批准的数值不在其中。",
        "A closed month takes nothing more. The evidence folder is an archive of the month's ledgers, its evidence, and the SHA-256 of every file; each download is journaled. Values that wait for approval are not in it.",
    ),
    "web.closing.close": ("关账", "Close months"),
    "web.closing.anyway": (
        "缺数据也关账（必须写明理由）",
        "Close them though data are missing (a reason is needed)",
    ),
    "web.closing.reopen": ("重新开账", "Open months again"),
    "web.closing.reopen_hint": (
        "已定版的清单不变；之后的改动要另行定版。",
        "Issues stay as they are; what changes afterwards needs another issue.",
    ),
    "web.closing.events": ("关账与开账记录", "Closed and opened again"),
    "web.closing.event.closed": ("关账", "closed"),
    "web.closing.event.reopened": ("重新开账", "opened again"),
    "web.closing.done.closed": ("已关账。", "Closed."),
    "web.closing.done.reopened": ("已重新开账。", "Opened again."),
}
