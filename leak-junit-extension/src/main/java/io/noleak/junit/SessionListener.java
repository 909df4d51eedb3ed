package io.noleak.junit;

import io.noleak.report.Reports;
import io.noleak.report.SessionReport;
import io.noleak.report.Suppressions;
import java.nio.file.Path;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Prints the table of all checks and writes their page when a session ends. Found by JUnit, not for use by hand. */
public final class SessionListener implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        SessionLog.end().ifPresent(SessionListener::tell);
        List<String> problems = Accepted.problems();
        if (Boolean.getBoolean(Suppressions.STRICT) && !problems.isEmpty()) {
            throw new IllegalStateException(Suppressions.STRICT + "=true: " + String.join("; ", problems));
        }
    }

    private static void tell(SessionReport report) {
        Path page = Reports.in(Reports.FOLDER).finish(report);
        System.out.println(
                Reports.table(report) + "  all checks: " + page.toString().replace('\\', '/'));
        System.out.flush();
    }
}
