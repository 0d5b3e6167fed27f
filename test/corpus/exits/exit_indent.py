# Wrong indentation is found before anything runs: no output, status 1.
print("this must not be printed")
if True:
    x = 1
   y = 2
