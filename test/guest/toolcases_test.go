package guest

import "testing"

// Parts of the expressions for what the two tracers print.
const (
	tcpEnds     = `(\S+) +(\d+) +(\S+) +(\d+)`
	tcpEndsPeer = `(\S+):(\d+) +(\S+):(\d+)`
	oomVictim   = `riggered by PID (\d+) \("?dd"?\), (?:kills|OOM kill of) PID (\d+) \("?dd"?\), (\d+) pages`
	lookup      = `^\d+ +\d+ +kw +([MR]) (\S+)`
	total       = `^(\S+) (\d+)$` // of a histogram
)

var toolGroups = []toolGroup{
	{"files", fileLoad, []toolCase{
		same("opensnoop", `^\d+ +kw +(-?\d+) +(\d+) (.*)$`, "7× 0 /kw/file", "1× -1 2 /kw/none-0"),
		same("statsnoop", `^\d+ +kw +(\d+) (.*)$`, "3× 0 /kw/file", "3× 2 /kw/lost"),
		same("syncsnoop", `^\S+ +\d+ +kw +(\S+)$`, "2× enter_fsync", "4× enter_fdatasync", "7× enter_syncfs", "1× enter_sync"),
		// a call of d_lookup() is a miss to bpftrace's, whatever it returns
		{name: "dcsnoop", ours: lookup, peer: lookup, want: []string{"1× M none-1", "1× R kw/none-1"}, alike: "^R|none|node"},
		same("vfscount", `(vfs_(?:mk|rm)dir)\]?:? +(\d+)$`, "vfs_rmdir 3"),
		{name: "vfsstat", later: true, sum: true, ours: `(vfs_create): (\d+)`, peer: `(vfs_create)\]: (\d+)`, want: []string{"vfs_create 3"}},
	}},
	{"processes", processLoad, []toolCase{
		same("execsnoop", `(/bin/true kw argument)`, "3× argument"),
		same("killsnoop", `^\S+ +\d+ +kw +\S+ +(\d+) +(.*)$`, "4× 0", "1× 4000000 -3"),
		same("naptime", `^\S+ +(\d+) +(\S+) +(\d+) +kw +(\S+)$`, "3× 0.005"),
		same("setuids", `^\S+ +\d+ +kw +(\d+) +(set\w+) +(.*)$`, "1× 0 setuid uid=0 (0)", "1× setfsuid uid=0 (prevuid=7)", "1× setresuid ruid=5 euid=6 suid=5 (0)", "1× 5 setuid uid=8 (-1)"),
		// bpftrace's shows the ten most frequent calls: getppid may not be among them
		{name: "syscount", args: []string{"--top", "100"}, ours: `^(getppid|kw) +(\d+)$`, peer: `\[(kw)\]: (\d+)`, want: []string{"getppid 500"}, alike: "^kw"},
		same("capable", `^\S+ +(\d+) +\d+ +kw +(\d+) +(CAP_\S+) +(\d+)`, "2× 0 21 CAP_SYS_ADMIN 0", "1× 18 CAP_SYS_CHROOT 0"),
		same("undump", `kw +\d+ +(\d+) +(piece.*)$`, "1× 19 piece 2 of the text"),
		{name: "pidpersec", later: true, sum: true, ours: `PIDs/(sec): (\d+)`},
		{name: "loads", later: true, ours: `^load averages: \d+\.(\d\d\d) \d+\.(\d\d\d) \d+\.(\d\d\d)$`},
		{name: "runqlat", hist: true, ours: total},
		{name: "runqlen", hist: true, ours: total},
		{name: "cpuwalk", hist: true, ours: total},
	}},
	{"network", netLoad, []toolCase{
		same("tcpaccept", `kw +`+tcpEnds+` +(\d+/\d+)`, "5× 0/8"),
		same("tcpconnect", `kw +`+tcpEnds),
		same("tcplife", `^(\d+) +kw +`+tcpEnds+` +(\d+) +(\d+) +\d+$`, "3× 4 0", "3× 0 4"),
		{name: "tcpdrop", ours: `kw +` + tcpEnds + ` +(\S+) +\d+$`, peer: `kw +` + tcpEndsPeer + ` +(\S+) *$`, want: []string{"ESTABLISHED"}},
		{name: "tcpretrans", ours: `^\S+ +\d+ +` + tcpEnds + ` +(\w+)$`, peer: `^\S+ +\d+ +` + tcpEndsPeer + ` +(\w+)$`},
		{name: "tcpsynbl", hist: true, ours: total, peer: total, want: []string{"8 5"}},
	}},
	{"programs", programLoad, []toolCase{
		{name: "bashreadline", ours: `^\S+ +\d+ +(.*kw-.*)$`, peer: `^\S+ +\d+ +(.*kw-.*)$`, want: []string{"1× echo kw-one", "1× true kw-two"}},
		{name: "gethostlatency", ours: `getent +[\d.]+ +(\S+)$`, peer: `getent +\d+ +(\S+)$`, want: []string{"1× localhost", "guest"}},
		{name: "threadsnoop", ours: `threads +(\w+)`, want: []string{"3× worker"}},
		{name: "sslsnoop", ours: `openssl +\d+ +\d+ +-?\d+ (SSL_\w+)$`, want: []string{"SSL_do_handshake", "SSL_write", "SSL_read"}},
		{name: "ssllatency", hist: true, ours: `^(SSL_\w+)`, want: []string{"SSL_do_handshake", "SSL_write", "SSL_read"}},
	}},
	{"blocks", blockLoad, []toolCase{
		{name: "biolatency", hist: true, ours: total},
		{name: "biosnoop", ours: `(loop\d) +\S+ +\d+ +(\d+) +\d+$`, want: []string{"8× 4096"}},
		{name: "biostacks", ours: `(blk_mq_start_request)\+`},
		same("bitesize", `^(\[.*?\)) +(\d+) \|`, "[4K, 8K) 8"),
		same("writeback", `^\S+ +(\S+) +(\d+) +(\w+) +[\d.]+$`, "sync"),
	}},
	{"memory and disks", func(t *testing.T) {
		swapLoad(t)
		oomLoad(t)
		raidLoad(t)
		xfsLoad(t)
	}, []toolCase{
		{name: "swapin", later: true, sum: true, ours: `^(kw) +\d+ +(\d+)$`, peer: `\[(kw), \d+\]: (\d+)`},
		same("oomkill", oomVictim),
		same("mdflush", `kw +(md_kw)$`, "4× md_kw"),
		{name: "xfsdist", hist: true, ours: total, peer: total, want: []string{"xfs_file_write_iter 15", "xfs_file_read_iter 10", "xfs_file_fsync 5"}},
	}},
}

// same is a tool whose lines are bpftrace's as far as they are compared.
func same(name, expr string, want ...string) toolCase {
	return toolCase{name: name, ours: expr, peer: expr, want: want}
}
