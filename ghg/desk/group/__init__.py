"""A plant's books at its group (集团汇总): signed bundles received, listed, and added up.

A bundle is a verification pack with the signature of the plant. It comes in on a stick or by mail;
nothing of it is believed before the signer is known and every check of `verify.py` has passed.
"""
