package dev.peekwire.json;

import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.ScriptUse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Writes the values that several frames and events share. The order of what has none is fixed, so that equal frames are equal texts. */
final class ValueWriter {
    private ValueWriter() {}

    static JsonOut cursor(JsonOut out, Cursor cursor) {
        return out.field("chat", cursor.chat()).field("version", cursor.version());
    }

    static void cursors(JsonOut out, String name, List<Cursor> cursors) {
        if (cursors.isEmpty()) {
            return;
        }
        out.name(name).open('[');
        cursors.forEach(each -> cursor(out.open('{'), each).close('}'));
        out.close(']');
    }

    static void attributes(JsonOut out, Map<String, String> attributes) {
        texts(out, "attributes", attributes);
    }

    static void texts(JsonOut out, String name, Map<String, String> texts) {
        out.name(name).open('{');
        new TreeMap<>(texts).forEach(out::field);
        out.close('}');
    }

    static void attributesUnlessEmpty(JsonOut out, Map<String, String> attributes) {
        if (!attributes.isEmpty()) {
            attributes(out, attributes);
        }
    }

    static void purposes(JsonOut out, Set<Purpose> purposes) {
        out.name("purposes").open('[');
        purposes.stream().sorted().forEach(each -> out.text(Wire.name(each)));
        out.close(']');
    }

    static void notice(JsonOut out, NoticeRef notice) {
        out.name("notice").open('{');
        out.field("id", notice.id()).field("version", notice.version());
        out.field("locale", notice.locale()).field("sha256", notice.sha256());
        out.close('}');
    }

    static void grant(JsonOut out, Grant grant) {
        out.name("grant").open('{');
        notice(out, grant.notice());
        out.field("act", grant.act()).field("level", grant.level());
        purposes(out, grant.purposes());
        out.ifTrue("globalPrivacyControl", grant.globalPrivacyControl()).close('}');
    }

    static void origin(JsonOut out, MessageOrigin origin) {
        out.name("origin").open('{').field("kind", origin.kind());
        if (origin.script() != null) {
            script(out, origin.script());
        }
        if (origin.policy() != null) {
            out.field("rule", origin.policy().rule())
                    .field("mode", origin.policy().mode());
        }
        out.close('}');
    }

    /** With {@code edited} for readers who know nothing of distances. */
    private static void script(JsonOut out, ScriptUse script) {
        out.field("scriptId", script.id()).field("scriptVersion", script.version());
        out.ifTrue("edited", script.distance() > 0).unlessZero("distance", script.distance());
        out.field("locale", script.locale());
        ids(out, "alongside", script.alongside().stream().sorted().toList());
        out.field("step", script.step());
    }

    static void claim(JsonOut out, ScriptClaim claim) {
        out.name("script").open('{').field("id", claim.id()).field("version", claim.version());
        out.field("locale", claim.locale());
        if (!claim.inputs().isEmpty()) {
            texts(out, "inputs", claim.inputs());
        }
        out.close('}');
    }

    /** An array that is left out when there is nothing in it. */
    static void ids(JsonOut out, String name, List<String> ids) {
        if (!ids.isEmpty()) {
            out.name(name).open('[');
            ids.forEach(out::text);
            out.close(']');
        }
    }

    static <T> void unlessEmpty(JsonOut out, String name, List<T> values, BiConsumer<JsonOut, T> writer) {
        if (!values.isEmpty()) {
            each(out, name, values, writer);
        }
    }

    static <T> void each(JsonOut out, String name, List<T> values, BiConsumer<JsonOut, T> writer) {
        out.name(name).open('[');
        for (T value : values) {
            writer.accept(out.open('{'), value);
            out.close('}');
        }
        out.close(']');
    }
}
