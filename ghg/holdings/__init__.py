"""Credits and certificates: their serial numbers, blocks, uses, positions; books that prove it."""
