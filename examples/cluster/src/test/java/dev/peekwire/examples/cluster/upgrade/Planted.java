package dev.peekwire.examples.cluster.upgrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** This version with one more step of the schema: most commits bring none, and each upgrade is to go through one. */
final class Planted {
    private static final String PACKAGE = "dev/peekwire/store/jdbc";
    private static final String STEP =
            """
            -- oldest: 1
            ALTER TABLE peekwire_chat ADD COLUMN planted varchar(10);
            CREATE TABLE peekwire_planted (id integer PRIMARY KEY);
            """;

    private Planted() {}

    static Version over(Version version, Path root, Path work) throws IOException {
        int next = version.schema() + 1;
        Path source = root.resolve("plugins/store-jdbc/src/main/java/" + PACKAGE + "/Schema.java");
        String before = Files.readString(source);
        String last = "(Script\\.of\\(dialect, " + version.schema() + ", \"[a-z0-9-]+\"\\))";
        String after = before.replaceFirst(last, "$1, Script.of(dialect, " + next + ", \"planted\")");
        if (after.equals(before)) {
            throw new IllegalStateException("no step " + version.schema() + " in " + source);
        }
        Path changed = Files.createDirectories(work.resolve("planted-source")).resolve("Schema.java");
        Files.writeString(changed, after);
        Path classes = work.resolve("planted");
        Compile.into(classes, List.of(changed), version.classPath());
        Path script = classes.resolve(PACKAGE + "/postgresql/" + next + "-planted.sql");
        Files.createDirectories(script.getParent());
        Files.writeString(script, STEP);
        return version.under(classes, version + " and a step of the schema", next);
    }
}
