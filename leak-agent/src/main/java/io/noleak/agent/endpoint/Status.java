package io.noleak.agent.endpoint;

import io.noleak.internal.json.JsonWriter;
import io.noleak.snapshot.Jvm;
import java.util.Optional;

/**
 * Who is observed and where the ritual stands.
 *
 * @param jvm the observed process
 * @param probe what the probe says of itself
 * @param round round of the last snapshot, empty before begin
 * @param running {@code POST /show} while that is running
 */
record Status(Jvm jvm, String probe, Optional<Integer> round, Optional<String> running) {

    private static final int VERSION = 1;

    String text() {
        String stands = round.map(n -> n == 0 ? "begun, no show yet" : n + " shown since begin")
                .orElse("not begun: POST /begin when the service is warm");
        return "noleak " + BuildVersion.get() + "  pid " + jvm.pid() + "  JDK " + jvm.version() + "  "
                + jvm.collector() + "\n" + "probe   " + probe + "\n" + "state   " + stands + "\n"
                + running.map(operation -> "running " + operation + "\n").orElse("");
    }

    String json() {
        StringBuilder out = new StringBuilder();
        JsonWriter json = JsonWriter.compact(out).beginObject().field("noleak", "status");
        json.field("version", VERSION).field("build", BuildVersion.get());
        json.name("jvm").beginObject().field("pid", jvm.pid()).field("startTime", jvm.startTime());
        json.field("version", jvm.version()).field("collector", jvm.collector()).endObject();
        json.field("probe", probe);
        if (round.isPresent()) {
            json.field("round", round.get());
        }
        if (running.isPresent()) {
            json.field("running", running.get());
        }
        json.endObject();
        return out.toString();
    }
}
