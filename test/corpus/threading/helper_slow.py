"""A module that takes its time."""
import time

runs = 0
time.sleep(0.03)
runs += 1
time.sleep(0.03)
ready = "complete"
