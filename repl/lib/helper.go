package lib

import (
	"io/fs"
	"regexp"
	"strings"
	"sync"
)

// helperFolder holds the package of helpers for the kernel's data structures. The names in a module's __all__
// may be used without importing it.
const helperFolder = "linux"

var (
	allNames = regexp.MustCompile(`(?s)__all__ = \[(.*?)\]`)
	quoted   = regexp.MustCompile(`"(\w+)"`)
)

var helpers = sync.OnceValue(func() map[string]string {
	by := make(map[string]string)
	paths, err := fs.Glob(files, helperFolder+"/*.py")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	for _, path := range paths {
		text, _ := files.ReadFile(path)
		module := strings.ReplaceAll(strings.TrimSuffix(path, ".py"), "/", ".")
		list := allNames.FindSubmatch(text)
		if list == nil {
			continue
		}
		for _, m := range quoted.FindAllSubmatch(list[1], -1) {
			by[string(m[1])] = module
		}
	}
	return by
})

// Helper is the module that a helper is from, "" if there is none of that name.
func Helper(name string) string { return helpers()[name] }

// Helpers yields the names of all helpers.
func Helpers(yield func(string) bool) {
	for name := range helpers() {
		if !yield(name) {
			return
		}
	}
}
