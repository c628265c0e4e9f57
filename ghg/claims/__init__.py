"""Claims: may we say it, and what exactly is missing.

Frozen issue, snapshot of the holdings, plant facts and a scheme in; findings clause by clause out.
Everything here is pure: no database, no clock.
"""
