package repl

import (
	"maps"
	"sync"

	"krait/interp/resolve"
)

// A namespace is the names that units of __main__ bound. Requests of a kernel home's threads compile
// too, at any time.
type namespace struct {
	mu    sync.Mutex
	names map[string]bool
}

func (n *namespace) bind(names ...string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.names == nil {
		n.names = make(map[string]bool)
	}
	for _, name := range names {
		n.names[name] = true
	}
}

func (n *namespace) has(name string) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.names[name]
}

// all returns a copy.
func (n *namespace) all() map[string]bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	return maps.Clone(n.names)
}

// bind remembers what a unit of __main__ binds.
func (s *Session) bind(info *resolve.Info) { s.names.bind(info.Bound...) }
