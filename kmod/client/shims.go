package client

// A Shim is a static inline or macro of the kernel that krait.ko lends an address: kmalloc, spin_lock, …
type Shim struct {
	Name      string
	Min       int    // arguments that must be given
	Prototype string // in C: "void *kmalloc(size_t size, gfp_t flags)"
}

// Shims returns what krait.ko has shims for.
func Shims() []Shim { return shims }
