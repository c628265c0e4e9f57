"""Readings of meters from files: instants to registers to months to records."""
