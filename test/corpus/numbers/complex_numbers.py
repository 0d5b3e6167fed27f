# Complex numbers: literals, arithmetic, text, comparison, refusals.
z = 1 + 2j
print(z, z * z, z / 2, 2 / z, -z, +z, z - 1, 1 - z, z ** 2, z ** -1, 1j ** 2, abs(3 + 4j), z.conjugate(), z.real, z.imag)
print(0j, -0j, 1e20j, 1.5j, complex(), complex(1), complex(1.5, -0.0), complex(-0.0, 1), complex(True, 2), complex(z, 1j))
print(repr(complex('inf')), complex('nan+infj'), complex(' ( 1-2J ) '), complex('j'), complex('-j'), complex('1_0.5e1j'))
print(z == 1 + 2j, z == (1, 2), z != 1, 1 == 1 + 0j, hash(1 + 0j) == hash(1), hash(1j), hash(1 + 2j), bool(0j), bool(1j))
print({1: 'a'}[1 + 0j], sum([1j, 2j, 3]), isinstance(z, complex), type(z), complex.__name__, type(1j) is complex)
print(f"{z} {z:.2f} {z:>12} {1j:+.1f} {z:e} {z:g} {z!r}", '%s %r' % (z, 1j), format(1234.5 + 2j, ',.1f'))
for source in ["z < 1", "z // 2", "z % 2", "divmod(z, 1)", "int(z)", "float(z)", "complex('x')", "complex('1', 2)", "complex([])",
               "complex(1, '2')", "z / 0", "0j ** -1", "pow(z, 2, 3)", "format(z, '05')", "format(z, 'd')", "z.real = 1", "round(z)"]:
    try:
        exec(source)
    except (TypeError, ValueError, ZeroDivisionError, AttributeError) as e:
        print(source, '|', type(e).__name__, '|', str(e) if 'real' not in source else '')

class Number:
    def __complex__(self): return 3 + 4j
print(complex(Number()), abs(complex(Number())))
def kind(x):
    match x:
        case 1 + 2j: return 'one and two'
        case -3j: return 'minus three'
        case complex(): return 'other'
print(kind(1 + 2j), kind(-3j), kind(5j), kind(5))
roots = [complex(round(x.real, 6), round(x.imag, 6)) for x in [1j ** (k / 2) for k in range(4)]]
print(roots)
