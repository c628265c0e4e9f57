"""What every test of access needs: a cheap hasher, a clock in the hand."""

from tests.desk.access.office import cheap, watch

__all__ = ["cheap", "watch"]
