package bpf

import "krait/btf"

// walkResult is what the verifier makes of a load through a typed pointer.
type walkResult uint8

const (
	walkRefused walkResult = iota
	walkScalar
	walkPtr
)

// walk models btf_struct_walk of the kernel's verifier (6.1): what it says of a load of size bytes at
// off from a pointer to a struct or union. With walkPtr the loaded value is typed: a pointer to the
// struct of the id. Of overlapping members the first that covers the offset decides.
func walk(types *btf.Types, id btf.ID, off, size int64) (walkResult, btf.ID) {
	if off < 0 {
		return walkRefused, 0
	}
	for range 64 {
		t, err := types.Strip(id)
		if err != nil || t.Kind != btf.KindStruct && t.Kind != btf.KindUnion {
			return walkRefused, 0
		}
		if off+size > int64(t.Size) {
			elem, rest, ok := walkTail(types, t, off)
			if !ok {
				return walkRefused, 0
			}
			if elem.Kind != btf.KindStruct && elem.Kind != btf.KindUnion {
				return walkScalar, 0
			}
			id, off = elem.ID, rest
			continue
		}
		res, next, inner, rest := walkMembers(types, t, off, size)
		if !inner {
			return res, next
		}
		id, off = next, rest
	}
	return walkRefused, 0
}

// walkTail handles a load behind the end of a struct: into a flexible array of ints or structs.
func walkTail(types *btf.Types, t *btf.Type, off int64) (elem *btf.Type, rest int64, ok bool) {
	if len(t.Members) == 0 {
		return nil, 0, false
	}
	last := t.Members[len(t.Members)-1]
	arr, err := types.Strip(last.Type)
	if err != nil || arr.Kind != btf.KindArray || arr.Len != 0 || off < int64(last.Offset) {
		return nil, 0, false
	}
	elem, err = types.Strip(arr.Elem)
	if err != nil {
		return nil, 0, false
	}
	switch elem.Kind {
	case btf.KindInt, btf.KindBool, btf.KindChar:
		return elem, 0, true
	case btf.KindStruct, btf.KindUnion:
		if elem.Size != 0 {
			return elem, (off - int64(last.Offset)) % int64(elem.Size), true
		}
	}
	return nil, 0, false
}

// walkMembers finds the member that a load hits. With inner the walk goes on at rest in the struct next.
func walkMembers(types *btf.Types, t *btf.Type, off, size int64) (res walkResult, next btf.ID, inner bool, rest int64) {
	for _, m := range t.Members {
		at := int64(m.Bit() / 8)
		if off+size <= at {
			break
		}
		if m.BitSize != 0 {
			end := (int64(m.Bit()) + int64(m.BitSize) + 7) / 8
			if off <= at && end <= off+size {
				return walkScalar, 0, false, 0
			}
			continue
		}
		if off < at {
			break
		}
		mt, err := types.Strip(m.Type)
		if err != nil {
			break
		}
		msize, err := types.Size(m.Type)
		if err != nil {
			break
		}
		end := at + int64(msize)
		if off >= end {
			continue
		}
		width := int64(msize)
		elemID := btf.ID(0) // of an array, with its modifiers
		for mt.Kind == btf.KindArray {
			elemID = mt.Elem
			elem, err := types.Strip(mt.Elem)
			es, serr := types.Size(mt.Elem)
			if err != nil || serr != nil || es == 0 {
				return walkRefused, 0, false, 0
			}
			width = int64(es)
			at += (off - at) / width * width
			mt = elem
		}
		switch mt.Kind {
		case btf.KindStruct, btf.KindUnion:
			// At the beginning of an element the kernel goes on with the type that the array names.
			if named, err := types.Type(elemID); elemID != 0 && off == at && (err != nil || named.Kind != mt.Kind) {
				return walkRefused, 0, false, 0
			}
			return 0, mt.ID, true, off - at
		case btf.KindPointer:
			if width != size || off != at {
				return walkRefused, 0, false, 0
			}
			to, err := types.Strip(mt.Elem)
			if err == nil && (to.Kind == btf.KindStruct || to.Kind == btf.KindUnion) {
				return walkPtr, to.ID, false, 0
			}
		}
		if off+size > end {
			return walkRefused, 0, false, 0
		}
		return walkScalar, 0, false, 0
	}
	return walkRefused, 0, false, 0
}
