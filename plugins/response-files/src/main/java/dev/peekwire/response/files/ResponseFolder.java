package dev.peekwire.response.files;

import dev.peekwire.json.response.InvalidResponsesException;
import dev.peekwire.json.response.ResponseSet;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads and writes a desk's answers as a folder of files that people edit and review:
 *
 * <ul>
 *   <li>{@code scripts/*.md}: a script a file, in as many folders below as one likes. Its fields stand between two lines
 *       {@code ---}, as YAML; below, after a line {@code ## en}, what it says in that language, and so on. A line of it that
 *       begins with two {@code #} and a blank gets a backslash before them.
 *   <li>{@code flows/*.yaml}, {@code styles/*.yaml} and {@code policy.yaml}: a flow a file, a style sheet a file, and who may
 *       answer how; or {@code .yml}, or {@code .json}.
 * </ul>
 *
 * <p>The fields are those of {@code docs/responses.schema.json}. Files and folders whose names begin with a point, and a
 * {@code README.md}, are not looked at; any other file is refused, and so is a folder with
 * nothing in it. Links may lead to files of the folder, not out of it. Files
 * are UTF-8, with or without a byte order mark, with line ends of any sort.
 *
 * <p>Reading is strict: if anything is wrong, the whole is refused, and all that is wrong is told at once, each with its file,
 * line, field, reason and remedy. Aliases, tags, a field given twice and several documents in a file of YAML are refused.
 *
 * @since 0.1.0
 */
public final class ResponseFolder {
    /** How many files a folder has at most. */
    public static final int MOST_FILES = 101_000;

    /** How many bytes a file of YAML or Markdown has at most: 2 MiB. */
    public static final int LONGEST_FILE = 2 * 1024 * 1024;

    /** How many bytes a file of JSON has at most: 32 MiB. */
    public static final int LONGEST_JSON = 32 * 1024 * 1024;

    /** How many bytes all files have together at most: 512 MiB. */
    public static final long LONGEST_TOGETHER = 512L * 1024 * 1024;

    private ResponseFolder() {}

    /**
     * Reads a folder.
     *
     * @throws InvalidResponsesException if anything in it is wrong
     * @throws IOException if it can't be read
     */
    public static ResponseSet read(Path folder) throws IOException {
        return new FolderReader(folder).read();
    }

    /**
     * Writes a folder that is read as an equal set: the same set has the same files on every machine. The folder is replaced
     * as a whole; who reads while it is written sees what was there before, or for a moment nothing, or all of it.
     *
     * @throws IOException if it can't be written, or if there are files in the folder that are not of a set, which would be lost
     */
    public static void write(ResponseSet set, Path folder) throws IOException {
        new FolderWriter(set).write(folder);
    }
}
