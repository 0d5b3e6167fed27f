package lab

import (
	"bytes"
	"debug/elf"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// module is one loadable module, uncompressed.
type module struct {
	name string
	data []byte
}

// resolveModules finds modules by name in a module tree and returns them with what they depend on,
// dependencies first. It reads each module's own "depends=" rather than modules.dep, which an unpacked
// package does not have.
func resolveModules(tree string, names []string) ([]module, error) {
	paths := make(map[string]string)
	err := filepath.WalkDir(tree, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if base, _, ok := strings.Cut(d.Name(), ".ko"); ok && !d.IsDir() {
			paths[moduleName(base)] = p
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var found []module
	seen := make(map[string]bool)
	var visit func(name string) error
	visit = func(name string) error {
		name = moduleName(name)
		if seen[name] {
			return nil
		}
		seen[name] = true
		p, ok := paths[name]
		if !ok {
			return fmt.Errorf("module %s: not found in %s", name, tree)
		}
		data, err := readModule(p)
		if err != nil {
			return err
		}
		deps, err := moduleDepends(data)
		if err != nil {
			return fmt.Errorf("%s: %w", p, err)
		}
		for _, dep := range deps {
			if err := visit(dep); err != nil {
				return err
			}
		}
		found = append(found, module{name, data})
		return nil
	}
	for _, name := range names {
		if err := visit(name); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// moduleName makes file names comparable: the kernel writes "_" where a file has "-".
func moduleName(s string) string {
	return strings.ReplaceAll(s, "-", "_")
}

func readModule(p string) ([]byte, error) {
	tool := map[string]string{".xz": "xz", ".gz": "gzip", ".zst": "zstd"}[filepath.Ext(p)]
	if tool == "" {
		return os.ReadFile(p)
	}
	data, err := exec.Command(tool, "-dc", p).Output()
	if err != nil {
		return nil, fmt.Errorf("%s -dc %s: %w", tool, p, err)
	}
	return data, nil
}

func moduleDepends(data []byte) ([]string, error) {
	f, err := elf.NewFile(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	section := f.Section(".modinfo")
	if section == nil {
		return nil, fmt.Errorf("no .modinfo section")
	}
	info, err := section.Data()
	if err != nil {
		return nil, err
	}
	for _, field := range strings.Split(string(info), "\x00") {
		if list, ok := strings.CutPrefix(field, "depends="); ok {
			return strings.FieldsFunc(list, func(r rune) bool { return r == ',' }), nil
		}
	}
	return nil, nil
}
