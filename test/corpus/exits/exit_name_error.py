# A NameError at top level gives exit status 1.
x = 1
print(x)
print(undefined_name)
