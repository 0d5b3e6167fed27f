package bpf

import (
	"math"
	"strings"

	"krait/btf"
	"krait/interp/syntax"
)

// attr is x.name: a member, through a pointer or inside a struct.
func (c *checker) attr(x *syntax.Attr) node {
	if name, ok := x.X.(*syntax.Name); ok && name.Id == "args" && c.isBuiltin("args") {
		return c.argsMember(x)
	}
	n := c.expr(x.X)
	t := n.typ()
	var from addr
	switch t.kind {
	case kStruct:
		from = n.(*place).addr
	case kPtr:
		from = addr{ptr: n}
	default:
		c.fail(x, "", "%s has no member %s", c.text(t), x.Name)
	}
	field, ok := c.types.Field(t.id, x.Name)
	if !ok {
		c.refuseMember(x, t)
	}
	from.off += int64(field.Offset)
	return c.at(x, from, field.Type, field.BitOffset, field.BitSize)
}

// argsMember is args.x: the function's parameter of that name.
func (c *checker) argsMember(x *syntax.Attr) node {
	i := c.kernelParam(x.Name)
	if i < 0 {
		c.fail(x, "they are "+c.paramNames(), "%s has no argument %s", c.hook.Target, x.Name)
	}
	if c.fields != nil {
		return c.fieldValue(x, c.fields[i])
	}
	return c.parameter(x, i)
}

// refuseMember says why x.Name is not to be had.
func (c *checker) refuseMember(x *syntax.Attr, t typ) {
	if strings.HasSuffix(x.Name, "_") {
		c.fail(x, "", "the method %s cannot be used in eBPF", x.Name)
	}
	agg, ok := c.types.Aggregate(t.id)
	if !ok {
		c.fail(x, "cast it first: struct_name(pointer)", "%s has no members", c.text(t))
	}
	c.noMember(x, agg.ID, x.Name)
}

// noMember refuses a member that a struct or union does not have.
func (c *checker) noMember(n syntax.Node, id btf.ID, name string) {
	near := btf.Suggest(name, func(yield func(string) bool) {
		for _, f := range c.types.Fields(id) {
			if !yield(f.Name) {
				return
			}
		}
	})
	c.fail(n, meant(near), "%s has no member %s", c.types.CText(id), name)
}

// meant is the hint for a name that is not known; near is the nearest that is, "" when none is near.
func meant(near string) string {
	if near == "" {
		return ""
	}
	return "did you mean " + near + "?"
}

// at is what lies at an address: a value, or a place for a struct or an array.
func (c *checker) at(n syntax.Node, from addr, id btf.ID, bitOffset, bitSize uint8) node {
	t, err := c.types.Strip(id)
	if err != nil {
		c.fail(n, "", "%v", err)
	}
	if from.off < math.MinInt32/2 || from.off > math.MaxInt32/2 {
		c.fail(n, "", "the offset %d is out of reach", from.off)
	}
	l := &load{base: base{n: n}, addr: from, bitOffset: bitOffset, bitSize: bitSize}
	switch t.Kind {
	case btf.KindStruct, btf.KindUnion:
		return &place{base{typ{kind: kStruct, id: t.ID}, n}, from}
	case btf.KindArray:
		if isChar(c.types, t.Elem) && t.Len > 0 {
			return c.charArray(n, from, t)
		}
		return &place{base{typ{kind: kArray, id: t.ID}, n}, from}
	case btf.KindInt, btf.KindChar, btf.KindEnum:
		if t.Size > 8 {
			c.fail(n, "", "%s does not fit 64 bits", c.types.CText(id))
		}
		l.size, l.isSigned = t.Size, t.Signed
		l.t = cTyp(t.Size, t.Signed)
		if bitSize != 0 {
			l.t = bitTyp(bitSize, t.Signed)
		}
	case btf.KindBool:
		l.size, l.t = 1, boolTyp()
	case btf.KindPointer:
		l.size, l.t = btf.PointerSize, c.pointer(id, false)
		if from.ptr.typ().space == userSpace {
			l.t.space = userSpace
		}
	default:
		c.fail(n, "", "%s cannot be read in eBPF", c.types.CText(id))
	}
	c.model(l)
	return l
}

func bitTyp(bits uint8, isSigned bool) typ {
	if isSigned {
		return smallTyp(-1<<(bits-1), 1<<(bits-1)-1)
	}
	if bits == 64 {
		return cTyp(8, false)
	}
	return smallTyp(0, 1<<bits-1)
}

// model asks the model of the verifier whether it takes a load directly, and as what.
func (c *checker) model(l *load) {
	p := l.ptr.typ()
	if p.vid == 0 {
		return
	}
	res, next := walk(c.types, p.vid, l.off, int64(l.size))
	l.direct = res != walkRefused
	if res == walkPtr && l.t.kind == kPtr {
		l.t.vid = next
	}
}

// charArray is the str in an array of characters.
func (c *checker) charArray(n syntax.Node, from addr, t *btf.Type) node {
	s := &chars{base: base{strTyp(min(strRoom(int(t.Len)), maxStr)), n}, addr: from, count: t.Len}
	if p := from.ptr.typ(); p.vid != 0 {
		res, _ := walk(c.types, p.vid, from.off, int64(t.Len))
		s.direct = res == walkScalar
	}
	return s
}

// index is x[i].
func (c *checker) index(x *syntax.Index) node {
	if k, ok := c.containerOf(x.X); ok {
		return c.getItem(x, k)
	}
	n := c.expr(x.X)
	t := n.typ()
	_, isSlice := x.Index.(*syntax.Slice)
	if t.kind == kStr || isSlice && c.stringy(t) {
		return c.strItem(x, n)
	}
	if _, ok := x.Index.(*syntax.Slice); ok {
		c.fail(x, "", "slices of %s cannot run in eBPF", c.text(t))
	}
	var from addr
	var elem btf.ID
	count := uint32(0)
	switch t.kind {
	case kTuple:
		return c.tupleItem(x, n)
	case kArray:
		arr, _ := c.types.Strip(t.id)
		from, elem, count = n.(*place).addr, arr.Elem, arr.Len
	case kPtr:
		from, elem = addr{ptr: n}, t.id
	default:
		c.fail(x, "", "%s cannot be indexed", c.text(t))
	}
	size, err := c.types.Size(elem)
	if err != nil || size == 0 {
		c.fail(x, "cast it first: struct_name(pointer)", "%s has no elements of known size", c.text(t))
	}
	i := c.value(x.Index)
	if !i.typ().number() {
		c.fail(x.Index, "", "an index is an int, not %s", c.text(i.typ()))
	}
	return c.elementAt(x, from, elem, i, size, count)
}

func (c *checker) elementAt(x *syntax.Index, from addr, elem btf.ID, i node, size, count uint32) node {
	if k, ok := i.(*number); ok {
		if v := int64(k.bits); v < 0 && from.ptr.typ().kind == kPtr && count > 0 || v >= int64(count) && count > 0 {
			c.fail(x.Index, "", "index %d is out of range: the array has %d elements", v, count)
		}
		if v := int64(k.bits); v > math.MaxInt32/int64(size) || v < math.MinInt32/int64(size) {
			c.fail(x.Index, "", "index %d is out of reach", v)
		}
		from.off += int64(k.bits) * int64(size)
		return c.at(x, from, elem, 0, 0)
	}
	t := ptrTyp(elem, false)
	t.space = spaceOf(from)
	e := &element{base: base{t, x}, addr: from, i: i, size: size, count: count}
	return c.at(x, addr{ptr: e}, elem, 0, 0)
}

const (
	commSize = 16
	// maxStr is the longest str on a hook's stack, in bytes.
	maxStr = 64
	// strSlack is room behind a str for the character that shows it was cut, and the NUL.
	strSlack = 8
	// maxPrint is the longest str of the kernel in an event, in bytes.
	maxPrint = 256
	maxKey   = 256
)

// strRoom is the buffer for n bytes of text.
func strRoom(n int) int { return max(8, (n+7)/8*8) }
