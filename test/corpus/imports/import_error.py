# A module that raises while it is imported: the exception comes out, a second import runs it again.
import helper_counter
for i in range(2):
    try:
        import helper_broken
    except ZeroDivisionError as e:
        print("failed", e)
    print(helper_counter.counts, "helper_broken" in globals())
import sys
print("helper_broken" in sys.modules, "helper_counter" in sys.modules)
def lazy():
    from helper_geometry import PI
    return PI
print(lazy(), helper_counter.counts)
try:
    from helper_broken import value
except ZeroDivisionError:
    print("again", helper_counter.counts["broken"])
