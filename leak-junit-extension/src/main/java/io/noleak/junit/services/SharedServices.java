package io.noleak.junit.services;

import org.jspecify.annotations.Nullable;

/** Started by the first who asks; a failed start is remembered, so that a hundred tests do not wait for it in turn. */
final class SharedServices {

    private static @Nullable OwnServices started;
    private static @Nullable String failure;

    private SharedServices() {}

    static synchronized Services get() {
        if (failure != null) {
            throw new ServicesException("The services did not start before: " + failure);
        }
        if (started == null) {
            started = start();
        }
        return started;
    }

    private static OwnServices start() {
        try {
            OwnServices services = Services.start();
            Runtime.getRuntime().addShutdownHook(new Thread(services::close, "noleak-services-stop"));
            return services;
        } catch (ServicesException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        }
    }
}
