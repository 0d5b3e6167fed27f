package corpus

import (
	"bytes"
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Python is the oracle.
const Python = "/usr/bin/python3.11"

// oracleLimit bounds one program under the oracle; the programs are written to take less than 0.3 s.
const oracleLimit = 30 * time.Second

// outputLimit bounds what is kept of one stream, so that a program gone wild cannot fill the memory.
const outputLimit = 4 << 20

//go:embed */*.py */*/*.py
var sources embed.FS

// A Result is what a program left behind.
type Result struct {
	Out    []byte
	Err    []byte
	Status int // exit status, or -1 when a signal ended the program
}

// Programs returns the paths of all programs, TOPIC/NAME.py, sorted.
func Programs() []string {
	var names []string
	for _, name := range files() {
		if isProgram(name) {
			names = append(names, name)
		}
	}
	return names
}

// Sample returns every N-th program, where N is the value of KRAIT_CORPUS; all of them without it.
func Sample() []string {
	names := Programs()
	step, err := strconv.Atoi(os.Getenv("KRAIT_CORPUS"))
	if err != nil || step < 2 {
		return names
	}
	var some []string
	for i := 0; i < len(names); i += step {
		some = append(some, names[i])
	}
	return some
}

func isProgram(name string) bool {
	base := path.Base(name)
	return strings.Count(name, "/") == 1 && !strings.HasPrefix(base, "helper_") && !strings.HasPrefix(base, "later_")
}

// modules returns the files of a topic that its programs may import.
func modules(topic string) []string {
	var names []string
	for _, name := range files() {
		if strings.HasPrefix(name, topic+"/") && (strings.Count(name, "/") > 1 || strings.HasPrefix(path.Base(name), "helper_")) {
			names = append(names, name)
		}
	}
	return names
}

// files lists the embedded tree; fs.WalkDir visits it in sorted order.
func files() []string {
	var names []string
	fs.WalkDir(sources, ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, path)
		}
		return err
	})
	return names
}

// Root returns the repository's root: the nearest folder with go.mod, from the current one upwards.
func Root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("no go.mod above the current directory")
		}
		dir = parent
	}
}

// RunProgram runs one program with a command, in the program's folder.
func RunProgram(name string, limit time.Duration, command ...string) (Result, error) {
	root, err := Root()
	if err != nil {
		return Result{}, err
	}
	dir := filepath.Join(root, "test", "corpus", filepath.Dir(name))
	return Run(dir, limit, command[0], append(command[1:len(command):len(command)], filepath.Base(name))...)
}

// Expected returns what CPython makes of every program, by file name.
func Expected() (map[string]Result, error) {
	all := map[string]Result{}
	for _, name := range Programs() {
		r, err := Oracle(name)
		if err != nil {
			return nil, err
		}
		all[name] = r
	}
	return all, nil
}

// Oracle returns what CPython makes of one program, from the cache when nothing it depends on changed.
func Oracle(name string) (Result, error) {
	root, err := Root()
	if err != nil {
		return Result{}, err
	}
	key, err := cacheKey(name)
	if err != nil {
		return Result{}, err
	}
	base := filepath.Join(root, "build", "corpus-oracle", strings.TrimSuffix(name, ".py")+"-"+key)
	if r, err := readResult(base); err == nil {
		return r, nil
	}
	r, err := RunProgram(name, oracleLimit, Python, "-B", "-E", "-s", "-W", "ignore", "-X", "utf8")
	if err != nil {
		return r, fmt.Errorf("%s under %s: %w", name, Python, err)
	}
	if err := os.MkdirAll(filepath.Dir(base), 0o755); err != nil {
		return r, err
	}
	return r, writeResult(base, r)
}

// cacheKey covers all modules of the topic rather than the imported ones: they are few and rarely change.
func cacheKey(name string) (string, error) {
	version, err := pythonVersion()
	if err != nil {
		return "", err
	}
	h := sha256.New()
	fmt.Fprintln(h, version)
	for _, file := range append([]string{name}, modules(path.Dir(name))...) {
		text, err := sources.ReadFile(file)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(h, "%s %d\n", file, len(text))
		h.Write(text)
	}
	return hex.EncodeToString(h.Sum(nil))[:16], nil
}

var pythonVersion = sync.OnceValues(func() (string, error) {
	out, err := exec.Command(Python, "-E", "-c", "import sys; print(sys.version)").Output()
	if errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("%s is missing: install Debian's package python3.11 (apt-get install python3.11)", Python)
	}
	if err != nil {
		return "", fmt.Errorf("%s: %w", Python, err)
	}
	return strings.TrimSpace(string(out)), nil
})

// Run runs a command in dir without input. A non-zero status is a result; running out of time, or not
// starting at all, is an error.
func Run(dir string, limit time.Duration, command string, args ...string) (Result, error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, command, args...)
	var out, errs tail
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &out, &errs
	cmd.WaitDelay = time.Second
	err := cmd.Run()
	r := Result{Out: out.Bytes(), Err: errs.Bytes()}
	if ctx.Err() != nil {
		r.Status = -1
		return r, fmt.Errorf("did not end in %v", limit)
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return r, err
	}
	r.Status = cmd.ProcessState.ExitCode()
	return r, nil
}

// A tail is a buffer that refuses to grow over outputLimit: the writer's copy then fails and with it the run.
type tail struct{ bytes.Buffer }

func (t *tail) Write(p []byte) (int, error) {
	if t.Len()+len(p) > outputLimit {
		return 0, fmt.Errorf("more than %d bytes of output", outputLimit)
	}
	return t.Buffer.Write(p)
}

func writeResult(base string, r Result) error {
	if err := os.WriteFile(base+".out", r.Out, 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(base+".err", r.Err, 0o644); err != nil {
		return err
	}
	return os.WriteFile(base+".status", []byte(strconv.Itoa(r.Status)+"\n"), 0o644)
}

func readResult(base string) (Result, error) {
	out, err := os.ReadFile(base + ".out")
	if err != nil {
		return Result{}, err
	}
	errs, err := os.ReadFile(base + ".err")
	if err != nil {
		return Result{}, err
	}
	text, err := os.ReadFile(base + ".status")
	if err != nil {
		return Result{}, err
	}
	status, err := strconv.Atoi(strings.TrimSpace(string(text)))
	return Result{Out: out, Err: errs, Status: status}, err
}
