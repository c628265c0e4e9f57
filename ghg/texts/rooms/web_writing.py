"""Words of the pages that write: setting up the plant, importing, proving, issuing, printing."""

ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-WEB.no_file": (
        "没有选择文件。",
        "No file was chosen.",
        "请选择一个文件，再提交。",
        "Choose a file and hand it in again.",
    ),
    "E-STATE.founded": (
        "此数据库已有组织。",
        "The database has its organisation already.",
        "另一组织请在服务器上用 ghg organisation add 登记。",
        "Another one is founded at the machine of the database, by ghg organisation add.",
    ),
    "E-EMPTY.inside": (
        "没有选择纳入的厂区。",
        "No facility inside was chosen.",
        "请至少选择一个厂区。",
        "Choose at least one facility.",
    ),
    "E-REF.upload": (
        "没有这份待导入的文件。",
        "There is no such file waiting to be taken in.",
        "文件可能已导入、已放弃，或服务已重新启动；请重新上传。",
        "It was taken in, dropped, or the server was started anew: upload it again.",
    ),
}

LABELS: dict[str, tuple[str, str]] = {
    "web.nav.import": ("导入", "Import"),
    "web.nav.organisation": ("组织", "Organisation"),
    "web.nav.issue": ("定版", "Issue"),
    "web.put": ("已登记。", "Registered."),
    "web.put_it": ("登记", "Register"),
    "web.choose": ("选择", "Choose"),
    "web.none": ("无", "none"),
    "web.content": ("内容", "Content"),
    "web.next_step": ("接下来：", "Next:"),
    "web.empty_ledger": (
        "台账是空的。请先登记组织，再登记厂区、核算边界、排放源和计量流。",
        "The ledger is empty. Register the organisation, then facility, boundary, sources, streams.",
    ),
    "web.found_it": ("登记组织", "Register the organisation"),
    "web.credit_code": ("统一社会信用代码", "Credit code"),
    "web.particulars": ("报告主体基本情况", "Particulars of the reporting entity"),
    "web.particulars_hint": ("按年度填写，印在报告中。", "By year; they are printed in reports."),
    "web.add_facility": ("登记厂区", "Add a facility"),
    "web.no_facility": ("尚未登记厂区。", "No facility is registered yet."),
    "web.industry": ("行业代码（GB/T 4754）", "Industry code (GB/T 4754)"),
    "web.facility_hint": (
        "地区和行业决定适用的指南和因子。",
        "Region and industry decide which guide and factors apply.",
    ),
    "web.add_unit": ("登记核算单元", "Add a unit"),
    "web.owner.stream": ("计量流", "stream"),
    "web.owner.source": ("排放源", "source"),
    "web.owner.facility": ("厂区", "facility"),
    "web.unit_kind.site": ("厂区部分", "part of the site"),
    "web.unit_kind.process": ("工序", "process"),
    "web.unit_kind.line": ("生产线", "line"),
    "web.unit_kind.power_plant": ("自备电厂", "power plant"),
    "web.state_boundary": ("声明核算边界", "State the boundary"),
    "web.approach": ("边界方法", "Approach"),
    "web.approach.legal_entity": ("法人边界", "legal entity"),
    "web.approach.operational_control": ("运营控制权", "operational control"),
    "web.approach.financial_control": ("财务控制权", "financial control"),
    "web.approach.equity_share": ("股权比例", "equity share"),
    "web.inside": ("纳入的厂区", "Facilities inside"),
    "web.boundary.outside": (
        "不纳入的厂区、单元或排放源（每行：编码 = 理由）",
        "Facilities, units or sources left out (each line: code = reason)",
    ),
    "web.boundary.also": (
        "另行写明纳入的单元或排放源（每行一个编码）",
        "Units or sources named as inside (one code a line)",
    ),
    "web.boundary.state_hint": (
        "声明对所选月份完整有效：未勾选、也未在下面列出的厂区，按说明的理由不纳入。单元和排放源不写明的，随其厂区。",
        "A statement is complete for its months: a facility that is neither ticked nor listed below "
        "is left out for the reason given. Units and sources go with their facility unless named.",
    ),
    "web.outside_reason": (
        "说明（有厂区不纳入时写明理由）",
        "Remark (the reason, where a facility is left out)",
    ),
    "web.add_source": ("登记排放源", "Add a source"),
    "web.no_source": ("尚未登记排放源。", "No source is registered yet."),
    "web.source_kind": ("排放源种类", "Kind of source"),
    "web.guide_names": ("{facilities}的指南采用", "in the guide of {facilities}"),
    "web.source_hint": (
        "计算方法决定计量流需要哪些数据。",
        "The method decides what its streams are asked for.",
    ),
    "web.since": ("自何日起存在（一直存在的不填）", "There since (empty: always)"),
    "web.say_status": ("是否涉及", "Involved or not"),
    "web.add_stream": ("登记计量流", "Add a stream"),
    "web.input": ("计量对象", "What is measured"),
    "web.way": ("取得方式和电力类型", "Route and kind of power"),
    "web.way_none": ("总表或不适用", "meter of all use, or none"),
    "web.mode": ("记录方式", "Records"),
    "web.mode.interval": ("按期间（抄表、账单）", "by period (meter, bill)"),
    "web.mode.event": ("按次（送货、补充）", "by event (delivery, top-up)"),
    "web.billed": (
        "气体按账单立方米计，视同标准立方米",
        "Billed cubic metres of gas stand for normal ones",
    ),
    "web.stream_hint": (
        "有平衡式的计量流由其他计量流算出，不填数据；例如 USED - SOLAR。",
        "A stream with a balance is derived from others and takes no data, such as USED - SOLAR.",
    ),
    "web.template": ("填报模板", "Template to fill in"),
    "web.template_get": ("下载模板", "Download the template"),
    "web.template_hint": (
        "按本厂计量流生成，只列该年尚缺的行。",
        "Made from your own streams, with a row for all that is missing in the year.",
    ),
    "web.upload": ("上传填好的文件", "Upload a filled file"),
    "web.upload_check": ("上传并检查", "Upload and check"),
    "web.upload_hint": (
        "先检查，不写入；确认后才入账。最大32 MB。",
        "It is checked first and nothing is written before you say so. At most 32 MB.",
    ),
    "web.mapping": ("表格格式", "Kind of table"),
    "web.own_template": ("本系统的模板", "our own template"),
    "web.batches": ("入账批次", "Batches"),
    "web.records": ("记录", "Records"),
    "web.take_back": ("撤销", "Take back"),
    "web.reversed_by": ("已由第{number}批撤销", "taken back by batch {number}"),
    "web.reverses": ("撤销第{number}批", "takes back batch {number}"),
    "web.imported": ("已导入，为第{number}批。", "Taken in as batch {number}."),
    "web.undone": ("已撤销第{number}批。", "Batch {number} was taken back."),
    "web.checked": ("检查结果", "What the check found"),
    "web.not_taken": ("没有导入，台账不变。", "Nothing was taken in; the books are as before."),
    "web.unreadable": (
        "文件不能读取，没有写入任何内容。",
        "The file cannot be read; nothing was written.",
    ),
    "web.mend_first": (
        "有错误的文件不能导入：请在文件中改正后重新上传。",
        "A file with mistakes is not taken in: correct it and upload it again.",
    ),
    "web.take_in": ("确认导入", "Take it in"),
    "web.take_in_hint": (
        "作为一批入账，之后仍可撤销。",
        "It becomes one batch, which can be taken back.",
    ),
    "web.annotated": ("下载批注版", "Download the annotated copy"),
    "web.drop_file": ("放弃这份文件", "Drop this file"),
    "web.problems": ("问题（{count}处）", "Problems ({count})"),
    "web.no_problems": ("没有发现问题。", "No problem was found."),
    "web.level": ("级别", "Level"),
    "web.level.error": ("错误", "error"),
    "web.level.warning": ("请确认", "question"),
    "web.sheet": ("工作表", "Sheet"),
    "web.found_there": ("问题", "Problem"),
    "web.evidence_add": ("上传佐证材料", "Upload evidence"),
    "web.evidence_hint": (
        "PDF、图片、XLSX、DOCX、OFD、XML或文本，最大50 MB；选择所证明的计量流时须写明月份。",
        "PDF, picture, XLSX, DOCX, OFD, XML or text, at most 50 MB; with a stream, name the months.",
    ),
    "web.kept_file": ("已保存“{name}”。", "“{name}” is kept."),
    "web.first_month": ("起始月", "First month"),
    "web.last_month": ("截止月", "Last month"),
    "web.set_up": ("建立清单", "Set up an inventory"),
    "web.proposal": ("建议", "Proposal"),
    "web.guides_lost": ("未采用的指南（{count}个）", "Guides not taken ({count})"),
    "web.as_proposed": ("按建议", "as proposed"),
    "web.gwp_reason": ("选用其他GWP数值集的理由", "Reason, where another GWP set is taken"),
    "web.allocation": ("产品间的分摊", "Allocation to products"),
    "web.set_up_confirm": ("确认并建立", "Confirm and set up"),
    "web.set_up_hint": (
        "建立后要改动，须写明理由。",
        "Later changes need a reason.",
    ),
    "web.gaps_first": (
        "定版前须处理以下缺项。",
        "These have to be settled before an issue.",
    ),
    "web.freeze": ("定版", "Issue it"),
    "web.freeze_hint": (
        "定版后数字不再变动，所含月份关账；再次定版须写明理由。",
        "An issue never changes and closes its months; a later one needs a reason.",
    ),
    "web.sole_administrator": (
        "只有一名管理员。建议再登记一名，以便口令遗失或人员离职时仍能管理人员。",
        "There is one administrator only. A second one is advisable: somebody must be able to manage "
        "persons when a password is lost or somebody leaves.",
    ),
    "web.task.no_inventory": (
        "{year}年还没有建立清单，未检查定版前的缺项。",
        "There is no inventory of {year} yet, so nothing was checked for an issue.",
    ),
    "web.issued": ("已定版，第{number}号。", "Issue {number} is made."),
    "web.read_here": ("在页面中阅读", "Read here"),
    "web.pack": ("核查包", "Pack"),
}

# code of an error, or term of a gap's remedy -> what to do in the browser
REMEDIES: dict[str, tuple[str, str]] = {
    "E-EMPTY.organisation": (
        "请先在“组织”页登记组织。",
        "Register the organisation on the page “Organisation”.",
    ),
    "E-EMPTY.facility": (
        "请先在“排放源与计量流”页登记厂区。",
        "Add a facility on the page “Sources and streams”.",
    ),
    "E-EMPTY.plan_streams": (
        "请先在“排放源与计量流”页登记排放源和计量流。",
        "Add sources and streams on the page “Sources and streams”.",
    ),
    "E-REF.facility": ("请从列表中选择厂区。", "Choose a facility from the list."),
    "E-REF.facility_alone": (
        "请先在“排放源与计量流”页登记厂区。",
        "Add a facility on the page “Sources and streams”.",
    ),
    "E-REF.source": ("请从列表中选择排放源。", "Choose a source from the list."),
    "E-REF.source_alone": (
        "请先在“排放源与计量流”页登记排放源。",
        "Add a source on the page “Sources and streams”.",
    ),
    "E-REF.stream": (
        "请核对编码，或在“排放源与计量流”页登记计量流。",
        "Check the code, or add the stream on the page “Sources and streams”.",
    ),
    "E-REF.stream_alone": (
        "请先在“排放源与计量流”页登记计量流。",
        "Add a stream on the page “Sources and streams”.",
    ),
    "E-REF.source_kind": ("请从列表中选择排放源种类。", "Choose a kind of source from the list."),
    "E-REF.item": ("请从列表中选择品种。", "Choose an item from the list."),
    "E-REF.guide": ("可用的指南见“指南与因子”页。", "See the page “Guides and factors”."),
    "E-REF.inventory": (
        "请从列表中选择清单，或在“定版”页建立。",
        "Choose an inventory from the list, or set one up on the page “Issue”.",
    ),
    "E-REF.inventory_none": (
        "请先在“清单”页建立清单。",
        "Set an inventory up first on the page “Inventory”.",
    ),
    "E-REF.inventory_year": ("请先建立该年的清单。", "Set the year's inventory up first."),
    "E-REF.issue": ("请先在“定版”页定版。", "Make an issue on the page “Issue” first."),
    "E-REF.evidence": ("请从“佐证材料”页选择。", "Choose it on the page “Evidence”."),
    "E-REF.mapping": ("请从列表中选择表格格式。", "Choose a kind of table from the list."),
    "E-REASON": ("请填写理由。", "Give the reason."),
    "E-METHOD.open": ("请从列表中选择方法。", "Choose a method from the list."),
    "E-METHOD.choice": ("请从列表中选择方法。", "Choose a method from the list."),
    "E-ROUTE": ("请从列表中选择取得方式。", "Choose a route from the list."),
    "E-INPUT": ("请从列表中选择计量对象。", "Choose what is measured from the list."),
    "E-ITEM": (
        "请从列表中选择品种，或登记在相应种类的排放源下。",
        "Choose an item from the list, or add it to a source of the right kind.",
    ),
    "E-GWP": ("请选择GWP数值集；建议{proposed}。", "Choose a GWP set; {proposed} is proposed."),
    "E-MONTHS": ("请填写起止月份。", "Give the first and the last month."),
    "E-TEMPLATE.version": (
        "请在“导入”页重新下载模板，再把数据粘贴过去。",
        "Download the template again on the page “Import” and paste your figures.",
    ),
    "E-TEMPLATE.ledger": (
        "请在“导入”页重新下载模板，再把数据粘贴过去。",
        "Download the template again on the page “Import” and paste your figures.",
    ),
    "E-CONFLICT.activity": (
        "已入账的不会被覆盖。新的正确的，请在填报页点开该月更正；确为另一笔的，请写明不同的凭证号或行号。",
        "What is posted is not overwritten. Open the month in “Month entry” to correct it; another delivery needs its own document or line.",
    ),
    "E-CONFLICT.reading": (
        "请先在“导入”页撤销第{number}批。",
        "Take batch {number} back on the page “Import” first.",
    ),
    "E-JUMP.slip": (
        "请核对单位（例如千瓦时与万千瓦时、千克与吨）；确认无误的，勾选后再提交。",
        "Check the unit (kWh or 10^4 kWh, kg or t); where it is right, tick the box and send again.",
    ),
    "E-JUMP.median": (
        "请与凭证核对；确认无误的，勾选后再提交。",
        "Check it with the paper; where it is right, tick the box and send again.",
    ),
    "E-JUMP.year": (
        "请与凭证核对；确认无误的，勾选后再提交。",
        "Check it with the paper; where it is right, tick the box and send again.",
    ),
    "E-JUMP.ceiling": (
        "请核对数量、单位和铭牌能力；确认无误的，勾选后再提交。",
        "Check quantity, unit and nameplate; where it is right, tick the box and send again.",
    ),
    "E-UNIT.product": (
        "请尽量沿用同一计量单位；确需更换的，勾选后再提交。",
        "Keep to one unit where you can; else tick the box and send again.",
    ),
    "E-GAP.readings": (
        "请补齐数据；确认只能如此的，勾选后再提交，缺少的用量须另行估算。",
        "Complete the data; else tick the box and send again, and estimate what is missing.",
    ),
    "E-GAP.month": (
        "请补齐数据；确认只能如此的，勾选后再提交。",
        "Complete the data; else tick the box and send again.",
    ),
    "E-METHOD.no_approver": (
        "请加上“批准人”列；旧模板确无此列的，勾选后再提交，报告中会注明未填。",
        "Add the column of the approver; else tick the box and send again, and reports will say so.",
    ),
    "E-GAP.pending": (
        "请在“佐证材料”页上传证明，并关联该计量流和月份。",
        "Upload the proof on the page “Evidence”, linked to the stream and its months.",
    ),
    "E-GAP.no_stream": (
        "请在“排放源与计量流”页登记计量流，或注明不涉及及理由。",
        "Add a stream on the page “Sources and streams”, or say that the source is not involved.",
    ),
    "E-GAP.no_method": (
        "确实不存在的，请在“排放源与计量流”页注明不涉及及理由。",
        "Where it is not there, say so with the reason on the page “Sources and streams”.",
    ),
    "E-GAP.no_balance": (
        "请登记引用它的计量流（填写平衡式），或在填报页说明空缺的理由。",
        "Add the stream whose balance names it, or declare its absence in “Month entry”.",
    ),
    "E-GAP.unconfirmed": (
        "请在“排放源与计量流”页写明涉及或不涉及及理由。",
        "Say on the page “Sources and streams” whether it is involved, and why not.",
    ),
    "E-GAP.close": (
        "请补录，或在填报页说明空缺的理由。",
        "Enter it, or declare the absence in “Month entry”.",
    ),
    "gap.pending.remedy": (
        "请在“佐证材料”页上传指南认可的证明，并关联该计量流和月份。",
        "Upload a proof that the guide admits on the page “Evidence”, linked to stream and months.",
    ),
    "gap.no_stream.remedy": (
        "请在“排放源与计量流”页登记计量流，或注明不涉及及理由。",
        "Add a stream on the page “Sources and streams”, or say that the source is not involved.",
    ),
    "gap.no_method.remedy": (
        "本版本没有此类排放源的计算方法，总量会不完整；确实不存在的，请注明不涉及及理由。",
        "This version has no method for it and the total is incomplete; where it is not there, say so.",
    ),
    "gap.unconfirmed.remedy": (
        "请在“排放源与计量流”页写明涉及或不涉及及理由。",
        "Say on the page “Sources and streams” whether it is involved, and why not.",
    ),
    "gap.no_balance.remedy": (
        "请登记引用它的平衡计量流，或在填报页说明空缺的理由。",
        "Add the stream whose balance names it, or declare its absence in “Month entry”.",
    ),
}
