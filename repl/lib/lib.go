// Package lib holds the modules of krait that are written in Python. They are compiled when imported.
package lib

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed *.py
var files embed.FS

// Prefix begins the file name of every module here; no file of a disk is named so.
const Prefix = "<krait>/"

// Source returns the text of a module and the file name it goes by.
func Source(module string) (text []byte, file string, ok bool) {
	name := strings.ReplaceAll(module, ".", "/") + ".py"
	text, err := files.ReadFile(name)
	return text, Prefix + name, err == nil
}

// Modules lists the names of the modules.
func Modules() []string {
	names, err := fs.Glob(files, "*.py")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	for i := range names {
		names[i] = strings.TrimSuffix(names[i], ".py")
	}
	return names
}
