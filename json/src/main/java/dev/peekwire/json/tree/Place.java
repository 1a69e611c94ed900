package dev.peekwire.json.tree;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/**
 * Where something stands in the file.
 *
 * @param line from 1 on
 * @param column in the line, in UTF-16 code units, from 1 on
 */
public record Place(int line, int column) {
    /** Where a file begins. */
    public static final Place START = new Place(1, 1);

    /** As a parser tells it. */
    public static Place of(@Nullable TokenStreamLocation location) {
        return location == null
                ? START
                : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
