# A failed assertion gives exit status 1.
print("checking")
assert 1 + 1 == 3, "arithmetic"
