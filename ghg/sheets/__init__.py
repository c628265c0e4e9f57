"""Files in and out: strict text cells, CSV in blocks, workbook XML, template workbooks."""
