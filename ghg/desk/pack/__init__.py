"""The verification pack (核查包): one issue with everything that a stranger needs to check it.

The pack is a zip of open files with `verify.py` beside them. What it holds ends with the journal
entry that made the issue, or with the last event of a claim that was locked on it; so the same
issue gives the same bytes, whatever was done to the books since.
"""
