"""Meters at the desk: the register, what befalls one, its readings and its months."""
