"""The workbook: a second face of the same statement, in which a reader can recompute every figure.

Activity and values stand once, as numbers; everything else is a formula that refers to them,
written from the frozen expression trees, with the frozen figure as its cached value. A formula is
written only where it gives what is frozen; elsewhere the frozen figure stands as a number. Tables
of totals are those of the printed report, with formulas in place of their numbers.
"""
