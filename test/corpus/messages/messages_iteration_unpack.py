# The text of errors about iterating, unpacking, entering, awaiting, raising and subclassing the wrong things.
def show(code):
    try: exec(code, {"f": len, "n": None, "o": object(), "g": (i for i in ())})
    except Exception as e: print(f"{code!r:42} {type(e).__name__}: {e}")
    else: print("ok", code)
for code in ("for x in 5: pass", "for x in None: pass", "for x in len: pass", "list(5)", "tuple(1.5)", "set(None)", "dict(5)", "dict([1])", "dict(['abc'])", "sorted(5)", "sum(5)", "max(5)", "','.join(5)", "','.join([1])", "','.join(['a', 2])", "zip(1, [2])", "enumerate(5)", "map(len, 5)", "all(1)", "iter(5)", "next(5)", "reversed(5)", "[*5]", "f(*5)", "f(**5)", "{**5}", "{*5}"): show(code)
for code in ("a, b = 1", "a, b = ()", "a, b = 1, 2, 3", "a, *b = ()", "a, b, *c = 'x'", "(a, b), c = 1, 2", "a, b = n", "a, b = f", "for a, b in [1]: pass", "for a, b in [(1,)]: pass", "[a for a, b in ['xyz']]"): show(code)
for code in ("with 5: pass", "with n: pass", "with o as x: pass", "raise 5", "raise 'text'", "raise n", "raise int", "raise o", "raise ValueError from 5", "raise ValueError() from 'x'", "assert False", "assert 0, [1]"): show(code)
for code in ("class A(bool): pass", "class A(int, str): pass", "class A(int, int): pass", "class A(object, int): pass", "class A(metaclass=5): pass", "class A(x=1): pass", "class A(*5): pass"): show(code)
for code in ("try: 1/0\nexcept 5: pass", "try: 1/0\nexcept int: pass", "try: 1/0\nexcept (ValueError, 'x'): pass", "del n[0]", "del o.x", "n += 1", "o @ o", "-n", "~1.5", "not n", "n < 1", "n[0]", "n()", "n.x", "o[0] = 1", "1 in 5", "1 in n", "'a' in 5", "5 in 'abc'", "n in 'abc'", "b'a' in 'abc'", "1 in g"): show(code)
