package repl

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"krait/btf"
)

// moduleTypes is where the kernel shows the types of itself and of its modules.
var moduleTypes = filepath.Dir(btf.KernelPath)

// modules are those whose types were taken in. One that is unloaded leaves its types behind.
type modules struct {
	mu    sync.Mutex
	seen  time.Time // change of the folder that was looked at
	added map[string]bool
}

// addModules takes in the types of modules that were loaded since the last time, and reports whether there
// were any. Reading all of them at start would cost every session what few need.
func (k *kernel) addModules() bool {
	m := &k.modules
	m.mu.Lock()
	defer m.mu.Unlock()
	info, err := os.Stat(moduleTypes)
	if err != nil || info.ModTime().Equal(m.seen) {
		return false
	}
	m.seen = info.ModTime()
	list, err := os.ReadDir(moduleTypes)
	if err != nil {
		return false
	}
	if m.added == nil {
		m.added = map[string]bool{filepath.Base(btf.KernelPath): true}
	}
	found := false
	for _, e := range list {
		if m.added[e.Name()] {
			continue
		}
		m.added[e.Name()] = true
		data, err := os.ReadFile(filepath.Join(moduleTypes, e.Name()))
		if errors.Is(err, fs.ErrNotExist) {
			continue // it went meanwhile
		}
		if err == nil && k.types.AddModule(e.Name(), data) == nil {
			found = true
		}
	}
	return found
}
