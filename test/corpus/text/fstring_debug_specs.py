# f-strings: = with spaces and specs, nested fields, quotes, conversions, multi-line, lambdas, errors inside.
x, name, items, w = 42, "né", [1, 2], 8
print(f"{x=}", f"{x = }", f"{ x=}", f"{x=!s}", f"{name=}", f"{name=!s}", f"{name=!a}", f"{x=:>5}", f"{x=:#x}", f"{x+1=}", f"{items[0]=}", f"{len(items)=}", f"{'a' 'b'=}", f"{x == 42 =}", sep="|")
print(f"{x:{w}}", f"{x:<{w}}|", f"{3.14159:{w}.{2}f}", f"{name:*^{w + 2}}", f"{x:{'>'}{w}}", f"{x:0{w}b}", f"{name!r:{w}}|", f"{'':>{w}}|")
print(f"{{}}", f"{{{x}}}", f"{{x}}", f"}}{{", f"{'{'}", f"{{{{", f"a{''}b", f"", rf"\n{x}", fr"{name}\t", f"\x41{x}\u00e9", f"{'a' if x else 'b'}", f'{x!r}{"q"}')
print(f"{(lambda v: v * 2)(x)}", f"{[i for i in items]}", f"{ {1: 2}[1] }", f"{ {'a'} }", f"{items[-1]}", f"{(1, 2)}", f"{x if x > 50 else -x}", f"{not x}", f"{x,}", f"{*items,}", f"{x:}", f"{'yes' * 2}")
print(f"""multi {
    x
    + 1
} lines {'''triple'''}
end""")
print(f"a" "b{x}" f"c{x}" "d" rf"\e", ("%s" f"{x}") % 1, f"{f'{x}'}", f"{f'{name}' + 'z'!r}", f"{'a'}" f"{'b'}", f"{x}" + "{x}")
class F:
    def __format__(self, s): return f"[{s}]"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
v = F()
print(f"{v}", f"{v!s}", f"{v!r}", f"{v:abc}", f"{v:{x}}", f"{v: }", f"{v!s:>6}", f"{v=}", f"{v=:q}", f"{v:%Y-%m}", f"{v:a{x}b{w}c}")
def show(s):
    try: print(eval(s))
    except Exception as e: print(type(e).__name__, "" if isinstance(e, SyntaxError) else e)
for s in ("f'{1/0}'", "f'{undefined}'", "f'{x!z}'", "f'{}'", "f'{x'", "f'x}'", "f'{x:{}}'", "f'{x!}'", "f'{x!r:d}'", "f'{x:zz}'", "f'{name:d}'", "f'{ }'", "f'{!r}'", "f'{a b}'", "f'{x:.{w}}'", "f'{x:.{1.5}f}'", "f'{lambda x: 1}'", "f'{yield}'", "f'{*x}'", "f'{**x}'", "f'{x=!}'", "b'' f''", "f'{#}'"): show(s)
print(f"{x!r:>{w}}|{name!a:<10}|{items!s:^10}|{None}|{True:d}|{1e3:g}|{2 ** 70:,}|{-5 % 3}|{1_000:_}|{b'x'}|{...}")
y = 5; print(f"{(y := 7)} {y}", f"{y:=+3}", f"{y!=7}", f"{y>=7}", f"{y==7}", f"{y<=7}"); print(f"{x:{y}}".strip(), [f"{i}{j}" for i in "ab" for j in f"{i}1"])
