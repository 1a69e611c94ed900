package dev.peekwire.json.routing;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** Where something stands in the file, both from 1 on. */
record Place(int line, int column) {
    static final Place START = new Place(1, 1);

    /** As the parser tells it. */
    static Place of(@Nullable TokenStreamLocation location) {
        return location == null
                ? START
                : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
