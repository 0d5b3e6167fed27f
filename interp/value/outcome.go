package value

import "krait/interp/wire"

// An Outcome is how a run ended: with Value (None for statements), with an Exception, or by
// SystemExit, whose code is Value.
type Outcome struct {
	Status    Status
	Value     Value
	Exception *Exception
}

// A Status tells the three ends of a run apart.
type Status uint8

// The ends of a run.
const (
	Done Status = iota
	Raised
	Exited
)

// An Exception is one that nobody handled. Text is what CPython prints, causes included, less the
// source lines; Trace has the outermost frame first, and Shown has the traces that are in Text, in
// their order, this one at Own (-1 when it is not among them). Details has what suggestions need ("name", "obj",
// "type"), or is empty.
type Exception struct {
	Type, Msg, Text string
	Trace           []Frame
	Shown           [][]Frame
	Own             int
	Details         Dict
}

// A Frame is one entry of a traceback. Columns count characters from 1; 0 is unknown.
type Frame struct {
	File, Function    string
	Line, Col, EndCol int
}

// DecodeOutcome reads the outcome of a run.
func DecodeOutcome(b []byte) (*Outcome, error) {
	d := decoder{wire.NewReader(b, "outcome")}
	o := &Outcome{Status: Status(d.U8())}
	switch o.Status {
	case Done, Exited:
		o.Value = d.value(0)
	case Raised:
		o.Exception = d.exception()
	default:
		d.Fail("outcome status %d", o.Status)
	}
	if err := d.End(); err != nil {
		return nil, err
	}
	return o, nil
}

func (d *decoder) exception() *Exception {
	e := &Exception{Type: d.Str(), Msg: d.Str(), Text: d.Str(), Trace: d.frames(), Own: -1}
	for n := d.Count(4); n > 0 && d.OK(); n-- {
		if d.U32() == 0 {
			e.Shown = append(e.Shown, d.frames())
			continue
		}
		e.Own = len(e.Shown)
		e.Shown = append(e.Shown, e.Trace)
	}
	switch v := d.value(0).(type) {
	case nil:
	case Dict:
		e.Details = v
	default:
		d.Fail("details of an exception are a %T", v)
	}
	return e
}

func (d *decoder) frames() []Frame {
	var list []Frame
	for n := d.Count(20); n > 0 && d.OK(); n-- {
		list = append(list, Frame{d.Str(), d.Str(), int(d.U32()), int(d.U32()), int(d.U32())})
	}
	return list
}
