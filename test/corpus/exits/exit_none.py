# sys.exit() gives exit status 0.
import sys
print("x")
sys.exit()
