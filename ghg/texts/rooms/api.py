"""Words of the interface for programs."""

ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-API.both": (
        "同时出示了密钥和会话，只能用其中一种。",
        "Both a key and a session were shown; only one of them may be.",
        "程序请只用密钥，不要带会话的Cookie。",
        "A program shows its key alone, without the cookie of a session.",
    ),
    "E-API.bearer": (
        "Authorization请求头不能读取。",
        "The Authorization header cannot be read.",
        "请写成 Authorization: Bearer ghg_...。",
        "Write it as Authorization: Bearer ghg_...",
    ),
    "E-API.json": (
        "请求的内容不是可以读取的JSON对象（{why}）。",
        "The body is no JSON object that can be read ({why}).",
        '请用UTF-8编码的JSON对象；小数写成字符串，例如 "12.5"。',
        'Send a JSON object in UTF-8; decimals are strings, such as "12.5".',
    ),
    "E-API.part": (
        "“{part}”的内容“{raw}”不能读取（{why}）。",
        "“{raw}” cannot be read as “{part}” ({why}).",
        "各地址的字段见 /api/v1/openapi.json。",
        "The words of every address stand in /api/v1/openapi.json.",
    ),
    "E-API.unknown": (
        "此地址没有“{part}”这个字段。",
        "This address has no word “{part}”.",
        "各地址的字段见 /api/v1/openapi.json。",
        "The words of every address stand in /api/v1/openapi.json.",
    ),
    "E-API.missing": (
        "缺少“{part}”。",
        "“{part}” is missing.",
        "各地址的字段见 /api/v1/openapi.json。",
        "The words of every address stand in /api/v1/openapi.json.",
    ),
    "E-API.key": (
        "Idempotency-Key“{raw}”不能使用。",
        "The Idempotency-Key “{raw}” cannot be used.",
        "请用1至100个字母、数字或 . _ : - ；只有写入操作接受它。",
        "Use 1 to 100 letters, digits or . _ : - ; only acts take one.",
    ),
    "E-API.push": (
        "一次推送了{raw}个读数，可接受1至{most}个。",
        "{raw} readings were pushed at once; 1 to {most} are taken.",
        "请分几次推送。",
        "Push them by parts.",
    ),
    "E-API.match": (
        "此地址不接受If-Match。",
        "This address takes no If-Match.",
        "哪些地址接受，见 /api/v1/openapi.json。",
        "Which addresses take one stands in /api/v1/openapi.json.",
    ),
    "E-CHANGED": (
        "读取之后内容已有变化，没有写入任何内容。",
        "What was read has changed since; nothing was written.",
        "请重新读取，再决定是否操作。",
        "Read it again and decide anew.",
    ),
}
