"""One module per noun; each offers `noun`, a command or a group of verbs.

A verb opens the desk, calls one function of it, and shows what came back. The desk is imported
inside the verb, so that help stays fast.
"""
