package repl

import (
	"bufio"
	"fmt"
	"os"
	"slices"

	"krait/bpf"
	"krait/interp/code"
	"krait/interp/compile"
	"krait/interp/resolve"
	"krait/interp/syntax"
	"krait/interp/value"

	"golang.org/x/sys/unix"
)

// A Session has a home, the names its statements bound, and the hooks they attached.
type Session struct {
	config    Config
	in        *os.File
	stdin     *bufio.Reader
	stdout    *output
	stderr    pair
	json      *jsonOutput // what the program prints; nil without -f json
	home      home
	path      []string // folders of modules
	sources   sources
	names     namespace
	kernel    *kernel
	prompt    *prompt // nil in a program
	child     *child  // of -c; nil without
	hooks     hooks
	reader    reader
	started   uint64  // in nanoseconds of the kernel's monotonic clock
	dry       *dryRun // nil when hooks are loaded
	oneLiners int     // so many have run
	// unnamed are the containers of one-liners that gave them no name.
	unnamed map[string]bool
	// lastContainer is the highest number given to a container that hooks use.
	lastContainer int
	flamegraphs   []flamegraph // to be drawn when the program ends
	// functions are those that were defined in __main__, as hooks see them.
	functions map[funcKey]bpf.Func
	// usesKernel: some unit has named something of the kernel.
	usesKernel bool
	packed     []byte // the session, while it moves
}

func newSession(c Config) *Session {
	out := newOutput(os.Stdout)
	var dry *dryRun
	if c.DryRun {
		dry = &dryRun{map[value.Int]int{}, map[int]*bpf.MapUse{}}
	}
	return &Session{
		dry:     dry,
		config:  c,
		in:      os.Stdin,
		stdout:  out,
		stderr:  pair{out, newOutput(os.Stderr)},
		path:    searchPath(c.File),
		kernel:  newKernel(),
		started: monotonic(),
		unnamed: map[string]bool{},
	}
}

// monotonic is the kernel's clock that hooks read as nsecs.
func monotonic() uint64 {
	var t unix.Timespec
	if unix.ClockGettime(unix.CLOCK_MONOTONIC, &t) != nil {
		return 0
	}
	return uint64(t.Nano())
}

func (s *Session) argv() []string {
	switch {
	case s.config.Text != nil:
		return append([]string{"-e"}, s.config.Args...)
	case s.config.File != "":
		return append([]string{s.config.File}, s.config.Args...)
	}
	return []string{""}
}

// env is what a statement of __main__ sees.
func (s *Session) env() resolve.Env {
	return resolve.Env{
		IsBuiltin: isBuiltin,
		IsGlobal:  s.names.has,
		IsKernel:  s.kernel.has,
	}
}

// compileModule compiles a module that is imported.
func (s *Session) compileModule(name, file string, src []byte) ([]byte, error) {
	p, err := s.assemble(name, file, src)
	if err != nil {
		return nil, err
	}
	return code.Encode(p)
}

// assemble compiles text as a module other than __main__.
func (s *Session) assemble(module, file string, src []byte) (*code.Program, error) {
	s.sources.add(file, 1, src)
	f, err := syntax.ParseFile(file, src)
	if err != nil {
		return nil, err
	}
	env := s.env()
	env.IsGlobal = nil
	info, err := resolve.File(f, env)
	if err != nil {
		return nil, err
	}
	p, err := compile.File(f, info)
	if err != nil {
		return nil, err
	}
	p.Module = module
	return p, s.addKernel(p, info)
}

// compileText compiles for krait itself, in __main__: an expression ("eval") or statements ("exec").
func (s *Session) compileText(mode, file string, src []byte) ([]byte, error) {
	return s.compileMode(mode, file, src, s.env())
}

// compileMode compiles for eval ("eval"), exec ("exec") and the prompt's mode ("single").
func (s *Session) compileMode(mode, file string, src []byte, env resolve.Env) ([]byte, error) {
	var c *syntax.Chunk
	var err error
	as := compile.Exec
	switch mode {
	case "exec":
		var f *syntax.File
		if f, err = syntax.ParseFile(file, src); err == nil {
			c = whole(f)
		}
	case "eval":
		as = compile.Eval
		c, err = syntax.ParseEval(file, src)
	default:
		as = compile.Interactive
		c, err = syntax.ParseSingle(file, src)
	}
	if err != nil {
		return nil, err
	}
	p, _, err := s.compileIn(c, as, env)
	if err != nil {
		return nil, err
	}
	return code.Encode(p)
}

// addKernel puts the kernel names of a unit, and the types that they and the unit's attributes lead
// to, into its program: a handler cannot ask for them.
func (s *Session) addKernel(p *code.Program, info *resolve.Info, more ...string) error {
	s.kernel.note(info.Attrs)
	names := append(slices.Clone(info.Kernel), more...)
	if len(names) == 0 {
		return nil
	}
	c := s.kernel.closure(false)
	for _, name := range names {
		if r, ok := s.kernel.bare(name); ok {
			p.Names = append(p.Names, r)
			c.add(r.Type)
		}
	}
	for _, r := range c.records {
		p.Types = append(p.Types, *r)
	}
	return c.err
}

// eval computes an expression in __main__, for krait itself.
func (s *Session) eval(expr string) (value.Value, error) {
	image, err := s.compileText("eval", "<krait>", []byte(expr))
	if err != nil {
		return nil, err
	}
	out, err := s.home.Run(image)
	if err != nil {
		return nil, err
	}
	o, err := value.DecodeOutcome(out)
	switch {
	case err != nil:
		return nil, err
	case o.Status == value.Raised:
		return nil, &failure{class: o.Exception.Type, msg: o.Exception.Msg}
	}
	return o.Value, nil
}

// writable reports whether statements may change the kernel.
func (s *Session) writable() bool { return s.config.Write }

// run runs a program in the home.
func (s *Session) run(p *code.Program) (*value.Outcome, error) {
	image, err := code.Encode(p)
	if err != nil {
		return nil, err
	}
	out, err := s.home.Run(image)
	if err != nil {
		return nil, fmt.Errorf("home: %w", err)
	}
	return value.DecodeOutcome(out)
}
