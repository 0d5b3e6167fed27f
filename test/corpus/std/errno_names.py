# errno: every name and number.
import errno

for number in sorted(errno.errorcode):
    print(number, errno.errorcode[number], getattr(errno, errno.errorcode[number]))
print(errno.EWOULDBLOCK, errno.EDEADLOCK, errno.ENOTSUP, errno.ENOENT)
print(sorted(name for name in dir(errno) if name.startswith("E")))
try:
    raise OSError(errno.ENOENT, "no such thing")
except FileNotFoundError as e:
    print(e, e.errno == errno.ENOENT)
try:
    errno.ENOSUCH
except AttributeError as e:
    print(e)
