"""One module per noun; each offers `noun`, a command or a group of verbs.

A verb opens the desk, calls one function of it, and shows what came back. The desk is imported
inside the verb, so that help stays fast. What a verb does and what its options mean is said once,
in `ghg.texts.rooms.cli_helps` and `cli_options`.
"""
