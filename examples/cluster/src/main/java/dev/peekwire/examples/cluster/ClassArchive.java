package dev.peekwire.examples.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The classes of other people's jars, read once and mapped into the memory of each node from then on, which saves half of what
 * its start costs. Only where {@code -Dpeekwire.archive=FOLDER} says where it may be: for tests, which start very many nodes.
 */
final class ClassArchive {
    private static final String FOLDER = System.getProperty("peekwire.archive", "");

    private final List<String> options;
    private final Runnable ready;
    private final AtomicBoolean told = new AtomicBoolean();

    private ClassArchive(List<String> options, Runnable ready) {
        this.options = options;
        this.ready = ready;
    }

    /**
     * For a process whose class path begins with these jars.
     *
     * @param java the program
     */
    static ClassArchive of(String java, List<String> jars) {
        String path = String.join(File.pathSeparator, jars);
        try {
            return FOLDER.isEmpty() ? new ClassArchive(List.of(), () -> {}) : at(Path.of(FOLDER), java, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassArchive at(Path folder, String java, String path) throws IOException {
        String name = Integer.toHexString(path.hashCode());
        Path archive = Files.createDirectories(folder).resolve(name + ".jsa");
        if (Files.exists(archive)) {
            return new ClassArchive(List.of("-XX:SharedArchiveFile=" + archive), () -> {});
        }
        Path list = folder.resolve(name + ".classes");
        try {
            // Of all who begin at the same time, one makes it.
            Files.createFile(list);
        } catch (FileAlreadyExistsException inTheMaking) {
            return new ClassArchive(List.of(), () -> {});
        }
        return new ClassArchive(List.of("-XX:DumpLoadedClassList=" + list), () -> make(archive, java, list, path));
    }

    private static void make(Path archive, String java, Path list, String path) {
        Path draft = archive.resolveSibling(archive.getFileName() + ".new");
        try {
            new ProcessBuilder(
                            java,
                            "-XX:+UseSerialGC",
                            "-Xshare:dump",
                            "-XX:SharedClassListFile=" + list,
                            "-XX:SharedArchiveFile=" + draft,
                            "-cp",
                            path)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .onExit()
                    .thenAccept(made -> publish(made.exitValue(), draft, archive));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all; without it nodes only start more slowly. */
    private static void publish(int exit, Path draft, Path archive) {
        try {
            if (exit == 0) {
                Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the process is told. */
    List<String> options() {
        return options;
    }

    /** The process has loaded what it needs. */
    void ready() {
        if (told.compareAndSet(false, true)) {
            ready.run();
        }
    }
}
