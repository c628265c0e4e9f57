"""Words of the import pages: a file dropped, its check under way, its problems, foreign tables."""

LABELS: dict[str, tuple[str, str]] = {
    "web.drop_here": ("选择文件，或拖到这里", "Choose a file, or drop it here"),
    "web.too_large": (
        "文件太大，最大{most} MB；请分成几份。",
        "The file is too large (at most {most} MB): hand it in as several.",
    ),
    "web.what_comes_in": ("可以上传的内容", "What can be handed in"),
    "web.questionnaire_get": ("下载工厂事实问卷", "Download the questionnaire"),
    "web.questionnaire_hint": (
        "问卷列出各评价方案要问、表计答不了的事项，填好后同样在下面上传。",
        "The questionnaire asks what schemes want to know and no meter says; it is handed in below too.",
    ),
    "web.elsewhere": ("在各自的页面上传：", "Handed in on pages of their own:"),
    "web.needed_columns": ("必需的列", "Columns it must have"),
    "web.other_columns": ("其他的列", "Other columns"),
    "web.checking": ("正在检查", "Being checked"),
    "web.checking_hint": (
        "检查不写入任何内容；完成后自动显示结果。",
        "The check writes nothing; the result is shown when it is over.",
    ),
    "web.refresh": ("刷新", "Refresh"),
    "web.check_stop": ("停止检查并放弃这份文件", "Stop and drop this file"),
    "web.check.turn": ("等候其他文件检查完毕。", "Waiting for other files to be checked."),
    "web.check.open": ("正在打开文件。", "The file is being opened."),
    "web.check.read": ("正在逐行检查。", "Row by row is being read and checked."),
    "web.check.try": (
        "正在与台账核对。",
        "The rows are being compared with the books.",
    ),
    "web.check.months": (
        "正在比较各月用量。",
        "The months are being compared with what was before.",
    ),
    "web.taking": ("正在入账", "Being taken in"),
    "web.taking_hint": (
        "整份文件一起入账，或一行也不入；完成后自动显示结果。",
        "The whole file goes in, or no row of it; the result is shown when it is over.",
    ),
    "web.take.turn": ("正在读取并写入台账。", "The file is being read and written into the books."),
    "web.take.open": ("正在读取并写入台账。", "The file is being read and written into the books."),
    "web.take.try": ("正在写入台账。", "The rows are being written into the books."),
    "web.take_rows": ("已处理{rows}行，共{of}行", "{rows} of {of} rows"),
    "web.seconds_so_far": ("已用{seconds}秒", "{seconds} s so far"),
    "web.check_rows": ("已检查{rows}行，共{of}行", "{rows} of {of} rows"),
    "web.by_code": ("各类问题的数量", "Problems by kind"),
    "web.count": ("处数", "How many"),
    "web.first_of_them": ("其中第一处", "The first of them"),
    "web.some_of": ("显示{some}处，共{count}处", "{some} of {count} are shown"),
    "web.upload_mended": ("上传改好的文件", "Upload the mended file"),
    "web.mapping_propose": ("识别其他格式的表格", "Read a table of another form"),
    "web.mapping_hint": (
        "不是本系统模板的表格（供电公司账单、抄表系统导出等），先识别一次，以后按月使用。",
        "A table that is not our template (a bill, an export of meters) is read once and used every month.",
    ),
    "web.mapping_of": ("表格映射", "Mapping"),
    "web.mappings": ("表格映射", "Mappings of foreign tables"),
    "web.mappings_hint": (
        "表格映射说明其他格式的表格怎样读取；改动即为新的版次，须写明理由。",
        "A mapping says how a foreign table is read; a change is its next revision, with a reason.",
    ),
    "web.mapping_new": ("用一份文件建立新的映射", "Make a new one from a file"),
    "web.mapping_kept": ("已保存表格映射{code}。", "The mapping {code} is kept."),
    "web.mapping_page_hint": (
        "为本系统的列选择文件中的列，或填写各行相同的内容；带星号的必须有。",
        "Choose a column of the file for each of ours, or a text for all rows; what has a star is needed.",
    ),
    "web.read_file_as": ("文件中有什么", "What the file holds"),
    "web.header_row": ("表头所在行", "Row of the header"),
    "web.read_again": ("重新识别", "Read it again"),
    "web.their_column": ("文件中的列", "Column of the file"),
    "web.their_columns": ("文件中的列", "Columns of the file"),
    "web.could_be": ("可能是", "Could be"),
    "web.stands_there": ("前几行的内容", "What stands there"),
    "web.column_by_column": ("逐列对应", "Column by column"),
    "web.our_column": ("本系统的列", "Our column"),
    "web.same_in_all": ("各行相同的内容", "The same in all rows"),
    "web.their_column_for": ("“{column}”在文件中的列", "Column of the file for {column}"),
    "web.same_in_all_for": ("“{column}”各行相同的内容", "Text of all rows for {column}"),
    "web.needed": ("必需", "needed"),
    "web.their_names": ("文件中的名称", "Names in the file"),
    "web.their_names_hint": (
        "文件中写户号或设备名称的，在这里对应到计量流（或厂区、表计）的编码；没有的不填。",
        "Where the file names an account or a machine, give the code of our stream, facility or meter.",
    ),
    "web.their_name": ("文件中的名称", "Name in the file"),
    "web.our_code": ("本系统的编码", "Our code"),
    "web.keep_it": ("保存", "Keep it"),
    "web.day_order": ("日期的顺序", "Order of a date"),
    "web.day_order.ymd": ("年月日", "year, month, day"),
    "web.day_order.dmy": ("日月年", "day, month, year"),
    "web.day_order.mdy": ("月日年", "month, day, year"),
    "web.day_rule": ("零点的读数", "A reading at midnight"),
    "web.day_rule.as_printed": ("按所印日期", "belongs to the day that is printed"),
    "web.day_rule.closes_day": ("计入前一日", "closes the day before"),
    "web.mapping_store": ("保存映射", "Store the mapping"),
    "web.mapping_store_check": ("保存映射并检查这份文件", "Store it and check this file"),
}

# code of an error -> what to do in the browser
REMEDIES: dict[str, tuple[str, str]] = {
    "E-HDR.missing": (
        "请补上该列，或使用本系统生成的模板；其他格式的表格，请先“识别其他格式的表格”。",
        "Add the column, or use our template; a table of another form is read by a mapping first.",
    ),
    "E-HDR.unknown": (
        "请改用模板中的列名，或删除该列；企业自己的表格，请用“识别其他格式的表格”。",
        "Use the template's names, or take the column out; a table of your own is read by a mapping.",
    ),
    "E-HDR.row": (
        "请删除表头上方的行；每月都是这样的表格，请用“识别其他格式的表格”，写明表头在第{raw}行。",
        "Take out the rows above; a table that is always so is read by a mapping with the header in row {raw}.",
    ),
    "E-HDR.two": (
        "请把列名写在同一行；每月都是这样的表格，请用“识别其他格式的表格”，写明表头在第{raw}行。",
        "Write the names in one row; a table that is always so is read by a mapping with the header in row {raw}.",
    ),
    "E-HDR.mapped": (
        "请核对文件和表头所在行；表头改了名的，请修改这个表格映射。",
        "Check the file and the row of its header; where a header was renamed, change the mapping.",
    ),
    "E-SHEET.mapped": (
        "请核对文件；工作表不止一个时，请填写工作表的名称。",
        "Check the file; where it has several sheets, name the one to read.",
    ),
    "E-KIND.table": (
        "请从列表中选择内容。",
        "Choose the content from the list.",
    ),
    "E-DUP.mapping": (
        "请换一个编码，或在“表格映射”中打开它来修改。",
        "Take another code, or open it under “Mappings” and change it.",
    ),
    "E-REF.alias": (
        "请改写为编码；每月都这样写的，可在表格映射的“文件中的名称”中对应到{known}。",
        "Write the code; where the file always says so, let a mapping name {known} for it.",
    ),
    "E-DATE.future": (
        "请核对日期；确认无误的，勾选后再提交。",
        "Check the date; where it is right, tick the box and take it in.",
    ),
    "E-ZERO.month": (
        "没有数据的月份请留空；确实没有发生的，勾选后再提交。",
        "Leave a month without data empty; where nothing was used, tick the box and take it in.",
    ),
    "E-OVERLAP.meter": (
        "以表计为准的，请先撤销原记录；同意只作对照的，勾选后再提交。",
        "Where the meter counts, take the record back first; else tick the box and take it in.",
    ),
    "E-DATE.long": (
        "请尽量按月填报；确需分摊的，勾选后再提交。",
        "Give months where you can; else tick the box and it is shared by days.",
    ),
    "E-SPLIT.readings": (
        "请尽量补上月末读数；同意分摊的，勾选后再提交。",
        "Add the readings of the month ends where you can; else tick the box and take it in.",
    ),
    "E-TOTAL.differs": (
        "请核对各行是否齐全；确认按各行导入的，勾选后再导入。",
        "Check whether all rows are there; where they are, tick the box and take it in.",
    ),
    "E-SCALE.computed": (
        "请核对公式；接受舍入的，勾选后再导入。",
        "Check the formula; where the rounding is right, tick the box and take it in.",
    ),
    "E-METER.partial": (
        "请留意该月其余日期的数据；零点的读数属于前一天的，请在表格映射中选择“计入前一日”。",
        "Mind the other days of the month; where midnight closes the day before, say so in the mapping.",
    ),
    "E-HIDDEN.rows": (
        "请取消隐藏后核对；确认导入的，勾选后再导入。",
        "Show what is hidden and check it; where it belongs in, tick the box and take it in.",
    ),
    "E-HIDDEN.columns": (
        "请取消隐藏后核对；确认导入的，勾选后再导入。",
        "Show what is hidden and check it; where it belongs in, tick the box and take it in.",
    ),
    "E-HIDDEN.sheet": (
        "请取消隐藏后核对；确认导入的，勾选后再导入。",
        "Show what is hidden and check it; where it belongs in, tick the box and take it in.",
    ),
    "E-HIDDEN.sheets": (
        "请取消隐藏后核对；确认导入的，勾选后再导入。",
        "Show what is hidden and check it; where it belongs in, tick the box and take it in.",
    ),
    "E-ACTIVE.macros": (
        "请确认文件来自可信的人且数值是最新的，勾选后再导入；或另存为不含它们的.xlsx。",
        "Make sure that its maker is trusted and its values are fresh, and tick the box; or save it without them.",
    ),
    "E-ACTIVE.links": (
        "请确认文件来自可信的人且数值是最新的，勾选后再导入；或另存为不含它们的.xlsx。",
        "Make sure that its maker is trusted and its values are fresh, and tick the box; or save it without them.",
    ),
    "E-ACTIVE.objects": (
        "请确认文件来自可信的人且数值是最新的，勾选后再导入；或另存为不含它们的.xlsx。",
        "Make sure that its maker is trusted and its values are fresh, and tick the box; or save it without them.",
    ),
    "E-DATE.ambiguous": (
        "请写成 2025-01-31，或在表格映射中选择日期的顺序。",
        "Write it as 2025-01-31, or choose the order of a date in a mapping.",
    ),
    "E-DATE.mapped": (
        "请核对日期，或在表格映射中改正日期的顺序。",
        "Check the date, or mend the order of a date in the mapping.",
    ),
    "E-MAPPING.column": (
        "请从列表中选择本系统的列。",
        "Choose one of our columns from the list.",
    ),
    "E-MAPPING.twice": (
        "文件中的列与各行相同的内容，只填一项。",
        "Choose a column of the file or a text of all rows, not both.",
    ),
    "E-MAPPING.order": ("请从列表中选择日期的顺序。", "Choose the order of a date from the list."),
    "E-MAPPING.rule": (
        "请从列表中选择零点读数的归属。",
        "Choose what a reading at midnight is of.",
    ),
}
