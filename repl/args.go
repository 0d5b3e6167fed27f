package repl

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"krait/interp/syntax"
)

// An option is arg("name", default, "help") in a program.
type option struct {
	name, help string
	value      string // the default as the program writes it
	flag       bool   // it takes no value
}

// options finds those of a program: calls of arg with constants.
func options(f *syntax.File) []option {
	var list []option
	for _, stmt := range f.Stmts {
		syntax.Walk(stmt, func(n syntax.Node) bool {
			call, ok := n.(*syntax.Call)
			if !ok || len(call.Args) < 2 {
				return true
			}
			fn, ok := call.Fn.(*syntax.Name)
			name, isConst := call.Args[0].(*syntax.Const)
			if !ok || !isConst || fn.Id != "arg" {
				return true
			}
			o := option{}
			o.name, ok = name.Value.(string)
			if len(call.Args) > 2 {
				if help, isConst := call.Args[2].(*syntax.Const); isConst {
					o.help, _ = help.Value.(string)
				}
			}
			from, to := call.Args[1].Span()
			o.value = string(f.Source[from.Off:to.Off])
			o.flag = o.value == "False" || o.value == "True"
			if ok {
				list = append(list, o)
			}
			return true
		})
	}
	return list
}

// checkArgs answers --help of a program with options or a docstring, and refuses options that it does not have.
// done: the program need not run.
func (s *Session) checkArgs(f *syntax.File) (status int, done bool) {
	list := options(f)
	args := s.config.Args
	if slices.Contains(args, "--help") && (len(list) > 0 || docstring(f) != "") {
		s.showHelp(f, list)
		return 0, true
	}
	if len(list) == 0 {
		return 0, false
	}
	for i := 0; i < len(args); i++ {
		name, _, joined := strings.Cut(args[i], "=")
		if !strings.HasPrefix(name, "--") {
			continue
		}
		at := slices.IndexFunc(list, func(o option) bool { return "--"+o.name == name })
		if at < 0 {
			fmt.Fprintf(s.stderr, "krait: %s has no option %s (see --help)\n", f.Name, name)
			return statusUsage, true
		}
		if !list[at].flag && !joined {
			i++
		}
	}
	return 0, false
}

func (s *Session) showHelp(f *syntax.File, list []option) {
	fmt.Fprintf(os.Stdout, "usage: krait [OPTIONS] %s [--OPTION VALUE…]\n\n%s\n", f.Name, strings.TrimSpace(docstring(f)))
	if len(list) > 0 {
		fmt.Fprintln(os.Stdout)
	}
	for _, o := range list {
		what := "--" + o.name
		if !o.flag {
			what += " VALUE"
		}
		fmt.Fprintf(os.Stdout, "  %-20s %s (default: %s)\n", what, o.help, o.value)
	}
}

// docstring is the text that a file begins with.
func docstring(f *syntax.File) string {
	if len(f.Stmts) == 0 || !isText(f.Stmts[0]) {
		return ""
	}
	s, _ := f.Stmts[0].(*syntax.ExprStmt).X.(*syntax.Const).Value.(string)
	return s
}
