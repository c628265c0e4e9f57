"""Words of the web face about who comes in: login, persons, what waits for a second person."""

ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-WEB.plain": (
        "此服务只接受加密连接（https）。",
        "This service is called by https alone.",
        "请用https地址打开；经代理时，代理须说明连接方式（X-Forwarded-Proto）。",
        "Open its https address; a proxy must say how it was called (X-Forwarded-Proto).",
    ),
    "E-SERVE.persons": (
        "不能在“{raw}”上开放服务：该组织还没有人员，任何人都能看到台账。",
        "“{raw}” cannot be served: the organisation has no persons, so anybody could see the books.",
        "请先用 ghg person add 登记人员，再开放服务。",
        "Add persons first: see `ghg person add`.",
    ),
    "E-SERVE.tls": (
        "证书和私钥须同时给出，并能读取（{raw}{why}）。",
        "Certificate and key are needed together, in a form that can be read ({raw}{why}).",
        "请同时给出 --certificate 和 --key，两者均为PEM文件。",
        "Name both, --certificate and --key, as PEM files.",
    ),
    "E-SERVE.proxy": (
        "代理地址“{raw}”不能采用。",
        "“{raw}” is no address of a proxy that could be trusted.",
        "请用 --behind-proxy 写明代理的IP地址，例如 127.0.0.1。",
        "Name the IP address of the proxy with --behind-proxy, such as 127.0.0.1.",
    ),
    "E-SERVE.log": (
        "不能写入日志文件夹“{raw}”（{why}）。",
        "The folder of the log cannot be written ({raw}: {why}).",
        "请用 --log 指定程序可以写入的文件夹。",
        "Name a folder by --log that the program may write into.",
    ),
    "E-SERVE.log_days": (
        "日志只保留{raw}天，少于六个月（{least}天）。",
        "The log would be kept for {raw} days, less than six months ({least} days).",
        "请用 --log-days 写明不少于{least}天；空间不足时把日志另行归档。",
        "Say at least {least} days by --log-days; archive the log elsewhere where space is short.",
    ),
    "E-SERVE.name": (
        "主机名“{raw}”不能采用；开放到其他机器时，须写明浏览器使用的主机名。",
        "“{raw}” is no host name; a service for other machines needs the name that browsers use.",
        "请加上 --name，例如 --name ghg.example.com。",
        "Add --name, such as --name ghg.example.com.",
    ),
}

LABELS: dict[str, tuple[str, str]] = {
    "web.not_yours": (
        "这一步由{roles}办理。您可以查阅，但您的角色不能办理这一步。",
        "This is done by: {roles}. You may read; your role does not do it.",
    ),
    "web.right.person": ("管理人员与权限", "administering persons and rights"),
    "web.login": ("登录", "Log in"),
    "web.logout": ("退出", "Log out"),
    "web.logout_everywhere": ("在所有浏览器中退出", "Log out in every browser"),
    "web.person_code": ("人员编码", "Person"),
    "web.first_password": (
        "第一次登录或更换口令",
        "First login, or another password",
    ),
    "web.login_hint": (
        "没有口令时，请管理员在“人员与角色”页或用 ghg person secret 生成一次性密语。",
        "Without a password ask an administrator for a one-time secret: on his page of persons, or by `ghg person secret`.",
    ),
    "web.set_password": ("设置口令", "Set the password"),
    "web.password_hint": (
        "至少8个字符，建议15个以上；设置后其他浏览器中的登录一律结束。",
        "At least 8 signs, better 15 or more; every session in other browsers ends.",
    ),
    "web.me": ("我是谁", "Who am I"),
    "web.known_by": ("身份依据", "Known by"),
    "auth.session": ("在浏览器中用口令登录", "password, in a browser"),
    "web.may": ("可以", "May"),
    "web.users": ("人员与角色", "Persons and roles"),
    "web.user_ended": ("已停用", "ended"),
    "web.change_user": ("更改{code}", "Change {code}"),
    "web.change_roles": ("更改角色", "Change the roles"),
    "web.make_secret": ("生成一次性密语", "Make a one-time secret"),
    "web.end_user": ("停用（不可撤销）", "End (for good)"),
    "web.add_user": ("登记人员", "Add a person"),
    "web.first_user_hint": (
        "还没有人员：登记第一名（须为管理员）之后，打开本系统就要登录。请记下随后显示的一次性密语。",
        "There are no persons. As soon as the first one is added, who must be an administrator, everybody logs in here; keep the one-time secret that is shown then.",
    ),
    "web.secret_once": (
        "只显示这一次：请把它交给{code}，在{expires}之前用它设置口令。",
        "Shown this once: hand it to {code}, who sets a password by it before {expires}.",
    ),
    "web.task.second": ("等待第二人的事项", "What waits for a second person"),
    "web.task.of": ("第{number}号：{what}", "Number {number}: {what}"),
    "web.task.words": ("提交的内容", "What was handed in"),
    "web.task.files": ("随附文件", "Files"),
    "web.task.steps": ("经过", "Steps"),
    "web.task.beside_draft": (
        "现在定版会得到的数字",
        "The figures as an issue would have them now",
    ),
    "web.task.submit": ("提交", "Hand in"),
    "web.task.review": ("复核通过", "Reviewed"),
    "web.task.approve": ("批准入账", "Approve"),
    "web.task.reject": ("退回", "Send back"),
    "web.task.failed": (
        "按台账现在的样子，这份提交办不成，什么也没有写入；原因见上。提交的内容不能修改：请写明原因退回，由提交人按现在的台账重新提交。原因若能先消除（例如重新打开月份），消除后再回到本页批准。",
        "As the books stand now this cannot be done, and nothing was written; the reason stands above. What was handed in never changes: send it back with the reason, and its maker hands it in anew upon the books as they are. Where the reason can be removed first (a month reopened, say), come back to this page afterwards and approve.",
    ),
    "web.task.withdraw": ("收回", "Take back"),
}
