"""What the help of `ghg crosscheck` says."""

# path of a command -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "crosscheck": (
        "交叉核对：统计表、表计、账单、库存与台账逐项比较",
        "cross-checks: forms, meters, bills, stocks and the ledger, line by line",
        "核对只作比较，不调整任何数据。允许偏差由本单位规定，没有默认值。",
        "A check compares and adjusts nothing. A tolerance is yours to state; there is no default.",
        "ghg crosscheck list\nghg crosscheck form205 电力 万kWh --year 2025 --consumption 146.465",
    ),
    "crosscheck list": (
        "列出交叉核对表",
        "show the cross-check page",
        "不给 --issue 时按草稿核对。有不一致时退出码为4。",
        "Without --issue the draft is checked. The exit code is 4 when something differs.",
        "ghg crosscheck list\nghg crosscheck list --inventory 2025 --issue 1",
    ),
    "crosscheck form205": (
        "登记205-1表（能源购进、消费与库存）的一行",
        "file a row of form 205-1 (energy purchased, used and in stock)",
        "数值是该期间本身的，不是年初以来累计。采用折标系数的单位是吨标准煤每计量单位。\n"
        "工作簿模板中的“能源购进、消费与库存”表可一次导入全部行。",
        "Figures are those of the period itself, not summed up since January. The coefficient is\n"
        "in tonnes of standard coal per unit. The sheet of the template takes all rows at once.",
        "ghg crosscheck form205 电力 万kWh --year 2025 --purchase 127.6858 --consumption 146.465\n"
        "ghg crosscheck form205 raw_coal t --year 2025 --opening 120 --purchase 1000 --closing 30",
    ),
    "crosscheck b204": (
        "登记B204-1表的产量或产值",
        "file output or output value of form B204-1",
        "指标：output（产量）、output_value（产值）。",
        "Figures: output, output_value.",
        "ghg crosscheck b204 output 5571 t --name 精制茶 --year 2025\n"
        "ghg crosscheck b204 output_value 27050 万元 --basis 现价 --year 2025",
    ),
    "crosscheck energy": (
        "登记能源账中台账没有的能源",
        "file energy that no stream records",
        "类别：medium（耗能工质）、recovered（回收）、sold（外供）、material（用作原料）。\n"
        "在能耗表中单列，不计入消费。",
        "Parts: medium, recovered, sold, material. Each stands apart in the energy table and is\n"
        "not added to the use.",
        "ghg crosscheck energy medium 新水 12000 t --year 2025\n"
        "ghg crosscheck energy recovered heat 850 GJ --year 2025",
    ),
    "crosscheck invoice": (
        "登记一个计量流的发票金额",
        "file what the invoices of a stream amount to",
        "与单价（ghg parameter set unit_price）一起，用于核对数量。",
        "With the price (ghg parameter set unit_price) it checks the quantity.",
        "ghg crosscheck invoice GRID 791652 元 --year 2025",
    ),
    "crosscheck forms": (
        "列出已登记的统计表数值",
        "list the figures that were filed",
        "",
        "",
        "ghg crosscheck forms",
    ),
    "crosscheck withdraw": (
        "撤回一个登记错误的数值",
        "take back a figure that was filed by mistake",
        "必须写明理由；原数值留在账内。",
        "It needs a reason; the old value stays in the books.",
        "ghg crosscheck withdraw form205.closing raw_coal --year 2025 --reason 填错品种",
    ),
    "crosscheck tolerance": (
        "规定一个核对项的允许偏差，或列出已规定的",
        "state the tolerance of a check, or list those that are stated",
        "以百分数表示，以右值为基数。小数点后可指定分项，例如 form205.purchase。",
        "In percent of the right figure. A part may follow the point, such as form205.purchase.",
        "ghg crosscheck tolerance meter_invoice 2 --reason 供用电合同约定\nghg crosscheck tolerance",
    ),
    "crosscheck explain": (
        "说明一项差异的原因",
        "say why the figures of a check differ",
        "原因与差异一起印在交叉核对表上；数据不变。\n"
        "对象是核对表“对象”一栏的编码：计量流、计量器具、能源品种编码或产品名称。",
        "The reason is printed beside the difference; no figure changes. The subject is the code\n"
        "of the stream, meter or item of energy, or the name of the product.",
        "ghg crosscheck explain form205 grid_electricity --year 2025 --reason 统计口径含食堂",
    ),
}

# option, or path:option -> (zh, en)
OPTIONS: dict[str, tuple[str, str]] = {
    "crosscheck list:issue_number": ("定版序号", "number of the issue"),
    "crosscheck form205:opening": ("期初库存量", "opening stock"),
    "crosscheck form205:purchase": ("购进量", "purchase"),
    "crosscheck form205:purchase_money": ("购进金额", "purchase money"),
    "crosscheck form205:money_unit": ("金额单位，默认元", "unit of money, CNY if left out"),
    "crosscheck form205:consumption": ("消费量合计", "consumption"),
    "crosscheck form205:industrial": ("其中工业生产消费", "of it industrial use"),
    "crosscheck form205:material": ("其中用于原材料", "of it used as material"),
    "crosscheck form205:transport": ("其中运输工具消费", "of it transport"),
    "crosscheck form205:closing": ("期末库存量", "closing stock"),
    "crosscheck form205:coefficient": (
        "采用折标系数（吨标准煤每计量单位）",
        "standard-coal coefficient (tce per unit)",
    ),
    "crosscheck b204:name": ("产品名称", "product"),
    "crosscheck b204:basis": ("价格口径", "price basis"),
    "crosscheck form205:facility": ("厂区编码；省略为全厂", "facility; left out: the entity"),
    "crosscheck b204:facility": ("厂区编码；省略为全厂", "facility; left out: the entity"),
    "crosscheck energy:facility": ("厂区编码；省略为全厂", "facility; left out: the entity"),
    "crosscheck withdraw:facility": ("厂区编码；省略为全厂", "facility; left out: the entity"),
}
