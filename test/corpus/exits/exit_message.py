# sys.exit with a text prints it on standard error and gives status 1.
import sys
print("out")
sys.exit("an error message")
