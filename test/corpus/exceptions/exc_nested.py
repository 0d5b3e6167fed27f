# Nested handlers, exceptions in handlers, else and finally order.
def run(kind):
    out = []
    try:
        out.append("t1")
        try:
            out.append("t2")
            if kind == "v":
                raise ValueError
            if kind == "k":
                raise KeyError
            if kind == "t":
                raise TypeError
        except ValueError:
            out.append("v2")
            if kind == "v":
                try:
                    raise IndexError
                except IndexError:
                    out.append("i3")
                finally:
                    out.append("f3")
        else:
            out.append("e2")
        finally:
            out.append("f2")
        out.append("after2")
    except KeyError:
        out.append("k1")
        try:
            raise TypeError
        except LookupError:
            out.append("no")
        except TypeError:
            out.append("t3")
    except (TypeError, AttributeError):
        out.append("ta1")
    else:
        out.append("e1")
    finally:
        out.append("f1")
    return out
for k in ("none", "v", "k", "t"):
    print(k, run(k))
def depth(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        depth(n - 1)
    except ValueError as e:
        if n % 3 == 0:
            raise ValueError(f"{e} {n}")
        raise
    finally:
        trail.append(n)
trail = []
try:
    depth(7)
except ValueError as e:
    print(e, trail)
def loop():
    for i in range(4):
        try:
            try:
                if i == 2:
                    raise KeyError(i)
                yield i
            except KeyError as e:
                yield f"caught {e}"
        finally:
            yield f"f{i}"
print(list(loop()))
def handler_raises():
    try:
        raise ValueError("1")
    except ValueError:
        try:
            raise TypeError("2")
        except TypeError as t:
            return type(t.__context__).__name__
print(handler_raises())
