package io.noleak.holder;

/** Where a holder path starts: the kinds of GC roots a person can act on. */
public enum RootKind {
    /** A static field of a class. */
    STATIC_FIELD,
    /** A thread local, or an inheritable thread local, of a live thread. */
    THREAD_LOCAL,
    /** A field of a live thread other than its thread locals. */
    THREAD,
    /** A local variable of a method that is running, or a value on its operand stack. */
    LOCAL_VARIABLE,
    /** A global reference of native code. */
    JNI_GLOBAL,
    /** A local reference of native code that is running. */
    JNI_LOCAL,
    /** The monitor that a thread holds or waits for. */
    MONITOR,
    /** Something the JVM keeps for itself. */
    JVM
}
