# A text adventure: a state machine with rooms, items, a parser, events, scoring, undo, driven by scripts.
class GameOver(Exception):
    pass


ROOMS = {
    "hall": ("A dusty hall.", {"north": "library", "east": "kitchen"}, ["lamp"]),
    "library": ("Rows of old books.", {"south": "hall"}, ["book", "key"]),
    "kitchen": ("It smells of soup.", {"west": "hall", "down": "cellar"}, ["bread"]),
    "cellar": ("A dark cellar.", {"up": "kitchen", "east": "vault"}, []),
    "vault": ("Gold everywhere!", {"west": "cellar"}, ["gold"]),
}
ALIAS = {"n": "north", "s": "south", "e": "east", "w": "west", "u": "up", "d": "down", "l": "look", "i": "inventory", "get": "take", "x": "examine", "pick": "take"}
TEXT = {"lamp": "A brass lamp.", "book": "It says: the vault needs a key.", "key": "A small iron key.", "bread": "Fresh bread.", "gold": "Heavy."}
WEIGHT = {"gold": 5, "lamp": 2}


class Game:
    LIMIT = 8

    def __init__(self):
        self.room, self.bag, self.lit, self.turns, self.score = "hall", [], False, 0, 0
        self.items = {r: list(v[2]) for r, v in ROOMS.items()}
        self.locked, self.seen, self.history = {("cellar", "east")}, {"hall"}, []

    def snapshot(self):
        return self.room, self.bag[:], self.lit, self.score, {k: v[:] for k, v in self.items.items()}, set(self.locked), set(self.seen)

    def restore(self, s):
        self.room, self.bag, self.lit, self.score, self.items, self.locked, self.seen = s

    @property
    def dark(self):
        return self.room in ("cellar", "vault") and not (self.lit and "lamp" in self.bag)

    def parse(self, line):
        words = [ALIAS.get(w, w) for w in line.lower().split() if w not in ("the", "a", "up" if line.startswith("pick") else "to", "go")]
        if not words:
            return None, []
        if words[0] in ("north", "south", "east", "west", "up", "down"):
            return "move", words
        return words[0], words[1:]

    def do(self, line):
        verb, args = self.parse(line)
        if verb is None:
            return "Say something."
        f = getattr(self, "do_" + verb, None)
        if f is None:
            return f"I don't know how to {verb}."
        if verb not in ("undo", "score"):
            self.history.append(self.snapshot())
        self.turns += 1
        try:
            return f(*args)
        except TypeError:
            return f"{verb.capitalize()} what?"

    def do_look(self):
        if self.dark:
            return "It is pitch dark."
        desc, exits, _ = ROOMS[self.room]
        here = self.items[self.room]
        return " ".join([desc, "Exits: " + ", ".join(sorted(exits)) + "."] + (["You see " + " and ".join(here) + "."] if here else []))

    def do_move(self, d):
        exits = ROOMS[self.room][1]
        if d not in exits:
            return "You can't go that way."
        if (self.room, d) in self.locked:
            return "The door is locked."
        if self.dark and d != "up":
            raise GameOver("You stumble in the dark and fall.")
        self.room = exits[d]
        if self.room not in self.seen:
            self.seen.add(self.room)
            self.score += 5
        return self.do_look()

    def do_take(self, what):
        here = self.items[self.room]
        if what == "all":
            return " ".join(self.do_take(x) for x in here[:]) or "Nothing here."
        if self.dark or what not in here:
            return f"No {what} here."
        if sum(WEIGHT.get(x, 1) for x in self.bag + [what]) > self.LIMIT:
            return "Too heavy."
        here.remove(what)
        self.bag.append(what)
        if what == "gold":
            self.score += 50
        return f"Taken {what}."

    def do_drop(self, what):
        if what not in self.bag:
            return f"You have no {what}."
        self.bag.remove(what)
        self.items[self.room].append(what)
        return f"Dropped {what}."

    def do_inventory(self):
        return "You carry " + (", ".join(sorted(self.bag)) or "nothing") + "."

    def do_examine(self, what):
        return TEXT.get(what, "Nothing special.") if what in self.bag + self.items[self.room] else f"No {what} here."

    def do_light(self, what="lamp"):
        if what != "lamp" or "lamp" not in self.bag:
            return "You can't."
        self.lit = not self.lit
        return f"The lamp is {'on' if self.lit else 'off'}."

    def do_unlock(self, *what):
        doors = [k for k in self.locked if k[0] == self.room]
        if not doors:
            return "Nothing to unlock."
        if "key" not in self.bag:
            return "You have no key."
        self.locked.difference_update(doors)
        self.score += 10
        return "Click."

    def do_eat(self, what):
        if what != "bread" or what not in self.bag:
            return f"You can't eat {what}."
        self.bag.remove(what)
        self.score += 1
        return "Delicious."

    def do_undo(self):
        if not self.history:
            return "Nothing to undo."
        self.restore(self.history.pop())
        return "Undone. " + self.do_look()

    def do_score(self):
        return f"{self.score} points in {self.turns} turns."

    def do_quit(self):
        if self.room == "hall" and "gold" in self.bag:
            raise GameOver("You leave rich!")
        raise GameOver("You leave.")


def play(script):
    g = Game()
    try:
        for line in script.split(";"):
            print(">", line.strip())
            print(g.do(line))
    except GameOver as e:
        print("***", e, g.do_score(), sorted(g.seen), g.do_inventory())
    else:
        print("--- still playing", g.do_score())


play("look; n; take all; x book; s; get lamp; light; e; take the bread; eat bread; d; unlock door; e; take gold; w; u; w; score; i; quit")
play("dance; ; take; take gold; go north; go up; pick up key; drop lamp; undo; undo; undo; look; eat key; i; score")
play("e; d; look; take x; e; unlock; u; w; quit")
play("e; d; e; d; w")
play("n; take key; s; e; d; unlock; e")
play("undo; light; drop x; x gold; take lamp; light lamp; light lamp; look now please; west")
