// Package wire reads and writes the counted little-endian bytes that images, values and records are made of:
// the Go twin of interp/vm/cursor.h. A count or a length is a u32.
package wire
