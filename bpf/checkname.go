package bpf

import (
	"math/big"

	"krait/btf"
	"krait/interp/syntax"
)

// builtins are the names that every hook has. Their values are read at each use.
var builtins = map[string]typ{
	"pid": smallTyp(0, 1<<22), "tid": smallTyp(0, 1<<22), "uid": smallTyp(0, 1<<32-1),
	"cpu": smallTyp(0, 1<<16), "nsecs": smallTyp(0, 1<<62), "gid": smallTyp(0, 1<<32-1), "cgroup": cTyp(8, false),
	"current": {}, "comm": {}, "func": {}, "probe": {}, "ret": {}, "retval": {}, "ppid": {}, "elapsed": {}, "kstack": {},
	"ustack": {}, "args": {},
}

// isBuiltin: nothing nearer than a builtin has the name.
func (c *checker) isBuiltin(name string) bool {
	return c.vars[name] == nil && c.params[name] == nil && c.global(name) == nil
}

// name types a name: the hook's own, the session's, what hooks always have, the kernel's.
func (c *checker) name(x *syntax.Name) node {
	if v := c.vars[x.Id]; v != nil {
		return c.readVar(x, v)
	}
	if a := c.params[x.Id]; a != nil {
		if a.field != nil {
			return c.fieldValue(x, a.field)
		}
		again := *a
		again.n = x
		return &again
	}
	switch g := c.global(x.Id).(type) {
	case Const:
		return c.constantValue(x, g.Value)
	case Container:
		c.want(x, g, "the value of")
	}
	if _, ok := builtins[x.Id]; ok {
		return c.builtin(x)
	}
	if n := c.numberedArg(x); n != nil {
		return n
	}
	if n := c.kernelConst(x); n != nil {
		return n
	}
	c.refuseName(x)
	return nil
}

func (c *checker) readVar(x *syntax.Name, v *variable) node {
	t, ok := c.flow.vars[v]
	if why := c.flow.mixed[v]; !ok && why != "" {
		c.fail(x, "use two names", "%s is %s here", x.Id, why)
	}
	if !ok && c.flow.maybe[v] {
		c.fail(x, "assign it before the if", "%s is not assigned on every path to here", x.Id)
	}
	if !ok {
		hint := ""
		if c.global(x.Id) != nil {
			hint = "the hook assigns it, so it is not the session's " + x.Id
		}
		c.fail(x, hint, "%s is used before it is assigned", x.Id)
	}
	return c.readParts(x, v, t)
}

func (c *checker) builtin(x *syntax.Name) node {
	switch x.Id {
	case "kstack", "ustack":
		return c.stack(x, x.Id == "ustack")
	case "elapsed":
		return c.arith(x, syntax.Sub, &builtin{base{builtins["nsecs"], x}, "nsecs"}, c.integer(x, bigInt(int64(c.hook.Started))))
	case "ppid":
		return c.ppid(x)
	case "args":
		c.fail(x, "name one: args."+c.paramNames(), "args has no value of its own")
	case "func", "probe":
		return c.probeName(x)
	case "ret", "retval":
		if !c.hook.Kind.returns() || c.atEntry {
			c.fail(x, "hook the return: @hook.ret(...)", "ret is not known when the function is called")
		}
		return c.result(x)
	case "comm":
		f, ok := c.taskField("comm")
		if size, err := c.types.Size(f.Type); !ok || err != nil || size != commSize {
			c.fail(x, "use current.comm", "this kernel's task_struct has no comm of %d bytes", commSize)
		}
		return &comm{base{strTyp(commSize), x}, int64(f.Offset)}
	case "current":
		task, ok := c.types.Struct("task_struct")
		if !ok {
			c.fail(x, "", "the kernel's types have no task_struct")
		}
		t := ptrTyp(task.ID, true)
		t.fixed = true
		return &builtin{base{t, x}, x.Id}
	}
	return &builtin{base{builtins[x.Id], x}, x.Id}
}

// ppid is the process that started this one: current.real_parent.tgid.
func (c *checker) ppid(x *syntax.Name) node {
	current := &syntax.Name{Range: x.Range, Id: "current"}
	parent := &syntax.Attr{Range: x.Range, X: current, Name: "real_parent"}
	return c.attr(&syntax.Attr{Range: x.Range, X: parent, Name: "tgid"})
}

func (c *checker) taskField(name string) (btf.Field, bool) {
	task, ok := c.types.Struct("task_struct")
	if !ok {
		return btf.Field{}, false
	}
	return c.types.Field(task.ID, name)
}

// kernelConst is an enumerator or a macro constant, nil if there is none.
func (c *checker) kernelConst(x *syntax.Name) node {
	bits, isSigned := uint64(0), false
	if v, enum, ok := c.types.Enumerator(x.Id); ok {
		bits, isSigned = v, enum.Signed
	} else if k, ok := btf.Const(x.Id); ok {
		bits, isSigned = k.Bits, k.Signed
	} else {
		return nil
	}
	if isSigned {
		return c.integer(x, bigInt(int64(bits)))
	}
	return c.integer(x, new(big.Int).SetUint64(bits))
}

// refuseName says what a name is that eBPF has no use for.
func (c *checker) refuseName(x *syntax.Name) {
	if _, ok := c.types.Func(x.Id); ok {
		c.fail(x, "calling kernel functions needs the interpreter: krait --write", "%s is a kernel function", x.Id)
	}
	if _, ok, _ := c.types.Global(x.Id); ok {
		c.fail(x, "", "%s is a kernel variable, which an eBPF hook cannot read", x.Id)
	}
	if _, ok := c.types.Struct(x.Id); ok {
		c.fail(x, "cast with "+x.Id+"(pointer)", "%s is a type, not a value", x.Id)
	}
	near := btf.Suggest(x.Id, func(yield func(string) bool) {
		for name := range c.vars {
			if !yield(name) {
				return
			}
		}
		for name := range c.params {
			if !yield(name) {
				return
			}
		}
		for name := range c.hook.Globals {
			if !yield(name) {
				return
			}
		}
		for name := range builtins {
			if !yield(name) {
				return
			}
		}
	})
	hint := "the arguments of " + c.hook.Target + " are " + c.paramNames()
	if near != "" {
		hint = meant(near)
	} else if c.kernelParam(x.Id) >= 0 {
		hint = "make it a parameter of the hook"
	}
	c.fail(x, hint, "%s: eBPF knows no such name", x.Id)
}
