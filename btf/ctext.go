package btf

import (
	"fmt"
	"strings"
)

// intSpelling maps gcc's names of integers to the usual ones. ParseType reads both.
var intSpelling = map[string]string{
	"short int": "short", "short unsigned int": "unsigned short",
	"long int": "long", "long unsigned int": "unsigned long",
	"long long int": "long long", "long long unsigned int": "unsigned long long",
	"_Bool": "bool",
}

// CText is a type as C writes it: "struct net_device *", "char[16]", "int (*)(void *)".
func (t *Types) CText(id ID) string { return t.decl(id, "") }

// Declaration is C text that declares name with the type: "char comm[16]".
func (t *Types) Declaration(id ID, name string) string { return t.decl(id, name) }

// Prototype is the declaration of a function: "int down_write_trylock(struct rw_semaphore *sem)".
// A variable's is "struct rq runqueues".
func (t *Types) Prototype(fn *Type) string {
	switch fn.Kind {
	case KindFunc, KindVar:
		return t.decl(fn.Elem, fn.Name)
	}
	return t.decl(fn.ID, "")
}

func (t *Types) decl(id ID, inner string) string {
	return (&speller{t, 4096}).decl(id, inner, 0)
}

// speller writes types. left bounds the types it writes: those of a malformed blob may hold
// themselves, and not only once.
type speller struct {
	t    *Types
	left int
}

// decl wraps the type around a declarator, from the name outwards.
func (s *speller) decl(id ID, inner string, depth int) string {
	if s.left--; s.left < 0 || depth > maxDepth {
		return base("…", inner)
	}
	t := s.t
	typ, err := t.Type(id)
	if err != nil {
		return base(fmt.Sprintf("<%v>", err), inner)
	}
	switch typ.Kind {
	case KindPointer:
		inner = "*" + inner
		if k := t.kindBehind(typ.Elem); k == KindArray || k == KindFuncProto {
			inner = "(" + inner + ")"
		}
		return s.decl(typ.Elem, inner, depth+1)
	case KindArray:
		dim := "[]"
		if typ.Len > 0 {
			dim = fmt.Sprintf("[%d]", typ.Len)
		}
		return s.decl(typ.Elem, inner+dim, depth+1)
	case KindFuncProto:
		return s.decl(typ.Ret, inner+"("+s.params(typ, depth)+")", depth+1)
	case KindFunc:
		return s.decl(typ.Elem, inner, depth+1)
	case KindVar:
		return s.decl(typ.Elem, inner, depth+1)
	case KindConst, KindVolatile, KindRestrict:
		q := typ.Kind.String()
		if t.kindBehind(typ.Elem) == KindPointer {
			return s.decl(typ.Elem, base(q, inner), depth+1)
		}
		return q + " " + s.decl(typ.Elem, inner, depth+1)
	case KindTypeTag:
		return s.decl(typ.Elem, inner, depth+1)
	}
	return base(baseName(typ), inner)
}

func base(name, inner string) string {
	if inner == "" || inner[0] == '[' {
		return name + inner
	}
	return name + " " + inner
}

// kindBehind is the kind behind qualifiers, which C writes beside it; typedefs have names.
func (t *Types) kindBehind(id ID) Kind {
	for range maxDepth {
		typ, err := t.Type(id)
		if err != nil {
			return KindVoid
		}
		if !typ.Kind.modifier() || typ.Kind == KindTypedef {
			return typ.Kind
		}
		id = typ.Elem
	}
	return KindVoid
}

func (s *speller) params(proto *Type, depth int) string {
	if len(proto.Params) == 0 && !proto.Variadic {
		return "void"
	}
	var list []string
	for _, p := range proto.Params {
		list = append(list, s.decl(p.Type, p.Name, depth+1))
	}
	if proto.Variadic {
		list = append(list, "...")
	}
	return strings.Join(list, ", ")
}

func baseName(typ *Type) string {
	switch typ.Kind {
	case KindStruct, KindUnion, KindEnum:
		if typ.Name == "" {
			return typ.Kind.String() + " {...}"
		}
		return typ.Kind.String() + " " + typ.Name
	case KindFwd:
		if typ.Union {
			return "union " + typ.Name
		}
		return "struct " + typ.Name
	case KindVoid:
		return "void"
	}
	if s, ok := intSpelling[typ.Name]; ok {
		return s
	}
	return typ.Name
}

// Declare prints the definition of a type in C. Members carry their offset and size in bytes,
// bit-fields "offset:bit", as pahole writes them; holes are shown.
func (t *Types) Declare(id ID) string {
	typ, err := t.Type(id)
	if err != nil {
		return "/* " + err.Error() + " */\n"
	}
	b := definition{speller: speller{t, 1 << 16}}
	switch typ.Kind {
	case KindStruct, KindUnion:
		b.WriteString(typ.Kind.String() + " ")
		if typ.Name != "" {
			b.WriteString(typ.Name + " ")
		}
		b.aggregate(typ, 0, 0)
		b.WriteString(";\n")
	case KindEnum:
		b.enum(typ)
	case KindTypedef:
		under, err := t.Strip(id)
		if err == nil && under.Name == "" && len(under.Members) > 0 {
			b.WriteString("typedef " + under.Kind.String() + " ")
			b.aggregate(under, 0, 0)
			fmt.Fprintf(&b, " %s;\n", typ.Name)
			break
		}
		fmt.Fprintf(&b, "typedef %s;\n", t.Declaration(typ.Elem, typ.Name))
	case KindFunc, KindVar:
		fmt.Fprintf(&b, "%s;\n", t.Prototype(typ))
	default:
		fmt.Fprintf(&b, "%s\n", t.CText(id))
	}
	return b.String()
}

// definition is the text of one.
type definition struct {
	strings.Builder
	speller
}

func (b *definition) enum(typ *Type) {
	if typ.Name != "" {
		fmt.Fprintf(b, "enum %s {\n", typ.Name)
	} else {
		b.WriteString("enum {\n")
	}
	for _, v := range typ.Values {
		if typ.Signed {
			fmt.Fprintf(b, "\t%s = %d,\n", v.Name, int64(v.Value))
		} else {
			fmt.Fprintf(b, "\t%s = %d,\n", v.Name, v.Value)
		}
	}
	fmt.Fprintf(b, "\n\t/* size: %d */\n};\n", typ.Size)
}

// aggregate prints the braces of a struct or union and what is in them. at is its offset in the
// outermost type.
func (b *definition) aggregate(typ *Type, at uint32, depth int) {
	indent := strings.Repeat("\t", depth)
	b.WriteString("{\n")
	end := uint64(0) // bit after the last member
	for _, m := range typ.Members {
		if b.left--; b.left < 0 {
			fmt.Fprintf(b, "%s\t/* … */\n", indent)
			break
		}
		if typ.Kind == KindStruct {
			if hole := int64(m.Bit()/8) - int64((end+7)/8); hole > 0 {
				fmt.Fprintf(b, "\n%s\t/* %d byte hole */\n\n", indent, hole)
			}
		}
		end = b.member(m, at, depth+1)
	}
	fmt.Fprintf(b, "\n%s\t/* size: %d, members: %d */\n%s}", indent, typ.Size, len(typ.Members), indent)
}

// member prints one line, or the lines of a member whose type has no name, and returns
// the bit after it.
func (b *definition) member(m Member, at uint32, depth int) uint64 {
	indent := strings.Repeat("\t", depth)
	size, _ := b.t.Size(m.Type) // 0 for a flexible array, and for what has no size
	text := b.decl(m.Type, m.Name, 0)
	if body, at0 := b.t.unnamedBody(m.Type, at+m.Offset); body != nil && depth < maxDepth/8 {
		before, after, _ := strings.Cut(text, "{...}")
		b.WriteString(indent + before)
		b.aggregate(body, at0, depth)
		fmt.Fprintf(b, "%-*s /* %5d %5d */\n", column(depth)-1, after+";", at+m.Offset, size)
		return m.Bit() + uint64(size)*8
	}
	if m.BitSize == 0 {
		fmt.Fprintf(b, "%s%-*s /* %5d %5d */\n", indent, column(depth), text+";", at+m.Offset, size)
		return m.Bit() + uint64(size)*8
	}
	text = fmt.Sprintf("%s:%d;", text, m.BitSize)
	fmt.Fprintf(b, "%s%-*s /* %5d:%2d %2d */\n", indent, column(depth), text, at+m.Offset, m.BitOffset, size)
	return m.Bit() + uint64(m.BitSize)
}

// column is the width of a declaration that puts its comment below the others', tabs being 8 wide.
func column(depth int) int { return max(1, 56-8*depth) }

// unnamedBody finds the struct or union without a name that a member at some offset is, holds an
// array of or points to, and the offset that the body's own members count from. It is nil for
// other types.
func (t *Types) unnamedBody(id ID, at uint32) (*Type, uint32) {
	for range maxDepth {
		typ, err := t.Type(id)
		if err != nil {
			break
		}
		switch typ.Kind {
		case KindStruct, KindUnion:
			if typ.Name != "" {
				return nil, 0
			}
			return typ, at
		case KindPointer:
			at = 0
			fallthrough
		case KindArray, KindConst, KindVolatile:
			id = typ.Elem
		default:
			return nil, 0
		}
	}
	return nil, 0
}
