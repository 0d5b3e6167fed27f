// Command expect prints what CPython makes of every program of the corpus, as
// JSON: a guest has no CPython.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"krait/test/corpus"
)

func main() {
	all, err := corpus.Expected()
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(all)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "expect:", err)
		os.Exit(1)
	}
}
