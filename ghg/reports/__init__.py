"""Documents from a frozen issue: PDF and JSON now; nothing is computed and no ledger is read."""
