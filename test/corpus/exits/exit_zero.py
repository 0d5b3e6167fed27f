# sys.exit(0) ends with status 0 and prints nothing.
import sys
print("before")
sys.exit(0)
print("never")
