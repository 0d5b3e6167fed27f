# A tiny Lisp: reader, environments, special forms, closures, tail loops, macros, errors.
class LispError(Exception):
    pass


class Symbol(str):
    def __repr__(self):
        return str(self)


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__()
        self.outer = outer
        names = list(names)
        values = list(values)
        if "." in names:
            i = names.index(".")
            values = values[:i] + [values[i:]]
            names.remove(".")
        if len(names) != len(values):
            raise LispError(f"expected {len(names)} arguments, got {len(values)}")
        self.update(zip(names, values))

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise LispError(f"unbound symbol {name}")


class Lambda:
    def __init__(self, params, body, env, name="lambda"):
        self.params, self.body, self.env, self.name = params, body, env, name

    def __repr__(self):
        return f"<{self.name}/{len(self.params)}>"


def tokenize(src):
    tok, i = [], 0
    while i < len(src):
        c = src[i]
        if c in " \n\t":
            i += 1
        elif c == ";":
            while i < len(src) and src[i] != "\n":
                i += 1
        elif c in "()'`,":
            tok.append(c)
            i += 1
        elif c == '"':
            j = src.index('"', i + 1)
            tok.append(src[i:j + 1])
            i = j + 1
        else:
            j = i
            while j < len(src) and src[j] not in " \n\t()'`,;\"":
                j += 1
            tok.append(src[i:j])
            i = j
    return tok


def read(tok):
    if not tok:
        raise LispError("unexpected end")
    t = tok.pop(0)
    if t == "(":
        out = []
        while tok and tok[0] != ")":
            out.append(read(tok))
        if not tok:
            raise LispError("missing )")
        tok.pop(0)
        return out
    if t == ")":
        raise LispError("unexpected )")
    if t in ("'", "`", ","):
        return [Symbol({"'": "quote", "`": "quasi", ",": "unquote"}[t]), read(tok)]
    if t[0] == '"':
        return t[1:-1]
    if t in ("#t", "#f"):
        return t == "#t"
    for conv in (int, float):
        try:
            return conv(t)
        except ValueError:
            pass
    return Symbol(t)


def show(v):
    if v is True or v is False:
        return "#t" if v else "#f"
    if isinstance(v, list):
        return "(" + " ".join(map(show, v)) + ")"
    if isinstance(v, Symbol):
        return str(v)
    if isinstance(v, str):
        return '"' + v + '"'
    return "nil" if v is None else str(v)


def fold(f):
    def g(*a):
        r = a[0]
        for x in a[1:]:
            r = f(r, x)
        return r
    return g


GLOBAL = Env()
MACROS = {}
GLOBAL.update({
    "+": lambda *a: sum(a), "*": fold(lambda x, y: x * y), "-": lambda a, *b: -a if not b else a - sum(b),
    "/": fold(lambda x, y: x // y if isinstance(x, int) and isinstance(y, int) and x % y == 0 else x / y),
    "mod": lambda a, b: a % b, "<": lambda a, b: a < b, ">": lambda a, b: a > b, "=": lambda a, b: a == b, "<=": lambda a, b: a <= b,
    "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, b: [a] + b, "list": lambda *a: list(a),
    "null?": lambda l: l == [], "not": lambda x: x is False, "length": len, "append": lambda *a: sum(a, []),
    "print": lambda *a: print("out:", *map(show, a)), "str": lambda *a: "".join(x if isinstance(x, str) else show(x) for x in a),
    "apply": lambda f, a: call(f, a), "map": lambda f, l: [call(f, [x]) for x in l], "eq?": lambda a, b: a is b or a == b,
})


def quasi(x, env):
    if not isinstance(x, list):
        return x
    if x and x[0] == "unquote":
        return evaluate(x[1], env)
    return [quasi(i, env) for i in x]


def call(f, args):
    if isinstance(f, Lambda):
        return evaluate(f.body, Env(f.params, args, f.env))
    if not callable(f):
        raise LispError(f"not a function: {show(f)}")
    return f(*args)


def evaluate(x, env=GLOBAL):
    while True:
        if isinstance(x, Symbol):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        if not x:
            return []
        op, *args = x
        if op == "quote":
            return args[0]
        if op == "quasi":
            return quasi(args[0], env)
        if op == "if":
            test = evaluate(args[0], env)
            if test is False:
                if len(args) < 3:
                    return None
                x = args[2]
            else:
                x = args[1]
        elif op == "define":
            if isinstance(args[0], list):
                name, *params = args[0]
                env[name] = Lambda(params, [Symbol("begin")] + args[1:], env, name)
            else:
                env[args[0]] = evaluate(args[1], env)
            return None
        elif op == "set!":
            env.find(args[0])[args[0]] = evaluate(args[1], env)
            return None
        elif op == "lambda":
            return Lambda(args[0], [Symbol("begin")] + args[1:], env)
        elif op == "macro":
            MACROS[args[0][0]] = Lambda(args[0][1:], args[1], env, args[0][0])
            return None
        elif op == "let":
            env = Env([b[0] for b in args[0]], [evaluate(b[1], env) for b in args[0]], env)
            x = [Symbol("begin")] + args[1:]
        elif op == "begin":
            for e in args[:-1]:
                evaluate(e, env)
            if not args:
                return None
            x = args[-1]
        elif op == "cond":
            for test, value in args:
                if test == "else" or evaluate(test, env) is not False:
                    x = value
                    break
            else:
                return None
        elif isinstance(op, Symbol) and op in MACROS:
            x = call(MACROS[op], args)
        else:
            f = evaluate(op, env)
            vals = [evaluate(a, env) for a in args]
            if not isinstance(f, Lambda):
                return call(f, vals)
            x, env = f.body, Env(f.params, vals, f.env)


def run(src):
    tok = tokenize(src)
    while tok:
        try:
            v = evaluate(read(tok))
            if v is not None:
                print(show(v))
        except LispError as e:
            print("error:", e)
        except (TypeError, ZeroDivisionError, IndexError) as e:
            print("python error:", type(e).__name__)


run("""
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 10) (fact 40)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))
(loop 3000 0) ; runs without deep recursion
(define (counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(define a (counter)) (define b (counter))
(a) (a) (b)
(define (filter p l) (cond ((null? l) '()) ((p (car l)) (cons (car l) (filter p (cdr l)))) (else (filter p (cdr l)))))
(define (range a b) (if (< a b) (cons a (range (+ a 1) b)) '()))
(filter (lambda (x) (= (mod x 3) 0)) (range 0 20))
(map (lambda (x) (* x x)) '(1 2 3))
(macro (unless c body) `(if ,c #f ,body))
(unless #f "ran") (unless #t (print "not printed"))
(macro (swap x y) `(let ((tmp ,x)) (set! ,x ,y) (set! ,y tmp)))
(define p 1) (define q 2) (swap p q) (list p q)
(define (va x . rest) (list x rest)) (va 1) (va 1 2 3)
(apply + '(1 2 3)) (str "a" 1 '(x "y")) (quote (a (b c) "d" 1.5 #t))
(define (compose f g) (lambda (x) (f (g x))))
((compose (lambda (x) (+ x 1)) (lambda (x) (* x 10))) 5)
(define Y (lambda (h) ((lambda (x) (x x)) (lambda (g) (h (lambda (n) ((g g) n)))))))
((Y (lambda (f) (lambda (n) (if (< n 2) n (+ (f (- n 1)) (f (- n 2))))))) 12)
(undefined 1) (fact) (1 2) (car '()) (+ 1 "a") (/ 7 2) (/ 8 2) (/ 1 0)
fact a () (let ((x 1) (y 2)) (print x y) (+ x y))
(define (qs l) (if (null? l) '() (let ((p (car l)) (r (cdr l)))
  (append (qs (filter (lambda (x) (< x p)) r)) (list p) (qs (filter (lambda (x) (not (< x p))) r))))))
(qs '(3 1 4 1 5 9 2 6 5 3 5))
""")
run("(1 2")
run(")")
print(len(GLOBAL), sorted(MACROS))
