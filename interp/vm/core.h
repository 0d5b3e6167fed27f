/* SPDX-License-Identifier: GPL-2.0 */
/*
 * core.h - what the files of the core share: the value word, the objects, the
 * VM and the thread, and each file's functions, by file.
 *
 * Errors: a function that returns krt_val returns KRT_ERR (and one that
 * returns bool false, one that returns int a negative number) with the
 * exception left in t->exc. Results are never KRT_ERR otherwise.
 *
 * Collection may happen in any function that allocates. Values in C locals and
 * arguments are found by scanning the C stack; interior pointers count too.
 * So: nothing is ever rooted by hand, and a pointer must never be kept only in
 * a disguised form. Objects do not move.
 */
#ifndef KRT_CORE_H
#define KRT_CORE_H

#include <platform.h>
#include "vm.h"
#include "image.h"
#include "opcodes.h"

/* ---- the value word ------------------------------------------------------------
 *	....0000  heap object, 16-byte aligned; 0 itself is KRT_UNDEF: unbound, empty, error
 *	......01  int, signed 62 bits: n << 2 | 1
 *	......11  int 2^64-2^62 .. 2^64-1, the kernel's pointers: n << 2 | 3 (mod 2^64)
 *	....0010  None False True NotImplemented Ellipsis stop
 * The two immediate int ranges are disjoint; each int has one representation (normalised):
 * immediate when it fits, else a KRT_KIND_BIG object.
 */
#define KRT_UNDEF	((krt_val)0)
#define KRT_ERR		KRT_UNDEF
#define KRT_NONE	((krt_val)0x02)
#define KRT_FALSE	((krt_val)0x12)
#define KRT_TRUE	((krt_val)0x22)
#define KRT_NOTIMPL	((krt_val)0x32)
#define KRT_ELLIPSIS	((krt_val)0x42)
#define KRT_STOP	((krt_val)0x52)	/* end of an iteration, from krt_next() and friends only */

#define KRT_SMALL_MIN	(-((s64)1 << 61))
#define KRT_SMALL_MAX	(((s64)1 << 61) - 1)
#define KRT_HIGH_MIN	((u64)3 << 62)		/* 2^64 - 2^62 */

static inline bool krt_is_obj(krt_val v)	{ return v && !(v & 15); }
static inline bool krt_is_small(krt_val v)	{ return (v & 3) == 1; }
static inline bool krt_is_high(krt_val v)	{ return (v & 3) == 3; }
static inline bool krt_is_imm_int(krt_val v)	{ return v & 1; }
static inline bool krt_is_bool(krt_val v)	{ return v == KRT_TRUE || v == KRT_FALSE; }
static inline krt_val krt_bool(bool b)		{ return b ? KRT_TRUE : KRT_FALSE; }
static inline krt_val krt_small(s64 n)		{ return ((u64)n << 2) | 1; }		/* n fits */
static inline s64 krt_small_get(krt_val v)	{ return (s64)v >> 2; }
static inline u64 krt_high_get(krt_val v)	{ return (v >> 2) | KRT_HIGH_MIN; }

/* ---- objects -------------------------------------------------------------------- */
enum krt_kind {
	KRT_KIND_FREE,		/* not an object: 0 so that cleared memory is none */
	KRT_KIND_NONE, KRT_KIND_BOOL, KRT_KIND_NOTIMPL, KRT_KIND_ELLIPSIS,	/* of immediates; never in a header */
	KRT_KIND_INT,		/* immediates, and struct krt_big */
	KRT_KIND_FLOAT, KRT_KIND_STR, KRT_KIND_BYTES, KRT_KIND_BYTEARRAY, KRT_KIND_MEMORYVIEW,
	KRT_KIND_LIST, KRT_KIND_TUPLE, KRT_KIND_DICT, KRT_KIND_SET, KRT_KIND_FROZENSET,
	KRT_KIND_SLICE, KRT_KIND_RANGE, KRT_KIND_DICTVIEW, KRT_KIND_ITER, KRT_KIND_MAPPINGPROXY,
	KRT_KIND_OBJECT,	/* an instance of a class; builtin exceptions too */
	KRT_KIND_CLASS, KRT_KIND_FUNC, KRT_KIND_CFUNC, KRT_KIND_METHOD,
	KRT_KIND_GENERATOR, KRT_KIND_COROUTINE, KRT_KIND_ASYNCGEN,	/* struct krt_generator all three */
	KRT_KIND_CELL, KRT_KIND_MODULE, KRT_KIND_CODE, KRT_KIND_PROPERTY, KRT_KIND_STATICMETHOD,
	KRT_KIND_CLASSMETHOD, KRT_KIND_SUPER, KRT_KIND_TRACEBACK, KRT_KIND_FRAME,
	KRT_KIND_SHAPE, KRT_KIND_RAW, KRT_KIND_EXCDATA,		/* internal: never seen by Python */
	KRT_KIND_KTYPE, KRT_KIND_KOBJ, KRT_KIND_KFUNC,		/* kernel types, objects, functions */
	KRT_KIND_WEAKREF,
	KRT_KIND_AWAIT,		/* what awaiting a coroutine or a step of an async generator runs (asyncgen.c) */
	KRT_KIND_HANDLE,	/* an opaque host object with a class of its own */
	KRT_KIND_COUNT
};

/* The first word of every heap object. */
struct krt_obj {
	u8 kind;
	u8 flags;	/* KRT_F_*, by kind */
	u16 extra;	/* by kind */
	u32 size;	/* by kind: see each struct */
};

#define KRT_F_INTERNED	1	/* str */
#define KRT_F_ASCII	2	/* str */
#define KRT_F_HASHED	4	/* str, tuple: hash is valid */
#define KRT_F_BUSY	8	/* list, dict, set, object: repr in progress */
#define KRT_F_NEG	1	/* big: negative */
#define KRT_F_INDIRECT	1	/* module: storing in a cell is not all it takes */

struct krt_big { struct krt_obj o; /* size: limbs */ u64 limb[]; };	/* magnitude, no leading zero limb */
struct krt_float { struct krt_obj o; u64 bits; };
struct krt_str { struct krt_obj o; /* size: bytes */ u32 len; /* characters */ u32 spare; u64 hash;
	u32 *index; /* non-ASCII: byte offset of every 64th character, or NULL: built on demand, KRT_KIND_RAW's data */
	char *data; /* UTF-8 (lone surrogates as three bytes), NUL behind it: in room[], or (so that += need not copy) in a KRT_KIND_RAW shared by strings that begin alike; then only the longest has the NUL. The collector marks it */
	char room[]; };
struct krt_bytes { struct krt_obj o; /* size: bytes */ u64 hash; u8 data[]; /* NUL behind it */ };
struct krt_raw { struct krt_obj o; /* size: bytes; extra: KRT_RAW_CACHES, or 0 */ u64 data[]; };	/* storage without references */
#define KRT_RAW_CACHES	1	/* inline caches: what they refer to is good as long as their keys are */
struct krt_tuple { struct krt_obj o; /* size: items */ u64 hash; krt_val item[]; };
struct krt_list { struct krt_obj o; u32 len, cap; krt_val *item; /* points into a KRT_KIND_TUPLE-like store, see list.c */ };
struct krt_bytearray { struct krt_obj o; u32 len, cap; u8 *data; /* in a krt_raw */ };
struct krt_memoryview { struct krt_obj o; krt_val base; /* bytes or bytearray */ s64 start, step; u32 len; };
struct krt_slice { struct krt_obj o; krt_val start, stop, step; };
struct krt_range { struct krt_obj o; krt_val start, stop, step, len; };
struct krt_cell { struct krt_obj o; krt_val val; };
struct krt_generator;	/* gen.c */
struct krt_heap;		/* heap.c */
struct krt_method_cache;	/* class.c */
struct krt_dict;	/* table.c owns the layout: see dict.h */
struct krt_iter;	/* iter.h */
struct krt_journal;	/* kjournal.c */

/* One shape per set of attribute names in order of arrival; a tree under each class. */
struct krt_shape {
	struct krt_obj o;
	struct krt_class *cls;
	struct krt_shape *parent;
	struct krt_str *name;		/* of the slot this shape adds; NULL at the root */
	u32 nslots;			/* including the class's payload slot */
	u32 id;				/* unique and never used again: the key of inline caches */
	struct krt_dict *next;		/* name -> shape */
	struct krt_dict *slots;		/* name -> small int; built at the first lookup */
};

struct krt_object {
	struct krt_obj o;		/* size: in-line slots; extra: 1 once in dict mode (slot of __dict__ holds a dict) */
	struct krt_shape *shape;
	krt_val *more;			/* slots past the in-line ones, in a RAW-like store the collector knows; or NULL */
	krt_val slot[];			/* slot[0] is the payload when the class derives from a builtin with one */
};

struct krt_class {
	struct krt_obj o;
	struct krt_class *meta;		/* its type */
	struct krt_str *name, *qualname;
	krt_val module;
	struct krt_tuple *bases, *mro;	/* mro: self first */
	struct krt_dict *dict;
	struct krt_shape *root;
	krt_val subclasses;		/* list; those made in Python are not kept alive by it */
	struct krt_class *next;		/* of vm->classes */
	u32 version;			/* changes when any class in the mro changes; inline caches test it */
	u8 instance_kind;		/* kind of its instances: KRT_KIND_OBJECT for classes made in Python */
	u8 payload_kind;		/* builtin kind under it (KRT_KIND_DICT for class D(dict)), KRT_KIND_EXCDATA for exceptions, else 0 */
	u16 inline_slots;		/* the most slots seen, for later instances */
	u32 flags;			/* KRT_CLASS_* */
	u64 defines;			/* bit per KRT_SP_*: some class in the mro other than object defines it in Python or C */
	struct krt_str *doc_slots;	/* spare */
	krt_val slots_names;		/* tuple of __slots__ or UNDEF */
	krt_val sp[];			/* KRT_SP_COUNT cached special methods: UNDEF when absent; refreshed with version */
};
#define KRT_CLASS_FINAL		1	/* cannot be derived from: bool, range, function, ... */
#define KRT_CLASS_EXCEPTION	2
#define KRT_CLASS_NODICT	4	/* __slots__ without __dict__ */
#define KRT_CLASS_BUILTIN	8	/* attributes cannot be set */
#define KRT_CLASS_META		16	/* a subclass of type */
#define KRT_CLASS_GETATTR	32	/* mro defines __getattr__ or __getattribute__ */
#define KRT_CLASS_SETATTR	64	/* mro defines __setattr__ or __delattr__ */
#define KRT_CLASS_SIMPLE	128	/* calling it is krt_object_new() and then __init__: no metaclass __call__, no __new__, no payload */
#define KRT_CLASS_SEQUENCE	512	/* instances match sequence patterns */
#define KRT_CLASS_MAPPING	1024	/* instances match mapping patterns */
#define KRT_CLASS_DEL		65536	/* instances have __del__ */
#define KRT_CLASS_ABSTRACT	256	/* __abstractmethods__ names some: no instances */
#define KRT_CLASS_QUICK		8192	/* calling it is its own __new__ in C, and nothing else */
#define KRT_CLASS_FILL		16384	/* calling it is its own __new__(cls) and its own __init__, both in C */
#define KRT_CLASS_DERIVED	32768	/* from a builtin that __init__ fills: calling it is that one's __new__ and then __init__ */
#define KRT_CLASS_EXCNEW	2048	/* calling it is BaseException.__new__ and then __init__: no metaclass __call__, no other __new__ */
#define KRT_CLASS_EXCARGS	4096	/* an exception some of whose attributes are arguments: StopIteration, SystemExit, OSError and below */

/* special methods that are cached by number: KRT_SP_add is "__add__" */
#define KRT_SPECIALS(S)									\
S(new) S(init) S(del) S(repr) S(str) S(bytes) S(format) S(lt) S(le) S(eq) S(ne) S(gt) S(ge)	\
S(hash) S(bool) S(getattribute) S(getattr) S(setattr) S(delattr) S(get) S(set) S(delete)	\
S(call) S(len) S(length_hint) S(getitem) S(setitem) S(delitem) S(missing) S(iter) S(next)	\
S(reversed) S(contains) S(add) S(sub) S(mul) S(truediv) S(floordiv) S(mod) S(pow) S(matmul)	\
S(lshift) S(rshift) S(and) S(or) S(xor) S(radd) S(rsub) S(rmul) S(rtruediv) S(rfloordiv)	\
S(rmod) S(rpow) S(rmatmul) S(rlshift) S(rrshift) S(rand) S(ror) S(rxor) S(iadd) S(isub)	\
S(imul) S(itruediv) S(ifloordiv) S(imod) S(ipow) S(imatmul) S(ilshift) S(irshift) S(iand)	\
S(ior) S(ixor) S(neg) S(pos) S(abs) S(invert) S(int) S(float) S(index) S(round) S(divmod)	\
S(rdivmod) S(trunc) S(floor) S(ceil) S(enter) S(exit) S(aenter) S(aexit) S(await) S(aiter)	\
S(anext) S(instancecheck) S(subclasscheck) S(init_subclass) S(set_name) S(class_getitem)	\
S(prepare) S(dir)
enum krt_special {
#define S(n) KRT_SP_##n,
	KRT_SPECIALS(S)
#undef S
	KRT_SP_COUNT
};

/* names the core looks up: vm->names[KRT_N_x] */
#define KRT_NAMES(N)									\
N(class, "__class__") N(dict, "__dict__") N(doc, "__doc__") N(name, "__name__")		\
N(qualname, "__qualname__") N(module, "__module__") N(bases, "__bases__") N(mro, "__mro__")	\
N(slots, "__slots__") N(weakref, "__weakref__") N(classcell, "__classcell__")		\
N(annotations, "__annotations__") N(defaults, "__defaults__") N(kwdefaults, "__kwdefaults__")	\
N(code, "__code__") N(closure, "__closure__") N(globals, "__globals__") N(wrapped, "__wrapped__")	\
N(self, "__self__") N(func, "__func__") N(all, "__all__") N(path, "__path__") N(file, "__file__")	\
N(package, "__package__") N(builtins, "builtins") N(main, "__main__") N(object, "object")	\
N(mro_method, "mro") N(metaclass, "metaclass") N(args, "args") N(cause, "__cause__")	\
N(context, "__context__") N(suppress_context, "__suppress_context__")			\
N(traceback, "__traceback__") N(notes, "__notes__") N(value, "value") N(code_attr, "code")	\
N(errno, "errno") N(strerror, "strerror") N(filename, "filename") N(name_attr, "name")	\
N(obj, "obj") N(msg, "msg") N(sep, "sep") N(end, "end") N(flush, "flush") N(write, "write")	\
N(key, "key") N(reverse, "reverse") N(default, "default") N(start, "start") N(strict, "strict")	\
N(keys, "keys") N(stdout, "stdout") N(stderr, "stderr") N(import, "__import__")	\
N(build_class, "__build_class__") N(underscore, "_") N(fget, "fget") N(fset, "fset")	\
N(fdel, "fdel") N(match_args, "__match_args__") N(abstract, "__isabstractmethod__") N(abstracts, "__abstractmethods__")	\
N(file_arg, "file") N(lineno, "lineno") N(offset, "offset") N(text, "text") N(float, "__float__") N(path_attr, "path")	\
N(objclass, "__objclass__") N(origin, "__origin__") N(typeargs, "__args__")	\
N(mro_entries, "__mro_entries__") N(orig_bases, "__orig_bases__") N(builtins_name, "__builtins__")	\
N(blocking, "blocking") N(timeout, "timeout") N(complex, "complex") N(complex_module, "_complex")
enum krt_name_id {
#define N(n, text) KRT_N_##n,
	KRT_NAMES(N)
#undef N
	KRT_N_COUNT
};

enum krt_binop {
#define B(n, text, sp) KRT_BIN_##n,
	KRT_BINOPS(B)
#undef B
	KRT_BIN_COUNT
};
enum krt_cmp { KRT_LT, KRT_LE, KRT_EQ, KRT_NE, KRT_GT, KRT_GE };

/*
 * A builtin function. For methods a[0] is self, already checked to be of (or to hold a payload of) the
 * kind the method was registered for, but not unwrapped: use krt_payload(). kw is a dict or KRT_UNDEF;
 * only functions registered with KRT_CF_KW ever see one.
 */
typedef krt_val (*krt_cfn)(struct krt_thread *t, int n, const krt_val *a, krt_val kw);
struct krt_cdef { const char *name; krt_cfn fn; s8 min, max; /* args, self included; max -1: any */ u8 flags; const char *doc; };
#define KRT_CF_KW	1
#define KRT_CF_STATIC	2	/* staticmethod */
#define KRT_CF_CLASS	4	/* classmethod: a[0] is the class */
#define KRT_CF_GETTER	8	/* a read-only attribute */
#define KRT_CF_NEW	16	/* __new__: static, a[0] is the class */
struct krt_cfunc { struct krt_obj o; const struct krt_cdef *def; struct krt_class *cls; /* NULL: plain function */ };
struct krt_method { struct krt_obj o; krt_val func, self; };

struct krt_handler { u32 start, end, target; u16 reg; u16 spare; };
struct krt_position { u32 word, line; u16 col, endcol; };
struct krt_cache { u64 key; u64 value; };	/* one inline cache: 16 bytes; loop.h says what each opcode keeps */

struct krt_code {
	struct krt_obj o;
	struct krt_str *name, *qualname, *file;
	u32 firstline, nwords;
	u16 cflags, nregs, nposonly, nargs, nkwonly, nparams /* with *args, **kwargs */, nfree, nic;
	u32 nvars, nconsts, ncodes, nglobals, nhandlers, npositions;
	struct krt_str **vars, **frees;		/* these arrays lie in one KRT_KIND_RAW or in TUPLE stores: image.c */
	krt_val *consts;
	struct krt_code **codes;
	struct krt_str **globals;
	const u32 *words;
	const struct krt_handler *handlers;
	const struct krt_position *positions;
	krt_val store[4];			/* keeps what the pointers above point into alive */
};

struct krt_func {
	struct krt_obj o;
	struct krt_code *code;
	struct krt_module *module;	/* its globals */
	struct krt_cell **slots;	/* global slot -> cell, for this module */
	struct krt_cache *ic;		/* shared by all functions of one code and module */
	struct krt_tuple *free;		/* cells, or NULL */
	krt_val defaults, kwdefaults;	/* tuple or None, dict or None */
	struct krt_str *name, *qualname;
	krt_val doc, annotations;
	struct krt_dict *dict;		/* attributes, or NULL */
	krt_val link;			/* keeps slots and ic alive */
};

struct krt_module {
	struct krt_obj o;
	struct krt_str *name;
	struct krt_dict *cells;		/* name -> cell: the namespace; an emptied cell is an absent name */
	krt_val file;
	krt_val ns;			/* the dict that globals() shows (namespace.c), or UNDEF */
	krt_val dict;			/* of the globals given to exec(): it has the names, and the cells stay empty; else UNDEF */
	krt_val links;			/* list: per code linked into it, its slots and caches */
};

struct krt_traceback { struct krt_obj o; struct krt_traceback *next; /* towards the raise */ struct krt_code *code; u32 word; };

/* payload of exceptions */
struct krt_excdata {
	struct krt_obj o;
	krt_val args;			/* tuple */
	krt_val cause, context;		/* None or exception */
	bool suppress;
	krt_val traceback;		/* krt_traceback (outermost first) or None */
	krt_val value;			/* StopIteration.value, SystemExit.code, AttributeError.name, NameError.name, ImportError.name, OSError.errno */
	krt_val value2;			/* AttributeError.obj, OSError.strerror, KernelError details */
	krt_val notes;
	krt_val extra;			/* OSError.filename */
};

/* ---- frames and threads ----------------------------------------------------------
 * A Python call pushes a krt_frame on the thread's frame stack and opens a window on its value
 * stack: callee base = &R[A+1] of the caller. Both stacks are heap storage, scanned precisely up to
 * their tops. Generators own their frame and registers.
 */
struct krt_frame {
	struct krt_func *func;
	struct krt_code *code;
	const u32 *pc;			/* next instruction */
	krt_val *base;			/* R[0] */
	krt_val ns;			/* class body: its namespace; else UNDEF */
	krt_val handled;		/* exception being handled here, or UNDEF */
	struct krt_generator *gen;	/* whose body this is, or NULL */
	u16 dest;			/* caller's register for the result */
	u8 cont;			/* KRT_CONT_*: what the caller does with it (frame.h) */
	u8 flags;
	krt_val aux;			/* for cont: the new object of __init__, ... */
	krt_val *sp;			/* the thread's sp before this frame */
};

struct krt_thread {
	void *host;				/* krt_thread_host() */
	s64 error;				/* krt_thread_error() */
	struct krt_vm *vm;
	struct krt_thread *next, *prev;		/* all threads of the VM */
	enum krt_context context;
	krt_val exc;				/* pending exception object or UNDEF */
	struct krt_frame *frames, *top, *frames_end;	/* top: running frame, NULL when none */
	krt_val *stack, *stack_end;		/* value stack; grows by copy, the old one lives on while C points into it */
	krt_val *sp;				/* end of the part in use */
	u32 depth;				/* Python frames, all nested runs together */
	u32 nested;				/* krt_eval() runs on the C stack */
	u64 budget;				/* back-edges and calls until the next poll */
	bool interrupted;			/* any context writes it; KeyboardInterrupt at the next poll */
	bool handler;				/* runs handlers of hooks and callbacks, not statements */
	struct krt_str *awaits;			/* the module that another thread imports and this one waits for, or NULL */
	bool spawned;				/* runs a function for _thread.start_new_thread() */
	u64 ident;				/* see krt_thread_ident() */
	u32 ticks;				/* of a handler: how often its budget was used up */
	u64 began;				/* and when it was for the first time, ns */
	u64 since;				/* when it was seen first that others wait for the lock; 0: not since it took it */
	bool stop;				/* the exception on its way must not be caught: krt_kill(), or out of budget in atomic context */
	void *stack_base;			/* C stack: highest address to scan; NULL when not inside */
	char *stack_low;			/* its lower end */
	void *stack_sp;				/* saved when the lock was released; NULL while running */
	u64 *outbuf; size_t outlen;		/* last outcome (krt_run) */
	krt_val out;				/* the bytes object behind it */
	krt_val pin[4];				/* extra precise roots */
	u64 spill[12];				/* callee-saved registers while the lock is released; the last is sp */
	u64 word[KRT_CALL_REGISTERS], call;	/* of the kernel call that it is in, and its number in the journal (kcall.c) */
	u64 ready;				/* cookie of the handler that frames[0] is made for (khit.c); 0: none */
	struct krt_tuple *ready_handler;	/* and the handler */
	krt_val ready_value;			/* what it returns and all that it does, or UNDEF */
};

/* weak.c: its items are storage of the heap; of refs and objects the collector sees the storage only */
struct krt_weak_list { krt_val *item; u32 n, cap; };
struct krt_weak {
	struct krt_weak_list refs, objects;	/* weak references; objects with __del__ */
	struct krt_weak_list queue;		/* what is to be called, from first on */
	u32 first;
	bool running;
};

#define KRT_COMM_BITS	4
struct krt_comm { u64 word[2]; krt_val str; };	/* the name of a task and the str that comm is for it */

struct krt_vm {
	const struct krt_host *host;
	struct krt_host hostcopy;
	struct krt_config cfg;
	struct krt_heap *heap;			/* heap.c */
	struct krt_thread *threads;
	u64 idents;				/* the last thread's ident */
	u32 nspawned;				/* threads that Python started and that have not ended */
	u64 switch_ns;				/* how long a thread may keep the lock from another */
	bool interrupted;
	bool killed;				/* krt_kill() */
	bool seeded; u64 hash_seed[2];
	struct krt_dict *interned;		/* str -> str */
	struct krt_dict *special_index;		/* "__add__" -> KRT_SP_add */
	struct krt_class *cls[KRT_KIND_COUNT];	/* class of each kind */
	struct krt_class *object_class, *type_class;
	struct krt_class *iter_cls[64];		/* class of a KRT_KIND_ITER by its o.extra (iter.h) */
	struct krt_class *view_cls[3];		/* class of a KRT_KIND_DICTVIEW by its o.extra (dict.h) */
	struct krt_class *member_class;		/* what __slots__ puts into the class */
	struct krt_class *namespace_class;	/* of globals() */
	struct krt_class *method_descr;		/* of str.upper as such */
	struct krt_class *lock_class;		/* of _thread.lock; NULL until _thread is imported */
	struct krt_class *await_cls[4];		/* class of a KRT_KIND_AWAIT by its o.extra */
	struct krt_class *union_class, *alias_class;	/* int | None, list[int] */
	struct krt_class *exc[96];		/* KRT_EXC_* */
	struct krt_dict *modules;		/* sys.modules */
	struct krt_dict *importing;		/* name of a module that is being imported -> the thread's ident; NULL at first */
	struct krt_module *builtins, *main, *sys;
	krt_val stdio[3];			/* the stream objects of sys: 1 stdout, 2 stderr */
	struct krt_comm comms[1 << KRT_COMM_BITS];	/* forgotten at each collection */
	u32 builtins_version;			/* changes when a builtin's cell is filled or emptied */
	u32 next_version, next_shape;
	struct krt_class *classes;		/* all of them, newest first; the collector drops the dead */
	struct krt_str *names[256];		/* KRT_N_*: interned names the core uses */
	struct krt_str *special_names[KRT_SP_COUNT];
	krt_val chars[128];			/* one-character ASCII strings */
	krt_val empty_str, empty_tuple, empty_bytes;
	krt_val memory_error, recursion_error;	/* ready-made */
	krt_val displayhook, argv;
	struct krt_dict *ktypes, *knames;	/* BTF id -> ktype; name -> value (kobj.c) */
	struct krt_dict *khelpers;		/* name -> helper written in Python, True before it was imported (kname.c) */
	struct krt_kfields *kfields;		/* ktype.c */
	u32 own_ktypes;				/* types made by the VM itself */
	krt_val handlers;			/* dict: cookie -> handler tuple (khook.c) */
	u64 next_cookie;
	struct krt_journal *journal;		/* kjournal.c; NULL until something is changed */
	u64 unrecorded;				/* stores that it knows nothing of */
	u32 digits_max;				/* of an int as decimal text; 0: any number */
	struct krt_journal *quick_journal;	/* the same; NULL while something is wounded */
	krt_val wounded;			/* name of a function that faulted with a lock held, or UNDEF */
	bool ffi_rule;				/* kernel_ffi imported: missing trailing arguments are 0, read-only data is written */
	bool no_knames;				/* bare names are not looked for in the kernel */
	struct krt_weak weak;
	struct krt_method_cache *mcache;	/* class.c */
	void *loop;				/* krt_loop_fn chosen at krt_new */
};

/* ---- builtin exception classes: (name, base) ------------------------------------- */
#define KRT_EXCEPTIONS(E)								\
E(BaseException, BaseException) E(Exception, BaseException) E(SystemExit, BaseException)	\
E(KeyboardInterrupt, BaseException) E(GeneratorExit, BaseException)			\
E(StopIteration, Exception) E(StopAsyncIteration, Exception) E(ArithmeticError, Exception)	\
E(OverflowError, ArithmeticError) E(ZeroDivisionError, ArithmeticError)		\
E(FloatingPointError, ArithmeticError) E(AssertionError, Exception) E(AttributeError, Exception)	\
E(BufferError, Exception) E(EOFError, Exception) E(ImportError, Exception)		\
E(ModuleNotFoundError, ImportError) E(LookupError, Exception) E(IndexError, LookupError)	\
E(KeyError, LookupError) E(MemoryError, Exception) E(NameError, Exception)		\
E(UnboundLocalError, NameError) E(OSError, Exception) E(FileNotFoundError, OSError)	\
E(PermissionError, OSError) E(TimeoutError, OSError) E(InterruptedError, OSError)	\
E(BlockingIOError, OSError) E(FileExistsError, OSError) E(ReferenceError, Exception)	\
E(RuntimeError, Exception) E(NotImplementedError, RuntimeError) E(RecursionError, RuntimeError)	\
E(SyntaxError, Exception) E(IndentationError, SyntaxError) E(TabError, IndentationError)	\
E(SystemError, Exception) E(TypeError, Exception) E(ValueError, Exception)		\
E(UnicodeError, ValueError) E(UnicodeDecodeError, UnicodeError) E(UnicodeEncodeError, UnicodeError)	\
E(UnicodeTranslateError, UnicodeError) E(Warning, Exception) E(DeprecationWarning, Warning)	\
E(UserWarning, Warning) E(RuntimeWarning, Warning) E(SyntaxWarning, Warning)		\
E(FaultError, Exception) E(KernelFault, Exception) E(ReadOnlyError, PermissionError)	\
E(ContextError, RuntimeError) E(BaseExceptionGroup, BaseException) E(ExceptionGroup, BaseExceptionGroup)
enum krt_exc_id {
#define E(n, b) KRT_EXC_##n,
	KRT_EXCEPTIONS(E)
#undef E
	KRT_EXC_COUNT
};

#if defined(__x86_64__)
#define KRT_SPILL_SP	6
#else
#define KRT_SPILL_SP	10
#endif

/* ---- heap.c, gc.c ---------------------------------------------------------------- */
/* zeroed memory of at least bytes with the header's kind set; NULL with MemoryError raised */
void *krt_alloc(struct krt_thread *t, enum krt_kind kind, size_t bytes);
/* storage for n values (scanned: KRT_KIND_TUPLE layout with hash unused) and for bytes (KRT_KIND_RAW); the address of item[0]/data */
krt_val *krt_alloc_vals(struct krt_thread *t, size_t n);
void *krt_alloc_raw(struct krt_thread *t, size_t bytes);
/* the same for kinds without references (text, numbers, RAW): only the first KRT_PLAIN_HEAD bytes are surely zero */
#define KRT_PLAIN_HEAD	48
void *krt_alloc_plain(struct krt_thread *t, enum krt_kind kind, size_t bytes);
void *krt_alloc_scratch(struct krt_thread *t, size_t bytes);	/* a RAW */
/* weak.c */
bool krt_watch(struct krt_thread *t, krt_val v);		/* v's class has __del__ */
void krt_run_finalisers(struct krt_thread *t);			/* those due, where that is possible now; keeps the pending exception */
bool krt_weak_init(struct krt_thread *t);
static inline bool krt_finalisers_due(const struct krt_vm *vm)	{ return vm->weak.first < vm->weak.queue.n && !vm->weak.running; }

void krt_gc(struct krt_thread *t);				/* krt_collect() and krt_stats() are in gc.c too */
void krt_mark(struct krt_vm *vm, krt_val v);			/* for root walkers */
void krt_mark_ptr(struct krt_vm *vm, const void *p);		/* object or interior pointer, NULL allowed */
bool krt_heap_new(struct krt_vm *vm);				/* from vm->host and vm->cfg, before anything is allocated */
void krt_heap_free(struct krt_vm *vm);

/*
 * Around every host call marked unlocked: leaves the callee-saved registers and the stack pointer of
 * the caller where a collection by another thread finds them, and releases the lock. In line, so that
 * it is the caller's frame that is described. The spill alone is for host calls that release the
 * lock by themselves.
 */
static inline __attribute__((always_inline)) void krt_block_spill(struct krt_thread *t)
{
#if defined(__x86_64__)
	__asm__ volatile("movq %%rbx, 0(%0)\n\tmovq %%rbp, 8(%0)\n\tmovq %%r12, 16(%0)\n\t"
			 "movq %%r13, 24(%0)\n\tmovq %%r14, 32(%0)\n\tmovq %%r15, 40(%0)\n\t"
			 "movq %%rsp, 48(%0)"
			 : : "D"(t->spill) : "memory", "rax", "rcx", "rdx", "rsi", "r8", "r9", "r10", "r11");
#elif defined(__aarch64__)
	__asm__ volatile("stp x19, x20, [%0]\n\tstp x21, x22, [%0, 16]\n\tstp x23, x24, [%0, 32]\n\t"
			 "stp x25, x26, [%0, 48]\n\tstp x27, x28, [%0, 64]\n\tmov x9, sp\n\tstr x9, [%0, 80]"
			 : : "r"(t->spill) : "memory", "x9");
#else
#error "krt_block_begin: no register layout for this architecture"
#endif
	t->stack_sp = (void *)t->spill[KRT_SPILL_SP];
}
/*
 * The spill of a function that begins with KRT_SAVE_CALLERS(), or is called by such: the registers of their callers are in the
 * frame then, but for the one that may be a frame pointer. keep is what it goes on with itself.
 */
#if defined(__x86_64__)
#define KRT_SAVE_CALLERS()	__asm__ volatile("" : : : "rbx", "r12", "r13", "r14", "r15")
#else
#define KRT_SAVE_CALLERS()	__asm__ volatile("" : : : "x19", "x20", "x21", "x22", "x23", "x24", "x25", "x26", "x27", "x28")
#endif
static inline __attribute__((always_inline)) void krt_block_here(struct krt_thread *t, const void *keep)
{
	t->spill[0] = (u64)keep;
#if defined(__x86_64__)
	__asm__ volatile("movq %%rbp, %0\n\tmovq %%rsp, %1" : "=m"(t->spill[1]), "=m"(t->stack_sp) : : "memory");
#else
	__asm__ volatile("mov x9, sp\n\tstr x9, %0" : "=m"(t->stack_sp) : : "memory", "x9");
#endif
}
static inline __attribute__((always_inline)) void krt_block_begin(struct krt_thread *t)
{
	krt_block_spill(t);
	t->vm->host->unlock(t->vm->host->ctx, t);
}
static inline void krt_block_end(struct krt_thread *t)
{
	t->vm->host->lock(t->vm->host->ctx, t);
	t->stack_sp = NULL;
	t->since = 0;
}

/* ---- object.c: generic operations over all kinds ------------------------------------ */
static inline enum krt_kind krt_kind(krt_val v)
{
	if (krt_is_obj(v))
		return ((struct krt_obj *)v)->kind;
	if (krt_is_imm_int(v))
		return KRT_KIND_INT;
	return v == KRT_NONE ? KRT_KIND_NONE : v == KRT_TRUE || v == KRT_FALSE ? KRT_KIND_BOOL :
	       v == KRT_NOTIMPL ? KRT_KIND_NOTIMPL : v == KRT_ELLIPSIS ? KRT_KIND_ELLIPSIS : KRT_KIND_FREE;
}
struct krt_class *krt_class_of(struct krt_thread *t, krt_val v);
/* v itself when it is of that kind, the payload when v's class derives from it, else KRT_UNDEF (no exception) */
krt_val krt_payload(krt_val v, enum krt_kind kind);
static inline bool krt_is(krt_val v, enum krt_kind kind) { return krt_is_obj(v) && ((struct krt_obj *)v)->kind == kind; }
krt_val krt_binary(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b);	/* a op b, all kinds, dunders */
krt_val krt_inplace(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b);
krt_val krt_negate(struct krt_thread *t, krt_val v);
krt_val krt_positive(struct krt_thread *t, krt_val v);
krt_val krt_invert(struct krt_thread *t, krt_val v);
krt_val krt_absolute(struct krt_thread *t, krt_val v);
krt_val krt_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b);
int krt_eq(struct krt_thread *t, krt_val a, krt_val b);		/* 1, 0, -1 error; identity implies equality, as in containers */
int krt_cmp_bool(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b);
int krt_truth(struct krt_thread *t, krt_val v);			/* 1, 0, -1 */
bool krt_hash(struct krt_thread *t, krt_val v, u64 *ret);	/* as hash() gives, as u64; TypeError: unhashable type */
krt_val krt_repr(struct krt_thread *t, krt_val v);		/* a str */
krt_val krt_tostr(struct krt_thread *t, krt_val v);		/* str(v) */
krt_val krt_tostr_own(struct krt_thread *t, krt_val v);	/* str(v): may be of a class derived from str, when __str__ returns that */
krt_val krt_ascii(struct krt_thread *t, krt_val v);
s64 krt_length(struct krt_thread *t, krt_val v);		/* len(v); -1 error */
krt_val krt_getitem(struct krt_thread *t, krt_val v, krt_val key);
bool krt_setitem(struct krt_thread *t, krt_val v, krt_val key, krt_val x);
bool krt_delitem(struct krt_thread *t, krt_val v, krt_val key);
int krt_contains(struct krt_thread *t, krt_val v, krt_val x);	/* x in v */
krt_val krt_index(struct krt_thread *t, krt_val v);		/* __index__: an int */
bool krt_index_s64(struct krt_thread *t, krt_val v, s64 *ret);	/* clamps to s64: for slices and counts; IndexError never */
const char *krt_type_name(struct krt_thread *t, krt_val v);	/* for messages; NUL-terminated */

/* ---- attr.c ---------------------------------------------------------------------------- */
krt_val krt_getattr(struct krt_thread *t, krt_val v, struct krt_str *name);
krt_val krt_getattr_opt(struct krt_thread *t, krt_val v, struct krt_str *name);	/* KRT_UNDEF with no exception pending when absent */
krt_val krt_getattr_text(struct krt_thread *t, krt_val v, const char *name);	/* the same */
bool krt_setattr(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val x);
bool krt_delattr(struct krt_thread *t, krt_val v, struct krt_str *name);
/* for GETMETH: *self is KRT_UNDEF when the result is already bound */
krt_val krt_getmethod(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val *self);
krt_val krt_type_lookup(struct krt_thread *t, struct krt_class *c, struct krt_str *name);	/* through the mro, no binding; UNDEF absent, no exception */
krt_val krt_lookup_special(struct krt_thread *t, krt_val v, enum krt_special sp);	/* the function in the type, unbound; UNDEF absent */
/* calls type(v).__sp__(v, ...); KRT_NOTIMPL when the type has none */
krt_val krt_call_special(struct krt_thread *t, krt_val v, enum krt_special sp, int n, const krt_val *args);
krt_val krt_dir(struct krt_thread *t, krt_val v);
/*
 * What an inline cache may keep about v.name for an OBJECT v that is not in dict mode (o.extra == 0):
 * SLOT: own attribute in slot number (valid as long as the shape's id is the same, no other key needed; also for
 * storing when asked with store); CLASS: value is what the class holds and the instance does not shadow it
 * (valid for this shape id and this class version): a function or cfunc to be bound, or a plain value.
 * GETTER: value is a property whose fget may be called. NONE: do not cache.
 */
enum krt_place_kind { KRT_PLACE_NONE, KRT_PLACE_SLOT, KRT_PLACE_CLASS, KRT_PLACE_GETTER };
struct krt_place { enum krt_place_kind kind; u32 slot; krt_val value; };
void krt_attr_place(struct krt_thread *t, krt_val v, struct krt_str *name, bool store, struct krt_place *ret);
krt_val krt_bind(struct krt_thread *t, krt_val attr, krt_val self, struct krt_class *c);	/* descriptor protocol: attr.__get__(self, c) */
krt_val krt_object_getattr(struct krt_thread *t, krt_val v, struct krt_str *name);	/* object.__getattribute__: UNDEF without exception when absent */
bool krt_object_setattr(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val x);	/* object.__setattr__; x UNDEF deletes */

/* ---- shape.c --------------------------------------------------------------------------- */
s64 krt_shape_find(struct krt_thread *t, struct krt_shape *s, struct krt_str *name);	/* slot or -1; never fails */
struct krt_shape *krt_shape_add(struct krt_thread *t, struct krt_shape *s, struct krt_str *name);	/* the shape with one more slot */
struct krt_shape *krt_shape_root(struct krt_thread *t, struct krt_class *c);
void krt_shapes_renumber(struct krt_vm *vm, struct krt_shape *root);		/* inline caches of all shapes under root become void */
static inline krt_val *krt_object_slot(struct krt_object *o, u32 slot)
{
	return slot < o->o.size ? &o->slot[slot] : &o->more[slot - o->o.size];
}
bool krt_object_add(struct krt_thread *t, struct krt_object *o, struct krt_str *name, krt_val v);	/* a new own attribute */
struct krt_dict *krt_object_dict(struct krt_thread *t, struct krt_object *o);	/* __dict__: turns dict mode on */
bool krt_object_set_dict(struct krt_thread *t, struct krt_object *o, struct krt_dict *d);
bool krt_object_drop(struct krt_thread *t, struct krt_object *o, struct krt_str *name);	/* removes an own slot that is there */
krt_val krt_object_names(struct krt_thread *t, struct krt_object *o);	/* list of own attribute names */

/* ---- class.c ------------------------------------------------------------------------------ */
bool krt_names_init(struct krt_thread *t);	/* vm->names, special_names; called by krt_classes_init() unless before */
bool krt_classes_init(struct krt_thread *t);
void krt_method_cache_clear(struct krt_vm *vm);
/* a builtin class; defs end with a NULL name. base NULL: object */
struct krt_class *krt_class_builtin(struct krt_thread *t, const char *name, enum krt_kind kind, struct krt_class *base, const struct krt_cdef *defs, u32 flags);
bool krt_class_add(struct krt_thread *t, struct krt_class *c, const struct krt_cdef *defs);
krt_val krt_class_new(struct krt_thread *t, struct krt_class *meta, krt_val name, struct krt_tuple *bases, krt_val ns, krt_val kw);
bool krt_is_subclass(struct krt_class *c, struct krt_class *of);
int krt_isinstance(struct krt_thread *t, krt_val v, krt_val cls);	/* class, tuple; 1 0 -1 */
int krt_issubclass(struct krt_thread *t, krt_val c, krt_val cls);
krt_val krt_object_new(struct krt_thread *t, struct krt_class *c);	/* bare instance */
/* for every call of a cfunc with KRT_CF_NEW: a[0] is the class, which may be derived in Python */
krt_val krt_builtin_new(struct krt_thread *t, struct krt_cfunc *f, int n, const krt_val *a, krt_val kw);
bool krt_class_set(struct krt_thread *t, struct krt_class *c, struct krt_str *name, krt_val v);	/* attribute of the class itself; v UNDEF deletes */
bool krt_class_refresh(struct krt_thread *t, struct krt_class *c);	/* cached specials, flags and version of c and all below it */
krt_val krt_type_of(struct krt_thread *t, krt_val v);	/* krt_class_of as a value */
struct krt_class *krt_exc_class(struct krt_thread *t, const char *name, struct krt_class *base);	/* one more builtin exception class */
bool krt_init_call(struct krt_thread *t, krt_val obj, int n, const krt_val *a, krt_val kw);	/* obj.__init__(...), which has to give None */
/* calling a class: __new__ and __init__, n args */
krt_val krt_class_call(struct krt_thread *t, struct krt_class *c, int n, const krt_val *a, krt_val kw);

/* ---- exc.c ---------------------------------------------------------------------------------- */
bool krt_exceptions_init(struct krt_thread *t);
/* %s C string  %S krt_val str  %R repr of value  %T type name of value  %N the same, but None for None  %d int  %ld s64  %lu u64  %x u64 hex  %c; returns KRT_ERR */
krt_val krt_raise(struct krt_thread *t, enum krt_exc_id id, const char *fmt, ...);
krt_val krt_raise_val(struct krt_thread *t, krt_val exc);		/* an instance or a class, as the raise statement; sets context */
krt_val krt_raise_key(struct krt_thread *t, krt_val key);		/* KeyError(key) */
krt_val krt_raise_stop(struct krt_thread *t, krt_val value);		/* StopIteration(value) */
void krt_warn(struct krt_thread *t, const char *fmt, ...);	/* a line on standard error; nothing stays pending */
krt_val krt_raise_errno(struct krt_thread *t, int err, const char *what);	/* OSError family */
krt_val krt_exc_new(struct krt_thread *t, enum krt_exc_id id, int n, const krt_val *args);
krt_val krt_exc_call_new(struct krt_thread *t, struct krt_class *c, int n, const krt_val *a);	/* BaseException.__new__(c, *a) */
struct krt_excdata *krt_excdata(krt_val exc);
bool krt_exc_is(struct krt_thread *t, krt_val exc, enum krt_exc_id id);
int krt_exc_match(struct krt_thread *t, krt_val exc, krt_val cls);	/* except clause; 1 0 -1 */
krt_val krt_exc_take(struct krt_thread *t);				/* removes and returns the pending exception */
bool krt_exc_pending_is(struct krt_thread *t, enum krt_exc_id id);
void krt_exc_trace(struct krt_thread *t, struct krt_code *code, u32 word);	/* adds a traceback entry to the pending exception */
/* "Traceback (most recent call last): ..." without source lines; shown, unless NULL, gets the tracebacks in it in their order */
krt_val krt_exc_text(struct krt_thread *t, krt_val exc, struct krt_list *shown);

/* ---- call.c, loop ------------------------------------------------------------------------------ */
krt_val krt_call(struct krt_thread *t, krt_val f, int n, const krt_val *args);	/* nested run on the C stack: limited depth */
krt_val krt_call_kw(struct krt_thread *t, krt_val f, int n, const krt_val *args, krt_val kw);
krt_val krt_call_method(struct krt_thread *t, krt_val v, const char *name, int n, const krt_val *args);
bool krt_stack_full(struct krt_thread *t);	/* RecursionError; false */
/* a loop, a builtin and what they call, and the interrupts' share in the kernel */
#define KRT_STACK_LEAST	(5 * 1024)
static inline char *krt_stack_pointer(void)
{
	char *sp;
#if defined(__x86_64__)
	__asm__ volatile("movq %%rsp, %0" : "=r"(sp));
#else
	__asm__ volatile("mov %0, sp" : "=r"(sp));
#endif
	return sp;
}
/* enough C stack for one more nested run, else RecursionError */
static inline bool krt_stack_ok(struct krt_thread *t)
{
	return likely(krt_stack_pointer() - t->stack_low >= KRT_STACK_LEAST) || krt_stack_full(t);
}
bool krt_poll(struct krt_thread *t);		/* pending interrupt → KeyboardInterrupt, false */
bool krt_spent(struct krt_thread *t);		/* the budget is used up, in a C loop: as krt_poll(), and the end of a handler in atomic context */
/* n steps of a C loop that data can make long, a step costing about what a back-edge does; false: an exception ends it */
static inline bool krt_work(struct krt_thread *t, u64 n)
{
	if (likely(t->budget > n)) {
		t->budget -= n;
		return true;
	}
	return krt_spent(t);
}
/* body of a class: runs code with namespace ns; returns its __class__ cell or None */
krt_val krt_run_body(struct krt_thread *t, struct krt_func *f, krt_val ns);
krt_val krt_gen_send(struct krt_thread *t, struct krt_generator *g, krt_val v);	/* value, KRT_STOP (result in t->pin[0]), or KRT_ERR */
krt_val krt_gen_repr(struct krt_thread *t, krt_val v);
krt_val krt_method_new(struct krt_thread *t, krt_val func, krt_val self);	/* a bound method */
krt_val krt_handled(const struct krt_thread *t);	/* the exception being handled by the innermost frame that handles one, or UNDEF */
bool krt_func_init(struct krt_thread *t);	/* classes function, builtin, method, generator, coroutine, cell, code, module, frame */
krt_val krt_frame_new(struct krt_thread *t, struct krt_code *c, u32 word);	/* a frame object */
/* where word of a code is in the source; col and endcol may be NULL */
u32 krt_code_line(const struct krt_code *c, u32 word, u32 *col, u32 *endcol);

/* ---- module.c ------------------------------------------------------------------------------------- */
struct krt_module *krt_module_new(struct krt_thread *t, struct krt_str *name);
krt_val krt_module_get(struct krt_thread *t, struct krt_module *m, struct krt_str *name);	/* UNDEF absent, no exception */
bool krt_module_set(struct krt_thread *t, struct krt_module *m, struct krt_str *name, krt_val v);
bool krt_module_del(struct krt_thread *t, struct krt_module *m, struct krt_str *name);	/* false without exception when absent */
struct krt_module *krt_module_over(struct krt_thread *t, krt_val dict);	/* whose names are those of a dict */
struct krt_cell *krt_module_cell(struct krt_thread *t, struct krt_module *m, struct krt_str *name);	/* made (empty) when absent */
krt_val krt_module_dict(struct krt_thread *t, struct krt_module *m);	/* a fresh dict of the names that are bound now */
krt_val krt_namespace(struct krt_thread *t, struct krt_module *m);	/* namespace.c: what globals() gives: stores go to the module */
struct krt_module *krt_namespace_module(const struct krt_vm *vm, krt_val v);	/* of such a dict, else NULL */
bool krt_namespace_init(struct krt_thread *t);
bool krt_module_init(struct krt_thread *t);	/* sys.modules, builtins, __main__ */
krt_val krt_import(struct krt_thread *t, struct krt_str *name, int level, krt_val fromlist, struct krt_module *from);
bool krt_module_defs(struct krt_thread *t, struct krt_module *m, const struct krt_cdef *defs);
struct krt_module *krt_module_builtin(struct krt_thread *t, const char *name, const struct krt_cdef *defs);	/* made and entered in sys.modules */

/* ---- iter.c ----------------------------------------------------------------------------------------- */
krt_val krt_iter(struct krt_thread *t, krt_val v);
krt_val krt_next(struct krt_thread *t, krt_val it);	/* item, KRT_STOP, KRT_ERR; a StopIteration raised below becomes KRT_STOP */
bool krt_iterate(struct krt_thread *t, krt_val v, bool (*f)(struct krt_thread *t, krt_val item, void *arg), void *arg);
/* any iterable to a fresh list / tuple */
krt_val krt_list_from(struct krt_thread *t, krt_val v);
krt_val krt_tuple_from(struct krt_thread *t, krt_val v);
s64 krt_length_hint(struct krt_thread *t, krt_val v);

bool krt_iter_init(struct krt_thread *t);
krt_val krt_iter_repr(struct krt_thread *t, krt_val v);		/* itertools.c */
s64 krt_iter_hint(struct krt_thread *t, struct krt_iter *it);	/* items left, -1 unknown */
krt_val krt_enumerate(struct krt_thread *t, krt_val v);
krt_val krt_reversed(struct krt_thread *t, krt_val v);

/* ---- list.c, tuple.c, sort.c, slice.c, range.c --------------------------------------------------------- */
krt_val krt_list_new(struct krt_thread *t, u32 cap);
krt_val krt_list_of(struct krt_thread *t, u32 n, const krt_val *v);
bool krt_list_append(struct krt_thread *t, struct krt_list *l, krt_val v);
bool krt_list_extend(struct krt_thread *t, struct krt_list *l, krt_val iterable);
krt_val krt_tuple_new(struct krt_thread *t, u32 n);			/* items UNDEF, to be filled before anyone sees it */
krt_val krt_tuple_of(struct krt_thread *t, u32 n, const krt_val *v);
krt_val krt_tuple_pack(struct krt_thread *t, u32 n, ...);
bool krt_list_sort(struct krt_thread *t, struct krt_list *l, krt_val key, bool reverse);
int krt_sort_reversed(struct krt_thread *t, krt_val v);		/* the reverse= of a sort: 1, 0, -1 error */
krt_val krt_slice_new(struct krt_thread *t, krt_val start, krt_val stop, krt_val step);
/* slice.indices(len): start, stop, step normalised, and the count */
bool krt_slice_indices(struct krt_thread *t, krt_val slice, s64 len, s64 *start, s64 *stop, s64 *step, s64 *count);

bool krt_list_init(struct krt_thread *t);
krt_val krt_list_getitem(struct krt_thread *t, krt_val v, krt_val key);
bool krt_list_setitem(struct krt_thread *t, krt_val v, krt_val key, krt_val x);
bool krt_list_delitem(struct krt_thread *t, krt_val v, krt_val key);
int krt_list_contains(struct krt_thread *t, krt_val v, krt_val x);
krt_val krt_list_concat(struct krt_thread *t, krt_val a, krt_val b);	/* both lists */
krt_val krt_list_repeat(struct krt_thread *t, krt_val v, s64 n);
bool krt_list_irepeat(struct krt_thread *t, struct krt_list *l, s64 n);
krt_val krt_list_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b);
krt_val krt_list_repr(struct krt_thread *t, krt_val v);
bool krt_tuple_init(struct krt_thread *t);
krt_val krt_tuple_getitem(struct krt_thread *t, krt_val v, krt_val key);
int krt_tuple_contains(struct krt_thread *t, krt_val v, krt_val x);
krt_val krt_tuple_concat(struct krt_thread *t, krt_val a, krt_val b);
krt_val krt_tuple_repeat(struct krt_thread *t, krt_val v, s64 n);
krt_val krt_tuple_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b);
krt_val krt_tuple_repr(struct krt_thread *t, krt_val v);
bool krt_tuple_hash(struct krt_thread *t, krt_val v, u64 *ret);
krt_val krt_slice_repr(struct krt_thread *t, krt_val v);
krt_val krt_slice_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b);	/* as tuples of the three */
krt_val krt_range_getitem(struct krt_thread *t, krt_val v, krt_val key);
int krt_range_contains(struct krt_thread *t, krt_val v, krt_val x);
krt_val krt_range_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b);
krt_val krt_range_repr(struct krt_thread *t, krt_val v);
bool krt_range_hash(struct krt_thread *t, krt_val v, u64 *ret);
s64 krt_range_len(struct krt_thread *t, krt_val v);
int krt_range_truth(krt_val v);

/* ---- table.c, dict.c, set.c ----------------------------------------------------------------------------- */
krt_val krt_dict_new(struct krt_thread *t);
krt_val krt_dict_get(struct krt_thread *t, struct krt_dict *d, krt_val key);	/* UNDEF: absent if !t->exc */
bool krt_dict_set(struct krt_thread *t, struct krt_dict *d, krt_val key, krt_val v);
int krt_dict_del(struct krt_thread *t, struct krt_dict *d, krt_val key);	/* 1 removed, 0 absent, -1 error */
bool krt_dict_update(struct krt_thread *t, struct krt_dict *d, krt_val from);	/* mapping or iterable of pairs */
u32 krt_dict_len(const struct krt_dict *d);
bool krt_dict_next(const struct krt_dict *d, u32 *pos, krt_val *key, krt_val *v);	/* in order; *pos starts at 0 */
/* interned-name keys only: no comparison can run Python, never fails except for memory */
krt_val krt_dict_get_str(const struct krt_dict *d, const struct krt_str *name);
krt_val krt_dict_copy(struct krt_thread *t, struct krt_dict *d);
krt_val krt_set_new(struct krt_thread *t, enum krt_kind kind, krt_val iterable /* or UNDEF */);
bool krt_set_add(struct krt_thread *t, krt_val set, krt_val v);
int krt_set_has(struct krt_thread *t, krt_val set, krt_val v);
bool krt_set_update(struct krt_thread *t, krt_val set, krt_val iterable);
bool krt_dict_init(struct krt_thread *t);
krt_val krt_dict_getitem(struct krt_thread *t, krt_val v, krt_val key);	/* KeyError; __missing__ is object.c's */
int krt_dict_contains(struct krt_thread *t, krt_val v, krt_val key);
krt_val krt_dict_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b);	/* EQ and NE; else NOTIMPL */
krt_val krt_dict_repr(struct krt_thread *t, krt_val v);
krt_val krt_dict_union(struct krt_thread *t, krt_val a, krt_val b);	/* a | b, both dicts */
krt_val krt_dictview_repr(struct krt_thread *t, krt_val v);
s64 krt_dictview_len(krt_val v);
int krt_dictview_contains(struct krt_thread *t, krt_val v, krt_val x);
krt_val krt_dictview_binary(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b);	/* NOTIMPL when not its business */
krt_val krt_dictview_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b);
bool krt_set_init(struct krt_thread *t);
s64 krt_set_len(krt_val v);
krt_val krt_set_binary(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b);	/* sets and frozensets; NOTIMPL otherwise */
krt_val krt_set_inplace(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b);	/* a is a SET; NOTIMPL otherwise */
krt_val krt_set_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b);
krt_val krt_set_repr(struct krt_thread *t, krt_val v);
bool krt_set_hash(struct krt_thread *t, krt_val v, u64 *ret);		/* FROZENSET */
int krt_set_remove(struct krt_thread *t, krt_val set, krt_val v);	/* 1 0 -1 */

/* ---- int.c, big.c --------------------------------------------------------------------------------------- */
krt_val krt_int(struct krt_thread *t, s64 n);
krt_val krt_uint(struct krt_thread *t, u64 n);
krt_val krt_big_norm(struct krt_thread *t, bool neg, u32 n, const u64 *limb);	/* an int from sign and magnitude */
bool krt_to_s64(krt_val v, s64 *ret);			/* int or bool that fits; false without exception otherwise */
bool krt_to_u64(krt_val v, u64 *ret);			/* 0..2^64-1 */
u64 krt_to_u64_wrap(krt_val v);				/* any int, mod 2^64 */
int krt_int_sign(krt_val v);
krt_val krt_int_binary(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b);	/* both int or bool; DIV gives a float, POW with negative exponent too */
krt_val krt_int_pow_mod(struct krt_thread *t, krt_val a, krt_val b, krt_val m);
int krt_int_cmp(krt_val a, krt_val b);			/* -1 0 1 */
krt_val krt_int_neg(struct krt_thread *t, krt_val v);
krt_val krt_int_invert(struct krt_thread *t, krt_val v);
u64 krt_int_hash(krt_val v);				/* mod 2^61-1 as CPython */
krt_val krt_int_str(struct krt_thread *t, krt_val v, int base, bool prefix);	/* a str */
krt_val krt_int_parse(struct krt_thread *t, const char *s, size_t n, int base, bool *ok);	/* int() of text; UNDEF and !ok without exception when malformed */
u64 krt_int_bits(krt_val v);				/* bit_length */
bool krt_int_init(struct krt_thread *t);			/* intmeth.c: classes int and bool */
krt_val krt_int_divmod(struct krt_thread *t, krt_val a, krt_val b);
krt_val krt_int_round(struct krt_thread *t, krt_val v, krt_val ndigits);	/* round(v, ndigits); UNDEF or None: v */
krt_val krt_int_format(struct krt_thread *t, krt_val v, krt_val spec);	/* format.c; int or bool */

/* ---- fsoft.c, float.c (arithmetic on bits, integers only), ftoa.c ------------------------------------------- */
u64 krt_soft_add(u64 a, u64 b); u64 krt_soft_sub(u64 a, u64 b); u64 krt_soft_mul(u64 a, u64 b); u64 krt_soft_div(u64 a, u64 b);
u64 krt_soft_sqrt(u64 a);
/* Correctly rounded, hence the same bits whoever computes them. */
#ifdef KRT_HARD_FLOAT
#define F(name) static inline u64 krt_f_##name(u64 a, u64 b) { return krt_hard_##name(a, b); }
static inline u64 krt_f_sqrt(u64 a) { return krt_hard_sqrt(a); }
#else
#define F(name) static inline u64 krt_f_##name(u64 a, u64 b) { return krt_soft_##name(a, b); }
static inline u64 krt_f_sqrt(u64 a) { return krt_soft_sqrt(a); }
#endif
F(add) F(sub) F(mul) F(div)
#undef F
u64 krt_f_mod(u64 a, u64 b);	/* C fmod */
u64 krt_f_floor(u64 a); u64 krt_f_trunc(u64 a);
int krt_f_cmp(u64 a, u64 b);	/* -1 0 1, 2 unordered */
u64 krt_f_from_s64(s64 n); u64 krt_f_from_u64(u64 n);
u64 krt_f_pow(u64 a, u64 b); u64 krt_f_exp(u64 a); u64 krt_f_log(u64 a);
krt_val krt_float(struct krt_thread *t, u64 bits);
bool krt_to_float(struct krt_thread *t, krt_val v, u64 *bits);	/* int, bool, float, __float__, __index__ */
krt_val krt_float_binary(struct krt_thread *t, enum krt_binop op, u64 a, u64 b);
krt_val krt_float_to_int(struct krt_thread *t, u64 bits);	/* truncates; OverflowError, ValueError */
u64 krt_float_hash(u64 bits);
int krt_float_cmp_int(struct krt_thread *t, u64 f, krt_val i);	/* exact; 2 unordered */
size_t krt_float_repr(char *buf, u64 bits);			/* shortest that reads back; buf of 40 */
bool krt_float_parse(const char *s, size_t n, u64 *bits);	/* correctly rounded; inf, nan, underscores */
/* mode 'e' 'f' 'g' with precision; returns a str */
krt_val krt_float_format(struct krt_thread *t, u64 bits, char mode, int precision, bool alternate);
bool krt_int_to_float(struct krt_thread *t, krt_val v, u64 *bits);	/* correctly rounded; OverflowError */
bool krt_float_init(struct krt_thread *t);			/* floatmeth.c */
static inline u64 krt_float_bits(krt_val v) { return ((struct krt_float *)v)->bits; }
krt_val krt_float_repr_val(struct krt_thread *t, krt_val v);
krt_val krt_float_divmod(struct krt_thread *t, u64 a, u64 b);
krt_val krt_float_round(struct krt_thread *t, u64 bits, krt_val ndigits);	/* round(): an int when ndigits is UNDEF or None */
krt_val krt_float_format_spec(struct krt_thread *t, krt_val v, krt_val spec);	/* format.c */

/* ---- str.c, strmeth.c, bytes.c, format.c ---------------------------------------------------------------------- */
krt_val krt_str(struct krt_thread *t, const char *s);			/* NUL-terminated UTF-8 */
krt_val krt_str_n(struct krt_thread *t, const char *s, size_t bytes);	/* valid UTF-8 (surrogates allowed); copies */
krt_val krt_str_plain(struct krt_thread *t, const char *s, size_t bytes);	/* the same of ASCII */
struct krt_str *krt_intern(struct krt_thread *t, const char *s, size_t bytes);
struct krt_str *krt_intern_str(struct krt_thread *t, krt_val s);
static inline struct krt_str *krt_str_of(krt_val v) { return (struct krt_str *)v; }
bool krt_str_eq(const struct krt_str *a, const struct krt_str *b);
bool krt_is_identifier(const struct krt_str *s);
int krt_str_cmp(const struct krt_str *a, const struct krt_str *b);
u64 krt_str_hash(struct krt_thread *t, struct krt_str *s);
krt_val krt_str_concat(struct krt_thread *t, krt_val a, krt_val b);
krt_val krt_str_join(struct krt_thread *t, u32 n, const krt_val *v);	/* all str */
krt_val krt_str_at(struct krt_thread *t, struct krt_str *s, u32 i);	/* i < len */
krt_val krt_str_slice(struct krt_thread *t, struct krt_str *s, s64 start, s64 step, s64 count);
s64 krt_str_find(const struct krt_str *s, const struct krt_str *sub);	/* byte offset or -1 */
krt_val krt_str_repr(struct krt_thread *t, struct krt_str *s);
bool krt_str_init(struct krt_thread *t);			/* strmeth.c: class str */
krt_val krt_str_char(struct krt_thread *t, u32 codepoint);	/* chr() of a valid code point: a str of one character */
u32 krt_str_ord(struct krt_str *s, u32 i);			/* code point of character i < len */
krt_val krt_str_getitem(struct krt_thread *t, krt_val v, krt_val key);
int krt_str_contains(struct krt_thread *t, krt_val v, krt_val x);
krt_val krt_str_repeat(struct krt_thread *t, krt_val v, s64 n);
krt_val krt_str_ascii(struct krt_thread *t, struct krt_str *s);	/* ascii(s) */
krt_val krt_str_format_spec(struct krt_thread *t, krt_val v, krt_val spec);	/* format.c */
/* str of bytes; encoding and errors are names or NULL for utf-8 and strict */
krt_val krt_str_decode(struct krt_thread *t, const u8 *p, size_t n, const char *encoding, const char *errors);
krt_val krt_str_encode(struct krt_thread *t, struct krt_str *s, const char *encoding, const char *errors);

/* ---- bytes.c, bytesmeth.c, bytearray.c, memoryview.c ------------------------------------------------------------ */
bool krt_bytes_init(struct krt_thread *t);			/* classes bytes, bytearray, memoryview */
/* the contents of bytes, bytearray, contiguous memoryview or a subclass's instance; false without exception otherwise */
bool krt_bytes_view(krt_val v, const u8 **p, size_t *n);
int krt_bytes_cmp(krt_val a, krt_val b);			/* both byte-like: -1 0 1 */
u64 krt_bytes_hash(struct krt_thread *t, krt_val v);
krt_val krt_bytes_concat(struct krt_thread *t, krt_val a, krt_val b);	/* a bytes or bytearray: result of a's kind */
krt_val krt_bytes_repeat(struct krt_thread *t, krt_val v, s64 n);	/* bytes, bytearray */
krt_val krt_bytes_getitem(struct krt_thread *t, krt_val v, krt_val key);	/* bytes, bytearray */
int krt_bytes_contains(struct krt_thread *t, krt_val v, krt_val x);	/* bytes, bytearray, memoryview */
krt_val krt_bytearray_new(struct krt_thread *t, const void *p, size_t n);
bool krt_bytearray_append(struct krt_thread *t, struct krt_bytearray *b, const void *p, size_t n);
bool krt_bytearray_setitem(struct krt_thread *t, krt_val v, krt_val key, krt_val x);
bool krt_bytearray_delitem(struct krt_thread *t, krt_val v, krt_val key);
krt_val krt_bytearray_iadd(struct krt_thread *t, krt_val v, krt_val x);
bool krt_bytearray_irepeat(struct krt_thread *t, struct krt_bytearray *b, s64 n);
krt_val krt_bytearray_repr(struct krt_thread *t, krt_val v);
krt_val krt_memoryview_getitem(struct krt_thread *t, krt_val v, krt_val key);
bool krt_memoryview_setitem(struct krt_thread *t, krt_val v, krt_val key, krt_val x);
s64 krt_memoryview_len(krt_val v);
bool krt_memoryview_hash(struct krt_thread *t, krt_val v, u64 *ret);
krt_val krt_memoryview_repr(struct krt_thread *t, krt_val v);
krt_val krt_bytes(struct krt_thread *t, const void *p, size_t n);
krt_val krt_bytes_repr(struct krt_thread *t, const u8 *p, size_t n);
/* format(v, spec) of the builtin kinds; spec a str */
krt_val krt_format(struct krt_thread *t, krt_val v, krt_val spec);	/* any value: __format__ */
krt_val krt_str_format(struct krt_thread *t, struct krt_str *fmt, int n, const krt_val *a, krt_val kw);	/* "".format; n -1: kw is any mapping (format_map) */
krt_val krt_percent(struct krt_thread *t, krt_val fmt, krt_val args);	/* "" % x, b"" % x */

/* growing text: data is room at first, later in a krt_raw; not to be copied */
struct krt_buf { struct krt_thread *t; char *data; size_t len, cap; bool failed; char room[64]; };
void krt_buf_init(struct krt_buf *b, struct krt_thread *t);
void krt_buf_add(struct krt_buf *b, const char *s, size_t n);
void krt_buf_str(struct krt_buf *b, const char *s);
void krt_buf_val(struct krt_buf *b, krt_val str);
void krt_buf_char(struct krt_buf *b, u32 codepoint);
void krt_buf_fill(struct krt_buf *b, u32 codepoint, size_t n);
krt_val krt_buf_finish(struct krt_buf *b);				/* a str, or KRT_ERR when it failed */
krt_val krt_buf_bytes(struct krt_buf *b);

/* ---- builtins.c -------------------------------------------------------------------------------------------------- */
bool krt_builtins_init(struct krt_thread *t);
bool krt_sys_init(struct krt_thread *t);		/* sys.c: sys, gc, time; _krait is kmodule.c's */
/* descr.c */
struct krt_property { struct krt_obj o; krt_val get, set, del, doc, name; };
struct krt_wrapper { struct krt_obj o; krt_val func; };		/* STATICMETHOD, CLASSMETHOD, MAPPINGPROXY (func is the mapping) */
struct krt_super { struct krt_obj o; struct krt_class *cls, *type; krt_val self; };
bool krt_descr_init(struct krt_thread *t);
bool krt_std_init(struct krt_thread *t);		/* std.c: the standard modules made in C */
krt_val krt_super_getattr(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val *self);	/* as krt_getmethod when self is given */
krt_val krt_mappingproxy(struct krt_thread *t, krt_val mapping);
void krt_print(struct krt_thread *t, int stream, const char *s, size_t n);

/* ---- image.c, verify.c ----------------------------------------------------------------------------------------------- */
struct krt_program { struct krt_code *entry; struct krt_str *module, *file; };
bool krt_image_decode(struct krt_thread *t, const u8 *p, size_t n, struct krt_program *ret);	/* ImageError = ValueError on failure */
bool krt_verify(struct krt_thread *t, struct krt_code *c);
krt_val krt_link(struct krt_thread *t, struct krt_code *c, struct krt_module *m);	/* a function without closure */

/* ---- wirec.c: values as bytes (wire.h) --------------------------------------------------------------------------------- */
bool krt_wire_encode(struct krt_thread *t, struct krt_buf *b, krt_val v);	/* TypeError for what has no wire form, unless lossy */
bool krt_wire_encode_any(struct krt_thread *t, struct krt_buf *b, krt_val v);	/* OTHER for the rest */
krt_val krt_wire_decode(struct krt_thread *t, const u8 *p, size_t n, size_t *used);
krt_val krt_request(struct krt_thread *t, const char *op, krt_val arg);		/* host request, encoded and decoded; raises on error replies */

/* ---- kernel side of the core: ktype.c, kobj.c, kcall.c, kname.c, khook.c, kmodule.c ------------------------------------------ */
bool krt_kernel_init(struct krt_thread *t);				/* classes, module _krait */
bool krt_ktypes_load(struct krt_thread *t, const u8 *p, size_t n, u32 count, size_t *used);	/* type records of an image or a reply */
bool krt_knames_load(struct krt_thread *t, const u8 *p, size_t n, u32 count, size_t *used);
krt_val krt_kname(struct krt_thread *t, struct krt_str *name);		/* kernel name → value; UNDEF no exception when unknown */
krt_val krt_kname_bare(struct krt_thread *t, struct krt_str *name);	/* the same, helpers first */
int krt_special_bare(struct krt_thread *t, struct krt_str *name);	/* comm, pid, ... as a bare name: a number for the next; -1 when it is none */
krt_val krt_special_value(struct krt_thread *t, int i);
krt_val krt_kobj_getattr(struct krt_thread *t, krt_val v, struct krt_str *name);
bool krt_kobj_setattr(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val x);
krt_val krt_kobj_getitem(struct krt_thread *t, krt_val v, krt_val key);
bool krt_kobj_setitem(struct krt_thread *t, krt_val v, krt_val key, krt_val x);
krt_val krt_kobj_binary(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b);	/* KRT_NOTIMPL when not its business */
krt_val krt_kobj_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b);
krt_val krt_kobj_method(struct krt_thread *t, krt_val v, struct krt_str *name);	/* of its class, not bound; UNDEF: a member, or neither */
krt_val krt_kwalk_next(struct krt_thread *t, struct krt_iter *it);
krt_val krt_kobj_repr(struct krt_thread *t, krt_val v);
s64 krt_kobj_len(struct krt_thread *t, krt_val v);			/* items of an array; TypeError otherwise */
krt_val krt_kobj_dir(struct krt_thread *t, krt_val v);
int krt_kobj_truth(struct krt_thread *t, krt_val v);
krt_val krt_kobj_int(struct krt_thread *t, krt_val v);			/* int(v): the scalar or the address */
krt_val krt_kcall(struct krt_thread *t, krt_val f, int n, const krt_val *a, krt_val kw);	/* KFUNC, KTYPE (cast), KOBJ (a function pointer) */
struct krt_kfunc;
krt_val krt_kfunc_call(struct krt_thread *t, struct krt_kfunc *f, int n, const krt_val *a);
/* the same from where KRT_SAVE_CALLERS() stands and what the registers of that function itself hold lies in its krt_frame, too */
krt_val krt_kfunc_quick(struct krt_thread *t, struct krt_kfunc *f, int n, const krt_val *a);
void krt_kernel_roots(struct krt_vm *vm);				/* marks what khook.c and kname.c keep */

#endif
