// Package lib holds the modules that are written in Python: krait's own, and in std those of Python's
// standard library. They are compiled when imported.
package lib

import (
	"embed"
	"strings"
)

//go:embed *.py linux/*.py std/*.py std/*/*.py
var files embed.FS

// Prefix begins the file name of every module here; no file of a disk is named so.
const Prefix = "<krait>/"

// Source returns the text of a module and the file name it goes by.
func Source(module string) (text []byte, file string, ok bool) {
	base := strings.ReplaceAll(module, ".", "/")
	for _, name := range []string{base + ".py", base + "/__init__.py"} {
		for _, dir := range []string{"", "std/"} {
			if text, err := files.ReadFile(dir + name); err == nil {
				return text, Prefix + name, true
			}
		}
	}
	return nil, "", false
}
