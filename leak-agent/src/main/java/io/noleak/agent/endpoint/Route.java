package io.noleak.agent.endpoint;

/**
 * One path of the endpoint.
 *
 * @param method the only HTTP method it takes
 * @param path starts with a slash
 * @param exclusive whether it works on the probe, so that one such operation runs at a time
 * @param operation what it does
 */
record Route(String method, String path, boolean exclusive, Operation operation) {

    /** Returns {@code POST /begin}. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
