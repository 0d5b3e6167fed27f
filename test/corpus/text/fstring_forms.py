# f-strings: nesting, conversions, specs from expressions, = form, quotes, lambdas and dicts inside, raw.
x, y, name, d, lst = 5, 2.5, "bob", {"k": "v", 1: 2}, [1, 2, 3]
print(f"{x}", f"{x + 1}", f"{x!r:>4}|", f"{y:{x}.{1}f}|", f"{name:>{x * 2}}|", f"{d['k']} {d[1]}", f"{lst[-1]}", f"{lst[1:]}", f"{ {'a': 1} }", f"{ {1, 2} }", f"{(lambda v: v * 2)(4)}", f"{'nested ' + f'{x}'}", f"{x if x > 3 else y}", f"{[i for i in range(3)]}", f"{{}} {{{x}}}", rf"\n{x}", fr'\d{x}', F"{x}")
print(f"{x=}", f"{x = }", f"{x=!s}", f"{name=}", f"{name=!s:>6}", f"{x=:04d}", f"{ x + 1 = }", f"{y=:.3f}", f"{lst[0]=}", f"{d['k']=}", f"{len(lst)=}")
print(f"""{
    x
}""", f'''{x
+ 1}''', f"{x}" "{x}" f"{y}", f"{x:d}{x:x}{x:b}{x:c}" if x > 32 else f"{x:d}{x:x}{x:b}", f"{'a' 'b'}", f"{x!s}{x!r}{x!a}", f"{x:}", f"{3.0:g}", f"{x:{'0'}{'>'[:0]}5}", f"{x:{'>'}{8}}")
print(f"{name.upper()!r} {name[0]} {name * 2}", f"{True:d} {None}", f"{x,}", f"{x, y}", f"{*lst,}", f"{x == 5} {x != 5} {x >= 5}", f"{(x := 7)} {x}", f"{x:=5}", f"{'{'} {'}'}", f"{'%'}", f"{x}%", f"{'é日'}😀")
class A:
    def __format__(self, s): return f"[{s}]"
print(f"{A()}", f"{A():}", f"{A():a{x}b}", f"{A():{{}}}" if False else f"{A():%H:%M}", f"{A():!r}", f"{A():{'}'}}", f"{A()!s:.3}")
def gen():
    yield f"{(yield 1)}"
g = gen()
print(next(g), g.send("sent"))
for text in ("f'{}'", "f'{x'", "f'}'", "f'{x!z}'", "f'{x!}'", "f'{ }'", "f'{a b}'", "f'{x:{y:{z}}}'", "f'{lambda x: 1}'", "f'{#}'", "f'{x!r!s}'", "f'{x'  'y}'", "f'{'", "f'{x:{'", "f'{x=!}'", "f'{return}'"):
    try:
        print(text, eval(text))
    except SyntaxError:
        print(text, "SyntaxError")
    except Exception as e:
        print(text, type(e).__name__, e)
