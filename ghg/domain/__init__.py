"""Frozen values of the field. Standard library and pint; nothing here reads, writes or waits."""
