"""Imports its twin, which imports it."""
import time

time.sleep(0.02)
import helper_right

value = "left"


def other():
    return helper_right.value
