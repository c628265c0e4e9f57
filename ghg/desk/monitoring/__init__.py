"""The data quality control plan at the desk: its versions, and its workbook."""
