package io.noleak.remote;

import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRequest;
import io.noleak.internal.json.JsonException;
import io.noleak.internal.json.JsonObject;
import io.noleak.internal.json.JsonReader;
import io.noleak.snapshot.HolderCodec;
import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.ProbeException;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.SnapshotCodec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The probe of another JVM, driven over the control endpoint of the agent there. Calls are safe from any thread and
 * carried out one at a time.
 *
 * <p>Closing it closes this client only: the agent lives as long as its JVM and can be asked again.
 */
public final class RemoteProbe implements Probe {

    private static final String JSON = "application/json";

    private final AgentAddress address;
    private final HttpExchange http;
    private @Nullable Jvm observed;
    private int round;
    private boolean closed;

    private RemoteProbe(AgentAddress address) {
        this.address = address;
        this.http = new HttpExchange(address);
    }

    /**
     * Connects to an agent and asks whether it is one.
     *
     * @throws ProbeException if nobody listens there, the token is wrong or it is no noleak agent
     */
    public static RemoteProbe connect(AgentAddress address) {
        RemoteProbe probe = new RemoteProbe(address);
        probe.status();
        return probe;
    }

    @Override
    public synchronized Snapshot begin() {
        checkOpen();
        Snapshot genesis = SnapshotCodec.decode(accepted(http.send("POST", "/begin", JSON)));
        observed = genesis.jvm();
        round = 0;
        return genesis;
    }

    @Override
    public synchronized Snapshot show() {
        checkOpen();
        Jvm before = observed;
        if (before == null) {
            throw new IllegalStateException("show before begin: call begin() first");
        }
        HttpExchange.Reply reply = http.send("POST", "/show", JSON);
        if (reply.status() == 409) {
            checkSame(before, status());
        }
        Snapshot snapshot = SnapshotCodec.decode(accepted(reply));
        checkSame(before, snapshot.jvm());
        if (snapshot.round() != round + 1) {
            throw new ProbeException("Expected round " + (round + 1) + " of " + address + ", got round "
                    + snapshot.round() + ": somebody else called begin or show there. One check at a time can use an "
                    + "agent");
        }
        round++;
        return snapshot;
    }

    @Override
    public synchronized HolderReport holders(HolderRequest request) {
        checkOpen();
        String query = "?sites=" + URLEncoder.encode(String.join("\n", request.sites()), StandardCharsets.UTF_8)
                + "&survivors=" + request.survivorsPerSite()
                + (request.collections() ? "&collections=true" : "")
                + (request.keepDump() ? "&keepDump=true" : "");
        try {
            return HolderCodec.decode(accepted(http.send("GET", "/holders" + query, JSON)));
        } catch (ProbeException | IllegalStateException e) {
            // An agent that cannot search, a dump that takes too long, a connection that broke: the verdict stands.
            return HolderReport.unavailable(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String describe() {
        return address.toString();
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    /** Asks who is there. */
    private Jvm status() {
        String text = accepted(http.send("GET", "/status", JSON));
        try {
            JsonObject status = JsonReader.parse(text).asObject();
            if (status.string("noleak").equals("status")) {
                JsonObject jvm = status.object("jvm");
                return new Jvm(
                        jvm.longValue("pid"),
                        jvm.longValue("startTime"),
                        jvm.string("version"),
                        jvm.string("collector"));
            }
            throw new ProbeException(HttpExchange.notAnAgent(address, "GET /status answered something else"));
        } catch (JsonException e) {
            throw new ProbeException(HttpExchange.notAnAgent(address, e.getMessage()), e);
        }
    }

    private String accepted(HttpExchange.Reply reply) {
        if (reply.status() == 200) {
            return reply.body();
        }
        String message = reply.refusal(address);
        if (reply.status() == 409) {
            throw new IllegalStateException(message);
        }
        throw new ProbeException(message);
    }

    private void checkSame(Jvm before, Jvm now) {
        if (before.pid() != now.pid() || before.startTime() != now.startTime()) {
            throw new ProbeException("The JVM at " + address + " was restarted since begin (then pid " + before.pid()
                    + ", now pid " + now.pid() + "): its snapshots cannot be compared. Find out why it restarted, "
                    + "then begin again");
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("The probe of " + address + " is closed");
        }
    }
}
