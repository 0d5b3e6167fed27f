# \N{...} escapes name characters.
print("\N{BULLET}", "\N{LATIN SMALL LETTER E WITH ACUTE}", "a\N{EM DASH}b", len("\N{GREEK SMALL LETTER PI}"), f"\N{PLUS SIGN}{1}")
