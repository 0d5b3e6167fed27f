"""Imports its twin, which imports it."""
import time

time.sleep(0.02)
import helper_left

value = "right"


def other():
    return helper_left.value
