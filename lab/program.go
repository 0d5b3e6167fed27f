package lab

import (
	"debug/elf"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
)

// library matches a line of ldd: the path a program looks a library up at.
var library = regexp.MustCompile(`(/\S+) \(0x`)

// addPrograms packs programs of this machine at their own paths, with the libraries that they need.
func addPrograms(a *archive, programs []string) error {
	for _, program := range programs {
		if err := a.file(program, program); err != nil {
			return err
		}
		if err := addLibraries(a, program); err != nil {
			return err
		}
	}
	return nil
}

// addLibraries packs what a program is linked with when it starts: nothing where it is static.
func addLibraries(a *archive, program string) error {
	f, err := elf.Open(program)
	if err != nil {
		return fmt.Errorf("%s: %w", program, err)
	}
	defer f.Close()
	if !slices.ContainsFunc(f.Progs, func(p *elf.Prog) bool { return p.Type == elf.PT_INTERP }) {
		return nil
	}
	out, err := exec.Command("ldd", program).CombinedOutput()
	if err != nil {
		return fmt.Errorf("ldd %s: %w: %s", program, err, out)
	}
	for _, m := range library.FindAllSubmatch(out, -1) {
		if err := a.file(filepath.Clean(string(m[1])), string(m[1])); err != nil {
			return err
		}
	}
	return nil
}
