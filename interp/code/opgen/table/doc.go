// Package table makes the Go form of the tables in opcodes.h and image.h.
package table
