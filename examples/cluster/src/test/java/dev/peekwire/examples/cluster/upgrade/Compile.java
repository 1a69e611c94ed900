package dev.peekwire.examples.cluster.upgrade;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Java sources to classes, by a compiler of its own: one that runs once is done sooner if nobody optimizes it. */
final class Compile {
    private Compile() {}

    /** The sources under a folder, without their module. */
    static List<Path> under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .toList();
        }
    }

    /** All of them, or fails with what the compiler says. */
    static void into(Path classes, List<Path> sources, List<Path> classPath) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "-proc:none",
                "-parameters",
                "-nowarn",
                "--release",
                "17",
                "-encoding",
                "UTF-8",
                "-d",
                Files.createDirectories(classes).toString(),
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        sources.forEach(source -> words.add(source.toString()));
        javac(Files.write(
                classes.resolveSibling(classes.getFileName() + ".javac"),
                words.stream().map(Compile::quoted).toList()));
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\") + '"';
    }

    private static void javac(Path words) throws IOException {
        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-J-XX:TieredStopAtLevel=1",
                        "-J-XX:+UseSerialGC",
                        "@" + words)
                .redirectErrorStream(true)
                .start();
        String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (javac.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
