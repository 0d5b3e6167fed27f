package repl

import (
	"time"
)

// A Config is what the command line says.
type Config struct {
	Home  string        // "user", "kernel", or "" for what Write calls for
	Write bool          // calls, stores and replacements are allowed
	Text  *string       // -e: the program itself
	File  string        // the program's file; "" for the prompt, or standard input when it is no terminal
	Args  []string      // of the program
	Limit time.Duration // ends the hooks of a program that has ended; 0: Ctrl-C does
	PID   int           // hooks run for this process only; 0: for all
	// Command is what is traced: hooks run for its process only, and end with it.
	Command string
	Quiet   bool // no lines about attaching
	JSON    bool // events, containers and losses are lines of JSON
	Folded  bool // containers with stacks are printed as flamegraph.pl reads them
	Verbose bool // what is listed with arguments; the verifier's log
	// DryRun compiles hooks and attaches none; Explain says what becomes of them, Asm shows their code.
	DryRun, Explain, Asm bool
	Output               string  // the file that takes the place of standard output
	List                 *string // -l: list what matches, and end
	Heap                 uint64  // bytes the home may use; 0: its own default
}

// The exit statuses that do not come from the program.
const (
	statusRaised    = 1
	statusUsage     = 2
	statusInterrupt = 130
)
