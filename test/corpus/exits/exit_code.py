# sys.exit(3) gives exit status 3.
import sys
print("leaving")
sys.exit(3)
