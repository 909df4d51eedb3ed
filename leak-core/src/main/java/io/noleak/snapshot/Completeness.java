package io.noleak.snapshot;

/**
 * What the probe took and what it had to let go. Counts run from the opening of the probe.
 *
 * @param taken samples taken
 * @param thinned samples given up by raising the interval; the others stand for them, the estimates stay unbiased
 * @param lost samples that could not be recorded at all; the estimates are too low by what they stood for
 * @param lostBytes estimated bytes of the lost samples
 * @param late samples taken by a thread at an older interval than the present one; weighted by that older interval
 * @param tableUsed samples held now
 * @param tableBound samples that can be held
 * @param nativeBytes native memory the probe holds, in bytes
 */
public record Completeness(
        long taken,
        long thinned,
        long lost,
        long lostBytes,
        long late,
        long tableUsed,
        long tableBound,
        long nativeBytes) {}
