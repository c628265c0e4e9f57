"""Words of the room `inventory`."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-GUIDE.kind": (
        "核算指南{guide}没有规定排放源类型“{raw}”如何计算。",
        "Guide {guide} does not say how the kind of source “{raw}” is counted.",
        "请为该厂区选用涵盖此类排放源的指南，或把该排放源注明为不涉及并写明理由。",
        "Pin a guide that covers this kind, or mark the source as not involved with a reason.",
    ),
    "E-GUIDE.method": (
        "核算指南{guide}不采用方法“{raw}”。可选：{methods}。",
        "Guide {guide} does not count by the method “{raw}”. It admits: {methods}.",
        "请用指南采用的方法另登记该排放源，或为该厂区选用采用此方法的指南。",
        "Add the source with a method that the guide admits, or pin a guide that admits this one.",
    ),
    "E-TABLE.mixed": (
        "“{raw}”的低位发热量与单位热值含碳量取自不同的缺省值表（{tables}），两者描述的不是同一种燃料。",
        "Heating value and carbon content of “{raw}” come from two tables ({tables}): they do not "
        "describe one fuel.",
        "请两项都用实测值，或改用两项都有缺省值的指南。",
        "Measure both, or use a guide whose table has both.",
    ),
    "E-STEAM.both": (
        "“{raw}”同时录有表压和绝对压力。",
        "“{raw}” has both a gauge and an absolute pressure.",
        "请撤回其中一个（ghg parameter withdraw）。",
        "Withdraw one of them (ghg parameter withdraw).",
    ),
    "E-UNWANTED": (
        "“{raw}”当月已有入账记录，但其排放源或计量流注明为不涉及或停用。",
        "“{raw}” has records in this month, but its source or stream is said not to be there.",
        "请更正排放源状态（ghg source status），或撤回没有数据的说明（ghg parameter withdraw，编号见 "
        "ghg parameter list），或冲销这些记录。",
        "Correct the source's status (ghg source status), or take back what was said of the stream "
        "(ghg parameter withdraw, the id by ghg parameter list), or reverse the records.",
    ),
    "E-REF.line": (
        "没有编号为“{raw}”的明细或合计。相近的编号：{near}。",
        "There is no line or total “{raw}”. Near: {near}.",
        "请按报告中印出的编号填写，例如 GRID.202501.G 或 name:guide。",
        "Type the number as printed in the report, such as GRID.202501.G or name:guide.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "gap.missing": ("缺少当月数据", "no data for the month"),
    "gap.missing.remedy": (
        "请补录该月数量；确实没有发生的，请填0。在其余月份平均值基础上估计受影响的排放量。",
        "Record the month's quantity, 0 if nothing was used. "
        "The tonnes at stake are the mean of the other months.",
    ),
    "gap.factor": ("没有可用的排放因子或参数", "no admitted factor or parameter"),
    "gap.factor.remedy": (
        "请用 ghg parameter set 录入带检测报告的实测值，或为厂区选用另一指南。",
        "Enter a measured value with its report by ghg parameter set, or pin another guide.",
    ),
    "gap.pending": ("非化石电力证明待补", "proof of non-fossil power pending"),
    "gap.pending.remedy": (
        "请用 ghg evidence add 上传指南认可的证明，或用 ghg parameter ordinary 声明按普通电力计算。",
        "Attach a proof that the guide accepts by ghg evidence add, "
        "or declare the power ordinary by ghg parameter ordinary.",
    ),
    "gap.no_stream": ("排放源没有计量流", "source without a stream"),
    "gap.no_stream.remedy": (
        "请用 ghg stream add 登记计量流，或用 ghg source status 注明不涉及及理由。",
        "Add its stream by ghg stream add, or say by ghg source status that it is not involved.",
    ),
    "gap.no_method": (
        "计入指南总量，但本版本不能计算",
        "in the guide's total, but not computable yet",
    ),
    "gap.no_method.remedy": (
        "本版本没有此类排放源的计算方法，总量会不完整；确实不存在的，请用 ghg source status 注明不涉及及理由。",
        "This version has no method for this kind, so the total would be incomplete; "
        "if it is not there, say so by ghg source status with a reason.",
    ),
    "notice.not_computed": (
        "{kind_zh}：指南作为另行说明的排放源，本版本不能计算，未计入任何总量。",
        "{kind_en}: beside the guide's total; this version cannot compute it, so no total holds it.",
    ),
    "notice.mass_only": (
        "{gas}不属于七种温室气体，只列出质量，不计入任何总量。",
        "{gas} is none of the seven groups: its mass is listed, and no total holds it.",
    ),
    "gap.unconfirmed": ("尚未确认是否涉及的排放源", "source not confirmed as involved or not"),
    "gap.unconfirmed.remedy": (
        "请用 ghg source status 写明涉及或不涉及及理由。",
        "Say by ghg source status whether it is involved, with a reason.",
    ),
    "gap.no_balance": ("总用量计量流未用于任何平衡", "meter of all use that no balance reads"),
    "gap.no_balance.remedy": (
        "请登记引用它的平衡计量流（ghg stream add --balance），或用 ghg stream unused 注明停用及理由。",
        "Add the balance stream that reads it (ghg stream add --balance), "
        "or declare it unused by ghg stream unused with a reason.",
    ),
    "notice.no_boundary": (
        "{months}尚未声明组织边界，全部厂区均按边界内计算。请用 ghg boundary set 声明。",
        "No boundary was stated for {months}, so every facility counts as inside. "
        "State it by ghg boundary set.",
    ),
    "notice.facility_unspoken": (
        "组织边界没有提到该厂区，未计入。请用 ghg boundary set 写明在内或在外及理由。",
        "The boundary does not speak of this facility, so it is not counted. "
        "Say by ghg boundary set whether it is inside, or outside and why.",
    ),
    "notice.outside_boundary": (
        "该计量流{months}有记录，但当时在核算边界之外，未计入。",
        "It has records in {months}, when it was outside the boundary; not counted.",
    ),
    "notice.ordinary": (
        "非化石电力在{months}声明按普通电力计算。理由：{reason}",
        "Non-fossil power declared as ordinary power in {months}. Reason: {reason}",
    ),
    "notice.intensity_facilities": (
        "该分母（{note}）只有{known}个厂区填报，边界内共{all}个厂区，未计算强度。",
        "Only {known} of the {all} facilities inside the boundary gave this denominator ({note}), "
        "so no intensity was computed.",
    ),
    "notice.intensity_overlap": (
        "该分母（{note}）的填报期间互相重叠，未计算强度。",
        "The periods given for this denominator ({note}) overlap, so no intensity was computed.",
    ),
    "notice.unused": (
        "计量流{months}不涉及或停用，不要求数据。理由：{reason}",
        "This stream is not applicable or out of use in {months}; no data are asked for. "
        "Reason: {reason}",
    ),
    "notice.one_person": (
        "单人模式：录入、复核与批准为同一人。",
        "One-person mode: entering, reviewing and approving were done by one person.",
    ),
    "notice.intensity_incomplete": (
        "该分母（{note}）在核算期内缺{months}个月数据，未计算强度。",
        "{months} months of this denominator ({note}) are missing, so no intensity was computed.",
    ),
    "notice.no_coal_equivalent": (
        "数据库中没有该能源以{unit}计的折标准煤系数，未计入综合能耗。",
        "The library has no standard-coal coefficient for it in {unit}; "
        "it is not in the energy table.",
    ),
    "notice.no_coal_apart.material": (
        "用于原材料的{quantity} {unit}没有折标准煤系数，未在能耗表后单列；能源消耗不受影响。",
        "The library has no standard-coal coefficient for the {quantity} {unit} used as material, "
        "so they have no row beside the energy used, which is not affected.",
    ),
    "notice.no_coal_apart.recovered": (
        "回收利用的{quantity} {unit}没有折标准煤系数，未在能耗表后单列；能源消耗不受影响。",
        "The library has no standard-coal coefficient for the {quantity} {unit} recovered, "
        "so they have no row beside the energy used, which is not affected.",
    ),
    "notice.no_coal_apart.sold": (
        "外销的{quantity} {unit}没有折标准煤系数，未在能耗表后单列；能源消耗不受影响。",
        "The library has no standard-coal coefficient for the {quantity} {unit} sold, "
        "so they have no row beside the energy used, which is not affected.",
    ),
    "notice.no_coal_apart.medium": (
        "耗能工质{quantity} {unit}没有折标准煤系数，未在能耗表后单列；能源消耗不受影响。",
        "The library has no standard-coal coefficient for the {quantity} {unit} of this medium, "
        "so they have no row beside the energy used, which is not affected.",
    ),
    "choice.nonfossil_zero": (
        "有指南认可证明的非化石电力，按指南规定取0",
        "non-fossil power with proof that the guide accepts counts as zero",
    ),
    "choice.export_zero": (
        "输出的非化石电力不抵扣购入电力的排放，按0计",
        "non-fossil power led away deducts nothing, so it counts as zero",
    ),
    "item.electricity": ("外购电力", "bought electricity"),
    "item.electricity_own_nonfossil": ("自发自用非化石电力", "own non-fossil generation used"),
    "item.power.solar": ("光伏电力", "solar power"),
    "item.power.wind": ("风电", "wind power"),
    "item.power.hydro": ("水电", "hydro power"),
    "item.power.biomass": ("生物质电力", "biomass power"),
    "item.power.nuclear": ("核电", "nuclear power"),
    "item.power.other_nonfossil": ("其他非化石电力", "other non-fossil power"),
}
