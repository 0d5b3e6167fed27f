package bpf

import (
	"krait/btf"
	"krait/interp/syntax"
)

// calls are the builtins that a hook may call, besides those that user space makes text of.
var calls map[string]func(*checker, *syntax.Call) node

func init() {
	calls = map[string]func(*checker, *syntax.Call) node{
		"IS_ERR":         func(c *checker, x *syntax.Call) node { return c.isError(x, false) },
		"IS_ERR_OR_NULL": func(c *checker, x *syntax.Call) node { return c.isError(x, true) },
		"PTR_ERR":        (*checker).ptrErr,
		"bool": func(c *checker, x *syntax.Call) node {
			c.arguments(x, 1, 1)
			return c.cond(x.Args[0])
		},
		"int":          (*checker).intOf,
		"abs":          (*checker).abs,
		"min":          func(c *checker, x *syntax.Call) node { return c.extreme(x, syntax.Lt) },
		"max":          func(c *checker, x *syntax.Call) node { return c.extreme(x, syntax.Gt) },
		"ntohs":        func(c *checker, x *syntax.Call) node { return c.swapped(x, 2) },
		"htons":        func(c *checker, x *syntax.Call) node { return c.swapped(x, 2) },
		"ntohl":        func(c *checker, x *syntax.Call) node { return c.swapped(x, 4) },
		"htonl":        func(c *checker, x *syntax.Call) node { return c.swapped(x, 4) },
		"hasattr":      (*checker).hasattr,
		"exists":       (*checker).exists,
		"sizeof":       (*checker).sizeof,
		"offsetof":     (*checker).offsetof,
		"cast":         (*checker).castCall,
		"container_of": (*checker).containerOfCall,
		"len":          (*checker).strLen,
		"entry":        (*checker).entryCall,
		"str":          (*checker).strOf,
		"string":       (*checker).strOf,
	}
}

func (c *checker) pointerArg(x *syntax.Call, name string) node {
	c.arguments(x, 1, 1)
	p := c.value(x.Args[0])
	if p.typ().kind != kPtr {
		c.fail(x.Args[0], "", "%s: a pointer is needed, not %s", name, c.text(p.typ()))
	}
	return p
}

func (c *checker) isError(x *syntax.Call, orNull bool) node {
	return &isErr{base{boolTyp(), x}, c.pointerArg(x, x.Fn.(*syntax.Name).Id), orNull}
}

func (c *checker) ptrErr(x *syntax.Call) node {
	return &convert{base{cTyp(8, true), x}, c.pointerArg(x, "PTR_ERR")}
}

// intOf is int(x): the address of a pointer, a number as it is.
func (c *checker) intOf(x *syntax.Call) node {
	c.arguments(x, 1, 1)
	n := c.value(x.Args[0])
	switch t := n.typ(); {
	case t.kind == kPtr:
		return &convert{base{cTyp(8, false), x}, n}
	case t.number():
		return c.arith(x, syntax.Add, n, c.integer(x, zero))
	default:
		c.fail(x.Args[0], "", "int() of %s cannot run in eBPF", c.text(t))
	}
	return nil
}

func (c *checker) abs(x *syntax.Call) node {
	c.arguments(x, 1, 1)
	n := c.number(x.Args[0])
	if k, ok := n.(*number); ok {
		t := numRange(k)
		return c.integer(x, maxBig(t.lo, bigInt(0).Neg(t.lo)))
	}
	pre, again := c.hold(x, n)
	t := numRange(n)
	if t.positive() {
		return n
	}
	negated := c.arith(x, syntax.Sub, c.integer(x, zero), again)
	less := &compare{base{boolTyp(), x}, syntax.Lt, again, c.integer(x, zero)}
	hi := maxBig(t.hi, bigInt(0).Neg(t.lo))
	return c.after(x, pre, &choose{base{intTyp(zero, minBig(hi, maxInt)), x}, less, negated, again})
}

// extreme is min(a, b, ...) or max(a, b, ...).
func (c *checker) extreme(x *syntax.Call, op syntax.Op) node {
	if len(x.Args) < 2 {
		c.fail(x, "", "%s() takes two or more numbers in eBPF", x.Fn.(*syntax.Name).Id)
	}
	c.arguments(x, 2, 16)
	pre, best := c.hold(x, c.number(x.Args[0]))
	for _, a := range x.Args[1:] {
		p, other := c.hold(x, c.number(a))
		test := c.compareNumbers(&syntax.Compare{Range: x.Range}, op, other, best)
		t, why := c.merge(other.typ(), best.typ())
		if why != "" {
			c.fail(x, "give all one type", "the value is %s", why)
		}
		pre = append(pre, p...)
		if k, ok := test.(*number); ok {
			if k.bits != 0 {
				best = other
			}
			continue
		}
		q, held := c.hold(x, &choose{base{t, x}, test, other, best})
		pre, best = append(pre, q...), held
	}
	if len(pre) == 0 {
		return best
	}
	return c.after(x, pre, best)
}

// typeArg is a type that is named by a constant str or by its bare name.
func (c *checker) typeArg(x syntax.Expr) btf.ID {
	name := ""
	if k, ok := x.(*syntax.Const); ok {
		name, _ = k.Value.(string)
	} else if n, ok := x.(*syntax.Name); ok {
		name = n.Id
		if k, ok := c.global(n.Id).(Const); ok {
			if s, ok := c.constantValue(n, k.Value).(*text); ok {
				name = s.s
			}
		}
	}
	if name == "" {
		c.fail(x, "name it: \"struct x\"", "this type is not known in eBPF")
	}
	id, err := c.types.ParseType(name)
	if err != nil {
		c.fail(x, "", "%v", err)
	}
	return id
}

func (c *checker) sizeof(x *syntax.Call) node {
	c.arguments(x, 1, 1)
	size, err := c.types.Size(c.typeArg(x.Args[0]))
	if err != nil {
		c.fail(x.Args[0], "", "%v", err)
	}
	return c.integer(x, bigInt(int64(size)))
}

// memberArg finds the offset of a member, which may be a path: "a.b".
func (c *checker) memberArg(id btf.ID, x syntax.Expr) int64 {
	k, ok := x.(*syntax.Const)
	name, isStr := "", false
	if ok {
		name, isStr = k.Value.(string)
	}
	if !isStr {
		c.fail(x, "", "a member is named by a constant str in eBPF")
	}
	field, ok := c.types.Field(id, name)
	if !ok {
		c.noMember(x, id, name)
	}
	return int64(field.Offset)
}

func (c *checker) offsetof(x *syntax.Call) node {
	c.arguments(x, 2, 2)
	return c.integer(x, bigInt(c.memberArg(c.typeArg(x.Args[0]), x.Args[1])))
}

// castCall is cast("struct x *", p).
func (c *checker) castCall(x *syntax.Call) node {
	c.arguments(x, 2, 2)
	id := c.typeArg(x.Args[0])
	t, err := c.types.Strip(id)
	if err != nil || t.Kind != btf.KindPointer {
		c.fail(x.Args[0], "cast to a pointer: \""+c.types.CText(id)+" *\"", "%s is no pointer type", c.types.CText(id))
	}
	return c.castTo(x, x.Args[1], t.Elem)
}

func (c *checker) castTo(x *syntax.Call, arg syntax.Expr, id btf.ID) node {
	p := c.value(arg)
	t := p.typ()
	if t.kind != kPtr && t.kind != kInt {
		c.fail(arg, "", "a pointer is needed, not %s", c.text(t))
	}
	to := ptrTyp(id, false)
	if t.kind == kPtr {
		to.vid, to.fixed = t.vid, t.fixed
	}
	return &convert{base{to, x}, p}
}

// containerOfCall is container_of(p, "struct x", "member").
func (c *checker) containerOfCall(x *syntax.Call) node {
	c.arguments(x, 3, 3)
	p := c.value(x.Args[0])
	if p.typ().kind != kPtr && p.typ().kind != kInt {
		c.fail(x.Args[0], "", "a pointer is needed, not %s", c.text(p.typ()))
	}
	id := c.typeArg(x.Args[1])
	off := c.memberArg(id, x.Args[2])
	return &convert{base{ptrTyp(id, false), x}, &moved{base{ptrTyp(id, false), x}, addr{p, -off}}}
}
