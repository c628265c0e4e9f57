"""The verifier's desk (核查): engagements and terms, draws and ticks, findings, what is final.

Nothing here moves a figure. What an issue settles is frozen with it; what came later stands beside.
"""
