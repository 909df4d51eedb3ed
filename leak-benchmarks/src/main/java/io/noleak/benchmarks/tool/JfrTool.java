package io.noleak.benchmarks.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** JFR's OldObjectSample with stacks, without the search for paths. It tells no bytes, only objects. */
final class JfrTool implements Tool {

    private static final String EVENT = "jdk.OldObjectSample";

    private final Recording recording = new Recording();

    JfrTool() {
        recording.enable(EVENT).withStackTrace().with("cutoff", "0 ns");
        recording.start();
    }

    @Override
    public void begin() {}

    @Override
    public Live show(Class<?> watched) {
        System.gc();
        Map<String, Double> samples = new HashMap<>();
        try {
            Path file = Files.createTempFile("noleak-benchmark", ".jfr");
            recording.dump(file);
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                count(event, watched, samples);
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("JFR", e);
        }
        return new Live(Map.of(), samples, Map.of());
    }

    private static void count(RecordedEvent event, Class<?> watched, Map<String, Double> samples) {
        RecordedStackTrace stack = event.getStackTrace();
        if (!event.getEventType().getName().equals(EVENT) || stack == null) {
            return;
        }
        for (RecordedFrame frame : stack.getFrames()) {
            if (frame.isJavaFrame() && frame.getMethod().getType().getName().equals(watched.getName())) {
                samples.merge(frame.getMethod().getName(), 1.0, Double::sum);
                return;
            }
        }
    }

    @Override
    public void close() {
        recording.close();
    }
}
