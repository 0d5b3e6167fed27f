"""Error numbers of the kernel."""
import _krait


def __getattr__(name):
    if not name.startswith("E"):
        raise AttributeError(f"module 'errno' has no attribute '{name}'")
    try:
        return _krait.kname(name)
    except NameError:
        raise AttributeError(f"module 'errno' has no attribute '{name}'") from None
