# A traceback with names, lines and messages beyond ASCII, tabs and very long lines.
class Größe(Exception):
    pass
def prüfe(länge, *, größtes=10):
	if länge > größtes:
		raise Größe(f"{länge} ist größer als {größtes} — 日本語 \U0001f600")	# mit Tabulator
	return "gut"
print(prüfe(3))
try:
    prüfe(30)
except Größe as e:
    print(e, type(e).__name__, e.__traceback__.tb_frame.f_code.co_name)
名前 = 5
print(名前, "名前" in globals())
werte = {"ä": 1, "ö": 2}
try:
    werte["ü"]
except KeyError as e:
    print(e, repr(e), ascii(e))
Ω = lambda α, *β, **γ: (α, β, γ)
print(Ω(1, 2, δ=3))
try:
    Ω()
except TypeError as e:
    print(e)
try:
    print(undefiniert_ß)
except NameError as e:
    print(e)
def lang(): return [prüfe(1), prüfe(2), prüfe(3), prüfe(4), prüfe(5), prüfe(6), prüfe(7), prüfe(8), prüfe(9), prüfe(100, größtes=99), "ende"]
lang()
