# The exception's class is printed with module and qualified name.
class Outer:
    class Inner(Exception):
        pass
Outer.Inner.__module__ = "zoo.cage"
raise Outer.Inner("text", 2)
