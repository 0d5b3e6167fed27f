# sys.argv, sys.maxsize, sys.version_info, sys.modules membership, sys.byteorder.
import sys
print(len(sys.argv), sys.argv[0].endswith("sys_basic.py"), sys.argv[1:])
print(sys.maxsize, sys.maxsize == 2 ** 63 - 1, sys.byteorder)
print(sys.version_info[0], sys.version_info >= (3, 6), sys.version_info[:1])
print("__main__" in sys.modules, "sys" in sys.modules, sys.modules["sys"] is sys, __name__)
print(type(sys).__name__, sys.__name__, hasattr(sys, "exit"), hasattr(sys, "nope"))
try:
    sys.nope
except AttributeError as e:
    print(e)
from sys import maxsize as big, argv
import sys as s
print(big == sys.maxsize, s is sys, argv is sys.argv, isinstance(sys.version, str))
sys.custom = 5
import sys
print(sys.custom)
