package repl

import (
	"errors"

	"krait/bpf"
	"krait/interp/value"
)

func (s *Session) attachEBPF(h *hookDef, r route, spec *bpf.Spec, c *capture) (*value.Outcome, error) {
	return nil, errors.New("not yet")
}
