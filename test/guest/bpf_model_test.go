package guest

import (
	"errors"
	"strings"
	"testing"

	"krait/bpf"
	"krait/interp/syntax"
)

// modelChains are chains of members from a parameter of a function, of every kind that the verifier's walk
// through structs knows: nested structs, unions whose first member is another, arrays, bit-fields, pointers to
// pointers, to characters, to nothing and to functions, elements behind the end, casts.
var modelChains = []struct{ target, param, chains string }{
	{"vfs_read", "file", `
f_path.dentry f_path.mnt f_path.dentry.d_inode f_path.dentry.d_inode.i_ino f_path.dentry.d_inode.i_mode
f_path.dentry.d_inode.i_sb f_path.dentry.d_inode.i_sb.s_dev f_path.dentry.d_inode.i_sb.s_type.name
f_path.dentry.d_parent.d_parent.d_inode.i_sb.s_type.fs_flags f_path.dentry.d_name.name f_path.dentry.d_name.len
f_path.dentry.d_name.hash f_path.dentry.d_name.hash_len f_path.dentry.d_iname[3] f_path.dentry.d_iname[31]
f_path.dentry.d_op.d_hash f_path.dentry.d_sb.s_root.d_inode.i_ino f_path.dentry.d_lockref.count
f_path.dentry.d_lockref.lock_count f_path.dentry.d_fsdata f_path.dentry.d_child.next f_path.dentry.d_child.next.prev
f_path.dentry.d_u.d_in_lookup_hash.next  f_path.dentry.d_u.d_rcu.next f_path.dentry.d_wait
f_path.dentry.d_lru.next f_path.dentry.d_u.d_alias.pprev f_path.mnt.mnt_root.d_inode.i_ino f_path.mnt.mnt_sb.s_flags
f_path.mnt.mnt_flags f_inode.i_ino f_inode.i_uid.val f_inode.i_gid.val f_inode.i_flags f_inode.i_opflags f_inode.i_size
f_inode.i_blkbits f_inode.i_atime.tv_sec f_inode.i_pipe f_inode.i_cdev f_inode.i_cdev.dev f_inode.i_link f_inode.i_dir_seq
f_inode.i_pipe.head f_inode.i_nlink f_inode.__i_nlink f_inode.i_rdev f_inode.i_fop f_inode.i_fop.read
f_inode.free_inode f_inode.i_mapping.host.i_ino f_inode.i_mapping.nrpages f_inode.i_data.nrpages f_inode.i_private
f_inode.i_op.lookup f_inode.i_op.permission f_inode.i_dentry.first f_inode.i_rcu.next f_inode.i_lock.rlock.raw_lock.val.counter
f_inode.i_sb.s_id[0] f_inode.i_sb.s_id[31] f_inode.i_sb.s_uuid.b[15] f_inode.i_sb.s_bdev.bd_dev f_inode.i_sb.s_fs_info
f_inode.i_sb.s_root.d_sb.s_magic f_inode.i_sb.s_list.next.next.next f_inode.i_count.counter f_inode.i_state
f_op f_op.read_iter f_op.owner f_op.owner.name[5] f_op.owner.core_layout.size f_op.owner.kp f_op.owner.state f_flags f_mode
f_pos f_count.counter f_owner.pid f_owner.pid.level f_owner.pid.numbers[0].nr f_owner.pid.numbers[0].ns f_owner.signum
f_cred.uid.val f_cred.user.uid.val f_cred.user_ns f_cred.user_ns.level f_cred.group_info.ngroups f_cred.cap_effective.cap[1]
f_ra.start f_ra.ra_pages private_data f_security f_version f_mapping.a_ops.writepage f_mapping.i_mmap.rb_root.rb_node
f_mapping.i_mmap.rb_root.rb_node.rb_left f_llist.next f_rcuhead.func f_ep.first `},
	{"tcp_sendmsg", "sk", `
__sk_common.skc_family __sk_common.skc_daddr __sk_common.skc_addrpair __sk_common.skc_dport __sk_common.skc_num
__sk_common.skc_portpair __sk_common.skc_hash __sk_common.skc_u16hashes[1] __sk_common.skc_state __sk_common.skc_reuse
__sk_common.skc_reuseport __sk_common.skc_ipv6only __sk_common.skc_net_refcnt __sk_common.skc_bound_dev_if
__sk_common.skc_prot.name[0] __sk_common.skc_prot.close __sk_common.skc_net.net __sk_common.skc_net.net.ifindex
__sk_common.skc_v6_daddr.in6_u.u6_addr32[3] __sk_common.skc_v6_daddr.in6_u.u6_addr8[15] __sk_common.skc_cookie.counter
__sk_common.skc_flags __sk_common.skc_listener __sk_common.skc_tw_dr __sk_common.skc_node.next __sk_common.skc_refcnt.refs.counter
sk_lock.owned sk_rcvbuf sk_sndbuf sk_receive_queue.next sk_receive_queue.next.len sk_receive_queue.qlen sk_backlog.head
sk_backlog.rmem_alloc.counter sk_wq sk_wq.flags sk_wq_raw sk_socket sk_socket.type sk_socket.file.f_inode.i_ino sk_user_data
sk_kern_sock sk_no_check_tx sk_userlocks sk_type sk_protocol sk_gso_max_segs sk_lingertime sk_prot_creator sk_prot_creator.name[2]
sk_err sk_ack_backlog sk_max_ack_backlog sk_uid.val sk_peer_pid.level sk_peer_cred.uid.val sk_stamp sk_tsflags sk_security
sk_state_change sk_data_ready sk_filter.prog sk_policy[1] sk_dst_cache.dev.name[0] sk_dst_cache.dev.ifindex sk_dst_cache.ops.family
sk_timer.expires sk_timer.function sk_priority sk_mark sk_txhash sk_frag.page sk_frag.offset sk_route_caps sk_pacing_rate`},
	{"wake_up_new_task", "p", `
pid tgid comm[0] comm[15] real_parent.pid real_parent.comm[3] group_leader.tgid mm mm.pgd mm.mmap_base mm.exe_file.f_inode.i_ino
mm.owner.pid mm.rss_stat.count[1].counter mm.arg_start mm.total_vm mm.mm_users.counter mm.context.ctx_id active_mm.mm_count.counter
cred.uid.val cred.euid.val real_cred.securebits signal.nr_threads signal.pids[1] signal.pids[1].level signal.tty signal.tty.index
signal.rlim[7].rlim_cur sighand.action[8].sa.sa_flags files.fdt files.fdt.max_fds files.fdt.fd files.fdt.open_fds files.fd_array[2]
files.fd_array[2].f_flags fs.pwd.dentry.d_inode.i_ino fs.umask nsproxy.uts_ns.name.nodename[0] nsproxy.pid_ns_for_children.level
thread_pid.level thread_pid.numbers[0].ns thread_pid.numbers[0].nr  se.vruntime se.cfs_rq.nr_running
se.avg.load_avg se.exec_start se.run_node.rb_right rt.run_list.next dl.dl_runtime sched_class sched_class.enqueue_task
policy nr_cpus_allowed cpus_ptr cpus_mask.bits[0] prio static_prio flags exit_code in_execve in_iowait no_cgroup_migration
sched_reset_on_fork  atomic_flags utime start_time nvcsw min_flt stack thread.sp thread.fsbase thread_info.flags
thread_info.status tasks.next tasks.next.prev sibling.next children.prev ptrace  cgroups.dfl_cgrp.kn.id
cgroups.subsys[0] cgroups.subsys[1].id io_context bio_list.head perf_event_ctxp[0] vfork_done.done set_child_tid restart_block.fn
restart_block.futex.uaddr restart_block.nanosleep.expires pending.list.next pending.signal.sig[0] blocked.sig[0] journal_info`},
}

// modelBodies are whole bodies: casts, and pointers that the verifier does not follow.
var modelBodies = []struct{ target, param, body string }{
	{"vfs_read", "file", "inode(file.f_inode).i_ino"},
	{"vfs_read", "file", "inode(file.private_data).i_ino"},
	{"vfs_read", "file", "pipe_inode_info(file.private_data).head"},
	{"vfs_read", "file", "file.f_inode.i_fop.owner.list.next"},
	{"vfs_read", "pos", "pos[0]"},
	{"vfs_read", "buf", "buf is None"},
	{"tcp_sendmsg", "sk", "tcp_sock(sk).snd_cwnd"},
	{"tcp_sendmsg", "sk", "inet_sock(sk).inet_sport"},
	{"tcp_sendmsg", "sk", "sock(sk).sk_err"},
	{"tcp_sendmsg", "msg", "msg.msg_iter.count"},
	{"tcp_sendmsg", "msg", "msg.msg_iter.iov.iov_len"},
	{"tcp_sendmsg", "msg", "msg.msg_iter.pipe.max_usage"},
	{"tcp_sendmsg", "msg", "msg.msg_iter.kvec.iov_len"},
	{"tcp_sendmsg", "msg", "msg.msg_name"},
	{"wake_up_new_task", "p", "p.se.cfs_rq.curr.vruntime"},
	{"wake_up_new_task", "p", "task_struct(p.mm).pid"},
	{"wake_up_new_task", "p", "cast('struct task_struct *', p.thread_pid).comm[0]"},
	{"wake_up_new_task", "p", "container_of(p.sibling.next, 'struct task_struct', 'sibling').pid"},
	{"wake_up_new_task", "p", "p.mm.rss_stat.count[3].counter"},
	{"wake_up_new_task", "p", "p.signal.rlim[p.policy].rlim_cur"},
	{"vfs_read", "file", "file.f_path.dentry.d_iname[file.f_flags & 7]"},
	{"wake_up_new_task", "p", "current.mm.exe_file.f_path.dentry.d_iname[0]"},
	{"wake_up_new_task", "p", "current.signal.pids[1].level"},
	{"wake_up_new_task", "p", "current.nsproxy.net_ns.ns.inum"},
}

// TestBPFModel compares, for every chain, what the compiler expects of the verifier with its verdict on plain loads.
// A few members depend on the configuration: Debian's kernel has them all.
func TestBPFModel(t *testing.T) {
	s := newBPFSession(t)
	refused, absent, n := 0, 0, 0
	check := func(target, param, body string) {
		n++
		file, err := syntax.ParseFile("hook.py", []byte("def hook("+param+"):\n    "+body+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		def := file.Stmts[0].(*syntax.FuncDef)
		hook := &bpf.Hook{
			Target: target, Name: "hook", Params: def.Params, Body: def.Body, From: def.From, To: def.Name.To,
			File: "hook.py", Source: file.Source,
		}
		expected, err := bpf.Compile(hook, s.types)
		if err != nil && strings.Contains(err.Error(), "has no member") {
			absent++
			if !sanitizer(t) {
				t.Errorf("%s: %v", body, err)
			}
			t.Logf("%s is not in this kernel", body)
			return
		}
		if err != nil {
			t.Errorf("%s: %v", body, err)
			return
		}
		hook.Direct = true
		plain, err := bpf.Compile(hook, s.types)
		if err != nil {
			t.Fatal(err)
		}
		p, err := bpf.Load(plain, s.maps)
		var no *bpf.LoadError
		if err == nil {
			p.Close()
		} else if !errors.As(err, &no) {
			t.Fatal(err)
		}
		if (expected.Probes > 0) != (err != nil) {
			t.Errorf("%s: the model expects %d refused loads, the verifier says %v", body, expected.Probes, err)
		}
		if err != nil {
			refused++
			if p, err := bpf.Load(expected, s.maps); err != nil {
				t.Errorf("%s: through helpers: %v", body, err)
			} else {
				p.Close()
			}
		}
	}
	for _, c := range modelChains {
		for _, chain := range strings.Fields(c.chains) {
			check(c.target, c.param, c.param+"."+chain)
		}
	}
	for _, c := range modelBodies {
		check(c.target, c.param, c.body)
	}
	if n-absent < 150 || absent > n/20 || refused < 12 {
		t.Errorf("%d chains, %d of them not in this kernel, %d refused", n, absent, refused)
	}
	t.Logf("%d chains, %d of them with loads that the verifier refuses", n, refused)
}
