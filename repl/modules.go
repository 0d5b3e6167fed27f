package repl

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"krait/interp/value"
	"krait/repl/lib"
)

// serveImport finds a module beside the program, then in the current directory, then among those
// that are built in.
func (s *Session) serveImport(v value.Value) (value.Value, error) {
	t, err := fields(v, 4)
	if err != nil {
		return nil, err
	}
	name := text(t[0])
	src, file, err := s.findModule(name)
	if err != nil || src == nil {
		return nil, err
	}
	image, err := s.compileModule(name, file, src)
	if err != nil {
		return nil, syntaxFailure(err)
	}
	return value.Bytes(image), nil
}

func (s *Session) findModule(name string) (src []byte, file string, err error) {
	path := filepath.Join(strings.Split(name, ".")...)
	for _, dir := range s.path {
		base := filepath.Join(dir, path)
		for _, file := range []string{filepath.Join(base, "__init__.py"), base + ".py"} {
			src, err := os.ReadFile(file)
			if err == nil {
				return nonNil(src), file, nil
			}
			if !errors.Is(err, os.ErrNotExist) && !isNotDir(err) {
				return nil, "", fail("ImportError", "%v", err)
			}
		}
	}
	if src, file, ok := lib.Source(name); ok {
		return nonNil(src), file, nil
	}
	if needs := lib.Needs(name); needs != "" {
		return nil, "", fail("ModuleNotFoundError", "%s: has no meaning in a kernel: there are no %s", name, needs)
	}
	return nil, "", nil
}

func nonNil(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

func isNotDir(err error) bool {
	var e *os.PathError
	return errors.As(err, &e) && e.Err.Error() == "not a directory"
}

// searchPath is where modules are looked for: the program's folder and the current one.
func searchPath(file string) []string {
	if file == "" {
		return []string{"."}
	}
	dir := filepath.Dir(file)
	if dir == "." {
		return []string{"."}
	}
	return []string{dir, "."}
}
