"""One half of a circle of imports."""
start = "a started"
import helper_circular_b
done = "a done, b saw " + helper_circular_b.saw
