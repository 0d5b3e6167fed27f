# Modules that import each other see what the other has so far.
import helper_circular_a as a
import helper_circular_b as b
print(a.start, "|", a.done, "|", b.saw, "|", b.error, a.helper_circular_b is b, b.helper_circular_a is a)
