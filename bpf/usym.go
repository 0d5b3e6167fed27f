package bpf

import (
	"debug/elf"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// userSymbols names addresses in processes. What it has read of a file stays; a process's maps are read
// again for an address that is in none of those known.
type userSymbols struct {
	mu    sync.Mutex
	maps  map[uint32][]mapping
	files map[string][]elf.Symbol
}

// A mapping is a line of /proc/PID/maps.
type mapping struct {
	from, to, offset uint64
	file             string
}

// name is symbol+offset, file+offset, or the address.
func (u *userSymbols) name(pid uint32, addr uint64) string {
	u.mu.Lock()
	defer u.mu.Unlock()
	m, ok := find(u.maps[pid], addr)
	if !ok {
		if u.maps == nil {
			u.maps, u.files = map[uint32][]mapping{}, map[string][]elf.Symbol{}
		}
		u.maps[pid] = readMaps(pid)
		if m, ok = find(u.maps[pid], addr); !ok {
			return fmt.Sprintf("%#x", addr)
		}
	}
	at := addr - m.from + m.offset
	if !filepath.IsAbs(m.file) {
		return fmt.Sprintf("%s+%#x", m.file, at)
	}
	symbols, ok := u.files[m.file]
	if !ok {
		symbols = readSymbols(fmt.Sprintf("/proc/%d/root%s", pid, m.file))
		u.files[m.file] = symbols
	}
	i, exact := slices.BinarySearchFunc(symbols, at, func(s elf.Symbol, at uint64) int {
		switch {
		case s.Value < at:
			return -1
		case s.Value > at:
			return 1
		}
		return 0
	})
	if !exact {
		i--
	}
	if i >= 0 && (at < symbols[i].Value+symbols[i].Size || symbols[i].Size == 0) {
		return fmt.Sprintf("%s+%d", symbols[i].Name, at-symbols[i].Value)
	}
	return fmt.Sprintf("%s+%#x", filepath.Base(m.file), at)
}

func find(maps []mapping, addr uint64) (mapping, bool) {
	for _, m := range maps {
		if m.from <= addr && addr < m.to {
			return m, true
		}
	}
	return mapping{}, false
}

// readMaps lists the executable mappings of a process; none when it is gone.
func readMaps(pid uint32) []mapping {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/maps", pid))
	if err != nil {
		return nil
	}
	var all []mapping
	for line := range strings.Lines(string(text)) {
		f := strings.Fields(line)
		if len(f) < 5 || !strings.Contains(f[1], "x") {
			continue
		}
		from, to, _ := strings.Cut(f[0], "-")
		m := mapping{file: "[anonymous]"}
		m.from, _ = strconv.ParseUint(from, 16, 64)
		m.to, _ = strconv.ParseUint(to, 16, 64)
		m.offset, _ = strconv.ParseUint(f[2], 16, 64)
		if len(f) > 5 {
			m.file = f[5]
		}
		all = append(all, m)
	}
	return all
}

// readSymbols lists the functions of an ELF file by their offset in it.
func readSymbols(path string) []elf.Symbol {
	f, err := elf.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	static, _ := f.Symbols()
	dynamic, _ := f.DynamicSymbols()
	var all []elf.Symbol
	for _, s := range append(static, dynamic...) {
		if elf.ST_TYPE(s.Info) != elf.STT_FUNC || s.Value == 0 {
			continue
		}
		for _, p := range f.Progs {
			if p.Type == elf.PT_LOAD && p.Vaddr <= s.Value && s.Value < p.Vaddr+p.Filesz {
				s.Value = s.Value - p.Vaddr + p.Off
				all = append(all, s)
				break
			}
		}
	}
	slices.SortStableFunc(all, func(a, b elf.Symbol) int {
		switch {
		case a.Value < b.Value:
			return -1
		case a.Value > b.Value:
			return 1
		}
		return 0
	})
	return all
}
