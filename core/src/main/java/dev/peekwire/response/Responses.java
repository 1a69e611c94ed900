package dev.peekwire.response;

import dev.peekwire.response.tone.StyleChecker;
import dev.peekwire.response.tone.StyleSheet;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a desk needs to know of answers: the scripts, who may answer how, the brand's style. A desk takes another one as
 * a whole, so that no answer is judged by half of each.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Responses {
    /** No scripts, everybody free, no style. */
    public static final Responses NONE = builder().build();

    private final ScriptLibrary library;
    private final OriginJudge judge;
    private final ResponsePolicy policy;
    private final @Nullable StyleChecker style;
    private final String deskName;
    private final ZoneId zone;

    private Responses(Builder from) {
        library = from.library;
        judge = OriginJudge.of(library);
        policy = from.policy;
        style = from.style == null ? null : StyleChecker.of(from.style);
        deskName = from.deskName;
        zone = from.zone;
    }

    /** Starts from {@link #NONE}. */
    public static Builder builder() {
        return new Builder();
    }

    /** The scripts. */
    public ScriptLibrary library() {
        return library;
    }

    /** What finds out whether an answer has a script's words. */
    public OriginJudge judge() {
        return judge;
    }

    /** Who may answer how. */
    public ResponsePolicy policy() {
        return policy;
    }

    /** What checks answers by the brand's style, if there is one. */
    public Optional<StyleChecker> style() {
        return Optional.ofNullable(style);
    }

    /** What scripts call the desk: {@code {{desk.name}}}; empty for nothing. */
    public String deskName() {
        return deskName;
    }

    /** Where scripts tell times. */
    public ZoneId zone() {
        return zone;
    }

    /** Puts them together. Not thread-safe. */
    public static final class Builder {
        private ScriptLibrary library = ScriptLibrary.EMPTY;
        private ResponsePolicy policy = ResponsePolicy.FREE;
        private @Nullable StyleSheet style;
        private String deskName = "";
        private ZoneId zone = ZoneOffset.UTC;

        private Builder() {}

        /** The scripts; none by default. */
        public Builder library(ScriptLibrary scripts) {
            library = Objects.requireNonNull(scripts, "scripts");
            return this;
        }

        /** Who may answer how; everybody as they like by default. */
        public Builder policy(ResponsePolicy rules) {
            policy = Objects.requireNonNull(rules, "rules");
            return this;
        }

        /** The brand's style; none by default. */
        public Builder style(StyleSheet sheet) {
            style = Objects.requireNonNull(sheet, "sheet");
            return this;
        }

        /** What scripts call the desk, {@code {{desk.name}}}; nothing by default. */
        public Builder deskName(String name) {
            deskName = Objects.requireNonNull(name, "name");
            return this;
        }

        /** Where scripts tell times; UTC by default. */
        public Builder zone(ZoneId where) {
            zone = Objects.requireNonNull(where, "where");
            return this;
        }

        /** The responses; costs the length of all scripts. */
        public Responses build() {
            return new Responses(this);
        }
    }
}
