package dev.peekwire.response.files;

import dev.peekwire.json.parts.Gathering;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that is made beside the one whose place it takes once it is whole. */
final class Replacement implements AutoCloseable {
    private final Path folder;
    private final Path next;
    private final Path before;

    Replacement(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        check();
        String name = "." + this.folder.getFileName() + "." + UUID.randomUUID();
        this.next = this.folder.resolveSibling(name + ".next");
        this.before = this.folder.resolveSibling(name + ".before");
        Files.createDirectories(next);
    }

    /** What is no part of a set would be lost. */
    private void check() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path other = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) ? other() : folder;
        if (other != null) {
            throw new FileAlreadyExistsException(
                    other.toString(), null, "no part of a set of answers, and would be lost: write to another folder");
        }
    }

    private @Nullable Path other() throws IOException {
        Set<Path> known = new Listing(folder, new Gathering())
                .entries().stream().map(Listing.Entry::path).collect(Collectors.toSet());
        try (Stream<Path> all = Files.walk(folder.toRealPath())) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !known.contains(path))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Where a file of the new folder goes. */
    Path file(String name) throws IOException {
        Path file = next.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Takes the folder's place. */
    void take() throws IOException {
        boolean replaces = Files.exists(folder);
        if (replaces) {
            Files.move(folder, before, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(next, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                putBack(e);
            }
            throw e;
        }
        delete(before);
    }

    /** If that fails too, the old folder stays where it is, and the failure says where. */
    private void putBack(IOException why) {
        try {
            Files.move(before, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException worse) {
            why.addSuppressed(new IOException("what was there before is in " + before, worse));
        }
    }

    /** Removes what did not take the folder's place. */
    @Override
    public void close() throws IOException {
        delete(next);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
