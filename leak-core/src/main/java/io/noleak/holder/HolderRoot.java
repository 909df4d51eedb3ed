package io.noleak.holder;

/**
 * The start of a holder path.
 *
 * @param kind which kind of root it is
 * @param text the root in a few words: {@code static DebugToolbar.RECORDS},
 *     {@code thread local Tenant.CURRENT of thread http-nio-8080-exec-3}
 * @param detail full class name, class loader and jar of a static field, the frame of a local variable; empty if there
 *     is nothing to add
 */
public record HolderRoot(RootKind kind, String text, String detail) {}
