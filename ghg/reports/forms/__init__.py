"""Annex tables (附表) of the guides: which variant has which tables, and what stands in them.

A form is filled from the issue's lines alone: a row is what was counted of one stream under one
coefficient, its quantity and tonnes are the exact sums of the frozen lines. A cell without data
says why; it is never 0. A table without a row is left out.
"""
