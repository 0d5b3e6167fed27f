/* SPDX-License-Identifier: GPL-2.0 */
/*
 * kobj.h - kernel types, objects and functions as the core keeps them.
 */
#ifndef KRT_KOBJ_H
#define KRT_KOBJ_H

#include "core.h"

/* a member, a parameter, or an enumerator (value in bit and bits: low and high half) */
struct krt_kmember {
	struct krt_str *name;	/* "" for anonymous members */
	u64 type;		/* BTF id; 0 is void */
	u64 bit;		/* offset from the start of the type */
	u64 bits;		/* width of a bit-field, 0 otherwise */
};

struct krt_ktype {
	struct krt_obj o;
	u8 kind, flags;			/* KRT_TYPE_*, KRT_TYPE_F_* */
	u32 id, size, elem, len, nmembers;
	struct krt_str *name;
	struct krt_kmember *member;
	struct krt_ktype *to, *base, *pointer, *target;	/* elem, behind typedefs, pointer to this, what a pointer to it leads to behind typedefs: NULL until asked for */
};

/*
 * A pointer value (type is the pointer type, address what it points to) or a
 * reference to an object of type at address. What lies within a copy is read
 * from there; a per-CPU reference, whose address is an offset into each CPU's
 * area, has nothing to read.
 */
struct krt_kobj {
	struct krt_obj o;		/* extra: 1 pointer value; flags: KRT_KOBJ_* */
	struct krt_ktype *type;
	u64 address;
	struct krt_kcopy *copy;		/* or NULL */
};
#define KRT_KOBJ_PERCPU		1

/* n bytes of memory from start on, as they were */
struct krt_kcopy {
	struct krt_obj o;		/* kind RAW */
	u64 start, n;
	u8 data[];
};

/* kind, flags and extra at once, and what they are of a pointer value and of a plain function */
static inline u32 krt_kobj_head(const void *o)
{
	u32 head;

	__builtin_memcpy(&head, o, sizeof(head));
	return head;
}
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define KRT_KOBJ_POINTER	(KRT_KIND_KOBJ | 1 << 16)
#define KRT_KFUNC_HEAD		KRT_KIND_KFUNC
#else
#define KRT_KOBJ_POINTER	(KRT_KIND_KOBJ << 24 | 1)
#define KRT_KFUNC_HEAD		(KRT_KIND_KFUNC << 24)
#endif

enum { KRT_KFUNC_PLAIN, KRT_KFUNC_SHIM /* its number is in address */, KRT_KFUNC_CALLBACK,
	KRT_KFUNC_ORIGINAL /* a handler's, all of single words */ };

struct krt_kfunc {
	struct krt_obj o;		/* extra: KRT_KFUNC_* */
	struct krt_str *name;
	struct krt_ktype *proto;	/* kind FUNC */
	u64 address;
	u32 min_args, max_args;
	bool structs;			/* some argument or the result is no single word */
	s32 quick;			/* so many arguments are a call without surprises (krt_kfunc_call()); -1: none, or not yet known */
	u8 spare;			/* bits of the result's word that a signed integer leaves unused; 64: it is none */
	struct krt_kslot *plan;		/* kplan.h: the result, then the parameters; NULL until the first call */
	krt_val cookie;			/* of a callback's handler */
};

/* ---- ktype.c ---- */
struct krt_ktype *krt_ktype_get(struct krt_thread *t, u32 id);		/* NULL: raised; id 0 gives void */
struct krt_ktype *krt_ktype_find_base(struct krt_thread *t, struct krt_ktype *k);
/* through typedefs */
static inline struct krt_ktype *krt_ktype_strip(struct krt_thread *t, struct krt_ktype *k)
{
	if (!k || likely(k->kind != KRT_TYPE_TYPEDEF))
		return k;
	return k->base ? k->base : krt_ktype_find_base(t, k);
}
struct krt_ktype *krt_ktype_of_text(struct krt_thread *t, krt_val text);	/* C text, asks user space */
struct krt_ktype *krt_ktype_elem(struct krt_thread *t, struct krt_ktype *k);	/* what k->elem names */
struct krt_ktype *krt_ktype_pointer(struct krt_thread *t, struct krt_ktype *to);
bool krt_ktype_same(struct krt_thread *t, struct krt_ktype *a, struct krt_ktype *b);	/* one type in C, typedefs aside */
void krt_ktype_text(struct krt_thread *t, struct krt_buf *b, struct krt_ktype *k, const char *declarator);	/* C text */
krt_val krt_ktype_str(struct krt_thread *t, struct krt_ktype *k);
void krt_kproto_text(struct krt_thread *t, struct krt_buf *b, struct krt_ktype *proto, struct krt_str *name);
/* a member by name, looked for in anonymous ones too; 1 found, 0 not, -1 raised. *ret has the offset in k */
int krt_kmember_find(struct krt_thread *t, struct krt_ktype *k, struct krt_str *name, struct krt_kmember *ret);
/* A member that was looked for; type is NULL when there is none of that name. */
struct krt_kfield {
	struct krt_ktype *in, *type, *base;	/* of the member; base behind typedefs */
	struct krt_str *name;
	struct krt_kmember m;
	union {
		u64 offset;			/* of what is no bit-field, in bytes */
		krt_val method;			/* of the class, where no member has its name */
	};
	enum {
		KRT_FIELD_OTHER,
		KRT_FIELD_METHOD,
		KRT_FIELD_INT,			/* one word */
		KRT_FIELD_PTR,
		KRT_FIELD_PART,			/* struct or array */
	} how;
};
/* What a type's members are called does not change, and types live as long as the VM. */
struct krt_kfields {
	struct krt_kfield e[256], odd;		/* odd: of a name that may not stay */
};
const struct krt_kfield *krt_kfield_find(struct krt_thread *t, struct krt_ktype *k, struct krt_str *name, u32 i);
/* its place in the cache */
static inline u32 krt_kfield_place(const struct krt_ktype *k, const struct krt_str *name)
{
	return ((u64)name >> 4 ^ (u64)k >> 5) & 255;
}
/* a member by name, remembered for the next time; NULL: raised */
static inline const struct krt_kfield *krt_kfield(struct krt_thread *t, struct krt_ktype *k, struct krt_str *name)
{
	const struct krt_kfields *f = t->vm->kfields;
	u32 i = krt_kfield_place(k, name);

	if (likely(f && f->e[i].in == k && f->e[i].name == name))
		return &f->e[i];
	return krt_kfield_find(t, k, name, i);
}
static inline bool krt_ktype_has_members(const struct krt_ktype *k)
{
	return k->kind == KRT_TYPE_STRUCT || k->kind == KRT_TYPE_UNION;
}

/* ---- kobj.c ---- */
krt_val krt_kobj_new(struct krt_thread *t, u32 type, u64 address, bool pointer);
krt_val krt_kobj_make(struct krt_thread *t, struct krt_ktype *k, u64 address, bool pointer);
u32 krt_kobj_type_id(krt_val v);
u64 krt_kobj_address(krt_val v);
bool krt_kobj_is_pointer(krt_val v);
/* the struct, array, ... a pointer leads to or a reference is; NULL: raised */
struct krt_ktype *krt_kobj_target(struct krt_thread *t, krt_val v);
krt_val krt_kobj_null(struct krt_thread *t, krt_val v, const char *member);	/* FaultError: v is NULL, member was wanted of it */
/* text up to NUL; from as for krt_kload_from() */
krt_val krt_kobj_string(struct krt_thread *t, const struct krt_kobj *from, u64 address, u64 max);

/* ---- kmem.c: typed memory ---- */
bool krt_kpeek(struct krt_thread *t, void *dst, u64 address, size_t n);		/* FaultError */
krt_val krt_kint_value(struct krt_thread *t, struct krt_ktype *k, u64 v, u32 bits);	/* of an integer, bool or enum */
bool krt_kpoke(struct krt_thread *t, u64 address, const void *src, size_t n, bool force);	/* journalled */
/* the object of type k at address as Python sees it; m gives a bit-field's place, else NULL */
krt_val krt_kload(struct krt_thread *t, struct krt_ktype *k, u64 address, const struct krt_kmember *m);
/* the same within from, which may be a copy; NULL is memory */
krt_val krt_kload_from(struct krt_thread *t, const struct krt_kobj *from, struct krt_ktype *k, u64 address,
		       const struct krt_kmember *m);
bool krt_kpeek_from(struct krt_thread *t, const struct krt_kobj *from, void *dst, u64 address, size_t n);
/* v[a:b:c]: bytes of bytes, else a list */
krt_val krt_kobj_slice(struct krt_thread *t, krt_val v, krt_val key);
/* the object behind v as a copy; a scalar's value */
krt_val krt_kobj_read(struct krt_thread *t, krt_val v);
bool krt_kstore(struct krt_thread *t, struct krt_ktype *k, u64 address, const struct krt_kmember *m, krt_val x);
/* force: read-only data too */
bool krt_kstore_force(struct krt_thread *t, struct krt_ktype *k, u64 address, const struct krt_kmember *m, krt_val x, bool force);
/* a register word as a value of type k (void: None), and back (what: for messages) */
krt_val krt_kword_value(struct krt_thread *t, struct krt_ktype *k, u64 word);
bool krt_kint_word(struct krt_thread *t, struct krt_ktype *k, krt_val x, u64 *ret);	/* range-checked integer of type k */
bool krt_pointer_compatible(struct krt_thread *t, struct krt_ktype *to, struct krt_ktype *from);

/* ---- karg.c ---- */
/* x as the word of parameter type k; false: raised, or a kind that does not fit (*fits false, nothing raised) */
bool krt_karg(struct krt_thread *t, struct krt_ktype *k, krt_val x, u64 *ret, bool *fits);
/* result: where a result in memory is to go, or 0 */
bool krt_kmarshal(struct krt_thread *t, struct krt_kfunc *f, int n, const krt_val *a, u64 word[KRT_CALL_WORDS], u64 result);
/* what a handler returned as f's result (as krt_karg) */
bool krt_kreturn(struct krt_thread *t, const struct krt_kfunc *f, krt_val x, u64 *ret, bool *fits);
u32 krt_kresult_memory(const struct krt_kfunc *f);	/* bytes of a result in memory, or 0 */
krt_val krt_kresult(struct krt_thread *t, struct krt_kfunc *f, const u64 ret[2], u64 memory);

/* ---- kcall.c, kfault.c ---- */
krt_val krt_kfunc_new(struct krt_thread *t, struct krt_str *name, struct krt_ktype *proto, u64 address);
krt_val krt_kcall_failed(struct krt_thread *t, struct krt_kfunc *f, int err);	/* raises for an error of krt_host.call */
krt_val krt_kfunc_text(struct krt_thread *t, struct krt_kfunc *f);	/* its prototype in C */
bool krt_kwritable(struct krt_thread *t, const char *doing, const char *what);	/* ReadOnlyError; KernelFault until acknowledge() */
krt_val krt_kernel_fault(struct krt_thread *t, struct krt_str *function);	/* raises KernelFault for the call that has just ended */
krt_val krt_fault_at(struct krt_thread *t, u64 address);	/* gives the pending FaultError its address */
struct krt_str *krt_ksymbol_name(struct krt_thread *t, u64 address);	/* "name+0x1c", or the number */

/* ---- kjournal.c ---- */
#define KRT_JOURNAL_CALLS	128	/* the last ones */
#define KRT_CALL_RUNNING	1	/* instead of an error: not come back yet */
struct krt_kcall {
	struct krt_kfunc *f;
	u64 seq, result;
	u32 n, unused;		/* arguments; the kept ones at most */
	s64 err;
	u64 word[KRT_CALL_REGISTERS], spare[5];
};
/* Rings: the record of number i is at i & (size - 1). Lies in a store of values, for the collector. */
struct krt_journal {
	struct krt_kstore *store;	/* size of them */
	u64 first, end, size;	/* numbers of the stores that are there */
	struct krt_kcall *call;
	u64 calls, stores;	/* so many were made; the number of a record is how many of both there were with it */
	u64 lost;		/* stores without a record: no room any more, or no memory where none can be had */
};
/* where the next call's words go before it is certain that there is one */
static inline struct krt_kcall *krt_journal_next(struct krt_journal *j)
{
	return &j->call[j->calls % KRT_JOURNAL_CALLS];
}
/* that call is about to be made; its number in the journal */
static inline u64 krt_journal_begin(struct krt_journal *j, struct krt_kcall *c, struct krt_kfunc *f, u32 n)
{
	u64 calls = ++j->calls;

	c->f = f;
	c->n = n;
	c->err = KRT_CALL_RUNNING;
	return c->seq = calls + j->stores;
}
/* and has come back: unless many others were made meanwhile, the record is still its own */
static inline void krt_journal_end(struct krt_kcall *c, u64 seq, u64 result, s64 err)
{
	if (unlikely(c->seq != seq))
		return;
	c->result = result;
	c->err = err;
}
void krt_journal_quick(struct krt_vm *vm);		/* after journal or wounded has changed */
struct krt_journal *krt_journal(struct krt_thread *t);	/* made when there is none; NULL: no memory, nothing raised */
void krt_journal_store(struct krt_thread *t, u64 address, const void *old, const void *new, size_t n, bool force);
krt_val krt_journal_list(struct krt_thread *t);
krt_val krt_journal_undo(struct krt_thread *t, s64 n, bool force);

/* ---- kwrite.c ---- */
bool krt_kwrite_init(struct krt_thread *t);

/* ---- kname.c, khook.c ---- */
bool krt_knames_init(struct krt_thread *t);
/* positional: the names of the handler's parameters do not count */
krt_val krt_khook_attach(struct krt_thread *t, enum krt_hook_kind kind, bool positional, krt_val target, krt_val func,
			 const struct krt_filter *filter);
krt_val krt_kcallback(struct krt_thread *t, struct krt_ktype *proto, krt_val func);	/* a KFUNC that C can call */
krt_val krt_khook_detach(struct krt_thread *t, krt_val cookie);
krt_val krt_khook_original(struct krt_thread *t, struct krt_kfunc *f, const krt_val *a);	/* calls it with all its arguments */
krt_val krt_khook_stats(struct krt_thread *t, krt_val cookie);
int krt_special_find(const char *name);			/* comm, pid, ...: a number for the next; -1 when it is none */

/* ---- kwalk.c ---- */
krt_val krt_kwalk_new(struct krt_thread *t, struct krt_ktype *type, u64 head, u64 link, u64 entry, bool circular);

/* ---- kquery.c ---- */
bool krt_kquery_init(struct krt_thread *t);
struct krt_ktype *krt_as_ktype(struct krt_thread *t, krt_val x);	/* a type, an object's, or C text */
bool krt_as_address(struct krt_thread *t, krt_val x, u64 *ret);

/* ---- krepr.c ---- */
#define KRT_KREPR_DEPTH	3	/* structs within structs that repr() shows */
krt_val krt_kobj_print(struct krt_thread *t, krt_val v, int depth, int width);
krt_val krt_ktype_repr(struct krt_thread *t, struct krt_ktype *k);	/* a struct with its members and offsets */

#endif
