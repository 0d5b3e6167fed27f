# A TypeError in a method called from a comprehension gives exit status 1.
class A:
    def m(self, v):
        return v + 1
print([A().m(v) for v in (1, 2)])
print([A().m(v) for v in (1, "x")])
