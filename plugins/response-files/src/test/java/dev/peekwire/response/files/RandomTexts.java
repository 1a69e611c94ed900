package dev.peekwire.response.files;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Texts that are hard on a format: quotes, colons, headings, fences, words that are values elsewhere, all scripts. */
final class RandomTexts {
    private static final List<String> PIECES = List.of(
            "a",
            "b c",
            ": ",
            " #",
            "- ",
            "\"",
            "'",
            "\\",
            "\\## en",
            "## fr",
            "---",
            "true",
            "null",
            "~",
            "12",
            "*x",
            "&y",
            "!t",
            "[",
            "]",
            "{",
            "}",
            ",",
            "|",
            ">",
            "%",
            "@",
            "`",
            "?",
            "é",
            "ß",
            "Ж",
            "ع",
            "अ",
            "漢",
            "😀",
            "\u200d",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "</p>",
            "…",
            "2026-11-22",
            "0x1F",
            "1e3",
            "=",
            "<<",
            "yes",
            "NO",
            "{ }");
    private static final List<String> LINES =
            List.of("\n", "\n\n", "\n## en\n", "\n\\## x\n", "\n---\n", "\n- ", "\n  ", "\t");
    private static final List<String> TAGGED =
            List.of("{{visitor.name|there}}", "\\{{", "{{attribute.total:money EUR|\"all\"}}");

    private final Random random;

    RandomTexts(Random random) {
        this.random = random;
    }

    /** Not blank, in one line. */
    String line(int most) {
        StringBuilder line = new StringBuilder();
        int pieces = 1 + random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            String piece = pick(PIECES);
            if (line.codePointCount(0, line.length()) + piece.length() < most) {
                line.append(piece);
            }
        }
        boolean seen = line.chars().anyMatch(c -> c > ' ' && c < 0x7f);
        return seen ? line.toString() : line + "x";
    }

    String word() {
        return "w" + random.nextInt(1_000_000);
    }

    /** Of a template, of one line or many, with blank ones around it now and then. */
    String body() {
        StringBuilder body = new StringBuilder(random.nextInt(5) == 0 ? pick(LINES) : "");
        int pieces = 1 + random.nextInt(8);
        for (int i = 0; i < pieces; i++) {
            body.append(pieces(i));
        }
        String text = body.append(random.nextInt(5) == 0 ? pick(LINES) : "").toString();
        return text.isBlank() || text.contains("{{{") || text.contains("}}}") ? "plain" : text;
    }

    private String pieces(int index) {
        if (random.nextInt(4) == 0) {
            return pick(LINES);
        }
        String piece = index > 0 && random.nextInt(4) == 0 ? pick(TAGGED) : pick(PIECES);
        // Two braces of the text would be a placeholder's.
        return piece.equals("{") || piece.equals("}") || piece.equals("\\") ? "(" : piece + " ";
    }

    Set<String> locales() {
        Set<String> locales = new TreeSet<>(Set.of("en"));
        for (String locale : List.of("fr", "pt-BR", "zh-Hant-TW", "ar")) {
            if (random.nextInt(3) == 0) {
                locales.add(locale);
            }
        }
        return locales;
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
