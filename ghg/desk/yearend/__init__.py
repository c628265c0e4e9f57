"""Year end: what goes on in the next year, and the year before this ledger."""
