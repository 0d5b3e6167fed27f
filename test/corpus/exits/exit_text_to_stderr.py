# A text as exit code goes to standard error and the status is 1.
import sys
print("before")
sys.exit("the message\nof two lines")
