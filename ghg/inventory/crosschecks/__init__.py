"""Cross-checks (交叉核对): pairs of figures, and the judge that compares them."""
