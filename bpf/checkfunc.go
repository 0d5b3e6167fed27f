package bpf

import (
	"maps"
	"slices"
	"strconv"

	"krait/interp/syntax"
)

// maxInline bounds how deep functions call each other.
const maxInline = 16

// frame is what a function changes while its body is put in the place of a call.
type frame struct {
	hook      *Hook
	vars      map[string]*variable
	params    map[string]*argument
	inLoop    *loopScope
	returning *returned
	closure   map[string]Global
}

// returned gathers what a function returns.
type returned struct {
	v     *variable
	types []typ
	flows []*flow
	// option: some returns give None, nones of them.
	option   bool
	nones    int
	constant node // what is returned, if it is constant
}

// global is a name of the session, or one that a function has from where it was defined.
func (c *checker) global(name string) Global {
	if g, ok := c.closure[name]; ok {
		return g
	}
	return c.hook.Globals[name]
}

// callFunc puts the body of a function of the session in the place of a call.
func (c *checker) callFunc(x *syntax.Call, name string, f Func) node {
	if slices.Contains(c.inlining, f.Def) {
		c.fail(x, "use a loop", "%s() calls itself, which cannot run in eBPF", name)
	}
	if len(c.inlining) >= maxInline {
		c.fail(x, "", "functions call each other %d deep, eBPF has at most %d", len(c.inlining)+1, maxInline)
	}
	if f.Def.Async || len(f.Def.Decorators) > 0 {
		c.fail(x, "", "%s() is decorated or a coroutine, which cannot run in eBPF", name)
	}
	args := c.bindCall(x, name, f)
	n, why := c.inlineCall(x, f, args, false)
	if why == "" && n == nil {
		n, why = c.inlineCall(x, f, args, true)
	}
	if why != "" {
		c.fail(x, "return one type", "the function returns %s", why)
	}
	return n
}

// bindCall evaluates the arguments of a call, by the name of the parameter.
func (c *checker) bindCall(x *syntax.Call, name string, f Func) map[string]node {
	p := f.Def.Params
	var params []*syntax.Param
	if p != nil {
		if p.Star != nil || p.KwStar != nil {
			c.fail(x, "", "%s() has starred parameters, which cannot run in eBPF", name)
		}
		params = p.All()
	}
	c.arguments(x, 0, len(params))
	args := map[string]node{}
	for i, a := range x.Args {
		args[params[i].Name.Id] = c.asStr(c.value(a))
	}
	for _, k := range x.Keywords {
		if !slices.ContainsFunc(params, func(p *syntax.Param) bool { return p.Name.Id == k.Name }) || args[k.Name] != nil {
			c.fail(k, "", "%s() got an unexpected argument %s", name, k.Name)
		}
		args[k.Name] = c.asStr(c.value(k.Value))
	}
	for _, p := range params {
		if args[p.Name.Id] != nil {
			continue
		}
		if p.Default == nil {
			c.fail(x, "", "%s() misses its argument %s", name, p.Name.Id)
		}
		d := c.defaultOf(p.Default)
		if d == nil {
			c.fail(x, "pass it", "%s(): the default of %s is no constant", name, p.Name.Id)
		}
		args[p.Name.Id] = d
	}
	return args
}

// defaultOf is the value of a parameter's default, nil if it is no literal.
func (c *checker) defaultOf(x syntax.Expr) node {
	switch x := x.(type) {
	case *syntax.Const:
		return c.literal(x)
	case *syntax.UnaryOp:
		if k, ok := x.X.(*syntax.Const); ok && x.Op != syntax.Not && c.literal(k).typ().number() {
			return c.unary(x)
		}
	}
	return nil
}

// inlineCall checks the body. There is no node when a return gives None and another a value, unless option is
// set; the text says why there is no one type.
func (c *checker) inlineCall(x *syntax.Call, f Func, args map[string]node, option bool) (node, string) {
	outer := frame{c.hook, c.vars, c.params, c.inLoop, c.returning, c.closure}
	defer func() {
		c.hook, c.vars, c.params, c.inLoop, c.returning, c.closure = outer.hook, outer.vars, outer.params, outer.inLoop, outer.returning, outer.closure
	}()
	hook := *c.hook
	hook.File, hook.Source = f.File, f.Source
	c.hook, c.params, c.inLoop, c.closure = &hook, map[string]*argument{}, nil, f.Closure
	c.vars = collect(f.Def.Body)
	in := &inline{node: x}
	events := len(c.spec.Events)
	for _, p := range slices.Sorted(maps.Keys(args)) {
		v := c.vars[p]
		if v == nil {
			v = &variable{name: p}
			c.vars[p] = v
		}
		c.flow.vars[v] = args[p].typ()
		in.args = append(in.args, c.storeVar(x, v, args[p])...)
	}
	r := &returned{v: c.temp(smallTyp(0, 0)), option: option}
	c.returning = r
	c.inlining = append(c.inlining, f.Def)
	in.body = c.block(f.Def.Body)
	c.inlining = c.inlining[:len(c.inlining)-1]
	if !c.flow.dead {
		in.body = append(in.body, c.returns(x, &number{base{typ{kind: kNone}, x}, 0})...)
	}
	for _, name := range slices.Sorted(maps.Keys(c.vars)) {
		in.vars = append(in.vars, c.vars[name])
	}
	in.vars = append(in.vars, r.v)
	for _, fl := range r.flows {
		c.flow = c.join(c.flow, fl)
	}
	t, ok, why := c.resultTyp(r)
	if !ok && !option || why != "" {
		c.spec.Events = c.spec.Events[:events]
		return nil, why
	}
	pre := []stmt{in}
	if len(r.types) == 1 && r.constant != nil {
		return &seq{base{t, x}, pre, r.constant}, ""
	}
	return c.after(x, pre, c.readParts(x, r.v, t)), ""
}

// resultTyp is the one type of all that a function returns.
func (c *checker) resultTyp(r *returned) (t typ, ok bool, why string) {
	if len(r.types) == 0 { // it never returns
		return typ{kind: kNone}, true, ""
	}
	t = r.types[0]
	if r.option && t.kind != kOption {
		t = typ{kind: kOption, elems: []typ{t}}
	}
	for _, u := range r.types[1:] {
		if (t.kind == kNone) != (u.kind == kNone) && !r.option {
			return t, false, ""
		}
		if t, why = c.merge(t, u); why != "" {
			return t, true, why
		}
	}
	return t, true, ""
}

// returns is return x inside a function that is put in the place of its call.
func (c *checker) returns(s syntax.Node, x node) []stmt {
	r := c.returning
	pre, x := peel(c.asStr(x))
	if r.option {
		t := x.typ()
		switch {
		case t.kind == kNone:
			x = &optional{base{typ{kind: kOption}, s}, c.boolean(s, false), nil}
		case t.kind != kOption:
			x = &optional{base{typ{kind: kOption, elems: []typ{t}}, s}, c.boolean(s, true), x}
		}
	}
	if o, ok := x.(*optional); ok && o.v == nil {
		pre = append(pre, c.storeVar(s, r.v.partAt(0), o.found)...)
		r.nones++
	} else {
		pre = append(pre, c.storeVar(s, r.v, x)...)
		r.types = append(r.types, x.typ())
	}
	r.constant = x
	if !constant(x) {
		r.constant = nil
	}
	r.flows = append(r.flows, c.flow.clone())
	c.flow.dead = true
	return append(pre, &leave{s})
}

// assert counts and reports what does not hold.
func (c *checker) assert(s *syntax.Assert) []stmt {
	test := c.cond(s.Test)
	if k, ok := test.(*number); ok && k.bits != 0 {
		return nil
	}
	before := c.flow.clone()
	c.narrow(s.Test, false)
	list := c.report(s, "AssertionError", s.Msg)
	list = append(list, &stop{s, statAssert})
	c.flow = before
	c.narrow(s.Test, true)
	if k, ok := test.(*number); ok && k.bits == 0 {
		c.flow.dead = true
		return list
	}
	return []stmt{&branch{s, &not{base{boolTyp(), s.Test}, test}, list, nil}}
}

// raise counts and reports an exception, and ends the run.
func (c *checker) raise(s *syntax.Raise) []stmt {
	class, msg := "", syntax.Expr(nil)
	switch x := s.Exc.(type) {
	case *syntax.Name:
		class = x.Id
	case *syntax.Call:
		if name, ok := x.Fn.(*syntax.Name); ok && len(x.Args) <= 1 && len(x.Keywords) == 0 {
			class = name.Id
			if len(x.Args) == 1 {
				msg = x.Args[0]
			}
		}
	}
	if class == "" || !c.isBuiltin(class) {
		c.fail(s, "raise an exception of Python's with one message", "this raise cannot run in eBPF")
	}
	list := append(c.report(s, class, msg), &stop{s, statRaised})
	c.flow.dead = true
	return list
}

// report is the event that says what ended a run.
func (c *checker) report(s syntax.Node, class string, msg syntax.Expr) []stmt {
	e := &event{c: c, format: Format{Line: lineOf(s), Size: recordHead, Error: true}}
	from, _ := s.Span()
	e.literal(c.hook.File + ":" + strconv.Itoa(int(from.Line)) + ": " + c.hook.Target + ": " + class)
	if msg != nil {
		e.literal(": ")
		if f, ok := msg.(*syntax.FString); ok {
			e.parts(f.Parts)
		} else {
			e.field(msg, 's', "")
		}
	}
	e.literal("\n")
	c.spec.Events = append(c.spec.Events, e.format)
	return append(e.pre, &emitEvent{s, len(c.spec.Events) - 1, e.args})
}
