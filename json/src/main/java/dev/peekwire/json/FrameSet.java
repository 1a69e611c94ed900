package dev.peekwire.json;

import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.MalformedFrameException;
import org.jspecify.annotations.Nullable;

/** What one side may say: the frames that a codec reads. */
interface FrameSet {
    /** How the value of a frame is written. */
    enum Shape {
        /** An object with named members. */
        NAMED,
        /** An array with positions. */
        POSITIONAL,
        /** No such frame. */
        UNKNOWN
    }

    /** How a frame of that name is written. */
    Shape shape(String name);

    /** The one frame of a text that is written in the plainest way and needs no parser; null if it does. */
    default @Nullable Frame plain(String text) {
        return null;
    }

    /** The frame of that name, which is {@link Shape#NAMED}. */
    Frame named(String name, Members members) throws MalformedFrameException;

    /** The frame of that name, which is {@link Shape#POSITIONAL}. */
    Frame positional(String name, Positions positions) throws MalformedFrameException;
}
