"""Reading the books from the ledger as of a journal number, one module per topic."""
