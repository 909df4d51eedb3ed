package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class AgentJarTest {

    @Test
    void a_jar_put_together_from_class_folders_is_complete() throws IOException {
        try (JarFile jar = new JarFile(AgentJar.locate().toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Premain-Class"))
                    .isEqualTo("io.noleak.agent.AgentMain");
            assertThat(jar.getManifest().getMainAttributes().getValue("Agent-Class"))
                    .isEqualTo("io.noleak.agent.AgentMain");
            assertThat(jar.getEntry("io/noleak/agent/AgentMain.class")).isNotNull();
            assertThat(jar.getEntry("io/noleak/snapshot/Snapshot.class")).isNotNull();
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .anyMatch(name -> name.startsWith("io/noleak/agent/native/"))
                    .allMatch(name -> name.startsWith("io/noleak/") || name.startsWith("META-INF/"));
        }
    }

    @Test
    void it_is_made_once_in_a_folder_that_nobody_else_can_enter() throws IOException {
        Path jar = AgentJar.locate();

        assertThat(AgentJar.locate()).isEqualTo(jar);
        if (jar.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(jar.getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void one_that_was_deleted_meanwhile_is_made_again() throws IOException {
        Files.delete(AgentJar.locate());

        assertThat(AgentJar.locate()).isRegularFile();
    }
}
