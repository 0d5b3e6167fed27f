# An uncaught import of a module that does not exist gives exit status 1.
print("before")
import no_such_module_here
print("never")
