"""One module per page: its address, what it asks of the desk, and the template that shows it."""
