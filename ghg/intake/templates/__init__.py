"""The workbook that a plant fills in: one module for each kind of sheet."""
