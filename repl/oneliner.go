package repl

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"krait/bpf"
	"krait/interp/compile"
	"krait/interp/syntax"
	"krait/interp/value"
)

// One-liners: count("vfs_*", by=comm) and its like are statements that stand for a container and the hooks that
// fill it. Their arguments are expressions of the hook, not of the program.

// A oneLiner is such a statement.
type oneLiner struct {
	form  string
	call  *syntax.Call
	bind  string // name of the container
	probe string
}

// forms are the one-liners, with the number of expressions behind the probe: trace takes any.
var forms = map[string]int{"count": 0, "counter": 0, "hist": 1, "lhist": 4, "stats": 1, "latency": 0, "trace": -1}

// findOneLiner recognises a call of a form, by itself or assigned to a name.
func findOneLiner(s syntax.Stmt, bound func(string) bool) *oneLiner {
	o := &oneLiner{}
	switch s := s.(type) {
	case *syntax.ExprStmt:
		o.call, _ = s.X.(*syntax.Call)
	case *syntax.Assign:
		name, ok := s.Targets[0].(*syntax.Name)
		if !ok || len(s.Targets) != 1 {
			return nil
		}
		o.bind = name.Id
		o.call, _ = s.Value.(*syntax.Call)
	}
	if o.call == nil || len(o.call.Args) == 0 {
		return nil
	}
	fn, ok := o.call.Fn.(*syntax.Name)
	probe, isConst := o.call.Args[0].(*syntax.Const)
	if !ok || !isConst || bound(fn.Id) {
		return nil
	}
	if _, ok := forms[fn.Id]; !ok {
		return nil
	}
	o.form = fn.Id
	o.probe, ok = probe.Value.(string)
	if !ok {
		return nil
	}
	return o
}

// execOneLiner runs the statements that a one-liner stands for.
func (s *Session) execOneLiner(c *syntax.Chunk, o *oneLiner, mode compile.Mode) (*value.Outcome, error) {
	text, err := s.expand(c, o)
	if err != nil {
		return nil, err
	}
	name := fmt.Sprintf("<%s %d>", o.form, s.oneLiners)
	s.sources.add(name, 1, []byte(text))
	f, err := syntax.ParseFile(name, []byte(text))
	if err != nil {
		return nil, err
	}
	outcome := &value.Outcome{Status: value.Done}
	for _, unit := range split(f, s.names.has) {
		if outcome, err = s.exec(unit, mode); err != nil || outcome.Status != value.Done {
			return outcome, err
		}
	}
	return outcome, nil
}

// probeKinds are the kinds by what is written before a probe's name; those of one or two letters are bpftrace's.
var probeKinds = map[string]string{
	"hook": "hook", "fentry": "hook", "kfunc": "hook", "f": "hook", "fexit": "hook.ret", "kretfunc": "hook.ret", "fr": "hook.ret",
	"hook.ret": "hook.ret", "kprobe": "kprobe", "k": "kprobe", "kretprobe": "kretprobe", "kr": "kretprobe",
	"tracepoint": "tracepoint", "t": "tracepoint", "rawtracepoint": "rawtracepoint", "rt": "rawtracepoint",
	"uprobe": "uprobe", "u": "uprobe", "uretprobe": "uretprobe", "ur": "uretprobe", "profile": "profile", "p": "profile",
}

// splitProbe takes "kind:name" apart; without a kind, a name with a colon is a tracepoint's, others are functions.
func splitProbe(probe string) (decorator, target string) {
	kind, rest, ok := strings.Cut(probe, ":")
	if d := probeKinds[kind]; ok && d != "" {
		return d, rest
	}
	if ok {
		return "tracepoint", probe
	}
	return "hook", probe
}

// expand writes the program that a one-liner stands for.
func (s *Session) expand(c *syntax.Chunk, o *oneLiner) (string, error) {
	if n := forms[o.form]; n >= 0 && len(o.call.Args) != n+1 {
		from, to := o.call.Span()
		return "", syntax.NewError(c.Name, c.Source, from, to, fmt.Sprintf("%s() takes a probe and %d values", o.form, n), usageOf[o.form])
	}
	s.oneLiners++
	if o.bind == "" {
		o.bind = fmt.Sprintf("%s_%d", o.form, s.oneLiners)
		s.unnamed[o.bind] = true
	}
	b := newExpansion(o, c.Source)
	if o.form == "latency" && !slices.Contains([]string{"hook", "hook.ret", "kprobe", "uprobe"}, b.decorator) {
		from, to := o.call.Args[0].Span()
		return "", syntax.NewError(c.Name, c.Source, from, to, o.probe+": only functions take time", usageOf["latency"])
	}
	params, err := s.usedParams(b)
	if err != nil {
		return "", err
	}
	return b.program(params), nil
}

var usageOf = map[string]string{
	"count": `count("vfs_*", by=comm)`, "counter": `counter("vfs_*", by=comm)`, "hist": `hist("vfs_read", ret)`,
	"lhist": `lhist("vfs_read", ret, 0, 2000, 200)`, "stats": `stats("vfs_read", ret, by=comm)`, "latency": `latency("vfs_read", by=comm)`,
}

// An expansion is a one-liner on the way to being a program.
type expansion struct {
	o                 *oneLiner
	text              func(syntax.Node) string
	decorator, target string
	by, when          syntax.Expr
	rest              []string // keywords for the decorator
}

func newExpansion(o *oneLiner, source []byte) *expansion {
	b := &expansion{o: o, text: func(n syntax.Node) string {
		from, to := n.Span()
		return string(source[from.Off:to.Off])
	}}
	b.keywords()
	b.decorator, b.target = splitProbe(o.probe)
	if b.decorator == "hook" && (b.uses("ret") || b.uses("retval")) {
		b.decorator = "hook.ret"
	}
	return b
}

func (b *expansion) keywords() {
	for _, k := range b.o.call.Keywords {
		switch k.Name {
		case "by":
			b.by = k.Value
		case "when":
			b.when = k.Value
		default:
			b.rest = append(b.rest, b.text(k))
		}
	}
}

// exprs are the expressions of the hook.
func (b *expansion) exprs() []syntax.Expr {
	list := slices.Clone(b.o.call.Args[1:])
	for _, x := range []syntax.Expr{b.by, b.when} {
		if x != nil {
			list = append(list, x)
		}
	}
	return list
}

// names are those that the expressions use, each once.
func (b *expansion) names() []string {
	var names []string
	for _, x := range b.exprs() {
		syntax.Walk(x, func(n syntax.Node) bool {
			if name, ok := n.(*syntax.Name); ok && !slices.Contains(names, name.Id) {
				names = append(names, name.Id)
			}
			return true
		})
	}
	return names
}

func (b *expansion) uses(name string) bool { return slices.Contains(b.names(), name) }

// usedParams are the target's arguments that the expressions name.
func (s *Session) usedParams(b *expansion) (string, error) {
	if err := s.kernel.load(); err != nil {
		return "", err
	}
	var have []string
	name, _, _ := strings.Cut(strings.Split(b.target, "*")[0], "+")
	switch b.decorator {
	case "tracepoint", "rawtracepoint":
		found, err := tracepoints(b.target)
		var missing *siteError
		if errors.As(err, &missing) || len(found) == 0 {
			return "", nil // the hook says so
		}
		if err != nil {
			return "", err
		}
		_, event, _ := strings.Cut(found[0], ":")
		have = bpf.RawArguments(s.kernel.types, event)
		fields, err := bpf.ReadRecord(found[0])
		if err != nil {
			return "", err
		}
		for _, f := range fields {
			have = append(have, f.Name)
		}
	case "uprobe":
		have = []string{"arg0", "arg1", "arg2", "arg3", "arg4", "arg5"}
	default:
		if s.kernel.function(name) {
			fn, _ := s.kernel.types.Func(name)
			if proto, ok := s.kernel.types.Proto(fn.ID); ok {
				for _, p := range proto.Params {
					have = append(have, p.Name)
				}
			}
		}
	}
	var used []string
	for _, n := range b.names() {
		if slices.Contains(have, n) && !specials[n] && !s.names.has(n) {
			used = append(used, n)
		}
	}
	return strings.Join(used, ", "), nil
}

// program is the text.
func (b *expansion) program(params string) string {
	var p strings.Builder
	args := append([]string{fmt.Sprintf("%q", b.target)}, b.rest...)
	name, key := b.o.bind, "probe"
	if b.by != nil {
		key = b.text(b.by)
	}
	hook := func(decorator, params string, lines ...string) {
		fmt.Fprintf(&p, "@%s(%s)\ndef %s_hook(%s):\n", decorator, strings.Join(args, ", "), name, params)
		indent := "    "
		if b.when != nil {
			fmt.Fprintf(&p, "    if %s:\n", b.text(b.when))
			indent += "    "
		}
		for _, line := range lines {
			p.WriteString(indent + line + "\n")
		}
	}
	values := make([]string, len(b.o.call.Args))
	for i, x := range b.o.call.Args {
		values[i] = b.text(x)
	}
	item := name
	if b.by != nil {
		item = fmt.Sprintf("%s[%s]", name, key)
	}
	switch b.o.form {
	case "count", "counter":
		fmt.Fprintf(&p, "%s = Counter()\n", name)
		hook(b.decorator, params, fmt.Sprintf("%s[%s] += 1", name, key))
	case "hist":
		fmt.Fprintf(&p, "%s = Hist()\n", name)
		hook(b.decorator, params, fmt.Sprintf("%s.add(%s)", item, values[1]))
	case "lhist":
		fmt.Fprintf(&p, "%s = LinHist(%s)\n", name, strings.Join(values[2:], ", "))
		hook(b.decorator, params, fmt.Sprintf("%s.add(%s)", item, values[1]))
	case "stats":
		fmt.Fprintf(&p, "%s = Stats()\n", name)
		hook(b.decorator, params, fmt.Sprintf("%s.add(%s)", item, values[1]))
	case "trace":
		what := "now(), pid, comm, probe"
		if len(values) > 1 {
			what = strings.Join(values[1:], ", ")
		}
		hook(b.decorator, params, fmt.Sprintf("print(%s)", what))
	case "latency":
		fmt.Fprintf(&p, "%s = Hist()\n", name)
		if b.decorator == "hook" || b.decorator == "hook.ret" {
			hook("hook.ret", params, fmt.Sprintf("%s.add(nsecs - entry(nsecs))", item))
			break
		}
		// A return probe does not see the call: the start waits in a table.
		back := map[string]string{"uprobe": "uretprobe", "kprobe": "kretprobe"}[b.decorator]
		fmt.Fprintf(&p, "_start_%s = Table()\n", name)
		when := b.when
		b.when = nil
		hook(b.decorator, "", fmt.Sprintf("_start_%s[tid] = nsecs", name))
		b.when = when
		hook(back, params, fmt.Sprintf("if tid in _start_%s:", name),
			fmt.Sprintf("    %s.add(nsecs - _start_%s[tid])", item, name), fmt.Sprintf("    del _start_%s[tid]", name))
	}
	return p.String()
}
