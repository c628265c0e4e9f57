"""What trips applicants (practice of applications, fifteen points): one plain function each.

A function sees the factory and a case of it and says found, not found, or that nobody can tell from
what is recorded. `ghg.claims.named_checks` puts them together with their clauses.
"""
