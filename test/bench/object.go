package main

import (
	"fmt"
	"os"
	"os/signal"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/link"
)

// objectMain is `bench object FILE`: it attaches the functions that clang has compiled, says so, and waits for Ctrl-C.
func objectMain(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("usage: bench object FILE")
	}
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt)
	all, err := ebpf.LoadCollection(args[0])
	if err != nil {
		return err
	}
	defer all.Close()
	for name, program := range all.Programs {
		l, err := link.AttachTracing(link.TracingOptions{Program: program})
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		defer l.Close()
	}
	fmt.Println("attached")
	<-interrupted
	return nil
}
