# A scheduler simulation in the style of richards: tasks, packets, queues, priorities, state bits.
IDLE, WORKER, HANDLER_A, HANDLER_B, DEV_A, DEV_B = range(1, 7)
K_DEV, K_WORK = 1000, 1001
BUF = 4


class Packet:
    def __init__(self, link, ident, kind):
        self.link, self.ident, self.kind = link, ident, kind
        self.datum, self.data = 0, [0] * BUF

    def append_to(self, lst):
        self.link = None
        if lst is None:
            return self
        p = lst
        while p.link is not None:
            p = p.link
        p.link = self
        return lst


class State:
    def __init__(self, pending=False, waiting=False, holding=False):
        self.pending, self.waiting, self.holding = pending, waiting, holding

    def set_pending(self):
        self.pending, self.waiting, self.holding = True, False, False

    def set_running(self):
        self.pending = self.waiting = self.holding = False

    @property
    def held_or_waiting(self):
        return self.holding or not self.pending and self.waiting

    @property
    def waiting_with_packet(self):
        return self.pending and self.waiting and not self.holding


class Sched:
    def __init__(self):
        self.tasks, self.table = None, {}
        self.current, self.hold_count, self.queue_count = None, 0, 0
        self.trace, self.switches = [], 0

    def find(self, ident):
        t = self.table.get(ident)
        if t is None:
            raise LookupError(f"no task {ident}")
        return t

    def run(self, limit=100000):
        t = self.tasks
        while t is not None:
            limit -= 1
            if limit < 0:
                raise RuntimeError("scheduler does not end")
            if t.state.held_or_waiting:
                t = t.link
            else:
                self.switches += 1
                if len(self.trace) < 60:
                    self.trace.append(t.ident)
                self.current = t
                t = t.step()


class Task:
    def __init__(self, sched, ident, prio, queue, state):
        self.sched, self.ident, self.prio, self.queue, self.state = sched, ident, prio, queue, state
        self.link, sched.tasks = sched.tasks, self
        sched.table[ident] = self
        self.steps = 0

    def step(self):
        msg = None
        if self.state.waiting_with_packet:
            msg = self.queue
            self.queue = msg.link
            if self.queue is None:
                self.state.set_running()
            else:
                self.state.pending, self.state.waiting, self.state.holding = True, False, False
        self.steps += 1
        return self.work(msg)

    def work(self, msg):
        raise NotImplementedError

    def wait(self):
        self.state.waiting = True
        return self

    def hold(self):
        self.sched.hold_count += 1
        self.state.holding = True
        return self.link

    def release(self, ident):
        t = self.sched.find(ident)
        t.state.holding = False
        return t if t.prio > self.prio else self

    def send(self, pkt):
        t = self.sched.find(pkt.ident)
        self.sched.queue_count += 1
        pkt.link = None
        pkt.ident = self.ident
        return t.receive(pkt, self)

    def receive(self, pkt, old):
        if self.queue is None:
            self.queue = pkt
            self.state.pending = True
            if self.prio > old.prio:
                return self
        else:
            pkt.append_to(self.queue)
        return old


class Idle(Task):
    def __init__(self, sched, count):
        super().__init__(sched, IDLE, 0, None, State())
        self.control, self.count = 1, count

    def work(self, msg):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.control & 1 == 0:
            self.control >>= 1
            return self.release(DEV_A)
        self.control = self.control >> 1 ^ 0xd008
        return self.release(DEV_B)


class Worker(Task):
    def __init__(self, sched, q):
        super().__init__(sched, WORKER, 1000, q, State(True, True))
        self.dest, self.count = HANDLER_A, 0

    def work(self, msg):
        if msg is None:
            return self.wait()
        self.dest = HANDLER_A + HANDLER_B - self.dest
        msg.ident, msg.datum = self.dest, 0
        for i in range(BUF):
            self.count = self.count % 26 + 1
            msg.data[i] = ord("A") + self.count - 1
        return self.send(msg)


class Handler(Task):
    def __init__(self, sched, ident, prio, q):
        super().__init__(sched, ident, prio, q, State(True, True))
        self.work_in = self.dev_in = None
        self.text = []

    def work(self, msg):
        if msg is not None:
            if msg.kind == K_WORK:
                self.work_in = msg.append_to(self.work_in)
            else:
                self.dev_in = msg.append_to(self.dev_in)
        w = self.work_in
        if w is None:
            return self.wait()
        if w.datum >= BUF:
            self.work_in = w.link
            return self.send(w)
        d = self.dev_in
        if d is None:
            return self.wait()
        self.dev_in = d.link
        d.datum = w.data[w.datum]
        self.text.append(chr(d.datum))
        w.datum += 1
        return self.send(d)


class Device(Task):
    def __init__(self, sched, ident, prio):
        super().__init__(sched, ident, prio, None, State(False, True))
        self.pending = None

    def work(self, msg):
        if msg is None:
            p, self.pending = self.pending, None
            return self.wait() if p is None else self.send(p)
        self.pending = msg
        return self.hold()


def simulate(count):
    s = Sched()
    Idle(s, count)
    q = Packet(Packet(None, 0, K_WORK), 0, K_WORK)
    Worker(s, q)
    for h, d, prio in ((HANDLER_A, DEV_A, 2000), (HANDLER_B, DEV_B, 3000)):
        q = None
        for _ in range(3):
            q = Packet(q, d, K_DEV)
        Handler(s, h, prio, q)
    Device(s, DEV_A, 4000)
    Device(s, DEV_B, 5000)
    s.run()
    return s


for count in (1, 10, 100, 1000):
    s = simulate(count)
    print(count, "queued", s.queue_count, "held", s.hold_count, "switches", s.switches)
    print("  steps", {i: s.table[i].steps for i in sorted(s.table)})
    print("  trace", "".join(map(str, s.trace)))
    print("  text", "".join(s.table[HANDLER_A].text)[:30], "".join(s.table[HANDLER_B].text)[:30])
try:
    s.find(99)
except LookupError as e:
    print(e)
try:
    Task(s, 50, 1, None, State()).step()
except NotImplementedError as e:
    print(repr(e))
