package io.noleak.snapshot;

/** A number that tells how a process is doing, apart from its tracked objects. */
public enum Vital {
    /** Bytes of heap in use right after the last forced GC. */
    HEAP_USED,
    /** Bytes the heap may grow to. */
    HEAP_MAX,
    /** Live platform threads, the carriers of virtual threads included. */
    THREADS,
    /** Live platform threads that carry virtual threads. */
    CARRIER_THREADS,
    /** Classes loaded now. */
    LOADED_CLASSES,
    /** Bytes of metaspace in use. */
    METASPACE,
    /** Bytes of direct buffers. */
    DIRECT_BUFFERS,
    /** Bytes of mapped buffers. */
    MAPPED_BUFFERS,
    /** Open file descriptors, sockets included. */
    OPEN_FILES
}
