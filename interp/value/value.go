package value

import (
	"math/big"
)

// A Value is one of the types below, or nil, which stands for None.
type Value interface{ value() }

type (
	// Bool is True or False.
	Bool bool
	// Int is an int that fits 64 bits signed.
	Int int64
	// Big is any other int.
	Big struct{ *big.Int }
	// Float is a float.
	Float float64
	// Str is a str in UTF-8; lone surrogates are encoded the same way.
	Str string
	// Bytes is a bytes object.
	Bytes []byte
	// Tuple is a tuple.
	Tuple []Value
	// List is a list.
	List []Value
	// Dict is a dict in its order.
	Dict []Pair
	// Set is a set in the order of its iteration.
	Set []Value
	// FrozenSet is a frozenset.
	FrozenSet []Value
	// Ellipsis is the value "...".
	Ellipsis struct{}
	// Object is a typed kernel object: a pointer to a Type, or the object itself at Addr.
	Object struct {
		Type    uint32
		Addr    uint64
		Pointer bool
	}
	// Other is a value without a wire form of its own; it never goes back to a VM.
	Other struct{ Class, Repr string }
)

// A Pair is one item of a Dict.
type Pair struct{ Key, Value Value }

func (Bool) value()      {}
func (Int) value()       {}
func (Big) value()       {}
func (Float) value()     {}
func (Str) value()       {}
func (Bytes) value()     {}
func (Tuple) value()     {}
func (List) value()      {}
func (Dict) value()      {}
func (Set) value()       {}
func (FrozenSet) value() {}
func (Ellipsis) value()  {}
func (Object) value()    {}
func (Other) value()     {}

// BigInt returns n as an Int when it fits, else as a Big.
func BigInt(n *big.Int) Value {
	if n.IsInt64() {
		return Int(n.Int64())
	}
	return Big{n}
}

// Uint returns n as a value.
func Uint(n uint64) Value {
	return BigInt(new(big.Int).SetUint64(n))
}

// ToUint64 returns a non-negative int that fits.
func ToUint64(v Value) (uint64, bool) {
	switch v := v.(type) {
	case Bool:
		if v {
			return 1, true
		}
		return 0, true
	case Int:
		return uint64(v), v >= 0
	case Big:
		return v.Uint64(), v.IsUint64()
	}
	return 0, false
}

// Get returns the value of a str key, or nil and false.
func (d Dict) Get(key string) (Value, bool) {
	for _, p := range d {
		if s, ok := p.Key.(Str); ok && string(s) == key {
			return p.Value, true
		}
	}
	return nil, false
}
