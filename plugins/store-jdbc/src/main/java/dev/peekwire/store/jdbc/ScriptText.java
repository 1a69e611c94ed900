package dev.peekwire.store.jdbc;

import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a version has any number of. The names are in the database. */
enum ScriptText {
    /** What it says in a language. */
    BODY {
        @Override
        void put(ScriptBuilder script, @Nullable String locale, String words) {
            script.body(Objects.requireNonNull(locale), words);
        }
    },
    /** A word to find it by. */
    TAG {
        @Override
        void put(ScriptBuilder script, @Nullable String locale, String words) {
            script.tags(List.of(words));
        }
    },
    /** A script that goes along. */
    DISCLAIMER {
        @Override
        void put(ScriptBuilder script, @Nullable String locale, String words) {
            script.disclaimer(words);
        }
    },
    /** A question that it answers. */
    EXAMPLE {
        @Override
        void put(ScriptBuilder script, @Nullable String locale, String words) {
            script.example(Objects.requireNonNull(locale), words);
        }
    };

    abstract void put(ScriptBuilder script, @Nullable String locale, String words);

    /** All texts of a version, as rows: desk, id, version, kind, place, locale, words. */
    static List<@Nullable Object[]> rows(String desk, ScriptedResponse script) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        script.bodies().forEach((locale, body) -> BODY.add(rows, desk, script, locale, body.source()));
        script.tags().forEach(tag -> TAG.add(rows, desk, script, null, tag));
        script.disclaimers().forEach(id -> DISCLAIMER.add(rows, desk, script, null, id));
        script.examples()
                .forEach((locale, all) -> all.forEach(question -> EXAMPLE.add(rows, desk, script, locale, question)));
        return rows;
    }

    private void add(
            List<@Nullable Object[]> rows,
            String desk,
            ScriptedResponse script,
            @Nullable String locale,
            String words) {
        rows.add(new @Nullable Object[] {
            desk, script.ref().id(), script.ref().version(), name(), rows.size(), locale, words
        });
    }
}
