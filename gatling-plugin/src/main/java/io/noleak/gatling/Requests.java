package io.noleak.gatling;

/**
 * The requests of one round.
 *
 * @param succeeded requests that Gatling counts as OK: answered in time, every check passed
 * @param failed all others, those that could not even be built included
 */
record Requests(long succeeded, long failed) {

    long all() {
        return succeeded + failed;
    }

    /** Returns the share of failed requests, 0 to 1; 0 if there was none at all. */
    double failedShare() {
        return all() == 0 ? 0 : (double) failed / all();
    }
}
