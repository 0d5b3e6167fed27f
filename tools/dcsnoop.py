"""Lookups in the directory cache; M is a miss, R a reference."""
_names = Table(lru=True)
print(f"{'TIME(ms)':<9} {'PID':<6} {'COMM':<16} T NAME")


@kprobe(["lookup_fast", "lookup_fast.constprop.0"], missing="ok")
def fast():
    nd = cast("struct nameidata *", arg0)
    print(f"{elapsed // 1000000:<9} {pid:<6} {comm:<16} R {str(nd.last.name, 64)}")


@hook("d_lookup")
def enter(name):
    _names[tid] = str(name.name, 48)


@hook.ret("d_lookup")
def leave(ret):
    if tid in _names:
        if ret is None:
            print(f"{elapsed // 1000000:<9} {pid:<6} {comm:<16} M {_names[tid]}")
        del _names[tid]
