"""Words of the room `intake`."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-HDR.unknown": (
        "不认识列名“{raw}”。相近的列名：{near}。",
        "Unknown column “{raw}”. Near: {near}.",
        "请改用模板中的列名，或删除该列；企业自己的表格请建立映射（ghg mapping guess）。",
        "Use a column name of the template, or make a mapping for a table of your own "
        "(ghg mapping guess).",
    ),
    "E-HDR.twice": (
        "“{raw}”与“{other}”是同一列。",
        "“{raw}” and “{other}” are the same column.",
        "请只保留其中一列。",
        "Keep one of them.",
    ),
    "E-HDR.missing": (
        "缺少“{column_zh}”列。",
        "The column “{column_en}” is missing.",
        "请补上该列，或使用本系统生成的模板（ghg template）。",
        "Add the column, or use the workbook made by ghg template.",
    ),
    "E-EMPTY.cell": (
        "“{column}”没有填写。",
        "“{column}” is empty.",
        "请填写该单元格，或删除整行。",
        "Fill in the cell, or delete the row.",
    ),
    "E-EMPTY.quantity": (
        "没有数量（“{raw}”），但该行其他内容已填写。",
        "There is no quantity (“{raw}”), yet other cells of the row are filled in.",
        "请填写数量；确实没有发生的填0，尚无数据的请清空该行的其他内容。",
        "Type the quantity, 0 if nothing was used; if it is not known yet, clear the row.",
    ),
    "E-EMPTY.period": (
        "没有填写月份或起止日期。",
        "Neither a month nor first and last day are given.",
        "请填写月份，例如 2025-01；账单跨月的，填写起始日和截止日。",
        "Type the month, such as 2025-01, or the first and last day of the bill.",
    ),
    "E-EMPTY.figures": (
        "文件中没有填写任何数据。",
        "No figure is filled in anywhere in the file.",
        "请填写数量后保存，再导入。",
        "Fill in quantities, save the file and import it again.",
    ),
    "E-DATE.half": (
        "起始日和截止日只填了一个（{raw}）。",
        "Only one of first and last day is given ({raw}).",
        "请两个都填，或都清空而只填月份。",
        "Give both, or clear both and give the month.",
    ),
    "E-DATE.order": (
        "截止日早于起始日（{raw}）。",
        "The last day lies before the first ({raw}).",
        "请核对两个日期。",
        "Check the two days.",
    ),
    "E-DATE.outside": (
        "月份{raw}不在起止日期{days}之内。",
        "The month {raw} lies outside the days {days}.",
        "请核对月份和日期。",
        "Check the month and the days.",
    ),
    "E-DATE.year": (
        "期间{raw}不在{first}年至{last}年之间。",
        "{raw} is not between the years {first} and {last}.",
        "请核对年份。",
        "Check the year.",
    ),
    "E-DATE.year_differs": (
        "期间{raw}与“年份”列的{year}不一致。",
        "The period {raw} differs from the column's year {year}.",
        "请核对年份，并改成一致。",
        "Find out which year is right and make both the same.",
    ),
    "E-DATE.year_text": (
        "“{raw}”不是四位数的年份。",
        "“{raw}” is no year of four digits.",
        "请写成 2025。",
        "Write it as 2025.",
    ),
    "E-ID": (
        "“{raw}”可能是编码{known}：电子表格去掉了前面的零。",
        "“{raw}” may be the code {known} whose leading zeros the spreadsheet dropped.",
        "请把该列设为“文本”格式，再输入完整的编码。",
        "Format the column as text and type the whole code.",
    ),
    "E-REF.alias": (
        "没有编码“{raw}”，可能是{known}（{name}）。",
        "There is no code “{raw}”; it may be {known} ({name}).",
        '请改写为编码；每月都这样写的，可在映射中记住：--alias "{raw}={known}"。',
        'Write the code, or keep the name in a mapping: --alias "{raw}={known}".',
    ),
    "E-DATE.serial": (
        "“{raw}”是天数，而单元格不是日期格式，无法确定是哪一天。",
        "“{raw}” is a count of days in a cell that is no date; from when it counts is not known.",
        "请把该列设为日期格式，或写成 2025-01 或 2025-01-31。",
        "Format the column as a date, or type 2025-01 or 2025-01-31.",
    ),
    "E-DATE.number": (
        "“{raw}”是数字，无法区分1月和10月。",
        "“{raw}” is a number: January and October look the same.",
        "请把该列设为“文本”格式，再输入 2025-01 或 2025-10。",
        "Format the column as text and type 2025-01 or 2025-10.",
    ),
    "E-DATE.future": (
        "期间{raw}尚未结束。",
        "The period {raw} is not over yet.",
        "请核对日期；确认无误的，导入时加 --accept E-DATE。",
        "Check the date; if it is right, import with --accept E-DATE.",
    ),
    "E-DATE.long": (
        "期间{raw}跨越多个月，数量将按天数分摊到各月。",
        "{raw} spans many months; the quantity is shared among them by days.",
        "请尽量按月填报；确需分摊的，导入时加 --accept E-DATE。",
        "Enter it month by month if you can; to share it, import with --accept E-DATE.",
    ),
    "E-SPLIT": (
        "期间{raw}跨月，数量已按天数分摊到各月，合计不变。",
        "The bill of {raw} is shared among its months by days; the sum stays.",
        "无需处理。",
        "Nothing is to be done.",
    ),
    "E-METHOD.estimate": (
        "标为估算，但没有写明估算方法。",
        "It is marked as estimated, but the method is not given.",
        "请在“估算方法”列写明如何估算。",
        "Say in the column “method” how it was estimated.",
    ),
    "E-KIND.record": (
        "不认识记录类别“{raw}”。",
        "Unknown kind of record “{raw}”.",
        "请填写其中之一：{choices_zh}。",
        "Use one of: {choices_en}.",
    ),
    "E-KIND.data_class": (
        "不认识数据类别“{raw}”。",
        "Unknown class of data “{raw}”.",
        "请填写其中之一：{choices_zh}。",
        "Use one of: {choices_en}.",
    ),
    "E-KIND.flag": (
        "“{raw}”既不是“是”也不是“否”。",
        "“{raw}” is neither yes nor no.",
        "请填写其中之一：{choices_zh}。",
        "Use one of: {choices_en}.",
    ),
    "E-KIND.fact": (
        "不认识类别“{raw}”。",
        "Unknown kind “{raw}”.",
        "请填写其中之一：{choices_zh}。",
        "Use one of: {choices_en}.",
    ),
    "E-NUM.line": (
        "行号“{raw}”不是0至{limit}的整数。",
        "The line number “{raw}” is not a whole number from 0 to {limit}.",
        "请填写凭证上的行号，或留空。",
        "Type the line number of the document, or leave it empty.",
    ),
    "E-NUM.rank": (
        "数据来源等级“{raw}”不是0至{limit}的整数。",
        "The source rank “{raw}” is not a whole number from 0 to {limit}.",
        "请填写整数，1为最高，或留空。",
        "Type a whole number, 1 for the best, or leave it empty.",
    ),
    "E-LEN.cell": (
        "“{raw}”超过{limit}个字符。",
        "“{raw}” is longer than {limit} characters.",
        "请缩短文字；长文字请作为佐证材料附上。",
        "Shorten it; attach long text as evidence.",
    ),
    "E-UNIT.header": (
        "单位“{raw}”与表头中的单位“{header}”不一致。",
        "The unit “{raw}” differs from the header's unit “{header}”.",
        "请核对是哪一个，并改成一致。",
        "Find out which one is right and make both the same.",
    ),
    "E-UNIT.cell": (
        "“{raw}”中的单位与该行的单位{unit}不一致。",
        "The unit within “{raw}” is not the row's unit {unit}.",
        "请核对是哪一个，并改成一致；数量栏最好只填数字。",
        "Find out which one is right; a quantity is best typed without a unit.",
    ),
    "E-UNIT.times": (
        "“{raw}”带有“万”或“亿”，而单位{unit}本身已经包含。",
        "“{raw}” says 万 or 亿, and the unit {unit} says so already.",
        "请核对数量，并只写数字。",
        "Check the quantity and type digits only.",
    ),
    "E-NUM.read": (
        "“{raw}”按{value}读取。",
        "“{raw}” is read as {value}.",
        "请核对是否符合原意。",
        "Check that this is what was meant.",
    ),
    "E-UNIT.converted": (
        "{raw} {unit}已换算为{value} {target}。",
        "{raw} {unit} is taken as {value} {target}.",
        "请核对换算是否符合原意。",
        "Check that this is what was meant.",
    ),
    "E-SCALE.converted": (
        "{raw} {unit}换算为{value} {target}，小数超过6位。",
        "{raw} {unit} is {value} {target}, which has more than 6 decimals.",
        "请直接按{target}填写，最多6位小数。",
        "Give the quantity in {target}, with at most 6 decimals.",
    ),
    "E-TOTAL": (
        "合计行（{raw}）未导入。",
        "This row of totals ({raw}) is left out.",
        "无需处理。",
        "Nothing is to be done.",
    ),
    "E-TOTAL.differs": (
        "{word}行填写的是{raw}，而上方各行按本系统计算为{ours}，两者不一致。合计行不导入。",
        "The row “{word}” says {raw}, the rows above it give {ours}. It is left out.",
        "请核对各行是否齐全；确认按各行导入的，加 --accept E-TOTAL。",
        "Check that no row is missing; to import the rows as they are, use --accept E-TOTAL.",
    ),
    "E-SCALE.computed": (
        "公式算出的{raw}小数超过6位，将按{short}（四舍六入五成双）读取。",
        "The computed {raw} has more than 6 decimals; it would be taken as {short} (half to even).",
        "请核对公式；接受舍入的，导入时加 --accept E-SCALE。",
        "Check the formula; to take the rounded value, import with --accept E-SCALE.",
    ),
    "E-NUM.date": (
        "数量单元格是日期格式（{raw}）。",
        "The cell of the quantity is shown as a date ({raw}).",
        "请把该单元格设为“常规”格式，并重新输入数量。",
        "Format the cell as general and type the quantity again.",
    ),
    "E-SERIAL": (
        "编号被电子表格改成了日期（{raw}），原来的写法已经丢失。",
        "The spreadsheet turned a code into a date ({raw}); what was typed is lost.",
        "请把该列设为“文本”格式，再按凭证重新输入，例如 1-5。",
        "Format the column as text and type the code again, such as 1-5.",
    ),
    "E-HIDDEN.sheet": (
        "工作表“{raw}”是隐藏的，其中的数据同样会导入。",
        "The sheet “{raw}” is hidden; its figures are imported like the others.",
        "请取消隐藏后核对；确认导入的，加 --accept E-HIDDEN。",
        "Show it and check; to import it, use --accept E-HIDDEN.",
    ),
    "E-HIDDEN.rows": (
        "有{count}行被隐藏或筛选：{raw}。隐藏的行同样会导入。",
        "{count} rows are hidden or filtered: {raw}. They are imported like the others.",
        "请取消隐藏后核对；确认导入的，加 --accept E-HIDDEN。",
        "Show them and check; to import them, use --accept E-HIDDEN.",
    ),
    "E-HIDDEN.columns": (
        "有隐藏的列：{raw}。隐藏的列同样会导入。",
        "These columns are hidden: {raw}. They are imported like the others.",
        "请取消隐藏后核对；确认导入的，加 --accept E-HIDDEN。",
        "Show them and check; to import them, use --accept E-HIDDEN.",
    ),
    "E-MERGED": (
        "单元格{raw}是合并的，无法确定其内容属于哪一行、哪一列。",
        "The cells {raw} are merged; to which row or column their content belongs is not clear.",
        "请取消合并，并在每一行填写；名称、编码、月份列可以只在一列之内向下合并。",
        "Unmerge them and fill in every row; only names, codes and months may be merged downwards.",
    ),
    "E-SHEET": (
        "找不到“活动数据”工作表。现有工作表：{names}。",
        "There is no sheet “Activity data”. Sheets: {names}.",
        "请把数据放在名为“活动数据”的工作表中，或使用本系统生成的模板。",
        "Put the data on a sheet named “Activity data”, or use the workbook made by ghg template.",
    ),
    "E-TEMPLATE.ledger": (
        "该模板是从另一个数据库生成的（报告主体“{raw}”），不属于当前数据库；编码相同也不能混用。",
        (
            "This workbook was made from another database (entity “{raw}”), not from the one in "
            "use; the same code does not make it the same ledger."
        ),
        (
            "请用 --database 指明生成它的数据库，或用 ghg template 从当前数据库重新生成模板，"
            "再把数据粘贴过去。"
        ),
        (
            "Name the database that it was made from by --database, or make a new workbook by "
            "ghg template and paste the figures into it."
        ),
    ),
    "E-TEMPLATE.entity": (
        "这是报告主体“{raw}”的模板，当前报告主体是“{entity}”。",
        "This workbook was made for “{raw}”, not for “{entity}”.",
        "请核对文件，或换用对应的报告主体。",
        "Check the file, or choose the entity that it belongs to.",
    ),
    "E-TEMPLATE.version": (
        "模板版本{raw}与本程序（{known}）不一致。",
        "The workbook has version {raw}, this program {known}.",
        "请用 ghg template 重新生成模板，再把数据粘贴过去。",
        "Make a new workbook by ghg template and paste the figures into it.",
    ),
    "E-DUP.fact": (
        "与第{row}行是同一指标（数值{raw}）。",
        "Row {row} says the same thing (value {raw}).",
        "请只保留其中一行。",
        "Keep one of the two rows.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "template.title": ("{name}：{year}年填报表", "{name}: figures of {year}"),
    "template.activity": ("按计量流和月份填写数量", "Quantities by stream and month"),
    "template.activity.fill": (
        "在“数量”列填写每月数量；没有数据的月份留空，确实没有发生的填0。",
        "Fill in the quantity of every month; leave a month empty if it is not known yet, "
        "type 0 if nothing was used.",
    ),
    "template.activity.bill": (
        "账单期间不是整月的，填写起始日和截止日，数量按天数分摊到各月，合计不变。",
        "If a bill does not cover a whole month, give its first and last day: "
        "the quantity is shared among the months by days, the sum stays.",
    ),
    "template.activity.more": (
        "同一个月有多张凭证的，在下方空行中逐张填写，并写明凭证号。",
        "For several documents in one month, use the blank rows below, one row for each document.",
    ),
    "template.activity.estimate": (
        "估算的数量，请在“是否估算”列选“是”，并写明估算方法和批准人。",
        "Mark estimates as such, and say how they were made and who approved them.",
    ),
    "template.facts": ("产品产量与产值", "Products and money"),
    "template.facts.fill": (
        "填写产品产量、工业总产值等；没有的行留空。",
        "Fill in output and money amounts; leave rows empty that do not apply.",
    ),
    "template.quantity": ("只填数字，例如 1234.5", "Digits only, such as 1234.5"),
    "template.unit": (
        "可以换成同一量纲的其他单位，系统会准确换算。",
        "You may choose another unit of the same kind; it is converted exactly.",
    ),
    "template.document": ("账单、发票或抄表记录的编号", "Number of the bill, invoice or record"),
    "template.rank": ("1为最高，可留空", "1 for the best; may stay empty"),
    "template.basis": ("例如：现价", "For example: current prices"),
}
