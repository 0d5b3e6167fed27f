"""Functions that run later, at intervals, or on a given CPU, in threads of the session."""
from threading import Event, Thread
from time import monotonic

import _thread


class Timer:
    """Calls a function in a thread, until cancelled, and at the latest until the session ends."""

    def __init__(self, seconds, period, function, args):
        if seconds < 0 or period is not None and period <= 0:
            raise ValueError("a timer takes a positive number of seconds")
        self.period, self.function, self.calls, self.missed = period, function, 0, 0
        self._args, self._over = args, Event()
        name = getattr(function, "__name__", "function")
        self._due = monotonic() + seconds
        self._thread = Thread(target=self._run, name=f"{'every' if period else 'after'} {period or seconds:g} s ({name})", daemon=True)
        self._thread.start()

    def _run(self):
        try:
            while not self._over.wait(max(self._due - monotonic(), 0)):
                self.calls += 1
                self.function(*self._args)
                if self.period is None:
                    break
                self._next()
        finally:
            self._over.set()

    def _next(self):
        """The next time that has not passed yet; those it was too late for are counted."""
        late = int(max(monotonic() - self._due, 0) // self.period)
        self.missed += late
        self._due += (late + 1) * self.period

    def cancel(self):
        """It is not called any more; a call that has begun goes on."""
        self._over.set()

    def join(self, timeout=None):
        """Waits until it has been called, or cancelled."""
        self._thread.join(timeout)

    def active(self):
        return not self._over.is_set()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.cancel()

    def __repr__(self):
        missed = f", {self.missed} missed" if self.missed else ""
        return f"<{self._thread.name}: called {self.calls} times{missed}{'' if self.active() else ', over'}>"


def on_cpu(cpu, function, args):
    """What the function returns, or raises, when it runs on that CPU."""
    outcome = []

    def run():
        try:
            _thread._pin(cpu)
            outcome.extend((function(*args), None))
        except BaseException as exc:
            outcome.extend((None, exc))

    thread = Thread(target=run, name=f"on CPU {cpu}", daemon=True)
    thread.start()
    thread.join()
    if outcome[1] is not None:
        raise outcome[1]
    return outcome[0]
