package main

import (
	"debug/elf"
	"encoding/binary"
	"fmt"
	"regexp"
	"sort"
	"strings"
)

type constant struct {
	name   string
	bits   uint64
	signed bool
}

var defineLine = regexp.MustCompile(`(?m)^#define (\w+) (.+)$`)

// macroNames lists the object-like macros that match constPatterns.
func (c *compiler) macroNames() ([]string, error) {
	out, msgs, err := c.run(c.includes(), "-E", "-dM")
	if err != nil {
		return nil, fmt.Errorf("gcc: %w\n%.4000s", err, msgs)
	}
	wanted := regexp.MustCompile(`^(?:` + strings.Join(constPatterns, "|") + `)$`)
	var names []string
	for _, m := range defineLine.FindAllSubmatch(out, -1) {
		if name := string(m[1]); wanted.MatchString(name) {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	return names, nil
}

const constPrefix = "krait_const_"

// constants lets the compiler evaluate every macro that is an integer constant expression.
func (c *compiler) constants() ([]constant, error) {
	names, err := c.macroNames()
	if err != nil {
		return nil, err
	}
	path, err := c.object(names, func(name string) string {
		return fmt.Sprintf("const unsigned long long %s%s[2] __attribute__((used, section(\"krait\"))) = "+
			"{ (unsigned long long)(%s), (typeof(%s))-1 < (typeof(%s))0 };", constPrefix, name, name, name, name)
	})
	if err != nil {
		return nil, err
	}
	return readConstants(path)
}

func readConstants(path string) ([]constant, error) {
	f, err := elf.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sec := f.Section("krait")
	if sec == nil {
		return nil, fmt.Errorf("%s: no section krait", path)
	}
	data, err := sec.Data()
	if err != nil {
		return nil, err
	}
	// A value that the linker would fill in is an address, not a constant.
	relocated := make(map[uint64]bool)
	if rela := f.Section(".relakrait"); rela != nil {
		r, err := rela.Data()
		if err != nil {
			return nil, err
		}
		for ; len(r) >= 24; r = r[24:] {
			relocated[binary.LittleEndian.Uint64(r)] = true
		}
	}
	syms, err := f.Symbols()
	if err != nil {
		return nil, err
	}
	var list []constant
	for _, s := range syms {
		name, ok := strings.CutPrefix(s.Name, constPrefix)
		if !ok || relocated[s.Value] || s.Value+16 > uint64(len(data)) {
			continue
		}
		list = append(list, constant{name, binary.LittleEndian.Uint64(data[s.Value:]),
			data[s.Value+8] != 0})
	}
	sort.Slice(list, func(i, j int) bool { return list[i].name < list[j].name })
	return list, nil
}
