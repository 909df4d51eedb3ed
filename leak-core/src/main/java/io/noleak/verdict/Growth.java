package io.noleak.verdict;

/** What kind of growth, or none, a site or a vital showed. */
public enum Growth {
    /** Grew in step with the iterations to the end, and nothing of it was freed. */
    LEAK("leak", true),
    /** A leak whose objects come in batches, every few rounds. */
    BATCHED_LEAK("leak in batches", true),
    /** Grows, but for too short, too rarely or too irregularly to tell. */
    UNCLEAR("unclear", false),
    /** Grew by no more than the limit. */
    BELOW_LIMIT("below the limit", false),
    /** Too few samples to tell its growth from chance; see {@link Evidence#smallestVisible()}. */
    WITHIN_ERROR("within the error of the measurement", false),
    /** Grew in one or a few early rounds only: lazy initialisation, class loading, compilation. */
    INITIALISATION("initialisation", false),
    /** Grew less from round to round, or until it stopped: a cache filling, a leak that ended. */
    CACHE_FILLING("cache filling", false),
    /** Frees about as much as it takes: LRU caches, rings, sessions that expire, stores that are cleared. */
    CHURN("churn", false),
    /** Rare and irregular steps: a pool that follows its peaks. */
    POOL_GROWTH("pool growth", false),
    /** The number of objects stands, each is larger than the one before: the array behind a growing collection. */
    GROWING_ARRAY("growing array", false),
    /** Grew without load as well: the instrument's own, or a background task. */
    BACKGROUND("background", false),
    /** Gone when the load paused. */
    GONE_WHEN_IDLE("gone when idle", false),
    /** Held by a structure that limits itself. */
    BOUNDED_HOLDER("bounded holder", false),
    /** Nothing strong holds it: weakly or softly held, freed when memory is needed. */
    UNHELD("not strongly held", false),
    /** Did not grow. */
    STEADY("steady", false);

    private final String words;
    private final boolean leak;

    Growth(String words, boolean leak) {
        this.words = words;
        this.leak = leak;
    }

    /** Returns whether this fails a check. */
    public boolean isLeak() {
        return leak;
    }

    /** Returns whether it matters what holds the objects: what limits itself is neither a leak nor unclear. */
    public boolean isOpenToHolders() {
        return leak || this == UNCLEAR;
    }

    /** Returns this in a few words, lower case. */
    public String words() {
        return words;
    }
}
