"""The report in the pattern of GB/T 32150: one module per chapter, from an issue to blocks."""
