# A chess move generator: FEN, all piece moves, castling, en passant, promotion, check, perft counts.
N, E, S, W = -10, 1, 10, -1
STEPS = {"N": (2 * N + E, N + 2 * E, S + 2 * E, 2 * S + E, 2 * S + W, S + 2 * W, N + 2 * W, 2 * N + W), "B": (N + E, S + E, S + W, N + W), "R": (N, E, S, W)}
STEPS["Q"] = STEPS["K"] = STEPS["B"] + STEPS["R"]
START = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1"


def sq(name):
    return 10 * (10 - int(name[1])) + ord(name[0]) - 96


def name(i):
    return chr(96 + i % 10) + str(10 - i // 10)


class Move:
    __slots__ = ("a", "b", "promo", "kind")

    def __init__(self, a, b, promo="", kind=""):
        self.a, self.b, self.promo, self.kind = a, b, promo, kind

    def __str__(self):
        return name(self.a) + name(self.b) + self.promo.lower()


class Board:
    def __init__(self, fen=START):
        place, turn, self.castle, ep = fen.split()[:4]
        self.white = turn == "w"
        self.ep = 0 if ep == "-" else sq(ep)
        b = [" "] * 120
        for r, row in enumerate(place.split("/")):
            f = 1
            for c in row:
                if c.isdigit():
                    n = int(c)
                    b[(r + 2) * 10 + f:(r + 2) * 10 + f + n] = "." * n
                    f += n
                else:
                    b[(r + 2) * 10 + f] = c
                    f += 1
            if f != 9:
                raise ValueError(f"rank {8 - r} has {f - 1} files")
        self.b = b

    def copy(self):
        c = object.__new__(Board)
        c.b, c.white, c.castle, c.ep = self.b[:], self.white, self.castle, self.ep
        return c

    def fen(self):
        rows = []
        for r in range(2, 10):
            s, n = "", 0
            for c in self.b[r * 10 + 1:r * 10 + 9]:
                if c == ".":
                    n += 1
                else:
                    s, n = s + (str(n) if n else "") + c, 0
            rows.append(s + (str(n) if n else ""))
        return "/".join(rows) + (" w " if self.white else " b ") + (self.castle or "-") + " " + (name(self.ep) if self.ep else "-")

    def own(self, c, white):
        return c.isalpha() and c.isupper() == white

    def attacked(self, s, by_white):
        b = self.b
        d = S if by_white else N
        pawn = "P" if by_white else "p"
        if b[s + d + E] == pawn or b[s + d + W] == pawn:
            return True
        for kind, steps in STEPS.items():
            p = kind if by_white else kind.lower()
            if kind == "Q":
                continue
            for st in steps:
                t = s + st
                if kind in "BR":
                    while b[t] == ".":
                        t += st
                    if b[t] in (p, "Q" if by_white else "q"):
                        return True
                elif b[t] == p:
                    return True
        return False

    def in_check(self, white):
        return self.attacked(self.b.index("K" if white else "k"), not white)

    def pawn_moves(self, i):
        d, b, w = (N if self.white else S), self.b, self.white
        last, home = (2, 8) if w else (9, 3)
        def emit(t, kind=""):
            if t // 10 == last:
                for p in "QRBN":
                    yield Move(i, t, p if w else p.lower(), kind)
            else:
                yield Move(i, t, "", kind)
        if b[i + d] == ".":
            yield from emit(i + d)
            if i // 10 == home and b[i + 2 * d] == ".":
                yield Move(i, i + 2 * d, "", "double")
        for t in (i + d + W, i + d + E):
            if self.own(b[t], not w):
                yield from emit(t)
            elif t == self.ep and t:
                yield Move(i, t, "", "ep")

    def pseudo(self):
        b = self.b
        for i in range(21, 99):
            c = b[i]
            if not self.own(c, self.white):
                continue
            k = c.upper()
            if k == "P":
                yield from self.pawn_moves(i)
                continue
            for st in STEPS[k]:
                t = i + st
                while b[t] == "." or self.own(b[t], not self.white):
                    yield Move(i, t)
                    if k in "KN" or b[t] != ".":
                        break
                    t += st
            if k == "K":
                yield from self.castling(i)

    def castling(self, i):
        if self.attacked(i, not self.white):
            return
        for flag, st, empty in (("K", E, 2), ("Q", W, 3)):
            if (flag if self.white else flag.lower()) not in self.castle:
                continue
            if all(self.b[i + st * n] == "." for n in range(1, empty + 1)) and not self.attacked(i + st, not self.white):
                yield Move(i, i + 2 * st, "", "castle")

    def play(self, m):
        c = self.copy()
        b = c.b
        p, b[m.a] = b[m.a], "."
        b[m.b] = m.promo or p
        if m.kind == "ep":
            b[m.b + (S if self.white else N)] = "."
        elif m.kind == "castle":
            r = m.a + (3 if m.b > m.a else -4)
            b[(m.a + m.b) // 2], b[r] = b[r], "."
        c.ep = (m.a + m.b) // 2 if m.kind == "double" else 0
        for s, f in (("e1", "KQ"), ("e8", "kq"), ("h1", "K"), ("a1", "Q"), ("h8", "k"), ("a8", "q")):
            if sq(s) in (m.a, m.b):
                c.castle = "".join(x for x in c.castle if x not in f)
        c.white = not self.white
        return c

    def legal(self):
        for m in self.pseudo():
            c = self.play(m)
            if not c.in_check(self.white):
                yield m, c


def perft(b, depth):
    if depth == 0:
        return 1
    return sum(perft(c, depth - 1) for _, c in b.legal())


print([perft(Board(), d) for d in range(1, 3)], Board().fen())
KIWI = "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1"
print(perft(Board(KIWI), 1), sorted(str(m) for m, _ in Board(KIWI).legal())[:12], [str(m) for m, _ in Board(KIWI).legal() if m.kind])
for fen, d in (("8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - - 0 1", 2), ("n1n5/PPPk4/8/8/8/8/4Kppp/5N1N b - - 0 1", 2), ("4k3/8/8/8/8/8/8/4K2R w K - 0 1", 2), ("rnbqkbnr/ppp1pppp/8/8/3pP3/8/PPPP1PPP/RNBQKBNR b KQkq e3 0 1", 1)):
    b = Board(fen)
    print(fen.split()[0], [perft(b, i) for i in range(1, d + 1)], b.fen())
b = Board()
for want in "e2e4 e7e5 g1f3 b8c6 f1b5 a7a6 e1g1 d7d5 e4d5 d8d5".split():
    for m, c in b.legal():
        if str(m) == want:
            b = c
            break
    else:
        print("illegal", want)
    print(want, b.fen())
mate = Board("7k/6Q1/5K2/8/8/8/8/8 b - - 0 1")
print(list(mate.legal()), mate.in_check(False))
try:
    Board("9/8/8/8/8/8/8/8 w - -")
except ValueError as e:
    print(e)
