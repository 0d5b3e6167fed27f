# assert: condition, message, evaluation of the message only on failure.
def msg():
    print("msg evaluated", end=" ")
    return "the message"
assert True
assert 1 == 1, msg()
for f in (lambda: check(0), lambda: check(""), lambda: check2([]), lambda: check3(5)):
    def check(x):
        assert x
    def check2(x):
        assert x, msg()
    def check3(x):
        assert x < 5, f"{x} too big"
    try:
        f()
    except AssertionError as e:
        print(repr(e), str(e), e.args)
try:
    assert False, ("a", 1)
except AssertionError as e:
    print(e.args, e)
try:
    assert (lambda: 0)(), [1, 2]
except AssertionError as e:
    print(e)
try:
    assert not "x"
except Exception as e:
    print(type(e).__name__, isinstance(e, Exception))
class B:
    def __bool__(self):
        raise ValueError("bool failed")
try:
    assert B()
except ValueError as e:
    print(e)
print("end")
