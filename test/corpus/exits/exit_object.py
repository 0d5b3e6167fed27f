# sys.exit with an object that is no int gives status 1.
import sys
print("out")
sys.exit([1, 2])
