package io.noleak.junit.services;

import java.util.Locale;

enum ServicesMode {
    /** Given URLs, else Docker if it answers and has the images, else embedded servers. */
    AUTO,
    DOCKER,
    EMBEDDED,
    EXTERNAL;

    static ServicesMode parse(String value) {
        for (ServicesMode mode : values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(value)) {
                return mode;
            }
        }
        throw new ServicesException(
                "noleak.services=" + value + " is none of the modes. Give auto, docker, embedded or external.");
    }
}
