package btf

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"
)

// Where a kernel lists its symbols and what ftrace can hook.
const (
	KallsymsPath  = "/proc/kallsyms"
	TraceablePath = "/sys/kernel/tracing/available_filter_functions"
)

// ErrNoSymbol is the error of a lookup that found nothing.
var ErrNoSymbol = errors.New("no such symbol")

// Symbol is a line of kallsyms.
type Symbol struct {
	Addr   uint64 // of a per-CPU variable: its offset in each CPU's area
	Name   string
	Type   byte   // as nm writes it: t T text, d D b B r R data, …
	Module string // "" for vmlinux
}

// Text reports whether the symbol is code.
func (s Symbol) Text() bool { return s.Type|0x20 == 't' || s.Type|0x20 == 'w' }

// Symbols answers from kallsyms and from ftrace's list. Each file is read when first needed: the
// kernel spends 200 million instructions on writing kallsyms, so ask Types for names first.
type Symbols struct {
	kallsyms, traceable func() (io.ReadCloser, error)

	mu     sync.Mutex
	syms   *symbolTable
	hooks  map[string]struct{}
	symErr error
	trcErr error
}

// KernelSymbols are the running kernel's.
func KernelSymbols() *Symbols { return NewSymbols(KallsymsPath, TraceablePath) }

// NewSymbols reads the two lists from files, "" for one that is not there.
func NewSymbols(kallsyms, traceable string) *Symbols {
	open := func(path string) func() (io.ReadCloser, error) {
		return func() (io.ReadCloser, error) {
			if path == "" {
				return nil, os.ErrNotExist
			}
			return os.Open(path)
		}
	}
	return &Symbols{kallsyms: open(kallsyms), traceable: open(traceable)}
}

// ReadSymbols takes the text of kallsyms from a reader, at once.
func ReadSymbols(kallsyms io.Reader) (*Symbols, error) {
	t, err := readKallsyms(kallsyms)
	if err != nil {
		return nil, err
	}
	return &Symbols{syms: t, traceable: func() (io.ReadCloser, error) { return nil, os.ErrNotExist }}, nil
}

// symbolTable holds the symbols in the order of the file, which is that of the kernel's lookups.
type symbolTable struct {
	syms   []Symbol
	byName []uint32 // indexes into syms by name, then by place in the file
	byAddr []uint32 // by address; per-CPU offsets and absolute symbols left out
	end    uint64   // an address from here on is in no symbol
	kernel uint64   // the end of vmlinux, 0 if not listed; what is above belongs to modules
}

func (s *Symbols) load() (*symbolTable, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.syms != nil || s.symErr != nil {
		return s.syms, s.symErr
	}
	f, err := s.kallsyms()
	if err == nil {
		defer f.Close()
		s.syms, err = readKallsyms(f)
	}
	if err != nil {
		s.symErr = fmt.Errorf("kernel symbols: %w", err)
	}
	return s.syms, s.symErr
}

// Reload forgets what was read, for after a module came or went.
func (s *Symbols) Reload() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.kallsyms != nil {
		s.syms, s.symErr = nil, nil
	}
	s.hooks, s.trcErr = nil, nil
}

// Lookup gives all symbols of a name, in the kernel's order: an attach by name takes the first.
func (s *Symbols) Lookup(name string) ([]Symbol, error) {
	t, err := s.load()
	if err != nil {
		return nil, err
	}
	i, _ := slices.BinarySearchFunc(t.byName, name, func(k uint32, name string) int {
		return strings.Compare(t.syms[k].Name, name)
	})
	var found []Symbol
	for ; i < len(t.byName) && t.syms[t.byName[i]].Name == name; i++ {
		found = append(found, t.syms[t.byName[i]])
	}
	return found, nil
}

// Has reports whether kallsyms has the name.
func (s *Symbols) Has(name string) bool {
	found, err := s.Lookup(name)
	return err == nil && len(found) > 0
}

// Resolve finds the symbol an address lies in, and how far.
func (s *Symbols) Resolve(addr uint64) (sym Symbol, offset uint64, ok bool) {
	t, err := s.load()
	if err != nil {
		return Symbol{}, 0, false
	}
	i, exact := slices.BinarySearchFunc(t.byAddr, addr, func(k uint32, addr uint64) int {
		switch a := t.syms[k].Addr; {
		case a < addr:
			return -1
		case a > addr:
			return 1
		}
		return 0
	})
	if !exact {
		if i--; i < 0 || addr >= t.end {
			return Symbol{}, 0, false
		}
		// Of aliases the first: kallsyms puts the preferred name there.
		for i > 0 && t.syms[t.byAddr[i-1]].Addr == t.syms[t.byAddr[i]].Addr {
			i--
		}
	}
	sym = t.syms[t.byAddr[i]]
	if sym.Module == "" && t.kernel != 0 && addr >= t.kernel {
		return Symbol{}, 0, false
	}
	return sym, addr - sym.Addr, true
}

// Complete lists up to limit names that begin with prefix, sorted.
func (s *Symbols) Complete(prefix string, limit int) []string {
	t, err := s.load()
	if err != nil {
		return nil
	}
	i, _ := slices.BinarySearchFunc(t.byName, prefix, func(k uint32, prefix string) int {
		return strings.Compare(t.syms[k].Name, prefix)
	})
	var names []string
	for ; i < len(t.byName) && len(names) < limit; i++ {
		name := t.syms[t.byName[i]].Name
		if !strings.HasPrefix(name, prefix) {
			break
		}
		if n := len(names); n == 0 || names[n-1] != name {
			names = append(names, name)
		}
	}
	return names
}

// Names yields all names, for Suggest; nothing if kallsyms cannot be read.
func (s *Symbols) Names() func(yield func(string) bool) {
	return func(yield func(string) bool) {
		t, err := s.load()
		if err != nil {
			return
		}
		for _, sym := range t.syms {
			if !yield(sym.Name) {
				return
			}
		}
	}
}

// Traceable reports whether ftrace, and so fentry, can hook a function of this name.
func (s *Symbols) Traceable(name string) (bool, error) {
	set, err := s.traceableSet()
	_, ok := set[name]
	return ok, err
}

// TraceableNames lists what ftrace can hook by prefix, sorted.
func (s *Symbols) TraceableNames(prefix string) ([]string, error) {
	set, err := s.traceableSet()
	var names []string
	for name := range set {
		if strings.HasPrefix(name, prefix) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names, err
}

func (s *Symbols) traceableSet() (map[string]struct{}, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.hooks != nil || s.trcErr != nil {
		return s.hooks, s.trcErr
	}
	f, err := s.traceable()
	if err == nil {
		defer f.Close()
		s.hooks, err = readTraceable(f)
	}
	if err != nil {
		s.trcErr = fmt.Errorf("traceable functions: %w", err)
	}
	return s.hooks, s.trcErr
}

// readTraceable takes "name" and "name [module]" lines.
func readTraceable(r io.Reader) (map[string]struct{}, error) {
	set := make(map[string]struct{}, 1<<16)
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		name, _, _ := strings.Cut(sc.Text(), " ")
		set[strings.TrimSpace(name)] = struct{}{}
	}
	return set, sc.Err()
}

// readKallsyms parses the whole list. The names alias one copy of the text.
func readKallsyms(r io.Reader) (*symbolTable, error) {
	var text bytes.Buffer
	text.Grow(5 << 20)
	if _, err := text.ReadFrom(r); err != nil {
		return nil, err
	}
	t := &symbolTable{syms: make([]Symbol, 0, text.Len()/40)}
	hidden := true
	for rest := text.String(); rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		sym, err := parseSymbol(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", len(t.syms)+1, err)
		}
		hidden = hidden && sym.Addr == 0
		t.syms = append(t.syms, sym)
	}
	if hidden && len(t.syms) > 0 {
		return nil, fmt.Errorf("all addresses are hidden: run as root with kernel.kptr_restrict below 2")
	}
	t.sort()
	return t, nil
}

// parseSymbol takes "ffffffff81000000 T _text" with "\t[module]" behind it for modules.
func parseSymbol(line string) (Symbol, error) {
	n, addr := 0, uint64(0)
	for ; n < len(line) && line[n] != ' '; n++ {
		d := strings.IndexByte("0123456789abcdef", line[n])
		if d < 0 {
			return Symbol{}, fmt.Errorf("%q is no symbol", line)
		}
		addr = addr<<4 | uint64(d)
	}
	if n == 0 || n > 16 || len(line) < n+4 || line[n] != ' ' || line[n+2] != ' ' {
		return Symbol{}, fmt.Errorf("%q is no symbol", line)
	}
	sym := Symbol{Addr: addr, Type: line[n+1], Name: line[n+3:]}
	if name, module, ok := strings.Cut(sym.Name, "\t["); ok {
		sym.Name, sym.Module = name, strings.TrimSuffix(module, "]")
	}
	return sym, nil
}

func (t *symbolTable) sort() {
	t.byName = make([]uint32, len(t.syms))
	t.byAddr = make([]uint32, 0, len(t.syms))
	for i, s := range t.syms {
		t.byName[i] = uint32(i)
		if s.Name == "_end" && s.Module == "" {
			t.kernel = s.Addr
		}
		if s.Addr >= 1<<63 && s.Type|0x20 != 'a' {
			t.byAddr = append(t.byAddr, uint32(i))
		}
	}
	slices.SortStableFunc(t.byName, func(a, b uint32) int {
		return strings.Compare(t.syms[a].Name, t.syms[b].Name)
	})
	slices.SortStableFunc(t.byAddr, func(a, b uint32) int {
		switch x, y := t.syms[a].Addr, t.syms[b].Addr; {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	if n := len(t.byAddr); n > 0 {
		// The size of the last symbol is not known: no function or object near the end is
		// larger than its page.
		t.end = t.syms[t.byAddr[n-1]].Addr&^4095 + 4096
	}
}
