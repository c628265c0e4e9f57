"""Documents from a frozen issue: PDF and JSON now. This room computes nothing and reads no ledger."""
