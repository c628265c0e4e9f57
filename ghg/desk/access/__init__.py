"""Who may come in: persons with their roles, the secrets by which they are known, sessions.

What a person may is asked by the desk in every transaction (`ghg.desk.who`); here it is written
down. No secret is kept, journaled or logged: it is shown once, and what is stored only proves it.
"""
