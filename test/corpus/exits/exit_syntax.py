# A syntax error is found before anything runs: no output, status 1.
print("this must not be printed")
def f(:
    pass
