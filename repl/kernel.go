package repl

import (
	"fmt"
	"strings"
	"sync"

	"krait/btf"
	"krait/interp/code"
	"krait/kmod/client"
	"krait/repl/lib"
)

// A kernel is what a session knows of the kernel it runs on. The types are read when the first
// kernel name appears: a program without one never pays for them.
type kernel struct {
	once    sync.Once
	err     error
	types   *btf.Types
	names   *btf.Kernel // without symbols: looking a name up reads no kallsyms
	symbols *btf.Symbols

	modules modules

	mu     sync.Mutex
	shims  []shim          // static inlines that the home can call
	byShim map[string]int  // index in shims
	attrs  map[string]bool // attribute names used in the session
}

// A shim is a static inline or a macro that the kernel home runs; its prototype is a type of its own.
type shim struct {
	client.Shim
	record *code.Type // made when first asked for
}

// firstShim is the type id of the first shim's prototype, far above what ParseType makes.
const firstShim = 0xf0000000

func newKernel() *kernel {
	k := &kernel{
		symbols: btf.KernelSymbols(),
		byShim:  make(map[string]int),
		attrs:   make(map[string]bool),
	}
	for _, s := range client.Shims() {
		k.addShim(s)
	}
	return k
}

func (k *kernel) addShim(s client.Shim) {
	k.byShim[s.Name] = len(k.shims)
	k.shims = append(k.shims, shim{Shim: s})
}

// load opens the types of the kernel itself; those of modules come when something is missing.
func (k *kernel) load() error {
	k.once.Do(func() {
		k.types, k.err = btf.LoadKernel()
		if k.err == nil {
			k.names = &btf.Kernel{Types: k.types}
		}
	})
	return k.err
}

// specials are names that are always there and read at each use.
var specials = set("comm pid tid uid cpu ppid nsecs current")

// has reports whether a bare name means something to the kernel.
func (k *kernel) has(name string) bool {
	if specials[name] {
		return true
	}
	if strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__") {
		return false
	}
	if _, ok := k.byShim[name]; ok || lib.Helper(name) != "" {
		return true
	}
	_, ok := k.find(name)
	return ok
}

// bare makes the record of a bare name: helpers hide what the kernel calls so.
func (k *kernel) bare(name string) (code.Name, bool) {
	if lib.Helper(name) != "" {
		return code.Name{Kind: code.NameHelper, Name: name}, true
	}
	return k.record(name)
}

// find looks a name up. Enumerators that are plain words (undefined, none, active) are left out: as bare
// names they would take the place of errors about misspelt names.
func (k *kernel) find(name string) (btf.Name, bool) {
	if k.load() != nil {
		return btf.Name{}, false
	}
	n, ok := k.names.Find(name)
	if !ok && k.addModules() {
		n, ok = k.names.Find(name)
	}
	if ok && n.Class == btf.ConstName && !strings.ContainsFunc(name, func(c rune) bool { return c < 'a' || c > 'z' }) {
		return btf.Name{}, false
	}
	return n, ok
}

// record makes the record of a name.
func (k *kernel) record(name string) (code.Name, bool) {
	if k.load() != nil {
		return code.Name{}, false
	}
	n, ok := k.find(name)
	if i, isShim := k.byShim[name]; isShim && (!ok || n.Class != btf.FuncName) {
		return code.Name{Kind: code.NameFunc, Type: firstShim + uint32(i), Name: name}, true
	}
	if !ok {
		return code.Name{}, false
	}
	r := code.Name{Name: name}
	switch n.Class {
	case btf.FuncName:
		r.Kind = code.NameFunc
		fn, err := k.types.Type(n.Type)
		if err != nil {
			return r, false
		}
		r.Type = uint32(fn.Elem)
	case btf.VarName:
		r.Kind, r.Type = code.NameVar, uint32(k.strip(n.Type))
		if n.PerCPU {
			r.Value = 1
		}
	case btf.TypeName:
		r.Kind, r.Type = code.NameType, uint32(k.strip(n.Type))
	case btf.ConstName:
		r.Kind, r.Value, r.Type = code.NameConst, n.Value.Bits, signedness(n.Value)
	}
	return r, true
}

// signedness is the type field of a constant's record: 1 for an unsigned expression.
func signedness(c btf.Constant) uint32 {
	if c.Signed {
		return 0
	}
	return 1
}

// ctype finds the type of C text.
func (k *kernel) ctype(text string) (btf.ID, error) {
	if err := k.load(); err != nil {
		return 0, err
	}
	id, err := k.types.ParseType(text)
	if err != nil && k.addModules() {
		id, err = k.types.ParseType(text)
	}
	return k.strip(id), err
}

// strip looks through what says nothing about layout: qualifiers, tags and forward declarations whose
// definition is known. Typedefs stay.
func (k *kernel) strip(id btf.ID) btf.ID {
	for range 64 {
		t, err := k.types.Type(id)
		if err != nil {
			return 0
		}
		switch t.Kind {
		case btf.KindConst, btf.KindVolatile, btf.KindRestrict, btf.KindTypeTag, btf.KindVar, btf.KindFunc:
			id = t.Elem
		case btf.KindFwd:
			if full, ok := k.types.Aggregate(id); ok {
				return full.ID
			}
			return id
		default:
			return id
		}
	}
	return 0
}

// near is the kernel name nearest to a misspelt one.
func (k *kernel) near(name string) string {
	if k.load() != nil {
		return ""
	}
	return k.names.Suggest(name)
}

// nearFunction is the kernel function with the nearest name.
func (k *kernel) nearFunction(name string) string {
	return btf.Suggest(name, func(yield func(string) bool) {
		for fn := range k.types.All(btf.KindFunc) {
			if !yield(fn) {
				return
			}
		}
	})
}

// note remembers the attribute names of a unit: handlers must find the types behind them at hand.
func (k *kernel) note(attrs []string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for _, a := range attrs {
		k.attrs[a] = true
	}
}

func (k *kernel) used(attr string) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.attrs[attr]
}

// shimRecord makes the record of a shim's prototype.
func (k *kernel) shimRecord(id uint32) (*code.Type, error) {
	i := int(id - firstShim)
	if i >= len(k.shims) {
		return nil, fmt.Errorf("type %d: no such type", id)
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	s := &k.shims[i]
	if s.record == nil {
		r, err := k.prototype(s.Shim)
		if err != nil {
			return nil, err
		}
		r.ID = id
		s.record = r
	}
	return s.record, nil
}

// prototype makes the record of a shim's declaration.
func (k *kernel) prototype(s client.Shim) (*code.Type, error) {
	d := s.Declaration()
	id, err := k.ctype(d.Result)
	if err != nil {
		return nil, err
	}
	r := &code.Type{Kind: code.TypeFunc, Elem: uint32(id)}
	if d.Variadic {
		r.Flags = code.TypeFlagVariadic
	}
	for _, p := range d.Params {
		id, err := k.ctype(p.Type)
		if err != nil {
			return nil, err
		}
		r.Members = append(r.Members, code.Member{Name: p.Name, Type: uint32(id)})
	}
	return r, nil
}
