"""Lexicons, the registry and the model; the files say what is in them."""
