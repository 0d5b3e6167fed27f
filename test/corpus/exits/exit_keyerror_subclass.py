# An uncaught subclass of KeyError with its own text, in a class of a function, from a property.
class Missing(KeyError):
    def __init__(self, key, known):
        super().__init__(key)
        self.known = known
    def __str__(self):
        return f"no {self.args[0]!r} among {', '.join(sorted(self.known))}"
class Config:
    def __init__(self, **values): self.values = values
    def __getattr__(self, name):
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(name) from None
    def need(self, name):
        if name not in self.values:
            raise Missing(name, self.values)
        return self.values[name]
    @property
    def port(self):
        return int(self.need("port"))
c = Config(host="here", user="me")
print(c.host, c.need("user"), getattr(c, "nope", "default"))
try:
    c.port
except Missing as e:
    print(repr(e), str(e), e.args, e.known)
try:
    {}["plain"]
except KeyError as e:
    print(e, repr(e))
def outer():
    def show(): return c.port + 1
    return show()
outer()
