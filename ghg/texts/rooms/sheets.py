"""Words of the room `sheets`."""

_TYPE_REMEDY = (
    "请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8（.csv）”后再导入。",
    "Save it as “Excel workbook (.xlsx)” or “CSV UTF-8 (.csv)” and import that file.",
)
_LIMIT_REMEDY = (
    "请删除多余的行、列和工作表后另存，或分成几个文件导入。",
    "Delete idle rows, columns and sheets and save again, or split the file.",
)

_ACTIVE_REMEDY = (
    "请确认文件来自可信的人且数值是最新的，导入时加 --accept E-ACTIVE；或另存为不含它们的 .xlsx。",
    "If you trust the file and its values are current, import with --accept E-ACTIVE;"
    " or save it as .xlsx without them.",
)

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-ACTIVE.macros": (
        "工作簿含有宏；宏不会运行，只读取单元格。",
        "The workbook holds macros; they are not run, only cells are read.",
        *_ACTIVE_REMEDY,
    ),
    "E-ACTIVE.links": (
        "工作簿引用了其他文件或数据连接；引用不会更新，读取的是文件中保存的数值。",
        "The workbook links to other files or data; links are not followed, stored values are read.",
        *_ACTIVE_REMEDY,
    ),
    "E-ACTIVE.objects": (
        "工作簿嵌入了其他对象（例如文档或控件）；对象不会打开。",
        "The workbook holds embedded objects (such as documents or controls); none is opened.",
        *_ACTIVE_REMEDY,
    ),
    "E-HIDDEN.sheets": (
        "隐藏的工作表中有内容：{raw}。",
        "Hidden sheets hold something: {raw}.",
        "请取消隐藏并核对；确认无误的，导入时加 --accept E-HIDDEN。",
        "Show and check them; if they are right, import with --accept E-HIDDEN.",
    ),
    "E-ANNOTATE": (
        "无法在工作簿的副本中写入批注（{raw}）。",
        "Comments cannot be written into a copy of the workbook ({raw}).",
        "请用 Excel 或 WPS 打开后另存为新的 .xlsx 文件再试；或按列出的位置逐条改正。",
        "Save it as a new .xlsx file in a spreadsheet program and try again, or mend it by the list.",
    ),
    "E-ANNOTATE.large": (
        "文件太大（解压后超过{limit} MB），不能生成批注版。",
        "The file is too large for an annotated copy (more than {limit} MB unpacked).",
        "请按列出的位置逐条改正，或把文件分成几个。",
        "Mend it by the list, or split the file.",
    ),
    "E-ANNOTATE.name": (
        "批注版必须是 .xlsx 文件，不能是“{raw}”。",
        "An annotated copy is an .xlsx file, not “{raw}”.",
        "请给出以 .xlsx 结尾的文件名。",
        "Give a name that ends in .xlsx.",
    ),
    "E-ANNOTATE.there": (
        "批注版不能写入已有的文件“{raw}”。",
        "The annotated copy is not written over the file {raw}, which is there already.",
        "请换一个文件名；不再需要的旧文件请先删除。",
        "Give another name, or delete the old file if it is no longer needed.",
    ),
    "E-CHAR": (
        "文字中有不允许的不可见字符（{sign}）：“{raw}”。",
        "The text holds a control or direction sign that is not allowed ({sign}): “{raw}”.",
        "请删除该字符，或重新手工输入这一格。",
        "Delete the sign, or type the cell again by hand.",
    ),
    "E-LEN": (
        "内容超过{limit}个字符。",
        "The content is longer than {limit} characters.",
        "请缩短内容，长文字请作为佐证材料附上。",
        "Shorten it; attach long text as evidence.",
    ),
    "E-CELL": (
        "单元格是错误值“{raw}”。",
        "The cell holds the error {raw}.",
        "请在表格中改正公式，或直接填写数值。",
        "Mend the formula in the workbook, or type the value.",
    ),
    "E-FORMULA": (
        "单元格是公式，但文件中没有保存计算结果。",
        "The cell is a formula whose result is not stored in the file.",
        "请用 Excel 或 WPS 打开并保存一次，或直接填写数值。",
        "Open and save the file once in a spreadsheet program, or type the value.",
    ),
    "E-PRECISION": (
        "编号“{raw}”以数字保存，超过15位的部分已丢失。",
        "The code {raw} is stored as a number; digits beyond the fifteenth are lost.",
        "请把该列设为“文本”格式后重新输入编号。",
        "Format the column as text and type the code again.",
    ),
    "E-DATE.count": (
        "单元格是日期格式，但天数{raw}在日历上没有对应的日期。",
        "The cell is a date, but the calendar has no day for the count {raw}.",
        "请重新输入日期，例如 2025-01-31。",
        "Type the date again, such as 2025-01-31.",
    ),
    "E-ENC": (
        "文件既不是 UTF-8，也不是 GB18030：从第{offset}字节（从0数起）起无法解读。",
        "The file is neither UTF-8 nor GB18030: byte {offset}, counted from 0, does not fit.",
        "文件可能由两种编码拼接而成。请另存为“CSV UTF-8（.csv）”后再导入。",
        "It may be glued from two encodings. Save it as “CSV UTF-8 (.csv)” and import that file.",
    ),
    "E-ENC.utf16": (
        "文件像是 UTF-16 编码，但缺少开头的标记。",
        "The file looks like UTF-16 but lacks the mark at its beginning.",
        "请另存为“CSV UTF-8（.csv）”后再导入。",
        "Save it as “CSV UTF-8 (.csv)” and import that file.",
    ),
    "E-ENC.ambiguous": (
        "无法判断文件的编码：同样的字节按 UTF-8 是“{utf8}”，按 GB18030 是“{gb18030}”。",
        "The encoding is not clear: the same bytes are “{utf8}” in UTF-8, “{gb18030}” in GB18030.",
        "请另存为“CSV UTF-8（.csv）”后再导入。",
        "Save it as “CSV UTF-8 (.csv)” and import that file.",
    ),
    "E-EMPTY": (
        "文件没有数据行。",
        "The file holds no row of data.",
        "请确认选对了文件；第1行应为表头，数据从第2行开始。",
        "Check that it is the right file; row 1 is the header, data start in row 2.",
    ),
    "E-FIELDS": (
        "这一行有{found}个字段，表头有{wanted}个：{raw}",
        "This row has {found} fields, the header has {wanted}: {raw}",
        "请检查数值中是否有未加引号的逗号（例如 1,234），或该行是否不完整。",
        "Look for an unquoted comma in a number (such as 1,234), or for a row cut short.",
    ),
    "E-FIELDS.blank": (
        "表格中间有空行。",
        "There is a blank line in the middle of the table.",
        "请删除空行；一个文件只放一张表。",
        "Delete the blank line; keep one table in one file.",
    ),
    "E-CSV": (
        "从文件第{line}行开始的记录不能按 CSV 解读，可能缺少右引号。",
        "The record that starts in line {line} of the file is not CSV; a quote may be left open.",
        "请检查该行的引号是否成对。",
        "Check that the quotes of this line come in pairs.",
    ),
    "E-CSV.delimiter": (
        "无法判断表头用哪个符号分隔：“{raw}”。",
        "The header does not tell which sign separates the columns: “{raw}”.",
        "请统一使用逗号分隔，含逗号的列名请加引号。",
        "Separate by commas alone, and quote names that hold a comma.",
    ),
    "E-HDR.duplicate": (
        "表头中列名“{raw}”出现多次。",
        "The column name “{raw}” occurs more than once in the header.",
        "请为每一列取不同的名称。",
        "Give every column a name of its own.",
    ),
    "E-HDR.blank": (
        "表头第{count}列没有列名。",
        "Column {count} of the header has no name.",
        "请填写列名，或删除该列；第1行应为表头。",
        "Name the column or delete it; row 1 is the header.",
    ),
    "E-HDR.row": (
        "第1行不是表头，第{row}行才像表头。",
        "The first row is not the header; row {row} looks like it.",
        "请删除表头上方的行；或保存一个映射并写明表头行：ghg mapping guess 文件 --header-row {row}。",
        "Delete the rows above it, or keep a mapping that names the row:"
        " ghg mapping guess FILE --header-row {row}.",
    ),
    "E-HDR.two": (
        "表头分在第{first}行和第{row}行。",
        "The header lies in two rows, {first} and {row}.",
        "请把列名写在同一行；或纵向合并单独的列名后保存一个映射：ghg mapping guess 文件 --header-row {row}。",
        "Write it in one row; or merge single names downwards and keep a mapping:"
        " ghg mapping guess FILE --header-row {row}.",
    ),
    "E-LAYOUT": (
        "从这一行起像是另一张表：{raw}",
        "Another table seems to begin in this row: {raw}",
        "一张工作表只放一张表：请把另一张表移到单独的工作表或文件，备注写在备注列。",
        "Keep one table on a sheet: move the other one to a sheet or file of its own.",
    ),
    "E-LAYOUT.beside": (
        "同一张工作表中并排放了两张表：列“{raw}”在空列之后又出现。",
        "Two tables stand side by side: the column “{raw}” comes again behind a blank one.",
        "一张工作表只放一张表：请把另一张表移到单独的工作表或文件。",
        "Keep one table on a sheet: move the other one to a sheet or file of its own.",
    ),
    "E-TYPE.ole": (
        "这是旧版或其他程序的表格文件（例如 .xls、.xlsb、.et、.ods、.numbers）。",
        "This is a spreadsheet of an older or another kind (such as .xls, .xlsb, .et, .ods).",
        *_TYPE_REMEDY,
    ),
    "E-TYPE.zip": (
        "文件内容不是这里需要的表格（内容为压缩包或工作簿，与扩展名不符）。",
        "The content is a zip or a workbook and not what the file's name says.",
        *_TYPE_REMEDY,
    ),
    "E-TYPE.markup": (
        "文件内容是网页或 XML，不是表格文件。",
        "The content is a web page or XML, not a spreadsheet file.",
        *_TYPE_REMEDY,
    ),
    "E-TYPE.pdf": (
        "文件内容是 PDF，不是表格文件。",
        "The content is a PDF, not a spreadsheet file.",
        "请导入表格文件；PDF 账单可作为佐证材料附上。",
        "Import a spreadsheet; a PDF bill can be attached as evidence.",
    ),
    "E-TYPE.text": (
        "文件内容是文本，不是 Excel 工作簿（可能是改了扩展名的 CSV）。",
        "The content is text, not a workbook (perhaps a CSV file under another name).",
        "若是 CSV，请把扩展名改为 .csv；否则请另存为“Excel 工作簿（.xlsx）”。",
        "If it is CSV, name it .csv; otherwise save it as “Excel workbook (.xlsx)”.",
    ),
    "E-LOCKED": (
        "工作簿设有打开密码。",
        "The workbook is locked by a password.",
        "请在 Excel 或 WPS 中取消打开密码后另存。",
        "Remove the password in the spreadsheet program and save again.",
    ),
    "E-ZIP": (
        "工作簿文件已损坏，或没有完整保存、传输。",
        "The workbook is damaged, or was not saved or sent completely.",
        "请重新保存或重新取得该文件。",
        "Save it again or fetch it again.",
    ),
    "E-XML": (
        "工作簿的内部结构不合规范，不予读取。",
        "The inner structure of the workbook is not valid and is not read.",
        "请用 Excel 或 WPS 打开后另存为新的 .xlsx 文件。",
        "Open it in a spreadsheet program and save it as a new .xlsx file.",
    ),
    "E-LIMIT.file": (
        "文件大于{limit} MB。",
        "The file is larger than {limit} MB.",
        *_LIMIT_REMEDY,
    ),
    "E-LIMIT.unpacked": (
        "工作簿解压后异常庞大，不予读取。",
        "The workbook is extraordinarily large when unpacked and is not read.",
        *_LIMIT_REMEDY,
    ),
    "E-LIMIT.far": (
        "表格范围超过{rows}行或{columns}列。",
        "The sheet reaches beyond {rows} rows or {columns} columns.",
        *_LIMIT_REMEDY,
    ),
    "E-LIMIT.cells": (
        "工作簿内容超过{limit}个单元格或相应的文字量。",
        "The workbook holds more than {limit} cells, or more text than that allows.",
        *_LIMIT_REMEDY,
    ),
    "E-LIMIT.stopped": (
        "读取工作簿所需的时间或内存超过限度，已停止。",
        "Reading the workbook took more time or memory than allowed and was stopped.",
        *_LIMIT_REMEDY,
    ),
    "E-BUSY": (
        "读取过程中文件发生了变化。",
        "The file changed while it was being read.",
        "请等它保存或传输完毕后再导入。",
        "Wait until it is saved or sent completely, then import it.",
    ),
    "E-BUSY.open": (
        "文件无法打开，可能不存在，或正被其他程序占用。",
        "The file cannot be opened: it is missing, or another program holds it.",
        "请核对路径，关闭正在使用它的程序后重试。",
        "Check the path, close the program that uses it, and try again.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "sheets.guide": ("说明", "Guide"),
    "sheets.input": ("待填单元格", "Cells to fill in"),
    "sheets.input.meaning": (
        "请在这种颜色的单元格中填写；没有数据时留空，不要填0。",
        "Fill in the cells of this colour; leave a cell empty where there is no figure, not 0.",
    ),
    "sheets.locked": ("已锁定单元格", "Locked cells"),
    "sheets.locked.meaning": (
        "由程序生成，请勿修改；也请不要改动表头和工作表名称。",
        "Made by the program: leave them as they are, and the headers and sheet names too.",
    ),
    "annotated.where": ("位置", "Where"),
    "annotated.what": ("问题和改法", "What is wrong and how to mend it"),
    "annotated.done": (
        "批注版已写入 {path}：{cells}个单元格有批注，共{problems}条；请在其中改正后导入。",
        "Annotated copy written to {path}: {cells} cells have a comment, {problems} problems in all;"
        " mend it there and import it.",
    ),
    "annotated.none": (
        "没有发现问题，未生成批注版。",
        "Nothing was found; no annotated copy was written.",
    ),
    "annotated.unread": (
        "文件无法读取，未生成批注版。",
        "The file cannot be read; no annotated copy was written.",
    ),
    "csv.delimiter": (
        "列之间的分隔符是“{sign}”，请核对列是否对齐。",
        "The columns are separated by “{sign}”; check that they stand where they belong.",
    ),
    "csv.tab": ("制表符", "tab"),
    "sheets.note": ("备注", "Note"),
    "sheets.number.title": ("不是数字", "Not a number"),
    "sheets.number.message": (
        "这里应填数字，不带单位、“约”或“>”。确定要保留吗？",
        "A number belongs here, without unit, words or signs of comparison. Keep it anyway?",
    ),
}
