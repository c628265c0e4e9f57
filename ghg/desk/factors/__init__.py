"""Factors at the desk: own values, packs, cards, checks, and what a new value would move."""
