"""Counts how often modules run."""
counts = {}


def bump(name):
    counts[name] = counts.get(name, 0) + 1
    return counts[name]
