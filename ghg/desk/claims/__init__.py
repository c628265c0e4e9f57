"""Claims at the desk: plant facts, the papers of an application, and what is asked for them.

What may be claimed is found in `ghg.claims`, which is pure; here its books are kept and read.
"""
