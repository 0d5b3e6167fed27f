# Methods and attributes of int and bool.
print((5).bit_length(), (-1023).bit_length(), (2 ** 100).bit_length())
print((255).bit_count(), (-7).bit_count(), (2 ** 100 - 1).bit_count())
print((5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator)
print((7).__add__(3), (7).__radd__(3), (7).__sub__(3), (7).__rsub__(3), (7).__mul__(2))
print((7).__add__("x"), (7).__lt__(2.5), (7).__eq__(7), (7).__lt__(9))
print((7).__floordiv__(2), (7).__mod__(4), (7).__divmod__(4), (7).__pow__(2), (7).__neg__(), (7).__invert__())
print((7).__str__(), (7).__repr__(), (7).__bool__(), (0).__bool__(), (7).__hash__(), (7).__index__())
print(int.__name__, bool.__name__, type(True).__name__, type(1).__name__, bool.__mro__ == (bool, int, object))
print(True & False, True | False, True ^ True, type(True & True).__name__, type(True & 1).__name__, ~True)
print(True + True, True * 5, -True, True / 2, True // 1, True << 3)
print(str(True), repr(False), int.bit_length(9), (10).as_integer_ratio())
class Celsius(int):
    def __repr__(self):
        return f"{int(self)}C"
    def warm(self):
        return Celsius(self + 10)
c = Celsius(20)
print(c, repr(c), c + 1, c.warm(), type(c + 1).__name__, type(c.warm()).__name__, c == 20, hash(c) == hash(20), isinstance(c, int))
