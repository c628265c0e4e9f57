"""Words of the pages of credits and certificates."""

ERRORS: dict[str, tuple[str, str, str, str]] = {}

LABELS: dict[str, tuple[str, str]] = {
    "web.holdings.overview": ("持有与用途", "Held and used"),
    "web.holdings.cover": ("绿证覆盖用电", "Power that certificates cover"),
    "web.holdings.records": ("对账与相关登记", "Statements and papers"),
    "web.holdings.audit": ("持有核对", "Audit of what is held"),
    "web.holdings.audit_note": (
        "由每个区段的经过重新推算余额，并检查注销、核销所依据的文件是否仍在。",
        "Every balance is derived anew from what befell each block, and the papers of what was used "
        "up are looked at.",
    ),
    "web.holdings.ends_soon": (
        "区段{block}（{what}，{units} {unit}）有效期至{day}。",
        "Block {block} ({what}, {units} {unit}) is valid until {day}.",
    ),
    "web.holdings.see_block": ("查看区段{block}", "See block {block}"),
    "web.holdings.more": (
        "另有{count}段，见区段列表。",
        "{count} more stand in the list of blocks.",
    ),
    "web.holdings.uses_note": (
        "每项用途列明年度、目的和受益人；先预留，再凭登记系统的凭证注销或核销。",
        "A use names year, purpose and beneficiary: units are set aside for it, then retired or "
        "redeemed by the registry’s paper.",
    ),
    "web.holdings.no_end": ("未登记", "not entered"),
    "web.holdings.used_once": (
        "此区段已使用，不能再次注销、核销、转出或用于其他用途。",
        "This block is used: it cannot be retired, redeemed, passed on or used again.",
    ),
    "web.holdings.halves": ("已切分为：", "Cut into:"),
    "web.holdings.half": (
        "区段{block}（{first}-{last}，{units} {unit}）",
        "Block {block} ({first}-{last}, {units} {unit})",
    ),
    "web.holdings.used_already": (
        "此区段{state}，凭证编号为{reference}，不能再次使用。",
        "This block is {state} already, by reference {reference}; it cannot be used again.",
    ),
    "web.holdings.may_serve": ("可用于哪些目的", "What it may serve"),
    "web.holdings.yes": ("可用", "may"),
    "web.holdings.not": ("不可用", "may not"),
    "web.holdings.waiting": ("待注销或核销的区段", "Set aside, to be retired or redeemed"),
    "web.holdings.none_waiting": ("没有待办的区段。", "No block waits."),
    "web.holdings.in_figures": (
        "已核销的绿证按覆盖检验计入电力口径，见",
        "Redeemed certificates enter the electricity figures as far as they cover power:",
    ),
    "web.holdings.beside_figures": (
        "已注销的碳信用单独列示，不抵减清单中的任何排放量。",
        "Retired credits stand apart and are taken off nothing in the inventory.",
    ),
    "web.holdings.shares": (
        "{year}年非化石能源电力占比（622号）",
        "Shares of non-fossil power {year} (622号)",
    ),
    "web.holdings.statements": ("登记系统对账", "Statements of registries"),
    "web.holdings.statements_note": (
        "登记系统所示与账上当日持有数量对照，有差异须查清。",
        "What the registry says beside the books of that day; a difference is to be cleared up.",
    ),
    "web.holdings.agrees": ("一致", "agrees"),
    "web.holdings.projects": (
        "抵消：自主项目与已注销的碳信用",
        "Offsets: own projects and retired credits",
    ),
    "web.holdings.projects_note": (
        "单独列示，不计入清单；不可扣减的写明原因。",
        "They stand apart and in no inventory; what may not be deducted says why.",
    ),
    "web.holdings.sold": ("已出让环境权益的自发电量", "Own power whose attribute was sold"),
    "web.holdings.sold_note": (
        "出让后的电量按普通网电计。",
        "Such power counts as ordinary power here.",
    ),
    "web.holdings.papers": ("集团账户的分配文件", "Papers of group accounts"),
    "web.holdings.papers_note": (
        "集团账户持有的绿证只有分配给本法人的部分可以登记和使用。",
        "Of a group’s certificates only the part of this legal entity may be entered and used.",
    ),
    "web.holdings.ours": ("本主体", "ours"),
    "web.holdings.coefficients": ("省级分摊系数", "Provincial coefficients"),
    "web.holdings.coefficients_note": (
        "未录入的年度，非化石能源电力消费占比为下限。",
        "Without one the non-fossil share of a year is a lower bound.",
    ),
    "web.holdings.confirm": ("确认到账", "Confirm the arrival"),
    "web.holdings.release": ("解除预留", "Release a reservation"),
    "web.holdings.use_up": ("注销或核销", "Retire or redeem"),
    "web.holdings.use_up_note": (
        "按登记系统的凭证登记注销（碳信用）或核销（绿证）。同一编号只能使用一次。",
        "Enter by the registry’s paper that credits were retired or certificates redeemed. A number "
        "is used once.",
    ),
    "web.holdings.transfer": ("转出", "Transfer"),
    "web.holdings.transfer_note": (
        "绿电交易和自发自用取得的绿证随电量使用，不能转出。",
        "Certificates of green-power trade and of self-use move with their power and are not passed on.",
    ),
    "web.holdings.take_back": ("转出退回", "Take back"),
    "web.holdings.split": ("切分", "Split"),
    "web.holdings.cut": ("切在此号之后", "Cut behind the number"),
    "web.holdings.freeze": ("冻结", "Freeze"),
    "web.holdings.thaw": ("解冻", "Thaw"),
    "web.holdings.end": ("登记终止", "Enter its end"),
    "web.holdings.term": ("登记有效期", "Enter its term"),
    "web.holdings.invalidate": ("登记注销被撤销", "Enter that a use was taken back"),
    "web.holdings.void": ("作废错误登记", "Void a mistyped range"),
    "web.holdings.two_note": (
        "须由两人办理：批准人不能是办理人本人。",
        "Takes two persons: the approver is not whoever acts.",
    ),
    "web.holdings.approver": ("批准人", "Approver"),
    "web.holdings.approver_of_another": (
        "批准人（同一电站同月重复、须证明为另一批电量时）",
        "Approver (only where power of the same plant and month is proven to be another)",
    ),
    "web.holdings.used_day": ("凭证所载注销或核销日期", "Day of retirement on the paper"),
    "web.holdings.need": (
        "用于什么（如：2025年绿电使用）",
        "What it is for (such as green power of 2025)",
    ),
    "web.holdings.first_steps": (
        "尚未登记任何碳信用或绿证。第一步登记取得；第二步在区段页或“为需求预留”写明年度、目的和用途；第三步凭登记系统的凭证登记注销（碳信用）或核销（绿证）。核销的绿证才计入电力口径，注销的碳信用不改变清单数字。",
        "No credits or certificates are entered yet. First enter what was received; then set units aside for a year, a purpose and a need; then enter by the registry’s paper that they were retired (credits) or redeemed (certificates). Only redeemed certificates enter the figures of power; retired credits never change an inventory.",
    ),
    "web.holdings.beneficiary": ("受益人", "Beneficiary"),
    "web.holdings.counterparty": ("受让方", "Who receives it"),
    "web.holdings.block_about": (
        "区段{block}：{what} {batch} {first}-{last}，{units} {unit}",
        "Block {block}: {what} {batch} {first}-{last}, {units} {unit}",
    ),
    "web.holdings.take": ("为需求预留", "Set units aside for a need"),
    "web.holdings.take_note": (
        "按先到期、再便宜的顺序取用；预留之后按登记系统的凭证逐段注销或核销。",
        "What ends first is taken first, then the cheapest; after that each block is retired or "
        "redeemed by the registry’s paper.",
    ),
    "web.holdings.take_for": ("为已有用途再预留", "Set more units aside for a use"),
    "web.holdings.reserve": ("预留此区段", "Set this block aside"),
    "web.holdings.reserve_note": (
        "取区段的前若干个单位；其余部分切分后仍为持有。",
        "Takes the first units of the block; the rest is cut off and stays held.",
    ),
    "web.holdings.kind": ("种类", "Kind"),
    "web.holdings.kind.yes": ("绿证（MWh）", "certificates (MWh)"),
    "web.holdings.kind.no": ("碳信用（tCO₂e）", "credits (tCO₂e)"),
    "web.holdings.beneficiary_or_us": (
        "受益人（不填为本主体）",
        "Beneficiary (this entity if left out)",
    ),
    "web.holdings.use_about": (
        "用途{use}：{year}年 {purpose} {need}",
        "Use {use}: {year}, {purpose}, {need}",
    ),
    "web.holdings.lacking": ("数量不足", "Not enough"),
    "web.holdings.would_take": ("将取用的区段", "What would be taken"),
    "web.holdings.would_not": ("不取用的区段及原因", "What would not, and why"),
    "web.holdings.receive": ("登记取得", "Enter what was received"),
    "web.holdings.receive_note": (
        "按登记系统给出的编号填写；读不出起止号的，另填起号和止号。",
        "Type the serial as the registry gives it; where it cannot be read, add first and last number.",
    ),
    "web.holdings.serial": ("编号或批次", "Serial or batch"),
    "web.holdings.first": ("起号", "First number"),
    "web.holdings.last": ("止号", "Last number"),
    "web.holdings.units_stated": ("文件所载数量", "Units stated"),
    "web.holdings.first_month": ("减排或发电的首月", "First month of vintage"),
    "web.holdings.last_month": ("减排或发电的末月", "Last month of vintage"),
    "web.holdings.acquired": ("取得方式", "How acquired"),
    "web.holdings.acquired.bought": ("购买", "bought"),
    "web.holdings.acquired.issued": ("签发", "issued"),
    "web.holdings.acquired.green_trade": ("绿电交易", "green-power trade"),
    "web.holdings.acquired.self_use": ("自发自用", "self-use"),
    "web.holdings.acquired.allocated": ("集团分配", "allocated by the group"),
    "web.holdings.acquired_day": ("取得日期", "Day acquired"),
    "web.holdings.plant": ("项目或电站", "Project or plant"),
    "web.holdings.technology": ("技术类型", "Technology"),
    "web.holdings.method": ("方法学", "Methodology"),
    "web.holdings.issued_day": ("签发日", "Day of issue"),
    "web.holdings.expected": ("尚在他人账户，待到账", "Still in another account"),
    "web.holdings.statement": ("登记对账", "Enter a statement"),
    "web.holdings.statement_note": (
        "填写登记系统在该日所示的持有数量，与账上当日数量对照。",
        "Type what the registry says was held on the day; it stands beside the books of that day.",
    ),
    "web.holdings.project": ("登记自主项目", "Enter an own project"),
    "web.holdings.project_note": (
        "自主项目单独列示，不计入清单。边界内项目只有在效果未计入清单且权属独占时才能用于抵消。",
        "An own project stands apart and in no inventory. One inside the boundary offsets only where "
        "its effect is not in the inventory and its title is exclusive.",
    ),
    "web.holdings.project_withdraw": ("撤回自主项目", "Withdraw an own project"),
    "web.holdings.place": ("位置", "Place"),
    "web.holdings.tonnes": ("减排量 tCO₂e", "Reduction, tCO₂e"),
    "web.holdings.how_measured": ("如何测算", "How it was measured"),
    "web.holdings.effect_evidence": (
        "证明效果未计入清单的材料",
        "Paper that the effect is not in the inventory",
    ),
    "web.holdings.exclusive": ("权属独占", "The title is exclusive"),
    "web.holdings.credited": ("已签发为碳信用", "Issued as credits"),
    "web.holdings.sell": ("登记环境权益出让", "Enter sold attributes"),
    "web.holdings.sell_note": (
        "自发电量以证书或碳信用出让后，不再按零排放计。",
        "Own power whose attribute was sold or credited no longer counts as zero.",
    ),
    "web.holdings.months": ("月份", "Months"),
    "web.holdings.kwh": ("出让电量 kWh（不填为全部）", "kWh sold (all if left out)"),
    "web.holdings.withdrawn": ("撤回原登记", "Take the entry back"),
    "web.holdings.group_paper": ("登记集团分配文件", "Enter a paper of the group"),
    "web.holdings.group_paper_note": (
        "每行一个法人：名称=数量，或名称=起号-止号。各部分之和必须等于全段。",
        "A legal entity a line: name=units, or name=first-last. The parts make up the whole range.",
    ),
    "web.holdings.parts": ("分配", "Parts"),
    "web.holdings.coefficient": ("录入省级分配系数", "Enter a provincial coefficient"),
    "web.holdings.coefficient_note": (
        "按发改能源〔2026〕622号计算非化石能源电力消费占比所需，取公布的数值（0至1）。",
        "Needed for the non-fossil share by 622号; a published figure between 0 and 1.",
    ),
    "web.holdings.coefficient_source": ("公布系数的文件", "Document that has it"),
}

# code -> what to do, in the browser
REMEDIES: dict[str, tuple[str, str]] = {
    "E-REF.block": ("请在“碳信用与绿证”的区段列表中选择。", "Choose it in the list of blocks."),
    "E-STATE.block": ("请在该区段的页面查看其经过。", "See its life on the page of the block."),
    "E-STATE.block_used": (
        "请在该区段的页面查看其经过。",
        "See its life on the page of the block.",
    ),
    "E-STATE.waits": (
        "请在“任务”中查看该提交；要改动，先收回再重新提交。",
        "See it under “Tasks”; to change it, take it back and hand it in again.",
    ),
    "E-REF.use": (
        "请在“碳信用与绿证”中查看已有用途。",
        "See the uses on “Credits and certificates”.",
    ),
    "E-RULE.beneficiary": (
        "确属同一主体的，请填写批准人，由第二人确认。",
        "Where both are the same party, name an approver: a second person agrees.",
    ),
    "E-STATE.imported": (
        "录错的在该区段的页面由两人作废，其他变化各记一笔。",
        "Two persons void what was mistyped, on the page of the block; everything else is a step of its own.",
    ),
    "E-DATE.step": (
        "请核对日期；经过见该区段的页面。",
        "Check the day; the steps stand on the page of the block.",
    ),
    "E-RULE.two_persons": (
        "请填写批准人，不能是操作人自己。",
        "Name an approver who is not the one who acts.",
    ),
    "E-RULE.other_year": (
        "确需使用的，请在下方勾选确认。",
        "If it is meant, tick the box below.",
    ),
    "E-DOUBLE.power": (
        "同一电量只计一次。绿证与I-REC确属不同电量的，附材料并填写批准人，由第二人确认。",
        "One kWh counts once. Where GEC and I-REC are of different power, add the paper and name an approver.",
    ),
    "E-GROUP.none": (
        "请先在“对账与相关登记”登记集团账户的分配文件。",
        "Enter the paper of the group account first, on “Statements and papers”.",
    ),
    "E-SOLD.none": ("请在“对账与相关登记”查看。", "See what there is on “Statements and papers”."),
    "E-SOLD.first": (
        "请先在“对账与相关登记”登记该月环境权益已出让，再转出证书。",
        "Enter the sale first on “Statements and papers”, then pass the certificates on.",
    ),
    "E-CLOSED.sold": (
        "确需更正的，请先重新开账。",
        "If it must be corrected, reopen the month first.",
    ),
    "E-OWN-PROJECT.effect": (
        "这份材料只用于边界内的项目。",
        "That paper is for projects inside the boundary only.",
    ),
    "E-OWN-PROJECT.none": (
        "请在“对账与相关登记”查看。",
        "See what there is on “Statements and papers”.",
    ),
    "E-CONFLICT.coefficient": (
        "请核对公布的文件；确需更正的，请写明理由。",
        "Look at the published document; to change it, give a reason.",
    ),
}
