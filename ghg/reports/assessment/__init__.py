"""What a scheme found in a factory's books, on paper: report, workbook, self-evaluation.

Everything printed stands in the frozen assessment, in the frozen issue that it rests on, or is a
name. Missing is never zero here: it is said in words, and no verdict is told by colour alone.
"""
