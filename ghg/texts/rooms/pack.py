"""Words of the verification pack and of the index of first documents."""

_SLOTS = {
    "permits": ("营业执照与排污许可证", "licence and discharge permit"),
    "organisation": ("组织机构图", "organisation chart"),
    "charts": ("厂区平面图与工艺流程图", "site plan and process chart"),
    "equipment": ("主要用能设备清单", "list of main energy equipment"),
    "meters": ("计量器具台账与检定证书", "meter register with certificates"),
    "plan": ("数据质量控制计划及各版本", "control plan and its versions"),
    "last_year": (
        "上年报告、核查报告与未关闭项",
        "last year's report, verification, open findings",
    ),
    "ledgers": ("各排放源活动数据台账", "activity ledgers per source"),
    "forms": ("统计报表205-1、205-2、B204-1", "forms 205-1, 205-2, B204-1"),
    "bills": ("发票与结算单", "invoices and settlements"),
    "stocks": ("盘存表", "stock-taking sheets"),
    "laboratory": ("化验报告（CMA/CNAS）", "laboratory reports (CMA/CNAS)"),
    "output": ("产量报表", "output reports"),
    "green_power": ("绿电合同、结算单与绿证", "green-power contracts, settlements, certificates"),
    "changes": ("变更清单", "list of changes"),
    "quality": ("内部质量控制与培训记录", "internal quality records, training"),
}
_STATES = {
    "filled": ("已有", "filled"),
    "missing": ("缺少", "missing"),
    "not_applicable": ("不适用", "not applicable"),
}
_LACKING = {
    "control_plan": ("控制计划", "control plan"),
    "last_year": ("上年数据", "last year's figures"),
    "bills": ("票据", "bills"),
    "boundary": ("边界", "boundary"),
}
LABELS: dict[str, tuple[str, str]] = {
    "pack.readme": (
        "核查包\n\n"
        "检验（Python 3.8或更高版本，不需要网络，不需要其他程序）：\n"
        "从本压缩包取出 verify.py（最好使用另行取得的同一文件，并核对其SHA-256），然后：\n\n"
        "    python3 -I verify.py PACK.zip --head SEQ:HASH --sha256 HASH\n\n"
        "其中 PACK.zip 是本压缩包；SEQ:HASH 是纸质报告封面上的日志序号与哈希，HASH 是页脚的定版哈希，前12位即可。\n"
        "退出码：0 未发现问题，1 发现问题，2 无法读取。\n\n"
        "issue.json 定版（数量、所选因子及出处、算式、明细、合计）；journal.ndjson 操作日志；\n"
        "inputs/ 记录、账单、批次、佐证清单；holdings.json 碳信用与绿证；claims/ 声明；evidence/ 佐证文件。",
        "Verification pack\n\n"
        "To check it (Python 3.8 or later, no network, no other program):\n"
        "  1. Take verify.py out of this zip; better, use the same file from elsewhere and compare "
        "its SHA-256.\n"
        "  2. python3 -I verify.py THIS.zip --head SEQ:HASH --sha256 HASH\n"
        "Take SEQ:HASH, the head of the journal, from the cover of the printed report, and HASH, that "
        "of\nthe issue, from the foot of its pages; the first 12 signs will do.\n"
        "Exit code: 0 nothing found, 1 findings, 2 cannot be read.\n\n"
        "issue.json the issue (quantities, chosen factors with sources, expressions, lines, totals);\n"
        "journal.ndjson the journal; inputs/ records, bills, batches, list of evidence;\n"
        "holdings.json credits and certificates; claims/ claims; evidence/ the files.",
    ),
    "cli.done.pack": (
        "核查包已写成：{files}个文件。清单文件的SHA-256：{manifest}",
        "Pack written: {files} files. SHA-256 of its manifest: {manifest}",
    ),
    "cli.pack_script": (
        "包内 verify.py 的SHA-256：{hash}；核查方可另行取得同一文件来检验。",
        "SHA-256 of verify.py inside it: {hash}; a verifier may use the same file from elsewhere.",
    ),
    "pack.finding": ("核查发现{name}未关闭", "finding {name} is open"),
    "cli.column.pack_slot": ("首批文件", "first document"),
    "cli.column.pack_found": ("已有", "found"),
    "cli.column.pack_lacking": ("缺少", "lacking"),
    **{f"pack.slot.{name}": words for name, words in _SLOTS.items()},
    **{f"pack.state.{name}": words for name, words in _STATES.items()},
    **{f"pack.lacking.{name}": words for name, words in _LACKING.items()},
}
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "pack": (
        "写出一号定版的核查包，或首批文件索引",
        "write the verification pack of an issue, or the index of first documents",
        "ISSUE 是清单编码，或编码/定版号，如 2025/1；默认最后一号。\n核查包是一个压缩包：定版、操作日志、记录、碳信用与绿证、声明、佐证文件，以及只用Python标准库的 verify.py。"
        "核查方不用本程序即可重算全部合计、检验每个哈希和链接。同一定版写出的包逐字节相同。\n"
        "索引按核查方索要的顺序列出十六项：已有、缺少或不适用；没有证据的项目用 ghg claim material 登记。",
        "ISSUE is the code of an inventory, or code/number such as 2025/1; the last issue if left "
        "out.\nThe pack is a zip: issue, journal, records, credits and certificates, claims, evidence, and "
        "verify.py,\nwhich needs Python's standard library only. With it a verifier makes every total "
        "anew and checks every\nhash and link without this program. The same issue gives the same "
        "bytes.\nThe index lists sixteen slots in the order in which a verifier asks: filled, missing, "
        "not applicable;\nregister papers by ghg claim material.",
        "ghg pack 2025 --folder packs\n"
        "ghg pack 2025/1 --format pdf --format xlsx\n"
        "ghg pack 2025 --sign plant.key\n"
        "ghg pack 2025 --index",
    ),
}
OPTIONS: dict[str, tuple[str, str]] = {
    "pack:as_index": ("只列首批文件索引，不写文件", "list the index only, write nothing"),
    "pack:sign": (
        "用这个私钥文件签名（ghg factor pack key 生成），供集团导入",
        "sign with this secret key file (made by ghg factor pack key), for the group",
    ),
    "pack:signer": ("签发者名称，默认报告主体", "name of the signer, else the reporting entity"),
    "pack:formats": ("把报告一并放入：pdf或xlsx", "put the report in as well: pdf or xlsx"),
}
