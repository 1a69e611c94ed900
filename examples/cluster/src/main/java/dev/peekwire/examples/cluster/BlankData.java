package dev.peekwire.examples.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code initdb} makes is made once in this process, and copied: it waits for the disk for seconds. Thread-safe. */
final class BlankData {
    private static @Nullable Path blank;

    private BlankData() {}

    /** Starts a server, which finds it there or makes it and leaves a copy for the next. */
    static synchronized void start(Path data, EmbeddedPostgres.Builder server) throws IOException {
        if (blank == null) {
            server.setDataDirectoryCustomizer(BlankData::keep);
        } else {
            copy(blank, data);
            server.setCleanDataDirectory(false);
        }
        server.start();
    }

    private static void keep(File made) {
        Path copy = made.toPath().resolveSibling(made.getName() + "-blank");
        try {
            copy(made.toPath(), copy);
            blank = copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(from)) {
            all = files.toList();
        }
        for (Path file : all) {
            Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
