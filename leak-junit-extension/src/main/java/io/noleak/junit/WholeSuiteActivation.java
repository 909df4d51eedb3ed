package io.noleak.junit;

import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;

/**
 * Makes {@code -Dnoleak.all=true} enough: JUnit's extension auto-detection, off by default, is switched on for noleak's
 * extension alone, and parallel execution off. What is set for a request itself outranks this. Found by JUnit, not for
 * use by hand.
 */
public final class WholeSuiteActivation implements LauncherDiscoveryListener {

    private static final String DETECTION = "junit.jupiter.extensions.autodetection.enabled";
    private static final String DETECTED = "junit.jupiter.extensions.autodetection.include";

    @Override
    public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        ConfigurationParameters parameters = request.getConfigurationParameters();
        if (WholeSuite.of(parameters::get) == WholeSuite.FALSE) {
            return;
        }
        if (!parameters.getBoolean(DETECTION).orElse(false)) {
            System.setProperty(DETECTION, "true");
            System.setProperty(DETECTED, WholeSuiteExtension.class.getName());
        }
        if (parameters.getBoolean(WholeSuite.PARALLEL).orElse(false)) {
            System.setProperty(WholeSuite.PARALLEL, "false");
        }
    }
}
