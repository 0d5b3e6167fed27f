package client

// A Shim is a static inline or macro of the kernel that krait.ko lends an address: kmalloc, spin_lock, …
type Shim struct {
	Name      string
	Min       int    // arguments that must be given
	Prototype string // in C
}

// Shims returns what krait.ko has shims for.
func Shims() []Shim { return shims }
