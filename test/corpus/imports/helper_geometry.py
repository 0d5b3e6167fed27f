"""Shapes for the import programs."""
import helper_counter

helper_counter.bump("geometry")

PI = 3.0
_hidden = "hidden"


class Rect:
    """A rectangle."""
    made = 0

    def __init__(self, w, h):
        self.w, self.h = w, h
        Rect.made += 1

    def area(self):
        return self.w * self.h

    def __repr__(self):
        return f"Rect({self.w}, {self.h})"


def circle_area(r):
    return PI * r * r
