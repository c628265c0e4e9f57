"""The statement as a Word document: the same blocks as on paper, for those who edit.

Texts are set as the text of an element and nothing is parsed, so no text of a user can become
markup. Numbers of pages are fields; the contents are filled in beforehand, because a field that
nobody has updated prints nothing.
"""
