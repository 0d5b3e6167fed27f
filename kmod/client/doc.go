// Package client is the Go side of /dev/krait: a Machine that runs images in the kernel, as vm.Machine does in
// user space. kmod/uapi/krait.h is the protocol.
package client
