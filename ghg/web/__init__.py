"""The web face: the same desk in a browser, offline.

Every page is a form or a table that works without script; script only adds charts, which have table
twins, and redraws. Pages call the desk and show what it says: no arithmetic, no database, and
no words outside `ghg.texts`.
"""
