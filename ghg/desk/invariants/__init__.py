"""The invariants of the ledger (I1 to I30), each looked at in the rows themselves.

Constraints and triggers hold most of them while the guards stand; here it is asked whether they
hold, as after a hand in the database. Every module holds the invariants of one topic; `registry`
lists them. Nothing is written.
"""
