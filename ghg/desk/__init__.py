"""What a person does: one module per noun, one function per act.

Each act checks, opens one transaction, calls the rooms below, writes the journal, commits, and
gives back a frozen value. Nothing below the desk commits.
"""
