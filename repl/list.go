package repl

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"krait/bpf"
)

// list prints what matches a pattern: tracepoints, functions, and with "struct x" a type's definition. A name
// without * matches every name that contains it. With -v come the arguments.
func (s *Session) list(pattern string) int {
	defer s.stdout.Flush()
	if err := s.kernel.load(); err != nil {
		fmt.Fprintf(s.stderr, "krait: %v\n", err)
		return statusRaised
	}
	if tag, _, ok := strings.Cut(pattern, " "); ok && (tag == "struct" || tag == "union" || tag == "enum") {
		return s.listType(pattern)
	}
	kind, want, ok := strings.Cut(pattern, ":")
	decorator := probeKinds[kind]
	if !ok || decorator == "" {
		decorator, want = "", pattern
	}
	if !isPattern(want) {
		want = "*" + want + "*"
	}
	found := 0
	if decorator == "" || strings.HasSuffix(decorator, "tracepoint") {
		found += s.listTracepoints(want, decorator == "rawtracepoint")
	}
	if decorator == "" || !strings.HasSuffix(decorator, "tracepoint") {
		found += s.listFunctions(want, decorator)
	}
	if found == 0 {
		fmt.Fprintf(s.stderr, "krait: %s: nothing matches\n", pattern)
		return statusRaised
	}
	return 0
}

func (s *Session) listType(name string) int {
	id, err := s.kernel.ctype(name)
	if err != nil {
		fmt.Fprintf(s.stderr, "krait: %v\n", err)
		return statusRaised
	}
	fmt.Fprintln(s.stdout, s.kernel.types.Declare(id))
	return 0
}

func (s *Session) listTracepoints(want string, raw bool) int {
	all, err := bpf.Tracepoints()
	if err != nil {
		fmt.Fprintf(s.stderr, "krait: %v\n", err)
		return 0
	}
	slices.Sort(all)
	found := 0
	for _, t := range all {
		_, event, _ := strings.Cut(t, ":")
		if raw {
			t = event
		}
		if ok, _ := filepath.Match(want, t); !ok {
			continue
		}
		found++
		if !raw {
			fmt.Fprintf(s.stdout, "tracepoint:%s\n", t)
			s.listFields(t)
			continue
		}
		fmt.Fprintf(s.stdout, "rawtracepoint:%s\n", t)
		if s.config.Verbose {
			for _, arg := range bpf.RawDeclarations(s.kernel.types, event) {
				fmt.Fprintf(s.stdout, "    %s\n", arg)
			}
		}
	}
	return found
}

func (s *Session) listFields(t string) {
	if !s.config.Verbose {
		return
	}
	fields, err := bpf.ReadRecord(t)
	if err != nil {
		fmt.Fprintf(s.stderr, "krait: %v\n", err)
	}
	for _, f := range fields {
		fmt.Fprintf(s.stdout, "    %s %s\n", f.Type, f.Name)
	}
}

// listFunctions lists what ftrace can hook; a kprobe can be at more places.
func (s *Session) listFunctions(want, decorator string) int {
	all, err := s.kernel.symbols.TraceableNames("")
	if err != nil {
		fmt.Fprintf(s.stderr, "krait: functions: %v\n", err)
		return 0
	}
	slices.Sort(all)
	found := 0
	for _, name := range slices.Compact(all) {
		if ok, _ := filepath.Match(want, name); !ok {
			continue
		}
		found++
		kind := decorator
		if kind == "" {
			kind = "hook"
			if s.untraceable(name) != "" {
				kind = "kprobe"
			}
		}
		fmt.Fprintf(s.stdout, "%s:%s\n", kind, name)
		if fn, ok := s.kernel.types.Func(name); ok && s.config.Verbose {
			fmt.Fprintf(s.stdout, "    %s\n", s.kernel.types.Prototype(fn))
		}
	}
	return found
}
