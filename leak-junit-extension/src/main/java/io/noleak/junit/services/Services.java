package io.noleak.junit.services;

import java.util.Optional;

/**
 * One SQL server that speaks MySQL's protocol and one Redis. Where they come from is chosen by the system property
 * {@code noleak.services}: {@code auto}, {@code docker}, {@code embedded} or {@code external}; a mode asked for by name
 * never falls back to another. Safe for use by several threads.
 */
public interface Services {

    /** Returns the URL of the server without a schema, such as {@code jdbc:mysql://127.0.0.1:3306/}; may carry options. */
    String jdbcUrl();

    String user();

    String password();

    String redisHost();

    int redisPort();

    /** Says in one line what really runs, and for {@code auto} why it was chosen. */
    String describe();

    /** Returns the same servers as a container on Testcontainers' shared network sees them; empty unless they are containers. */
    default Optional<Services> insideDocker() {
        return Optional.empty();
    }

    /**
     * Makes room for one test: a schema and a key prefix that no other test has.
     *
     * @param name goes into the names, for people who look; letters, digits, {@code -} and {@code _} are kept
     * @throws ServicesException if the schema cannot be created
     */
    default Stores forTest(String name) {
        return Stores.create(this, name);
    }

    /**
     * Returns the services of this run: started on the first call, shared by all tests of this JVM, and gone with it.
     *
     * @throws ServicesException if they cannot be had as asked for
     */
    static Services shared() {
        return SharedServices.get();
    }

    /**
     * Starts servers for the caller alone, for tests that stop them.
     *
     * @throws ServicesException if they cannot be had as asked for
     */
    static OwnServices start() {
        return ServicesLauncher.launch(ServicesOptions.fromSystemProperties());
    }
}
