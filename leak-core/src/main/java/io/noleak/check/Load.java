package io.noleak.check;

/** One iteration of the work that is checked. */
@FunctionalInterface
public interface Load {

    /**
     * Does the work once.
     *
     * @throws Throwable whatever it likes; it ends the check and reaches the caller as the cause of a
     *     {@link LoadFailedException}
     */
    void run() throws Throwable;
}
