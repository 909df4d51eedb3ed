package io.noleak.snapshot;

/**
 * How the heap was brought to rest before a snapshot.
 *
 * @param collections forced GCs
 * @param agreed whether the last two readings of the live samples agreed within the bound
 * @param nanos how long it took, in nanoseconds
 */
public record Settle(int collections, boolean agreed, long nanos) {}
