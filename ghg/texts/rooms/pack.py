"""Words of the verification pack and of the index of first documents."""

ERRORS: dict[str, tuple[str, str, str, str]] = {}
LABELS: dict[str, tuple[str, str]] = {
    "pack.readme": (
        "核查包\n\n"
        "检验（Python 3.9或更高版本，不需要网络，不需要其他程序）：\n"
        "  1. 从本压缩包取出 verify.py；最好使用另行取得的同一文件，并核对其SHA-256。\n"
        "  2. python3 -I verify.py 本压缩包.zip --head 序号:哈希 --sha256 定版哈希\n"
        "序号、哈希和定版哈希请抄自纸质报告的封底说明。\n"
        "退出码：0 未发现问题，1 发现问题，2 无法读取。\n\n"
        "issue.json 定版（数量、所选因子及出处、算式、明细、合计）；journal.ndjson 操作日志；\n"
        "inputs/ 记录、账单、批次、佐证清单；holdings.json 碳信用与绿证；claims/ 声明；evidence/ 佐证文件。",
        "Verification pack\n\n"
        "To check it (Python 3.9 or later, no network, no other program):\n"
        "  1. Take verify.py out of this zip; better, use the same file from elsewhere and compare "
        "its SHA-256.\n"
        "  2. python3 -I verify.py THIS.zip --head SEQ:HASH --sha256 HASH\n"
        "Take the head of the journal and the hash of the issue from the printed report.\n"
        "Exit code: 0 nothing found, 1 findings, 2 cannot be read.\n\n"
        "issue.json the issue (quantities, chosen factors with sources, expressions, lines, totals);\n"
        "journal.ndjson the journal; inputs/ records, bills, batches, list of evidence;\n"
        "holdings.json credits and certificates; claims/ claims; evidence/ the files.",
    ),
}
HELPS: dict[str, tuple[str, str, str, str, str]] = {}
OPTIONS: dict[str, tuple[str, str]] = {}
