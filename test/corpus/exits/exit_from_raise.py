# raise SystemExit in all its forms, caught and looked at; at last one that is not caught.
for e in (SystemExit, SystemExit(), SystemExit(None), SystemExit(0), SystemExit("text"), SystemExit((1, 2)), SystemExit(1, 2), SystemExit(True), SystemExit(2.5)):
    try: raise e
    except SystemExit as x: print(repr(x), repr(x.code), x.args)
class Quit(SystemExit):
    def __init__(self, n): super().__init__(n * 2)
raise Quit(21)
