"""Lines, totals, issue, explain: from the books and the library to a frozen inventory."""
