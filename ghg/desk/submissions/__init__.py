"""Four eyes: what one person hands on, and what another makes of it.

An act that needs a second person is tried out, so that its mistakes are said at once, and then kept
with its words. Whoever approves runs the very same function with the same words; approval and act
are one transaction (`ghg.desk.context.acting`), so that nothing is done twice or approved in vain.
"""
