"""Credits and certificates at the desk: entered, used, moved, ended, looked at."""
