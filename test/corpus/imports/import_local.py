# Import of modules beside the script: import, from, as, once only, attributes.
import helper_geometry
import helper_geometry as geo
from helper_geometry import Rect, circle_area as ca
from helper_counter import counts, bump
print(geo is helper_geometry, Rect(2, 3), Rect(2, 3).area(), ca(2), geo.PI, geo.__name__, geo.__doc__, Rect.__module__)
import helper_geometry
print(counts, bump("here"), counts)
geo.PI = 4.0
print(ca(1), circle if "circle" in globals() else "no circle")
geo.Rect.made = 10
Rect(1, 1)
print(Rect.made, geo._hidden, hasattr(geo, "helper_counter"), geo.helper_counter.counts is counts)
def f():
    import helper_counter as hc
    from helper_counter import bump as b
    return hc.counts is counts, b("f")
print(f(), counts["f"])
try:
    from helper_geometry import nope
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
try:
    geo.nope
except AttributeError as e:
    print(e)
try:
    import helper_missing
except ModuleNotFoundError as e:
    print(e, e.name, isinstance(e, ImportError))
try:
    from helper_missing import x
except ImportError as e:
    print(e)
