"""Finders of mentions: quantities, dates, names, metrics. Each reads a Doc and returns records with exact spans."""
