package lab

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
)

// library matches a line of ldd: the path a program looks a library up at.
var library = regexp.MustCompile(`(/\S+) \(0x`)

// addPrograms packs programs of this machine at their own paths, with the libraries that they need.
func addPrograms(a *archive, programs []string) error {
	for _, program := range programs {
		if err := a.file(program, program); err != nil {
			return err
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
	}
	return nil
}
