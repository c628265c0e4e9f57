"""Month end: what is due, the closing of months, and their evidence folder."""
