"""The workbook of a data quality control plan: its sheets, made and read."""
