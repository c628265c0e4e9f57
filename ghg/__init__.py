"""A ledger in which a factory writes down what it used, and every printed tonne walks back."""

__version__ = "0.6.0"
