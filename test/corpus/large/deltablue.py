# An incremental constraint solver in the manner of DeltaBlue: planning, chains, projections, edits.
import enum


class Strength(enum.IntEnum):
    REQUIRED = 0
    STRONG_PREFERRED = 1
    PREFERRED = 2
    STRONG_DEFAULT = 3
    NORMAL = 4
    WEAK_DEFAULT = 5
    WEAKEST = 6

    def stronger(self, other):
        return self < other

    def weaker(self, other):
        return self > other


class Variable:
    def __init__(self, name, value):
        self.name, self.value = name, value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.walk_strength = Strength.WEAKEST
        self.stay = True

    def __repr__(self):
        return f"{self.name}={self.value}"


class Constraint:
    def __init__(self, planner, strength, *variables):
        self.planner, self.strength, self.variables = planner, strength, variables

    def add(self):
        for v in self.variables:
            v.constraints.append(self)
        self.clear()
        self.planner.incremental_add(self)
        return self

    def destroy(self):
        if self.satisfied():
            self.planner.incremental_remove(self)
        for v in self.variables:
            if self in v.constraints:
                v.constraints.remove(self)

    is_input = False

    def satisfy(self, mark):
        self.choose(mark)
        if not self.satisfied():
            if self.strength == Strength.REQUIRED:
                raise ValueError(f"could not satisfy a required constraint on {self.variables}")
            return None
        for v in self.inputs():
            v.mark = mark
        out = self.output()
        overridden = out.determined_by
        if overridden is not None:
            overridden.clear()
        out.determined_by = self
        if not self.planner.propagate(self, mark):
            raise ValueError("cycle encountered")
        out.mark = mark
        return overridden

    def inputs_known(self, mark):
        return all(v.mark == mark or v.stay or v.determined_by is None for v in self.inputs())


class Unary(Constraint):
    flag = False

    def choose(self, mark):
        v = self.variables[0]
        self.flag = v.mark != mark and self.strength.stronger(v.walk_strength)

    def satisfied(self):
        return self.flag

    def clear(self):
        self.flag = False

    def inputs(self):
        return ()

    def output(self):
        return self.variables[0]

    def recalculate(self):
        out = self.variables[0]
        out.walk_strength = self.strength
        out.stay = not self.is_input
        if out.stay:
            self.execute()

    def execute(self):
        pass


class Stay(Unary):
    pass


class Edit(Unary):
    is_input = True


class Binary(Constraint):
    direction = None

    def choose(self, mark):
        a, b = self.variables[:2]
        if a.mark == mark:
            ok = b.mark != mark and self.strength.stronger(b.walk_strength)
            self.direction = (a, b) if ok else None
        elif b.mark == mark:
            ok = a.mark != mark and self.strength.stronger(a.walk_strength)
            self.direction = (b, a) if ok else None
        elif a.walk_strength.weaker(b.walk_strength):
            self.direction = (b, a) if self.strength.stronger(a.walk_strength) else None
        else:
            self.direction = (a, b) if self.strength.stronger(b.walk_strength) else None

    def satisfied(self):
        return self.direction is not None

    def clear(self):
        self.direction = None

    def inputs(self):
        return (self.direction[0],)

    def output(self):
        return self.direction[1]

    def recalculate(self):
        source, out = self.direction
        out.walk_strength = max(self.strength, source.walk_strength)
        out.stay = source.stay
        if out.stay:
            self.execute()


class Equal(Binary):
    def execute(self):
        self.direction[1].value = self.direction[0].value


class Scale(Binary):
    """b == a * scale + offset"""

    def inputs(self):
        return (self.direction[0], *self.variables[2:])

    def recalculate(self):
        super().recalculate()
        out = self.direction[1]
        out.stay = out.stay and all(v.stay for v in self.variables[2:])

    def execute(self):
        a, b, scale, offset = self.variables
        if self.direction[1] is b:
            b.value = a.value * scale.value + offset.value
        else:
            a.value = (b.value - offset.value) // scale.value


class Planner:
    def __init__(self):
        self.current_mark = 0

    def new_mark(self):
        self.current_mark += 1
        return self.current_mark

    def incremental_add(self, c):
        mark = self.new_mark()
        overridden = c.satisfy(mark)
        while overridden is not None:
            overridden = overridden.satisfy(mark)

    def incremental_remove(self, c):
        out = c.output()
        c.clear()
        for v in c.variables:
            v.constraints.remove(c)
        unsatisfied = self.downstream_of(out)
        for strength in Strength:
            for u in unsatisfied:
                if u.strength == strength:
                    self.incremental_add(u)

    def downstream_of(self, out):
        out.determined_by, out.walk_strength, out.stay = None, Strength.WEAKEST, True
        unsatisfied, todo = [], [out]
        while todo:
            v = todo.pop()
            unsatisfied += [c for c in v.constraints if not c.satisfied()]
            for c in v.constraints:
                if c is not v.determined_by and c.satisfied():
                    c.recalculate()
                    todo.append(c.output())
        return unsatisfied

    def propagate(self, c, mark):
        todo = [c]
        while todo:
            d = todo.pop()
            if d.output().mark == mark:
                self.incremental_remove(c)
                return False
            d.recalculate()
            out = d.output()
            todo += [n for n in out.constraints if n is not out.determined_by and n.satisfied()]
        return True

    def plan_from(self, sources):
        mark, plan = self.new_mark(), []
        todo = [c for c in sources if c.is_input and c.satisfied()]
        while todo:
            c = todo.pop()
            out = c.output()
            if out.mark != mark and c.inputs_known(mark):
                plan.append(c)
                out.mark = mark
                todo += [n for n in out.constraints if n is not out.determined_by and n.satisfied()]
        return plan


def change(planner, variable, values):
    edit = Edit(planner, Strength.PREFERRED, variable).add()
    plan = planner.plan_from([edit])
    for value in values:
        variable.value = value
        for c in plan:
            c.execute()
    edit.destroy()
    return len(plan)


def chain(n):
    planner = Planner()
    vs = [Variable(f"v{i}", 0) for i in range(n + 1)]
    for a, b in zip(vs, vs[1:]):
        Equal(planner, Strength.REQUIRED, a, b).add()
    Stay(planner, Strength.STRONG_DEFAULT, vs[-1]).add()
    edit = Edit(planner, Strength.PREFERRED, vs[0]).add()
    plan = planner.plan_from([edit])
    sums = []
    for i in range(5):
        vs[0].value = i * 7
        for c in plan:
            c.execute()
        sums.append(vs[-1].value)
    return len(plan), sums, {v.walk_strength.name for v in vs}


def projection(n):
    planner = Planner()
    scale, offset = Variable("scale", 10), Variable("offset", 1000)
    pairs = []
    for i in range(n):
        src, dst = Variable(f"s{i}", i), Variable(f"d{i}", i)
        Stay(planner, Strength.NORMAL, src).add()
        Scale(planner, Strength.REQUIRED, src, dst, scale, offset).add()
        pairs.append((src, dst))
    src, dst = pairs[n // 2]
    report = [change(planner, src, [17]), dst.value, change(planner, dst, [1050]), src.value]
    for v in (scale, offset):
        v.constraints = [c for p in pairs for c in p[1].constraints]
    report += [change(planner, scale, [5]), [d.value for _, d in pairs[:4]]]
    report += [change(planner, offset, [2000]), [d.value for _, d in pairs[-3:]]]
    return report


print(chain(3), chain(60))
print(projection(4), projection(20))
p = Planner()
a, b, c = (Variable(n, i) for i, n in enumerate("abc"))
first = Equal(p, Strength.REQUIRED, a, b).add()
second = Equal(p, Strength.STRONG_PREFERRED, b, c).add()
print(a, b, c, [x.satisfied() for x in (first, second)])
print(change(p, a, [5, 6]), a, b, c)
print(change(p, c, [9]), a, b, c)
second.destroy()
print(change(p, a, [1]), a, b, c, [len(v.constraints) for v in (a, b, c)])
Stay(p, Strength.REQUIRED, a).add()
try:
    Stay(p, Strength.REQUIRED, b).add()
except ValueError as e:
    print(e)
print(Strength.REQUIRED.stronger(Strength.NORMAL), max(Strength).name, [s.value for s in Strength if s.weaker(Strength.PREFERRED)])
