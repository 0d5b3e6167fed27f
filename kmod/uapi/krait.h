/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * krait.h - the protocol of /dev/krait.
 *
 * An open file is one session: a VM, its hooks, its threads. The steps of a
 * client:
 *
 *	open("/dev/krait", O_RDWR)	needs CAP_SYS_ADMIN and CAP_SYS_MODULE
 *	ioctl HELLO			version handshake; makes the VM and the output ring
 *	mmap(offset 0)			the output ring
 *	ioctl ARGV			optional: sys.argv
 *	ioctl RUN			hands an image to the session's kernel thread; returns at once
 *	poll or ioctl WAIT		until DONE; serving every REQUEST with REPLY, draining the ring on OUTPUT
 *	close				ends the session, however it comes about
 *
 * A client that wants output in order reads the ring before it acts on any
 * other event. All calls may be made by any thread of the client; WAIT by one
 * at a time. Structures have no implicit padding; fields named pad are 0.
 *
 * Every request fails with
 *	ENXIO	HELLO has not been done
 *	EINVAL	an unknown flag, a pad that is not 0, a length out of range
 *	EFAULT	a bad pointer
 *
 * Changes:
 *	1	the first
 */
#ifndef _UAPI_KRAIT_H
#define _UAPI_KRAIT_H

#include <linux/ioctl.h>
#include <linux/types.h>

#define KRAIT_VERSION		1

/* krait_hello.flags */
#define KRAIT_WRITABLE		1	/* kernel calls, stores and hooks that change something are allowed */
#define KRAIT_FLAGS		1

/* krait_hello.features: what this kernel lets the module do */
#define KRAIT_CAN_REPLACE	1	/* hooks through ftrace with IPMODIFY */
#define KRAIT_CAN_FORCE		2	/* stores to read-only memory */
#define KRAIT_CAN_LAND		4	/* a fault in a called function ends the call, not the thread */
#define KRAIT_CAN_STACK		8	/* ioctl STACK */

/*
 * HELLO: once. In: version, flags, heap_limit (bytes, 0: 64 MiB), recursion
 * (0: 1000), stress (krt_config.stress), ring_size (0: 1 MiB; a power of two,
 * 4 KiB to 64 MiB). Out: version and features of the module, session, ring_size.
 *	EPROTO	another version: out, version is the module's
 *	EEXIST	done before
 *	ENOMEM
 */
struct krait_hello {
	__u32 version;
	__u32 flags;
	__u64 heap_limit;
	__u32 recursion;
	__u32 stress;
	__u32 ring_size;
	__u32 features;
	__u64 session;
};

/*
 * RUN: the image is copied; its outcome comes as a DONE event.
 *	EBUSY	a statement runs, or its DONE has not been fetched
 */
struct krait_run {
	__u64 image;
	__u32 len;
	__u32 pad;
};

/* ARGV: count strings, each with its NUL, in len bytes. EBUSY while a statement runs. */
struct krait_argv {
	__u64 buf;
	__u32 len;
	__u32 count;
};

/* krait_wait.event */
#define KRAIT_EVENT_NONE	0	/* timeout */
#define KRAIT_EVENT_OUTPUT	1	/* the ring has records */
#define KRAIT_EVENT_REQUEST	2	/* id, op, and len bytes: one wire value */
#define KRAIT_EVENT_DONE	3	/* id: which RUN, counted from 1; len bytes: its outcome; 0: there was no memory for one */

#define KRAIT_OP_MAX		24	/* bytes of a request's name, the NUL included */

/*
 * WAIT: the next event. timeout_ms below 0 waits for ever; 0 not at all. With
 * O_NONBLOCK it never waits, and EAGAIN tells that there is no event.
 *	EMSGSIZE	len is the number of bytes needed; the event is kept
 *	EINTR
 */
struct krait_wait {
	__u64 buf;
	__u32 cap;
	__u32 len;
	__u64 id;
	__u32 event;
	__s32 timeout_ms;
	char op[KRAIT_OP_MAX];
};

/*
 * REPLY: to request id: len bytes, one wire value; or a negative errno in error.
 *	ENOENT	nobody waits for it any more
 */
struct krait_reply {
	__u64 id;
	__u64 buf;
	__u32 len;
	__s32 error;
};

/* krait_interrupt.state */
#define KRAIT_STATE_IDLE	0
#define KRAIT_STATE_PYTHON	1	/* runs Python */
#define KRAIT_STATE_CALL	2	/* is in the kernel function at fn since ns nanoseconds */
#define KRAIT_STATE_REQUEST	3	/* waits for a reply */
#define KRAIT_STATE_SLEEP	4	/* in time.sleep() */
#define KRAIT_STATE_LOCK	5	/* waits for a handler to leave the interpreter */

#define KRAIT_LOOK		1	/* flags: only tell the state */

/*
 * INTERRUPT: KeyboardInterrupt in the statement's thread, at its next poll; ends
 * its sleep and its wait for a reply. A kernel call cannot be interrupted.
 */
struct krait_interrupt {
	__u32 flags;
	__u32 state;
	__u64 fn;
	__u64 ns;
};

/* STACK: kernel stack of the statement's thread as text, a function a line, innermost first. len: bytes there are. */
struct krait_stack {
	__u64 buf;
	__u32 cap;
	__u32 len;
};

/*
 * ABANDON: leaves the statement's thread behind in the kernel call that it is
 * in, and starts a new one. When the call returns, the old thread unwinds with
 * KeyboardInterrupt and ends; no DONE comes of it.
 *	EAGAIN	it is not in a kernel call (any more): interrupt it
 */
struct krait_abandon {
	__u64 fn;
	__u32 left;		/* out: abandoned threads that are still there */
	__u32 pad;
};

struct krait_stats {
	__u64 heap_bytes, live_bytes, collections, pause_ns_max, pause_ns_last;
	__u64 dropped_records, dropped_bytes;	/* of the output ring */
	__u64 hooks, hits, run, missed, errors;	/* of all hooks of the session */
	__u64 faults;				/* calls that were ended by a fault */
	__u32 threads;				/* krt_threads of handlers */
	__u32 abandoned;
};

#define KRAIT_HELLO	_IOWR('K', 0x80, struct krait_hello)
#define KRAIT_RUN	_IOWR('K', 0x81, struct krait_run)
#define KRAIT_WAIT	_IOWR('K', 0x82, struct krait_wait)
#define KRAIT_REPLY	_IOWR('K', 0x83, struct krait_reply)
#define KRAIT_INTERRUPT	_IOWR('K', 0x84, struct krait_interrupt)
#define KRAIT_STACK	_IOWR('K', 0x85, struct krait_stack)
#define KRAIT_ABANDON	_IOWR('K', 0x86, struct krait_abandon)
#define KRAIT_STATS	_IOWR('K', 0x87, struct krait_stats)
#define KRAIT_ARGV	_IOWR('K', 0x88, struct krait_argv)

/*
 * The output ring: this header fills the first page, size bytes of records
 * follow. head and tail count bytes and only grow; the record at a count lies
 * at count % size and may wrap. The kernel writes head and dropped*, the client
 * tail. A record that does not fit is dropped and counted; a statement's
 * output waits a second for the client before it comes to that.
 */
#define KRAIT_RING_MAGIC	0x5252544b	/* "KTRR" */
#define KRAIT_RING_DATA		4096		/* offset of the records */

struct krait_ring {
	__u32 magic;
	__u32 size;
	__u64 head;
	__u64 dropped_records;
	__u64 dropped_bytes;
	__u64 pad[4];
	__u64 tail;		/* on a cache line of its own */
};

/* A record; text follows, and zeros up to a multiple of 8. */
struct krait_record {
	__u32 len;		/* of the text */
	__u16 stream;		/* 1 standard output, 2 standard error */
	__u16 flags;		/* KRAIT_RECORD_* */
	__u64 ns;		/* CLOCK_MONOTONIC */
};

#define KRAIT_RECORD_HANDLER	1	/* from a hook's handler, not from the statement */
#define KRAIT_RECORD_TEXT_MAX	2048	/* longer text comes as several records */

#define KRAIT_SIZE(type, bytes) \
	_Static_assert(sizeof(struct type) == (bytes), #type " has " #bytes " bytes")
KRAIT_SIZE(krait_hello, 40);
KRAIT_SIZE(krait_run, 16);
KRAIT_SIZE(krait_argv, 16);
KRAIT_SIZE(krait_wait, 56);
KRAIT_SIZE(krait_reply, 24);
KRAIT_SIZE(krait_interrupt, 24);
KRAIT_SIZE(krait_stack, 16);
KRAIT_SIZE(krait_abandon, 16);
KRAIT_SIZE(krait_stats, 112);
KRAIT_SIZE(krait_ring, 72);
KRAIT_SIZE(krait_record, 16);
#undef KRAIT_SIZE

#endif
