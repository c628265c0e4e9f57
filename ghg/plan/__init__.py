"""The monitoring plan: sources and streams, what is wanted per month, what is still outstanding."""
