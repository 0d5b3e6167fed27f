# sys.exit with a bool uses its number.
import sys
print("t")
sys.exit(True)
