package bpf

import (
	"krait/btf"
	"krait/interp/syntax"
)

// shownCalls are the builtins whose numbers user space makes a str of.
var shownCalls = map[string]PartKind{
	"ksym": KsymPart, "usym": UsymPart, "ntop": NtopPart, "strerror": StrerrorPart,
	"syscall_name": SyscallPart, "signal_name": SignalPart, "now": TimePart,
}

// shownSize is the length of what a kind keeps; of a time, without its format.
func shownSize(k PartKind) int {
	switch k {
	case UsymPart, UstackPart:
		return 16
	case NtopPart:
		return 24
	}
	return 8
}

func (c *checker) shownOf(x syntax.Node, kind PartKind, words ...node) *shown {
	return &shown{base: base{typ{kind: kShown, part: Part{kind, shownSize(kind)}}, x}, words: words}
}

// shownCall types ksym(x) and its like.
func (c *checker) shownCall(x *syntax.Call, kind PartKind) node {
	switch kind {
	case NtopPart:
		return c.ntop(x)
	case TimePart:
		return c.now(x)
	}
	c.arguments(x, 1, 1)
	n := c.value(x.Args[0])
	if t := n.typ(); !t.number() && t.kind != kPtr {
		c.fail(x.Args[0], "", "a number is needed, not %s", c.text(t))
	}
	if kind == UsymPart {
		return c.shownOf(x, kind, n, &builtin{base{builtins["pid"], x}, "pid"})
	}
	return c.shownOf(x, kind, n)
}

// now is the time of day; user space makes it of the time since boot.
func (c *checker) now(x *syntax.Call) node {
	c.arguments(x, 0, 1)
	layout := "%H:%M:%S"
	if len(x.Args) == 1 {
		k, ok := c.value(x.Args[0]).(*text)
		if !ok {
			c.fail(x.Args[0], "", "the format of now() is a constant str in eBPF")
		}
		layout = k.s
	}
	if len(layout) > maxStr {
		c.fail(x, "", "a format of %d bytes is too long for now() in eBPF, at most %d", len(layout), maxStr)
	}
	s := c.shownOf(x, TimePart, &builtin{base{builtins["nsecs"], x}, "nsecs"})
	s.text = layout
	s.t.part.Size = 8 + strRoom(len(layout)+1)
	return s
}

// ntop is the text of an internet address: a number in network order, four or sixteen bytes in memory, or
// either behind its family.
func (c *checker) ntop(x *syntax.Call) node {
	c.arguments(x, 1, 2)
	var family node
	at := x.Args[len(x.Args)-1]
	if len(x.Args) == 2 {
		family = c.number(x.Args[0])
	}
	n := c.expr(at)
	size := uint32(0)
	var from addr
	switch t := n.typ(); t.kind {
	case kInt:
		if family == nil {
			family = c.integer(x, bigInt(afInet))
		}
		return c.shownOf(x, NtopPart, family, n)
	case kStruct, kArray:
		size, _ = c.types.Size(t.id)
		from = n.(*place).addr
	case kPtr:
		size, _ = c.types.Size(t.id)
		from = addr{ptr: n}
	case kStr:
		if a, ok := n.(*chars); ok {
			size, from = a.count, a.addr
		}
	}
	switch {
	case size == 16:
		if family == nil {
			family = c.integer(x, bigInt(afInet6))
		}
		s := c.shownOf(x, NtopPart, family)
		s.bytes = &from
		return s
	case size == 4:
		if family == nil {
			family = c.integer(x, bigInt(afInet))
		}
		l := &load{base: base{cTyp(4, false), at}, addr: from, size: 4}
		c.model(l)
		return c.shownOf(x, NtopPart, family, l)
	}
	c.fail(at, "give it the member with the address: 4 or 16 bytes", "%s is no internet address", c.text(n.typ()))
	return nil
}

const (
	afInet  = 2
	afInet6 = 10
)

// stack is kstack or ustack.
func (c *checker) stack(x syntax.Node, user bool) node {
	id := &stackID{base{smallTyp(0, 1<<32-1), x}, user}
	if user {
		return c.shownOf(x, UstackPart, id, &builtin{base{builtins["pid"], x}, "pid"})
	}
	return c.shownOf(x, KstackPart, id)
}

// swapped is ntohs(x) or ntohl(x).
func (c *checker) swapped(x *syntax.Call, size uint32) node {
	c.arguments(x, 1, 1)
	n := c.number(x.Args[0])
	if k, ok := n.(*number); ok {
		v := uint64(0)
		for i := range size {
			v |= k.bits >> (8 * i) & 0xff << (8 * (size - 1 - i))
		}
		return c.integer(x, bigInt(int64(v)))
	}
	return &swap{base{cTyp(size, false), x}, n, size}
}

// stream is stream.append(value).
func (c *checker) appendTo(x *syntax.Call, k Container) []stmt {
	e := &event{c: c, format: Format{Line: lineOf(x), Size: recordHead, Stream: k.ID}}
	n := c.asStr(c.value(x.Args[0]))
	pre, n := peel(n)
	parts := []node{n}
	if t, ok := n.(*tuple); ok {
		parts, e.format.Tuple = t.elts, true
		if len(parts) == 0 {
			c.fail(x, "", "an empty tuple cannot be appended in eBPF")
		}
	}
	for _, p := range parts {
		first, p := peel(c.asStr(p))
		pre = append(pre, first...)
		if p.typ().kind == kNone {
			e.add(Field{Kind: NonePart, Size: 8}, c.integer(x, zero))
			continue
		}
		e.add(e.kind(x.Args[0], p), p)
	}
	c.noteStream(x, k)
	c.spec.Events = append(c.spec.Events, e.format)
	return append(pre, &emitEvent{x, len(c.spec.Events) - 1, e.args})
}

// noteStream makes the session bind the Stream: it has no map.
func (c *checker) noteStream(x *syntax.Call, k Container) {
	for _, s := range c.spec.Streams {
		if s.ID == k.ID {
			return
		}
	}
	c.spec.Streams = append(c.spec.Streams, k)
}

// exists folds a question about the kernel's types: hasattr("struct x", "member").
func (c *checker) hasattr(x *syntax.Call) node {
	c.arguments(x, 2, 2)
	member, ok := c.value(x.Args[1]).(*text)
	if !ok {
		c.fail(x.Args[1], "", "hasattr takes a constant name in eBPF")
	}
	n := c.expr(x.Args[0])
	id := n.typ().id
	switch t := n.typ(); t.kind {
	case kStr:
		k, ok := n.(*text)
		if !ok {
			c.fail(x.Args[0], "name a type or give a pointer", "hasattr of %s cannot run in eBPF", c.text(t))
		}
		typ, err := c.types.ParseType(k.s)
		if err != nil {
			return c.boolean(x, false)
		}
		id = typ
	case kPtr, kStruct:
	default:
		c.fail(x.Args[0], "name a type or give a pointer", "hasattr of %s cannot run in eBPF", c.text(t))
	}
	_, ok = c.types.Field(id, member.s)
	return c.boolean(x, ok)
}

// exists folds: is there a function, a type or a constant of that name?
func (c *checker) exists(x *syntax.Call) node {
	c.arguments(x, 1, 1)
	k, ok := c.value(x.Args[0]).(*text)
	if !ok {
		c.fail(x.Args[0], "", "exists takes a constant name in eBPF")
	}
	return c.boolean(x, Exists(c.types, k.s))
}

// Exists reports whether the kernel has a function, a type or a constant of a name.
func Exists(types *btf.Types, name string) bool {
	if _, ok := types.Func(name); ok {
		return true
	}
	if _, _, ok := types.Enumerator(name); ok {
		return true
	}
	if _, ok := btf.Const(name); ok {
		return true
	}
	if _, ok, _ := types.Global(name); ok {
		return true
	}
	_, err := types.ParseType(name)
	return err == nil
}
