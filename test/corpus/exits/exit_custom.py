# An uncaught custom exception whose __str__ fails still gives exit status 1.
class Bad(Exception):
    def __str__(self):
        raise ValueError("no text")
print("raising")
raise Bad("x")
