package dev.peekwire.desk;

import dev.peekwire.protocol.QuickReply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * As much of a list of scripts as one frame takes.
 *
 * @param more whether there are more
 */
record ScriptPage<T>(List<T> entries, boolean more) {
    /**
     * What takes more than a frame by itself, though slimmed, was not written here, and is left out.
     *
     * @param slim the same entry with the reply alone
     * @param texts what an entry says
     */
    static <T> ScriptPage<T> of(List<T> all, UnaryOperator<T> slim, Function<T, List<?>> texts) {
        FrameSpace space = FrameSpace.ofAFrame();
        List<T> entries = new ArrayList<>();
        for (T each : all) {
            T entry = fits(texts.apply(each)) ? each : slim.apply(each);
            if (space.takes(texts.apply(entry).toArray())) {
                entries.add(entry);
            } else if (fits(texts.apply(entry))) {
                return new ScriptPage<>(entries, true);
            }
        }
        return new ScriptPage<>(entries, false);
    }

    static boolean fits(QuickReply reply) {
        return fits(texts(reply));
    }

    private static boolean fits(List<?> texts) {
        return FrameSpace.ofAFrame().takes(texts.toArray());
    }

    static List<Object> texts(QuickReply reply) {
        return List.of(reply.title(), reply.shortcut(), reply.bodies());
    }
}
