package dev.peekwire.benchmarks;

import dev.peekwire.response.tone.StyleRules;
import dev.peekwire.response.tone.StyleRules.Acronyms;
import dev.peekwire.response.tone.StyleRules.Emoji;
import dev.peekwire.response.tone.StyleRules.Exclamation;
import dev.peekwire.response.tone.StyleRules.Shouting;
import dev.peekwire.response.tone.StyleSheet;
import dev.peekwire.response.tone.StyleTerm;
import dev.peekwire.response.tone.ToneLevel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Terms and replies of the same syllables, so that a reply is full of beginnings of terms; what no term has ends those of
 * its words that are none. Always the same.
 */
final class ToneTexts {
    /** Scripts with syllables of theirs. */
    enum Script {
        /** French, with accents. */
        LATIN("fr", "re con des pré ment tion al in er so lu ta mer ci es pa bé no ve qui ra mon té ga li", "x", " "),
        /** Russian, where letters look like Latin ones. */
        CYRILLIC("ru", "ра ко ни то ве ла не по ма ре сто да ли ро ка йо ну та се ви ми дё ше зы бу", "щ", " "),
        /** Hindi, with vowel signs. */
        DEVANAGARI("hi", "का नि तु मे ल र सी क्ष पा ह ज्ञ दे बो ना यु वि श गे च टा", "ळ", " "),
        /** Chinese, without spaces. */
        HAN("zh", "我 们 的 是 不 了 人 在 有 这 上 大 来 和 国 地 到 以 说 时 要 就 出 会 可 也 你 对 生 能", "鸡", ""),
        /** Thai, without spaces, with the JDK's dictionary. */
        THAI("th", "กา รู้ ที่ ไป มา บ้าน คน ดี เป็น ให้ ได้ ของ นี้ แล้ว จะ วัน ตา น้ำ ใจ ภาษา", "ไก่", "");

        private final String locale;
        private final String syllables;
        private final String never;
        private final String space;

        Script(String locale, String syllables, String never, String space) {
            this.locale = locale;
            this.syllables = syllables;
            this.never = never;
            this.space = space;
        }

        String locale() {
            return locale;
        }
    }

    private static final int WORDS_TO_A_TERM = 50;

    private final Random random = new Random(20261122);
    private final Script script;
    private final String[] syllables;
    private final List<String> terms;

    ToneTexts(Script script, int count) {
        this.script = script;
        this.syllables = script.syllables.split(" ", -1);
        Set<String> phrases = new LinkedHashSet<>();
        while (phrases.size() < count) {
            phrases.add(phrases.size() % 4 == 0 ? word() + " " + word() : word());
        }
        this.terms = new ArrayList<>(phrases);
    }

    /** A sheet with every rule. */
    StyleSheet sheet() {
        StyleRules.Builder rules = StyleRules.builder()
                .acronyms(new Acronyms(ToneLevel.WARN, Map.of("SLA", "service level agreement"), List.of("USA"), true))
                .emoji(new Emoji(1, ToneLevel.WARN))
                .shouting(new Shouting(4, 80, 0, ToneLevel.WARN))
                .exclamation(new Exclamation(1, 1, ToneLevel.WARN))
                .length(new StyleRules.Length(100_000, ToneLevel.WARN));
        terms.forEach(term -> rules.term(StyleTerm.of(term, ToneLevel.CONFIRM)));
        return StyleSheet.builder("bench", 1)
                .locale(script.locale, rules.build())
                .build();
    }

    /** A reply of that many characters. */
    String reply(int characters) {
        StringBuilder reply = new StringBuilder();
        for (int words = 1; reply.length() < characters; words++) {
            String word =
                    words % WORDS_TO_A_TERM == 0 ? terms.get(random.nextInt(terms.size())) : word() + script.never;
            boolean begins = words % 12 == 1;
            reply.append(begins ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word)
                    .append(words % 12 == 0 ? ". " : script.space);
        }
        reply.setLength(characters);
        return reply.toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int least = script.space.isEmpty() ? 4 : 2;
        for (int count = least + random.nextInt(4); count > 0; count--) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        return word.toString();
    }
}
