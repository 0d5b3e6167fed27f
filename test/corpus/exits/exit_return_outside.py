# return outside a function is a syntax error: no output, status 1.
print("this must not be printed")
return 5
