# Exit statuses are taken modulo 256.
import sys
print("wrap")
sys.exit(256 + 7)
