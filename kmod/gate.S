/* SPDX-License-Identifier: GPL-2.0 */
/*
 * gate.S - the only places where control passes from the module to a kernel
 * function that it was not linked with: a call, and the jump past a hook.
 *
 * On a CPU with indirect branch tracking most kernel functions have had their
 * ENDBR sealed, and no place behind a function's entry has one, so an indirect
 * call or jump would raise #CP. There both go by a return, which is not tracked.
 */
#include <linux/linkage.h>
#include <linux/objtool.h>
#include <asm/nospec-branch.h>
#include <asm/unwind_hints.h>

#include "gate.h"

	.text

/* Enters the function at r11 by a return. */
SYM_FUNC_START_LOCAL(enter_by_return)
	pushq	%r11
	UNWIND_HINT_FUNC
	RET
SYM_FUNC_END(enter_by_return)

/* The same the shorter way where that is possible, for a jump. */
SYM_FUNC_START_LOCAL(enter)
	cmpb	$0, krait_gate_by_return(%rip)
	jne	enter_by_return
	JMP_NOSPEC r11
SYM_FUNC_END(enter)

/*
 * struct krait_words krait_gate(u64 fn, const u64 *args, struct krait_landing *l)
 * Six words in registers. l keeps what a fault handler brings the task back
 * with, see fault.c: that goes on at krait_gate_landing as if fn had returned.
 * What lies between the two symbols is the gate to who reads a stack trace.
 */
.macro keep_registers
	movq	%rbx, 8(%rdx)
	movq	%rbp, 16(%rdx)
	movq	%r12, 24(%rdx)
	movq	%r13, 32(%rdx)
	movq	%r14, 40(%rdx)
	movq	%r15, 48(%rdx)
	movq	%rsp, (%rdx)
.endm

.macro load_arguments
	movq	%rdi, %r11
	movq	40(%rsi), %r9
	movq	32(%rsi), %r8
	movq	24(%rsi), %rcx
	movq	16(%rsi), %rdx
	movq	(%rsi), %rdi
	movq	8(%rsi), %rsi
.endm

SYM_FUNC_START(krait_gate)
	keep_registers
	load_arguments
	cmpb	$0, krait_gate_by_return(%rip)
	jne	1f
	CALL_NOSPEC r11
	RET
1:	call	enter_by_return
	RET
SYM_FUNC_END(krait_gate)
SYM_FUNC_ALIAS(krait_gate_word, krait_gate)

/* The same with all KRT_CALL_WORDS of them. */
SYM_FUNC_START(krait_gate_stack)
	keep_registers
	pushq	88(%rsi)
	pushq	80(%rsi)
	pushq	72(%rsi)
	pushq	64(%rsi)
	pushq	56(%rsi)
	pushq	48(%rsi)
	load_arguments
	call	enter
	addq	$48, %rsp
	RET
SYM_FUNC_END(krait_gate_stack)

SYM_FUNC_START(krait_gate_landing)
	RET
SYM_FUNC_END(krait_gate_landing)

/*
 * Where a hooked function's entry is led to. rax is the hook (hook.c), the
 * other registers and the stack are the function's own. krait_dispatch() gets
 * the hook and a struct krait_regs; when it leaves an address in next, the
 * original runs there as if nothing had been, else rax is the result.
 */
SYM_FUNC_START(krait_trampoline)
	pushq	%rbp
	movq	%rsp, %rbp
	subq	$64, %rsp
	movq	%rdi, 0(%rsp)
	movq	%rsi, 8(%rsp)
	movq	%rdx, 16(%rsp)
	movq	%rcx, 24(%rsp)
	movq	%r8, 32(%rsp)
	movq	%r9, 40(%rsp)
	leaq	16(%rbp), %rcx
	movq	%rcx, 48(%rsp)
	movq	%rax, %rdi
	movq	%rsp, %rsi
	call	krait_dispatch
	movq	56(%rsp), %r11
	testq	%r11, %r11
	jz	1f
	movq	0(%rsp), %rdi
	movq	8(%rsp), %rsi
	movq	16(%rsp), %rdx
	movq	24(%rsp), %rcx
	movq	32(%rsp), %r8
	movq	40(%rsp), %r9
	leave
	jmp	enter
1:	leave
	RET
SYM_FUNC_END(krait_trampoline)

/* A function that does nothing: what page_fault_oops() becomes when the fault is ours. */
SYM_FUNC_START(krait_return)
	RET
SYM_FUNC_END(krait_return)

/* What a callback does where Python cannot run and nothing stood in its place before. */
SYM_FUNC_START(krait_return_zero)
	xorl	%eax, %eax
	RET
SYM_FUNC_END(krait_return_zero)

/* The entries of callback.c: the number of the entry leads to its hook, and on as for a hooked function. */
SYM_FUNC_START_LOCAL(callback_entry)
	movq	krait_callback_hook(,%rax,8), %rax
	testq	%rax, %rax
	jnz	krait_trampoline
	RET
SYM_FUNC_END(callback_entry)

.macro callback_stub nr
	.balign	16
SYM_FUNC_START_NOALIGN(krait_callback_\nr)
	movl	$\nr, %eax
	jmp	callback_entry
SYM_FUNC_END(krait_callback_\nr)
.endm

.macro callback_address nr
	.quad	krait_callback_\nr
.endm

.altmacro
.set i, 0
.rept KRAIT_CALLBACKS
	callback_stub %i
	.set i, i + 1
.endr

	.section .rodata, "a"
	.balign	8
SYM_DATA_START(krait_callback_table)
.set i, 0
.rept KRAIT_CALLBACKS
	callback_address %i
	.set i, i + 1
.endr
SYM_DATA_END(krait_callback_table)
.noaltmacro
