"""The other half."""
import helper_circular_a
saw = getattr(helper_circular_a, "start", "nothing") + "/" + getattr(helper_circular_a, "done", "not done")
try:
    from helper_circular_a import done
except ImportError as e:
    error = type(e).__name__
