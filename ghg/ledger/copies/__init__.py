"""Copies of a ledger outside its database: backups, exports to open files, and the way back.

A copy is a folder with a manifest that names every file with size and SHA-256, and the head of
every journal. It is written beside its place and put there whole, or not at all; it is believed
only after every file was held against the manifest and the books in it were checked.
"""
