package io.noleak.verdict;

/**
 * A verdict on the rounds so far.
 *
 * @param verdict the verdict if it had to be given now; inconclusive means that more rounds would help
 * @param nothingNear whether no site and no vital has grown by anything worth waiting for
 */
public record Interim(Verdict verdict, boolean nothingNear) {}
