package io.noleak.agent;

import com.example.holders.KnownHolders;
import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRequest;
import io.noleak.snapshot.SamplingMode;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A JVM that holds objects in all known ways and prints what the search says about each. */
final class HoldersChild {

    private HoldersChild() {}

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        try (LocalProbe probe = LocalProbe.open(ProbeOptions.defaults().withMode(new SamplingMode.Exact()))) {
            probe.begin();
            Thread holding = new Thread(() -> hold(release, args[0]));
            holding.start();
            holding.join();
            Snapshot show = probe.show();
            List<String> sites = show.sites().stream()
                    .map(SiteCohorts::site)
                    .filter(site -> site.allocatedClass().contains("KnownHolders$In")
                            && !site.allocatedClass().endsWith("$1"))
                    .map(site -> site.fingerprint())
                    .toList();
            HolderReport report = probe.holders(HolderRequest.ofSites(sites));
            System.out.println("problem: " + report.problem());
            report.sites()
                    .forEach(site -> site.paths()
                            .forEach(path -> System.out.println(
                                    site.site()
                                                    .substring(
                                                            site.site().indexOf('$') + 1,
                                                            site.site().indexOf(' ')) + ": " + path)));
        }
        release.countDown();
    }

    private static void hold(CountDownLatch release, String library) {
        try {
            KnownHolders.hold(release, library);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
