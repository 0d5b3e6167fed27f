package repl

import (
	"strings"

	"krait/interp/syntax"
	"krait/repl/lib"
)

// builtins are the names of the module builtins in a home; those of the prelude are not among them.
var builtins = set(`
ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError
BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError
ConnectionRefusedError ConnectionResetError ContextError DeprecationWarning EOFError Ellipsis
EncodingWarning EnvironmentError Exception ExceptionGroup False FaultError KernelFault FileExistsError
FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt
LookupError MemoryError ModuleNotFoundError NameError None NotADirectoryError NotImplemented
NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError
ProcessLookupError ReadOnlyError RecursionError ReferenceError ResourceWarning RuntimeError
RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit
TabError TimeoutError True TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError
UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
__debug__ __doc__ __import__ __name__ abs aiter all anext any ascii bin bool breakpoint bytearray
bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec exit
filter float format frozenset getattr globals hasattr hash hex id input int isinstance issubclass
iter len list locals map max memoryview min next object oct open ord pow print property quit range
repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip
`)

func set(names string) map[string]bool {
	m := make(map[string]bool)
	for _, name := range strings.Fields(names) {
		m[name] = true
	}
	return m
}

// prelude are the names that the module krait adds to the builtins.
var prelude = preludeNames()

// isBuiltin reports whether a name is there in every module of a session.
func isBuiltin(name string) bool { return builtins[name] || prelude[name] }

// preludeNames reads __all__ of the module krait.
func preludeNames() map[string]bool {
	names := make(map[string]bool)
	src, file, _ := lib.Source("krait")
	f, err := syntax.ParseFile(file, src)
	if err != nil {
		panic(err) // a module of ours; the tests compile it
	}
	for _, stmt := range f.Stmts {
		a, ok := stmt.(*syntax.Assign)
		if !ok {
			continue
		}
		if n, ok := a.Targets[0].(*syntax.Name); !ok || n.Id != "__all__" {
			continue
		}
		for _, x := range a.Value.(*syntax.List).Elts {
			names[x.(*syntax.Const).Value.(string)] = true
		}
	}
	return names
}
