"""Measures M01 to M28 and the shares of 622号: named plain functions of a case.

Each module of this folder has one idea and a tuple `MEASURES`; `ghg.claims.measures.registry` puts
them together. A measure gives an `Answer` in its own unit and never guesses.
"""
