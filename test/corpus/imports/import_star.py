# from module import * takes public names only.
PI = "mine"
from helper_geometry import *
print(PI, Rect(1, 2), circle_area(1))
for n in ("_hidden", "helper_counter", "Rect", "__doc__"):
    print(n, n in globals())
try:
    _hidden
except NameError as e:
    print(e)
print(helper_counter.counts, __doc__, __name__)
