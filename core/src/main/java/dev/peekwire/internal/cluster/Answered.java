package dev.peekwire.internal.cluster;

import dev.peekwire.Refusal;
import dev.peekwire.cluster.Letter;
import dev.peekwire.protocol.ServerFrame;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a question.
 *
 * @param version the chat's after it; 0 where that says nothing
 * @param refusal why not; null if it was done
 * @param frames what was asked for
 */
public record Answered(long version, @Nullable Refusal refusal, List<ServerFrame> frames) {
    static Answered of(Letter.Answer letter) {
        return new Answered(letter.version(), letter.refusal(), letter.frames());
    }

    /** It was not done. */
    public static Answered refused(Refusal why) {
        return new Answered(0, why, List.of());
    }

    /** The first frame of a kind. */
    public <T extends ServerFrame> Optional<T> frame(Class<T> kind) {
        return frames.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    @Override
    public String toString() {
        return "Answered[version=" + version + ", refusal=" + refusal + ", frames=" + frames.size() + "]";
    }
}
