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
	Heap  uint64        // bytes the home may use; 0: its own default
}

// The exit statuses that do not come from the program.
const (
	statusRaised    = 1
	statusUsage     = 2
	statusInterrupt = 130
)
