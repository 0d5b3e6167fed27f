// Package lab boots throw-away QEMU guests: a kernel image, an initramfs made on the fly, one command.
//
// The guest's init is this program too ([GuestInit]). The two sides talk over four serial ports, which every
// kernel has built in: the kernel's console, the command's terminal (or its input and output), its error
// output, and a control line. Nothing of a guest outlives it: the ports are socket pairs, the initramfs is a
// memfd, and QEMU dies with the process that started it.
package lab
