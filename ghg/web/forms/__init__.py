"""Acts that are some words and a button: one table of forms onto functions of the desk."""
