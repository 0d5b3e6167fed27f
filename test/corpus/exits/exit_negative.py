# A negative exit status wraps to a byte.
import sys
print("neg")
sys.exit(-1)
