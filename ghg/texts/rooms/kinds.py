"""Words of kinds of source, their methods and inputs."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-REF.method": (
        "没有名为“{raw}”的计算方法。",
        "There is no method named “{raw}”.",
        "相近的有：{near}；全部见 ghg source kinds。",
        "Near are: {near}; ghg source kinds lists all.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "cli.column.worked_from": ("也可由这些参数推算", "or worked out from"),
    "cli.method_input": (
        "{sign} {input} {name}；单位：{units}；气体：{gases}",
        "{sign} {input} ({name}); units: {units}; gases: {gases}",
    ),
    "cli.column.guide_state": ("状态", "state"),
    "cli.column.verified": ("已与标准原文核对", "checked against the text"),
    "cli.guide_state.computable": ("可计算", "computable"),
    "cli.guide_state.catalogue": ("仅收录", "catalogue only"),
    "cli.column.methods": ("方法", "methods"),
    "cli.column.gbt_class": ("排放类别", "class"),
    "cli.declared_made_from": ("自产自用燃料的来源", "source of a self-produced fuel"),
    "cli.declared_made_by": ("外供产品由哪个排放源生产", "source that made what is sold"),
    "cli.declared_steam_reading": ("蒸汽表存疑数值的取法", "reading of a doubtful steam value"),
    "cli.done.parameter.declare": (
        "已声明{stream}的{what}：{word}。",
        "{what} of {stream}: {word}.",
    ),
    "input.activity": ("活动数据", "activity"),
    "input.total_use": ("总用量（只供平衡）", "all use (for balances only)"),
    "input.condensate": ("返回的冷凝水", "condensate returned"),
    "input.from_plants": ("电厂上网电量", "power from plants"),
    "input.from_grids": ("外网输入电量", "power from other grids"),
    "input.to_grids": ("向外网输出电量", "power to other grids"),
    "input.sold": ("售电量", "power sold"),
    "input.water": ("废水量", "waste water"),
    "input.cod": ("去除的COD量", "COD removed"),
    "input.sludge": ("以污泥清除的COD", "COD removed as sludge"),
    "input.top_up": ("补充量", "topped up"),
    "input.scrapped": ("报废设备中的充装量", "charge of scrapped equipment"),
    "input.recovered": ("回收量", "recovered"),
    "input.capacity": ("设备容量", "capacity of the equipment"),
    "input.used": ("使用量", "used"),
    "input.filled": ("充入产品的量", "filled into products"),
    "input.connections": ("充装连接次数", "filling connections"),
    "input.produced": ("产量", "produced"),
    "input.destroyed": ("销毁量", "destroyed"),
    "input.self_used": ("自用量", "used on site"),
    "input.sent_out": ("外供量", "sent out"),
    "input.flared": ("火炬销毁量", "flared"),
    "input.vented": ("通风排放量", "vented"),
    "input.drained": ("抽采排放量", "drained"),
    "input.volume": ("按体积计的量", "by volume"),
    "input.mass": ("按质量计的量", "by mass"),
    "input.inlet": ("进口气量", "gas at the inlet"),
    "input.outlet": ("出口气量", "gas at the outlet"),
    "input.carbon_in": ("输入的含碳物料", "carbon that comes in"),
    "input.carbon_out": ("输出的含碳物料", "carbon that goes out"),
    "input.fuel_in": ("净购入燃料", "fuel bought"),
    "input.fuel_out": ("外销燃料", "fuel sold"),
    "input.material": ("消耗的原材料", "material used"),
    "input.product": ("产品", "product"),
    "input.clinker": ("熟料产量", "clinker made"),
    "input.substitute": ("非碳酸盐替代原料", "substitute without carbonate"),
    "input.green_coke": ("生焦", "green coke"),
    "input.calcined_coke": ("煅后焦", "calcined coke"),
    "input.undercalcined": ("欠烧料", "undercalcined coke"),
    "input.dust": ("粉尘", "dust"),
    "input.packing": ("填充料", "packing material"),
    "input.green_body": ("生坯", "green body"),
    "input.body": ("焙烧品", "baked body"),
    "input.carried_off": ("带走的碳", "carbon carried off"),
}

# path -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "source kinds": (
        "列出排放源类型及其计算方法",
        "list the kinds of source with their methods",
        "第一个方法是不写 --method 时采用的方法（只有一个或有通常做法时）。",
        "The first method is taken without --method, where there is a usual or only one.",
        "ghg source kinds --guide gbt32150-2025",
    ),
    "source method": (
        "一个计算方法需要哪些计量流和参数",
        "which streams and parameters a method asks for",
        "计量流的投入用 ghg stream add --input 登记，参数用 ghg parameter set 登记或按指南取缺省值。",
        "Inputs are given by ghg stream add --input; parameters by ghg parameter set, "
        "else the guide's defaults are taken.",
        "ghg source method wastewater",
    ),
    "parameter declare": (
        "声明自产燃料的来源，或蒸汽表存疑数值的取法",
        "declare what a fuel was made from, or how a doubtful steam value is read",
        "made_from 后写排放源编号：其碳已在该排放源计入，不再按燃料计算。\n"
        "made_by 后写生产该外供蒸汽或电力的排放源：因子由厂内各产品的线性方程组一并求得，\n"
        "产出和耗用用 ghg parameter set product_output、product_used --source 登记。\n"
        "steam_reading 后写 printed（按标准印出的数值）或 computed（按IAPWS-IF97计算的数值）。",
        "made_from names the source in which the carbon was counted: it is not counted as fuel again.\n"
        "made_by names the source that made steam or power that is sold: its factor is solved with\n"
        "those of all own products; ghg parameter set product_output and product_used --source.\n"
        "steam_reading is printed (as in the standard) or computed (by IAPWS-IF97).",
        "ghg parameter declare made_from COKING --stream COG --from 2025-01 --to 2025-12 "
        "--reason 焦炉煤气为本厂自产",
    ),
}
OPTIONS: dict[str, tuple[str, str]] = {
    "source kinds:guide": ("只列出该指南涵盖的类型", "only the kinds that this guide treats"),
}
