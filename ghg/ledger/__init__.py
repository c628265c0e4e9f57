"""What is written down: tables, journal, posted records, evidence; on SQLite and PostgreSQL alike.

Functions take an open connection and never commit: `sessions.write` does, for the desk alone.
"""
