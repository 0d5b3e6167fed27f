# Exit codes beyond a byte wrap around.
import sys
try: sys.exit(2 ** 70)
except SystemExit as e: print(e.code)
print("leaving")
sys.exit(256 + 17)
