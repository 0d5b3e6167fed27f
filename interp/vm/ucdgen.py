#!/usr/bin/python3.11
# SPDX-License-Identifier: GPL-2.0
"""Writes ucdtab.h, the character tables of ucd.c, from this Python's own
Unicode data: python3.11 ucdgen.py > ucdtab.h"""

import sys
import unicodedata

ALL = range(0x110000)


def flags(c):
    s = chr(c)
    sigma = (s + "\u03a3").lower().endswith("\u03c2")
    tests = (
        s.isalpha(), s.islower(), s.isupper(), unicodedata.category(s) == "Lt",
        s.isprintable(), s.isdecimal(), s.isdigit(), s.isnumeric(), s.isspace(),
        s.isidentifier(), ("a" + s).isidentifier(),
        not sigma and ("A" + s + "\u03a3").lower().endswith("\u03c2"),
    )
    return sum(1 << i for i, t in enumerate(tests) if t)


def runs(values):
    out = []
    for c, v in values:
        if not out or out[-1][1] != v:
            out.append((c, v))
    return out


def mapping(fn, base=None):
    """Single-character mappings as (first, last, step, delta), the others apart."""
    single, many = [], []
    for c in ALL:
        to = fn(chr(c))
        if to == (base(chr(c)) if base else chr(c)):
            continue
        if len(to) > 1:
            many.append((c, [ord(x) for x in to]))
            continue
        delta = ord(to) - c
        if single:
            first, last, step, d = single[-1]
            if d == delta and (c - last == step or (first == last and c - last in (1, 2))):
                single[-1] = (first, c, c - last, d)
                continue
        single.append((c, c, 1, delta))
    return single, many


def table(name, rows):
    print("static const %s[] = {" % name)
    line = ""
    for r in rows:
        if len(line) + len(r) > 110:
            print("\t" + line.rstrip())
            line = ""
        line += r + " "
    print("\t" + line.rstrip())
    print("};\n")


def main():
    print("/* SPDX-License-Identifier: GPL-2.0 */")
    print("/* ucdtab.h - made by ucdgen.py from Unicode %s; do not edit */\n" % unicodedata.unidata_version)
    rs = runs((c, flags(c)) for c in ALL)
    classes = sorted({f for _, f in rs})
    table("u16 uc_class", ["%#x," % f for f in classes])
    print("/* of the code points below 128 */")
    table("u16 uc_ascii", ["%#x," % flags(c) for c in range(128)])
    print("/* first code point << 8 | class, ascending */")
    table("u32 uc_run", ["%#x," % (c << 8 | classes.index(f)) for c, f in rs])
    for c, f in rs:     # ucd.c takes a digit's value from its place in the run
        if f & 32:
            assert all(unicodedata.decimal(chr(d)) == (d - c) % 10
                       for d in range(c, c + 10))
    special = {}
    for name, fn, base in (("lower", str.lower, None), ("upper", str.upper, None),
                           ("title", str.title, str.upper), ("fold", str.casefold, str.lower)):
        single, many = mapping(fn, base)
        table("struct uc_map uc_%s" % name,
              ["{ %#x, %d, %d, %d }," % (a, (b - a) // step + 1, step, d) for a, b, step, d in single])
        special[name] = many
    for name, many in special.items():
        table("struct uc_special uc_%s_many" % name,
              ["{ %#x, { %s } }," % (c, ", ".join("%#x" % x for x in (to + [0])[:3])) for c, to in many])


sys.exit(main())
