# Import from a package in a sub-folder.
import parts
print(parts.loaded, parts.__name__, parts.__doc__)
import parts.numbers
print(parts.loaded, parts.numbers.PRIMES, parts.numbers.double(21))
from parts.numbers import Number, double as twice
from parts import numbers as n, loaded
print(Number(5), twice(4), n is parts.numbers, loaded is parts.loaded, Number.__module__, n.__name__)
import parts.numbers as pn
print(pn.Number(1), pn is n)
try:
    import parts.missing
except ModuleNotFoundError as e:
    print(e)
try:
    from parts import nothing
except ImportError as e:
    print(str(e).split(" (")[0])
try:
    import helper_counter.sub
except ModuleNotFoundError as e:
    print(e)
