package io.noleak.junit.assertj;

/** What happens to an assertion that fails: thrown at once, or collected. */
@FunctionalInterface
interface Failing {

    void run(Runnable assertion);
}
