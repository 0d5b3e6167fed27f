// SPDX-License-Identifier: GPL-2.0
/*
 * spill.c - a proof that the registers of a thread which has released the lock
 * are roots: an object that nothing but a callee-saved register refers to lives
 * through a collection by another thread, and dies when it is in none.
 *
 * The address is kept complemented everywhere else. What the calls before left
 * on the stack is wiped, and the register is emptied before the other thread
 * (which here runs on the same stack, further down) collects.
 */
#include "gc.h"
#include "spill.h"

#if defined(__x86_64__)
#define LOAD(reg, hidden)	__asm__ volatile("movq %0, %%" reg "\n\tnotq %%" reg : : "r"(hidden) : reg)
#define EMPTY(reg)		__asm__ volatile("xorq %%" reg ", %%" reg : : : reg)
#define REGISTERS(R)		R(0, "rbx") R(1, "r12") R(2, "r13") R(3, "r14") R(4, "r15")
#else
#define LOAD(reg, hidden)	__asm__ volatile("mvn " reg ", %0" : : "r"(hidden) : reg)
#define EMPTY(reg)		__asm__ volatile("mov " reg ", xzr" : : : reg)
#define REGISTERS(R)		R(0, "x19") R(1, "x20") R(2, "x21") R(3, "x22") R(4, "x23")
#endif

static __attribute__((noinline)) u64 hidden_object(struct krt_thread *t)
{
	return ~(u64)krt_alloc_raw(t, 64);
}

static __attribute__((noinline)) void wipe_stack(void)
{
	volatile char below[768];

	for (size_t i = 0; i < sizeof(below); i++)
		below[i] = 0;
}

/* what t has released the lock for: another thread collects */
static __attribute__((noinline)) void collect_as(struct krt_thread *other)
{
	krt_thread_enter(other, __builtin_frame_address(0));
	krt_gc(other);
	krt_thread_leave(other);
}

/* the two ways to wait: a frame that spills the registers, and one that has those of its callers in it */
#define WAIT(n, reg)										\
static __attribute__((noinline)) void collect##n(struct krt_thread *other)			\
{												\
	EMPTY(reg);										\
	collect_as(other);									\
}												\
static __attribute__((noinline)) void wait_here##n(struct krt_thread *t, struct krt_thread *other)	\
{												\
	KRT_SAVE_CALLERS();									\
	krt_block_here(t, NULL);								\
	collect##n(other);									\
	t->stack_sp = NULL;									\
}
REGISTERS(WAIT)
#undef WAIT

/* whether the object lived, when its address was in the register and when it was nowhere */
#define CHECK(n, reg)										\
static __attribute__((noinline)) bool check##n(struct krt_thread *t, struct krt_thread *other, bool here)	\
{												\
	bool lived = true;									\
												\
	for (int in = 1; in >= 0; in--) {							\
		u64 hidden = hidden_object(t);							\
												\
		if (!~hidden)									\
			return false;								\
		wipe_stack();									\
		if (in)										\
			LOAD(reg, hidden);							\
		if (here) {									\
			wait_here##n(t, other);							\
		} else {									\
			krt_block_spill(t);							\
			collect##n(other);							\
			t->stack_sp = NULL;							\
		}										\
		lived &= krt_is_marked(t->vm->heap, (void *)~hidden) == in;			\
	}											\
	memset(t->spill, 0, sizeof(t->spill));							\
	return lived;										\
}
REGISTERS(CHECK)
#undef CHECK

bool krt_registers_are_roots(struct krt_thread *t)
{
	struct krt_thread *other = krt_thread_new(t->vm, KRT_CTX_SLEEP);
	bool ok = other != NULL;

	if (!other)
		return false;
#define CHECK(n, reg) ok = ok && check##n(t, other, false) && check##n(t, other, true);
	REGISTERS(CHECK)
#undef CHECK
	krt_thread_free(other);
	return ok;
}
