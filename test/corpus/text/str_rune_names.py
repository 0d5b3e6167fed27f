# Characters by their Unicode names.
print("\N{GREEK SMALL LETTER ALPHA}\N{BULLET}\N{SPACE}|\N{line feed}|", ascii("\N{HANGUL SYLLABLE GAG}\N{CJK UNIFIED IDEOGRAPH-4E00}"), f"\N{DIGIT ONE}{1}\N{bullet}}}", r"\N{x}", b"\N{x}", rf"\N{3}")
try: eval(r"'\N{NOPE}'")
except SyntaxError as e: print(e)
try: eval(r"'a\N'")
except SyntaxError as e: print(e)
try: eval(r"'a\N{BU'")
except SyntaxError as e: print(e)
