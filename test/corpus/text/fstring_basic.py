# f-strings: expressions, conversions, specs, =, braces.
x, name, pi = 42, "krait", 3.14159
print(f"{x} {name} {pi:.2f} {x + 1} {name.upper()} {x!r} {name!r} {[1, 2]} {x:>6}|{x:<6}|")
print(f"{{}} {{{x}}} {{{{x}}}}", f"", f"plain", f"{x}{name}", f"a" f"b{x}" "c{x}")
print(f"{x=} {name=} {x + 1 = } {pi=:.1f} {name=!s}")
print(f"{x:{5}}|{x:{'>'}{8}}|{pi:{4}.{2}}|{name:{'*'}^{len(name) + 4}}")
print(f"{'nested ' + f'{x}'} {(lambda v: v * 2)(x)} {x if x > 5 else 0} {x > 5} {not x}")
print(f'{"a" + "b"} {name[0]} {name[1:3]} {({"k": 1})["k"]} {{"k": 1}}')
print(f"""multi
{x}
line {name:>10}""")
print(f"{x!s:>5} {'é'!a} {1,2} {[i for i in range(3)]} { {1: 2} }")
print(rf"\n{x}", fr"\t{name}", F"{x}", f"tab\t{x}\n{name}")
print(f"{x:#x} {x:08b} {x:,} {1234567:,} {pi:e} {0.5:%} {'s':5}|{True:>5}")
