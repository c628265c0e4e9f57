"""Words of plant facts: answers to the catalogue's questions, their sheet and questionnaire."""

_ASKED = ("（问题：{question_zh}）", " (Question: {question_en})")


def _of(zh: str, en: str, remedy_zh: str, remedy_en: str) -> tuple[str, str, str, str]:
    """Put the question behind a sentence."""
    return zh + _ASKED[0], en + _ASKED[1], remedy_zh, remedy_en


# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-REF.plant_fact": (
        "没有编码为“{raw}”的工厂事实。相近的有：{near}。",
        "There is no plant fact “{raw}”. Near: {near}.",
        "请用 ghg fact kinds 查看全部编码。",
        "See all codes with ghg fact kinds.",
    ),
    "E-REF.topic": (
        "没有主题“{raw}”。已有：{near}。",
        "There is no topic “{raw}”. Known: {near}.",
        "请使用其中之一，或不写 --topic。",
        "Use one of them, or leave --topic out.",
    ),
    "E-USAGE.answer": (
        "须给出一个答案，现有{raw}个。",
        "Exactly one answer is taken; {raw} were given.",
        "请使用其中一个选项：{options}。",
        "Use one of these options: {options}.",
    ),
    "E-REF.told": (
        "没有有效的工厂事实“{raw}”。",
        "No plant fact “{raw}” stands.",
        "请用 ghg fact list 查看编号；已撤回的不能再撤回。",
        "See the ids with ghg fact list; what was withdrawn cannot be withdrawn again.",
    ),
    "E-REF.paper": (
        "“{raw}”既不是文件，也不是已登记的佐证材料（或前几位不能唯一确定）。",
        "“{raw}” is no file and no registered evidence, or its first signs fit several.",
        "请核对文件路径，或先用 ghg evidence add 登记，再填写编号或文件名。",
        "Check the path, or register it with ghg evidence add and give its id or name.",
    ),
    "E-ANSWER.empty": _of(
        "没有填写答案。",
        "There is no answer.",
        "请作答；不知道的整行留空，不要填0。",
        "Answer it; leave a row blank that nobody knows, and do not write 0.",
    ),
    "E-ANSWER.option": _of(
        "{raw} 不适用于这一问题，应使用 {wanted}。",
        "{raw} does not answer this question; it takes {wanted}.",
        "请改用所列选项。",
        "Use the option that is named.",
    ),
    "E-ANSWER.yes_no": _of(
        "“{raw}”不是“是”或“否”。",
        "“{raw}” is neither yes nor no.",
        "请填写“是”或“否”。",
        "Write yes or no.",
    ),
    "E-ANSWER.count": _of(
        "“{raw}”不是次数或个数（应为0或正整数）。",
        "“{raw}” is no count: a whole number from 0.",
        "请填写整数；确认没有发生的填0。",
        "Write a whole number; 0 where it is certain that there was none.",
    ),
    "E-ANSWER.quantity": _of(
        "“{raw}”不是数量。",
        "“{raw}” is no quantity.",
        "请填写数字，并在单位栏写明单位。",
        "Write a number, with its unit beside it.",
    ),
    "E-ANSWER.sign": _of(
        "“{raw}”小于0。",
        "“{raw}” is below zero.",
        "次数和数量不能为负。",
        "Counts and quantities are never negative.",
    ),
    "E-ANSWER.unit": _of(
        "没有写明单位（应可换算为 {unit}）。",
        "The unit is missing; it has to convert to {unit}.",
        "请写明单位。",
        "Give the unit.",
    ),
    "E-ANSWER.unit_any": _of(
        "没有写明单位。",
        "The unit is missing.",
        "请写明单位。",
        "Give the unit.",
    ),
    "E-ANSWER.unitless": _of(
        "这一问题的答案不用单位“{raw}”。",
        "The answer to this question takes no unit “{raw}”.",
        "请清空单位；次数只填整数。",
        "Leave the unit out.",
    ),
    "E-ANSWER.items": _of(
        "“{raw}”不在清单中。清单：{choices_zh}。",
        "“{raw}” is none of the items: {choices_en}.",
        "请填写清单中的项目，用顿号分开；一项都没有的填“都没有”。",
        "Name items of the list, parted by commas; write none of them where none is there.",
    ),
    "E-ANSWER.level": _of(
        "“{raw}”不是其中一级：{choices_zh}。",
        "“{raw}” is none of the levels: {choices_en}.",
        "请填写其中一级。",
        "Use one of the levels.",
    ),
    "E-ANSWER.day": _of(
        "“{raw}”不是日期。",
        "“{raw}” is no day.",
        "请按 2025-06-30 的格式填写。",
        "Write it as 2025-06-30.",
    ),
    "E-ANSWER.name": _of(
        "没有写明是哪一种产品、物料或污染物。",
        "It is not said which product, material or pollutant is meant.",
        "请在“对象”栏（或用 --name）写明。",
        "Name it in the column about, or with --name.",
    ),
    "E-ANSWER.unnamed": _of(
        "这一问题不分对象，却写了“{raw}”。",
        "This question is about no single thing, but “{raw}” is named.",
        "请清空“对象”；补充说明写在备注中。",
        "Clear the name; a remark belongs into the note.",
    ),
    "E-ANSWER.first": _of(
        "没有写明从哪一天起。",
        "The first day is missing.",
        "请填写起始日，也可只写年份或月份。",
        "Give the first day, or a year or month.",
    ),
    "E-ANSWER.last": _of(
        "没有写明到哪一天止。",
        "The last day is missing.",
        "请填写截止日；只发生在一天的，两栏填同一天。",
        "Give the last day; of what happened on one day, the same day twice.",
    ),
    "E-CONFLICT.plant_fact": _of(
        "已记录的答案是“{old_zh}”，现在是“{new_zh}”，或佐证材料不同。",
        "The recorded answer is “{old_en}”, now it is “{new_en}”, or the paper is another one.",
        "请核对；确需更正的，写明更正理由（--reason，或“更正理由”栏）。",
        "Find out which is right; to change it give a reason (--reason, or the column reason).",
    ),
    "E-CONTRADICT.fact": _of(
        "“{new_zh}”与已记录的“{old_zh}”（{days}，{facility_zh}）在重叠的日期内相互矛盾。",
        "“{new_en}” contradicts “{old_en}” ({days}, {facility_en}) on days that overlap.",
        "请核对；原答案有误或已到期的，先用 ghg fact withdraw 撤回（编号见 ghg fact list），再写明截止日重新录入。",
        "Find out which holds; withdraw the old answer with ghg fact withdraw (ids: ghg fact list) "
        "and enter it again with its last day.",
    ),
    "E-CONTRADICT.twice": _of(
        "“{new_zh}”与已记录的“{old_zh}”（{days}，{facility_zh}）日期重叠；这类数值要相加，会重复计算。",
        "The days of “{new_en}” and “{old_en}” ({days}, {facility_en}) overlap; amounts are "
        "added, so something would count twice.",
        "请使各行的日期互不重叠；要改为分段填写的，先用 ghg fact withdraw 撤回原答案（编号见 ghg fact list）。",
        "Let the days not overlap; to split an amount, withdraw it first with ghg fact withdraw "
        "(ids: ghg fact list).",
    ),
    "E-TYPE.questionnaire": (
        "调查表只能写成 .xlsx 或 .md 文件（文件名：{raw}）。",
        "A questionnaire is written as .xlsx or .md (name given: {raw}).",
        "请更改文件扩展名。",
        "Change the ending of the name.",
    ),
    "E-REF.material": (
        "没有编码为“{raw}”的材料。相近的有：{near}。",
        "There is no material “{raw}”. Near: {near}.",
        "请用 ghg claim materials 查看材料清单。",
        "See the list with ghg claim materials.",
    ),
    "E-STATE.material": (
        "材料“{raw}”的状态与所填内容不符：有材料的须写明佐证，缺少或不适用的不写佐证和有效期。",
        "The state of material “{raw}” does not fit: a paper that is there needs evidence; one that is missing or not needed has neither evidence nor days.",
        "请改正状态，或补上、去掉佐证和有效期。",
        "Correct the state, or add or remove evidence and days.",
    ),
    "E-REASON.material": (
        "材料“{raw}”登记为不适用，没有写明原因。",
        "Material “{raw}” is said not to be needed, without a word why.",
        "请用 --note 写明原因。",
        "Say why with --note.",
    ),
    "E-EXPIRY.material": (
        "材料“{raw}”有有效期，没有写明。",
        "Material “{raw}” expires, and no last day is given.",
        "请用 --until 写明有效期截止日。",
        "Give its last day with --until.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "template.plant_facts": (
        "工厂事实：评价标准所问、计量之外的情况",
        "Plant facts: what schemes ask and no meter says",
    ),
    "template.plant_facts.fill": (
        "每行一个问题，在“答案”栏作答，写明起止日；厂区留空表示整个主体。",
        "A question a row: answer it and give the days; without a facility it is of the whole entity.",
    ),
    "template.plant_facts.missing": (
        "不知道的留空：没有作答既不是“是”，也不是“否”，也不是0。",
        "Leave blank what nobody knows: no answer is neither yes nor no nor zero.",
    ),
    "template.plant_facts.proof": (
        "“佐证编号”填已登记材料的编号或文件名；没有佐证的答案不能使声明通过。",
        "Evidence is the id or name of a registered paper; an answer without it lets no claim pass.",
    ),
    "template.plant_facts.changed": (
        "改动已有答案时，写明更正理由；更正不删除原答案。",
        "Where an answer that stands is changed, give the reason; the old answer stays in the books.",
    ),
    "template.plant_facts.questions": (
        "编码及问题见 ghg fact kinds；按标准列出问题的调查表用 ghg fact questionnaire 生成。",
        "Codes and questions: ghg fact kinds; a questionnaire of a scheme: ghg fact questionnaire.",
    ),
    "template.plant_facts.name": (
        "产品、物料或污染物的名称；问题不分对象的留空",
        "product, material or pollutant; blank where the question is of none",
    ),
    "template.plant_facts.first_day": (
        "可写年份、月份或日期",
        "a year, a month or a day",
    ),
    "template.plant_facts.last_day": (
        "现状类问题可留空，表示至今有效",
        "may be blank for what still stands",
    ),
    "template.plant_facts.evidence": (
        "用 ghg evidence add 登记后的编号或文件名",
        "id or name of a paper that ghg evidence add registered",
    ),
    "template.plant_facts.reason": (
        "只在更正已有答案时填写",
        "only where an answer that stands is corrected",
    ),
    "template.plant_facts.asked": ("{question}（{how}）", "{question} ({how})"),
    "template.plant_facts.how.yes_no": ("填“是”或“否”", "yes or no"),
    "template.plant_facts.how.count": (
        "填整数，确认没有的填0",
        "a whole number, 0 where there certainly was none",
    ),
    "template.plant_facts.how.quantity": ("填数量和单位", "a number and its unit"),
    "template.plant_facts.how.items": (
        "列出已有的，用顿号分开：{choices}；一项都没有的填“都没有”",
        "those that are there, parted by commas: {choices}; or none of them",
    ),
    "template.plant_facts.how.level": ("填其中一级：{choices}", "one of: {choices}"),
    "template.plant_facts.how.day": ("填日期", "a day"),
    "template.plant_facts.how.text": ("填文字", "words"),
    "questionnaire.title": ("{year}年工厂事实调查表", "Questionnaire of plant facts, {year}"),
    "questionnaire.open": ("待答问题（{count}）", "Open questions ({count})"),
    "questionnaire.answered": ("已有答案（{count}）", "Answered ({count})"),
    "cli.done.fact.add": (
        "已记录：{question} {answer}（{span}）。",
        "Recorded: {question} {answer} ({span}).",
    ),
    "cli.done.fact.withdraw": (
        "已撤回{id}（{question}）；原答案留在账中。",
        "{id} is withdrawn ({question}); it stays in the books.",
    ),
    "cli.done.fact.questionnaire": (
        "{year}年共{asked}个问题，已答{answered}个。",
        "{asked} questions for {year}, {answered} answered.",
    ),
    "cli.fact_unproven": (
        "没有佐证材料：这一答案不能使声明通过，请用 --evidence 补上。",
        "Without evidence this answer lets no claim pass; add it with --evidence.",
    ),
    "cli.fact_unmeasured": (
        "没有该年度的清单：只列出评价标准直接所问，指标所需的未列入。",
        "There is no inventory of the year: only what schemes ask themselves is listed, not what their measures need.",
    ),
    "claim.fact.facility": ("厂区{code}", "facility {code}"),
    "claim.fact.entity": ("整个主体", "the whole entity"),
    "cli.column.fact": ("事实", "fact"),
    "cli.column.question": ("问题", "question"),
    "cli.column.answering": ("答案形式", "answer"),
    "cli.column.answer": ("答案", "answer"),
    "cli.column.topic": ("主题", "topic"),
    "cli.column.counts_for": ("时间范围", "counts for"),
    "cli.column.proof_wanted": ("佐证", "proof"),
    "cli.column.material": ("材料", "material"),
    "cli.column.valid_until": ("有效期至", "valid until"),
    "cli.column.expiry": ("时效", "expiry"),
    "cli.done.material": ("已登记：{name}，{state}。", "Recorded: {name}, {state}."),
    "material.state.present": ("已有", "present"),
    "material.state.missing": ("缺少", "missing"),
    "material.state.not_applicable": ("不适用", "not applicable"),
    "material.state.untold": ("未登记", "not told"),
    "material.expiry.expired": ("已过期", "expired"),
    "material.expiry.soon": ("60天内到期", "expires within 60 days"),
    "material.expiry.valid": ("有效", "valid"),
    "fact.answering.yes_no": ("是否", "yes or no"),
    "fact.answering.count": ("次数", "count"),
    "fact.answering.quantity": ("数量", "quantity"),
    "fact.answering.items": ("多选", "items"),
    "fact.answering.level": ("级别", "level"),
    "fact.answering.day": ("日期", "day"),
    "fact.answering.text": ("文字", "text"),
    "fact.span.standing": ("年末现状", "at the year's end"),
    "fact.span.year": ("当年", "of the year"),
    "fact.span.three_years": ("近三年", "of three years"),
}

HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "fact": (
        "工厂事实：评价标准所问",
        "plant facts: what schemes ask",
        "计量记录之外、评价标准要问的情况：资质、事故、用水、废物、土地、设备、称号等。\n"
        "每个答案有起止日和佐证，只更正、不覆盖。",
        "What no meter says and schemes ask: standing, accidents, water, waste, land, equipment, "
        "titles.\nEach answer has its days and its paper; it is corrected, never written over.",
        "ghg fact questionnaire --scheme miit-334 -o facts.xlsx",
    ),
    "fact kinds": (
        "列出可以回答的工厂事实",
        "list the plant facts that can be told",
        "用 --scheme 只列该标准所问的，用 --topic 只列一个主题。",
        "With --scheme only those that it asks for, with --topic those of one file.",
        "ghg fact kinds --scheme miit-334",
    ),
    "fact add": (
        "回答一个工厂事实",
        "tell a plant fact",
        "答案按问题的形式用 --yes、--no、--value、--items、--level、--day 或 --text 给出。\n"
        "与已有答案不同的，须写明 --reason；事实不受关账影响，因为它不是活动数据。",
        "The answer is given by --yes, --no, --value, --items, --level, --day or --text.\n"
        "One that differs from what stands needs --reason. Closed months do not matter: a fact is no activity.",
        "ghg fact add is_legal_person --yes --from 2019-03-01 --evidence 营业执照.pdf",
    ),
    "fact list": (
        "列出已记录的工厂事实",
        "list the plant facts that were told",
        "",
        "",
        "ghg fact list --year 2025",
    ),
    "fact withdraw": (
        "撤回一个工厂事实",
        "take a plant fact back",
        "原答案留在账中，不再计入。",
        "It stays in the books and counts no more.",
        'ghg fact withdraw fact-12 --reason "名单已更新"',
    ),
    "fact questionnaire": (
        "生成工厂事实调查表",
        "write a questionnaire of plant facts",
        "工作簿填好后直接用 ghg import 导入；.md 只供阅读。\n不写 --scheme 则包括全部标准。",
        "The filled workbook goes to ghg import as it is; .md is for reading.\nWithout --scheme all schemes are asked.",
        "ghg fact questionnaire --scheme miit-334 -o 调查表.xlsx",
    ),
    "claim materials": (
        "列出申报材料的登记情况和有效期",
        "list the papers of an application, with their state and expiry",
        "默认列出绿色工厂申报材料和已登记的材料；--scheme 列出该标准的佐证，--all 列出全部。\n"
        "已过期和60天内到期的在“时效”栏标明。",
        "By default those of a green factory's application and what was told besides; --scheme "
        "lists what a scheme takes as evidence, --all every kind.\n"
        "What has expired, or does within 60 days, says so.",
        "ghg claim materials --as-of 2026-06-30",
    ),
    "claim material": (
        "登记一项申报材料：已有、缺少或不适用",
        "say of a paper that it is there, missing or not applicable",
        "已有的须附佐证，有有效期的须写明 --until；不适用的须在 --note 写明原因。最后一次登记有效。",
        "A paper that is there takes evidence, and --until where it expires; one that is not "
        "applicable says why in --note. The latest word counts.",
        "ghg claim material discharge_permit present --from 2023-05-10 --until 2028-05-09 "
        "--evidence permit.pdf",
    ),
}
OPTIONS: dict[str, tuple[str, str]] = {
    "topic": ("只列一个主题", "only one topic"),
    "fact kinds:scheme": ("评价标准的编码", "id of a scheme"),
    "claim materials:scheme": ("只列该标准的佐证材料", "only what a scheme takes as evidence"),
    "claim materials:every": ("列出全部材料", "every kind of material"),
    "claim materials:as_of": ("按哪一天判断时效；默认今天", "judge the expiry on this day; today"),
    "claim material:first": ("有效期起始日；默认今天", "first day of validity; today"),
    "claim material:until": ("有效期截止日", "last day of validity"),
    "claim material:evidence": (
        "佐证材料：文件，或已登记材料的编号、文件名",
        "a file, or id or name of a registered paper",
    ),
    "fact questionnaire:schemes": ("评价标准的编码", "id of a scheme"),
    "fact add:name": ("对象：产品、物料或污染物", "which product, material or pollutant"),
    "fact add:facility": ("厂区；省略则为整个主体", "facility; left out: the whole entity"),
    "fact add:value": ("次数或数量", "a count or quantity"),
    "fact add:yes": ("答案为“是”", "the answer is yes"),
    "fact add:no": ("答案为“否”", "the answer is no"),
    "fact add:items": (
        "已有的项目，用顿号或逗号分开",
        "the items that are there, parted by commas",
    ),
    "fact add:level": ("级别", "the level"),
    "fact add:day": ("答案为日期", "the answer is a day"),
    "fact add:text": ("答案为文字", "the answer in words"),
    "fact add:first": ("起始日，可写年份或月份", "first day, or a year or month"),
    "fact add:last": ("截止日；现状类可省略", "last day; may be left out for what still stands"),
    "fact add:unit": ("数量的单位", "unit of the quantity"),
    "fact add:evidence": (
        "佐证材料：文件，或已登记材料的编号、文件名",
        "a file, or id or name of a registered paper",
    ),
    "fact add:note": ("备注", "a remark"),
    "fact list:year": ("只列涉及该年度的", "only those that touch the year"),
    "fact questionnaire:year": (
        "年度；省略则为最新清单的年度",
        "year; left out: that of the newest inventory",
    ),
    "fact questionnaire:file": ("写入的文件，.xlsx 或 .md", "file to write, .xlsx or .md"),
}
