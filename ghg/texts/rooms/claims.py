"""Words of schemes and claims: rule packs read, values entered, claims kept."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-SCHEME.twice": (
        "标识“{raw}”重复，或与文件名不一致。",
        "The id '{raw}' stands twice, or is not that of its file.",
        "标识在各文件中只能出现一次，标准的标识应与文件名相同。",
        "Let an id stand once in all files; a scheme's id is the name of its file.",
    ),
    "E-SCHEME.words": (
        "工厂事实“{raw}”的选项不对：清单和等级各需列出选项，每项为代码、中文、英文；其他类型不列。",
        "The words of the plant fact '{raw}' are wrong: a list and a level need theirs, each of code, Chinese and English; other kinds have none.",
        "请按目录的写法改正。",
        "Write them as the catalogue does.",
    ),
    "E-SCHEME.condition": (
        "条件“{raw}”无法读取。",
        "The condition '{raw}' cannot be read.",
        "请写成“项目 比较符 数值”，三者以空格分开。",
        "Write what is asked, the sign and the value, apart by blanks.",
    ),
    "E-SCHEME.value": (
        "“{raw}”不是“{ask}”的限值。",
        "'{raw}' is no limit of '{ask}'.",
        "请填数值；是否类填 yes 或 no，等级类填等级的代码。",
        "Write a number; yes or no for a question, the code of a level for a title.",
    ),
    "E-REF.stage": (
        "评价标准 {scheme} 没有阶段“{raw}”。可选：{near}。",
        "The scheme {scheme} has no stage '{raw}'. It has: {near}.",
        "请用 --stage 写明阶段。",
        "Name the stage with --stage.",
    ),
    "E-EMPTY.stage": (
        "评价标准 {raw} 分阶段，没有写明是哪一个：{near}。",
        "The scheme {raw} has stages and none was named: {near}.",
        "请用 --stage 写明阶段。",
        "Name one with --stage.",
    ),
    "E-REF.slot": (
        "评价标准 {scheme} 没有可录入的项目“{raw}”。相近的：{near}。",
        "The scheme {scheme} leaves nothing open by the name '{raw}'. Near: {near}.",
        "请用 ghg scheme show 查看未知的项目；原文未读到的要求，仅有限值不能判定。",
        "See what is unknown with ghg scheme show; where the text itself was not read, a limit alone decides nothing.",
    ),
    "E-REF.entered": (
        "没有录入过“{raw}”的数值。",
        "No value of '{raw}' stands.",
        "请用 ghg scheme values 查看已录入的数值。",
        "See the values with ghg scheme values.",
    ),
    "E-THRESHOLD.known": (
        "“{raw}”在 {number} 中已有规定，不能另行录入。",
        "The text of {number} gives '{raw}' itself; nothing is entered over it.",
        "原文有误或已修订的，请更新评价标准的数据文件。",
        "If the text is wrong or was revised, mend the data of the scheme.",
    ),
    "E-THRESHOLD.source": (
        "录入“{raw}”须写明文件和页码或条款。",
        "A value of '{raw}' needs its document and its page or clause.",
        "请用 --document 和 --page 写明。没有出处的数值不予采用。",
        "Give --document and --page. A value without a source is not taken.",
    ),
    "E-THRESHOLD.stage": (
        "“{raw}”不分阶段。",
        "'{raw}' is the same for all stages.",
        "请去掉 --stage。",
        "Leave --stage out.",
    ),
    "E-UNIT.slot": (
        "“{slot}”的单位是 {unit}，不是“{raw}”。",
        "The unit of '{slot}' is {unit}, not '{raw}'.",
        "请按该单位换算后录入。",
        "Convert the value to that unit.",
    ),
    "E-REF.claim": (
        "没有声明{raw}。",
        "There is no claim {raw}.",
        "请用 ghg claim list 查看声明的编号。",
        "See the numbers with ghg claim list.",
    ),
    "E-SCHEME.dates": (
        "评价标准 {raw} 的有效期为{first}至{last}，今天（{today}）不能据此声明。",
        "{raw} is in force from {first} to {last}: no claim is made by it today ({today}).",
        "请改用现行的标准；仅作对照的，可用 ghg claim assess。",
        "Take the text that is in force; to compare only, use ghg claim assess.",
    ),
    "E-STATE.claim": (
        "声明{raw}的状态为“{state_zh}”，不能变为“{wanted_zh}”。",
        "Claim {raw} is {state_en} and cannot become {wanted_en}.",
        "请用 ghg claim show 查看该声明的经过。",
        "See its life with ghg claim show.",
    ),
    "E-CLAIM.damaged": (
        "声明{raw}的内容与其哈希不一致。",
        "What is stored of claim {raw} does not fit its hash.",
        "请从备份恢复，并运行 ghg check。",
        "Restore it from a backup and run ghg check.",
    ),
    "E-CLAIM.unmet": (
        "声明{raw}不能锁定，以下要求未通过：{zh}。",
        "Claim {raw} cannot be locked; these requirements hold it back: {en}.",
        "请用 ghg claim gap 查看差距，补齐后重新起草。",
        "See what is missing with ghg claim gap, and draft it again.",
    ),
    "E-CLAIM.moved": (
        "起草声明{raw}之后，评价结果已经变化：{rules}。",
        "The assessment has changed since claim {raw} was drafted: {rules}.",
        "请用 ghg claim draft 重新起草。",
        "Draft it again with ghg claim draft.",
    ),
    "E-CLAIM.unretired": (
        "声明{raw}的用途下还有{units}个单位的碳信用只是预留，尚未注销：{blocks}。",
        "{units} units set aside for the use of claim {raw} are not retired yet: {blocks}.",
        "请用 ghg holdings use-up 登记注销，或用 ghg holdings release 退回。",
        "Enter the retirement with ghg holdings use-up, or let them go with ghg holdings release.",
    ),
    "E-CLAIM.since": (
        "声明{raw}锁定之后发生了变化：{zh}",
        "Something has happened since claim {raw} was made: {en}",
        "请撤回该声明，按现在的数据重新起草。",
        "Withdraw it and draft it again from the books of today.",
    ),
    "E-CLAIM.successor": (
        "声明{raw}不能取代声明{old}。",
        "Claim {raw} cannot take the place of claim {old}.",
        "取代者应是同一主体、同一评价标准的另一项已公布的声明。",
        "A successor is another published claim of the same entity by the same scheme.",
    ),
    "E-REF.rule_pack": (
        "没有评价标准“{raw}”。已有：{near}。",
        "There is no scheme '{raw}'. Known: {near}.",
        "请用 ghg scheme list 查看标准的标识。",
        "See the ids with ghg scheme list.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "claim.slot.pass_mark": ("{level_zh}的合格分", "pass mark of {level_en}"),
    "claim.slot.weight": ("{text_zh}：权重", "{text_en}: weight"),
    "claim.slot.leading": ("{text_zh}：引领值", "{text_en}: leading value"),
    "claim.slot.baseline": ("{text_zh}：基准值", "{text_en}: baseline"),
    "claim.slot.power_rule": (
        "电力排放因子与绿电处理规则",
        "power factor and treatment of green power",
    ),
    "claim.slot.scopes": ("计入的排放类别", "categories of emissions counted"),
    "claim.slot.gases": ("计入的气体", "gases counted"),
    "claim.slot.primary_equivalent_kgce_per_kwh": (
        "电力折标准煤系数（等价值）",
        "standard coal of a kilowatt-hour at primary-equivalent value (等价值)",
    ),
    "claim.state.none": ("未起草", "not drafted"),
    "claim.state.draft": ("草稿", "a draft"),
    "claim.state.locked": ("已锁定", "locked"),
    "claim.state.published": ("已公布", "published"),
    "claim.state.withdrawn": ("已撤回", "withdrawn"),
    "claim.state.superseded": ("已被取代", "superseded"),
    "claim.since.issue": (
        "清单{inventory}已有第{number}号定版，声明依据的是第{old}号。",
        "Inventory {inventory} has an issue {number}; the claim rests on issue {old}.",
    ),
    "claim.since.credit": (
        "区段{block}（{serial}，{units}个单位）的使用已被登记机构撤销。",
        "The use of block {block} ({serial}, {units} units) was taken back by the registry.",
    ),
    "claim.since.fact": (
        "工厂事实“{fact}”或其佐证已更正。",
        "The plant fact '{fact}' or its evidence was told otherwise.",
    ),
    "claim.since.evidence": (
        "佐证材料{evidence}缺失或内容已变。",
        "The file {evidence} is missing or not what it was.",
    ),
    "claim.since.entered": (
        "人工录入的“{slot}”已更正或撤回。",
        "The entered value of '{slot}' was revised or withdrawn.",
    ),
    "claim.since.scheme": (
        "评价标准 {number} 的数据已更新。",
        "The data of the scheme {number} have changed.",
    ),
    "claim.since.expired": (
        "评价标准 {number} 的有效期已于{last}届满。",
        "The scheme {number} expired on {last}.",
    ),
    "cli.column.claim_name": ("名称", "title"),
    "cli.column.claim_region": ("地区", "region"),
    "cli.column.claim_days": ("有效期", "in force"),
    "cli.column.claim_known": ("可判定/全部", "known/all"),
    "cli.column.claim_open_parameters": ("未知参数", "open parameters"),
    "cli.column.claim_slot": ("项目", "slot"),
    "cli.column.claim_value": ("数值", "value"),
    "cli.column.claim_document": ("文件", "document"),
    "cli.column.claim_page": ("页码", "page"),
    "cli.column.claim_requirement": ("要求", "requirement"),
    "cli.column.claim_limit": ("限值", "limit"),
    "cli.column.claim_entered": ("已录入", "entered"),
    "cli.column.claim_get": ("需取得的文件", "document to get"),
    "cli.column.claim_answer": ("实际", "actual"),
    "cli.column.claim_source": ("依据", "source"),
    "cli.column.claim_number": ("声明", "claim"),
    "cli.column.claim_on": ("清单 · 定版", "inventory · issue"),
    "cli.column.claim_state": ("状态", "state"),
    "cli.column.claim_since": ("此后的变化", "since then"),
    "cli.column.claim_day": ("日期", "day"),
    "cli.column.claim_actor": ("操作人", "actor"),
    "cli.column.claim_approver": ("批准人", "approver"),
    "cli.column.claim_reason": ("理由", "reason"),
    "cli.looked_at.claims": ("声明", "claims"),
    "cli.looked_at.schemes": ("评价标准", "schemes"),
    "cli.scheme.unread": ("未读到原文", "text not read"),
    "cli.scheme.unknown": ("未知", "unknown"),
    "cli.scheme.told": ("仅记录", "told only"),
    "cli.scheme.entered": ("{value}（人工录入：{source}）", "{value} (entered: {source})"),
    "cli.scheme.scored": (
        "权重{weight}，引领值{leading}，基准值{baseline}",
        "weight {weight}, leading {leading}, baseline {baseline}",
    ),
    "cli.scheme.example": (
        "权重{weight}，引领值{leading}，基准值{baseline}（原文仅为示例）",
        "weight {weight}, leading {leading}, baseline {baseline} (printed as an example only)",
    ),
    "cli.scheme.open": ("可录入的项目", "What is open"),
    "cli.assess.on": (
        "依据清单{code}第{number}号定版和截至日志第{seq}条的注销快照",
        "On inventory {code}, issue {number}, and the uses up to journal entry {seq}",
    ),
    "cli.assess.missing": ("缺少：{what}", "missing: {what}"),
    "cli.assess.entered": ("人工录入：", "entered: "),
    "cli.assess.points": ("得分{points}/{weight}", "points {points} of {weight}"),
    "cli.assess.conditional": ("补齐佐证后：{verdict}", "with evidence: {verdict}"),
    "cli.assess.level": (
        "{level}：{verdict}（未通过的要求：{rules}）",
        "{level}: {verdict} (held back by: {rules})",
    ),
    "cli.assess.level_alone": ("{level}：{verdict}", "{level}: {verdict}"),
    "cli.assess.unsaid": ("没有可以声明的内容。", "There is nothing that may be said."),
    "cli.claim.since": ("注意：{said}", "Note: {said}"),
    "cli.claim.rests_on_entered": (
        "该结论用到{count}个人工录入的数值，声明中已写明。",
        "The verdict rests on {count} values that a person entered; the claim says so.",
    ),
    "cli.done.scheme.set": (
        "已录入{scheme}的{slot}：{value}（{source}）。",
        "{slot} of {scheme}: {value} ({source}).",
    ),
    "cli.done.scheme.withdraw": (
        "已撤回{scheme}的{slot}。",
        "{slot} of {scheme} was withdrawn.",
    ),
    "cli.done.claim.draft": (
        "已起草声明{number}，结论为“{verdict}”。",
        "Claim {number} is drafted: {verdict}.",
    ),
    "cli.done.claim.led": (
        "声明{number}的状态：{state}。",
        "Claim {number} is {state}.",
    ),
}

_OF_ISSUE = (
    "用 --inventory 或 --year 指定清单，--issue 指定第几号定版，--base 指定证明减排的前期清单。",
    "--inventory or --year name the inventory, --issue its issue, --base the earlier one that a "
    "reduction is proven against.",
)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "scheme": (
        "评价标准：要求、限值、未知项",
        "schemes: requirements, limits, what is unknown",
        "",
        "",
        "ghg scheme list",
    ),
    "scheme list": (
        "列出评价标准，以及其中多少要求可以判定",
        "list the schemes, and how many of their requirements can be decided",
        "“可判定”指原文和限值都已读到的要求；“未知参数”是指标计算所需、尚未读到的系数和规则。",
        "'Known' are requirements whose text and limit were read; open parameters are coefficients and "
        "rules that their measures need and nobody has read.",
        "ghg scheme list\nghg scheme list --json",
    ),
    "scheme show": (
        "查看一项评价标准：各要求的条款和限值，未知的需取得哪份文件",
        "show a scheme: clause and limit of every requirement, or the document to get",
        "人工录入的数值注明来源。",
        "Values that a person entered are marked with their source.",
        "ghg scheme show miit-334",
    ),
    "scheme values": (
        "列出人工录入的数值",
        "list the values that people entered",
        "",
        "",
        "ghg scheme values\nghg scheme values miit-334",
    ),
    "scheme set": (
        "为评价标准的未知项录入数值，须写明文件和页码",
        "enter what a scheme leaves open, with document and page",
        "原文已有的限值不能另行录入。更正时加 --reason；以后的每个结果都会注明该数值为人工录入。",
        "What the text gives cannot be entered over. A correction needs a --reason; every result that "
        "uses the value says that it was entered.",
        "ghg scheme set miit-334 parameter.primary_equivalent_kgce_per_kwh --value 0.2856 "
        "--unit kgce/kWh --document 334号附件1 --page 第2页",
    ),
    "scheme withdraw": (
        "撤回录入的数值",
        "withdraw a value that was entered",
        "",
        "",
        "ghg scheme withdraw miit-334 parameter.power_rule --reason 文件有误",
    ),
    "claim": (
        "声明：能不能说，还缺什么",
        "claims: may we say it, and what is missing",
        "",
        "",
        "ghg claim assess db43-3118-2024",
    ),
    "claim assess": (
        "按一项评价标准逐条评价一份定版清单",
        "assess a frozen inventory by a scheme, clause by clause",
        _OF_ISSUE[0],
        _OF_ISSUE[1],
        "ghg claim assess miit-334 --stage entry\nghg claim assess db43-3118-2024 --json",
    ),
    "claim draft": (
        "起草声明：保存评价结果和注销快照",
        "draft a claim: keep the assessment and the snapshot of uses",
        f"标准须在有效期内。{_OF_ISSUE[0]}",
        f"The scheme must be in force today. {_OF_ISSUE[1]}",
        "ghg claim draft db43-3118-2024\nghg claim draft miit-334 --stage entry --issue 2",
    ),
    "claim lock": (
        "锁定声明的数字",
        "fix the figures of a claim",
        "结论须为“已记录数据满足”，起草后数据没有变化，且没有只预留未注销的碳信用。",
        "The stage must pass, nothing may have changed since the draft, and no credit may be merely "
        "set aside.",
        "ghg claim lock 1",
    ),
    "claim publish": (
        "登记声明已对外公布",
        "enter that a claim was published",
        "锁定之后依据有变化的，不能公布。",
        "It is refused when something that the claim rests on has changed.",
        "ghg claim publish 1",
    ),
    "claim withdraw": (
        "撤回声明",
        "withdraw a claim",
        "",
        "",
        "ghg claim withdraw 1 --reason 碳信用被撤销",
    ),
    "claim supersede": (
        "登记一项声明被另一项取代",
        "enter that a claim took another's place",
        "先写被取代的，再写取代者；取代者须已公布。",
        "The old one first, then the new one, which must be published.",
        "ghg claim supersede 1 2",
    ),
    "claim list": (
        "列出声明、状态和此后的变化",
        "list the claims, their state and what has happened since",
        "",
        "",
        "ghg claim list",
    ),
    "claim show": (
        "查看一项声明：措辞、经过、此后的变化、逐条结果",
        "show a claim: its words, its life, what has happened since, every finding",
        "",
        "",
        "ghg claim show 1",
    ),
}
_BASE = (
    "证明减排的前期清单；省略时为上一年度最后一号定版",
    "earlier inventory that a reduction is proven against; the last issue of the year before",
)
OPTIONS: dict[str, tuple[str, str]] = {
    **{f"claim {verb}:base": _BASE for verb in ("assess", "draft")},
    **{
        f"{command}:stage": ("阶段，例如entry", "stage, such as entry")
        for command in ("scheme set", "scheme withdraw", "claim assess", "claim draft")
    },
    "scheme set:value": ("数值，或规定的词", "a number, or the word of the text"),
    "scheme set:page": ("页码或条款", "page or clause"),
}
