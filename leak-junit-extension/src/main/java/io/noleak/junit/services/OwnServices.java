package io.noleak.junit.services;

/** Services that only the caller uses and has to close. */
public interface OwnServices extends Services, AutoCloseable {

    /**
     * Stops the SQL server at once, as a crash would.
     *
     * @throws UnsupportedOperationException if the server was given, not started by us
     */
    void stopDatabase();

    /**
     * Stops Redis at once, as a crash would.
     *
     * @throws UnsupportedOperationException if the server was given, not started by us
     */
    void stopRedis();

    /** Stops what still runs and removes its data. A second call does nothing. */
    @Override
    void close();
}
