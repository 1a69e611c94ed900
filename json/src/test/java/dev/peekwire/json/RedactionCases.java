package dev.peekwire.json;

import dev.peekwire.draft.TextEdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What the redaction vectors ask: texts written by hand, and more from a seed. All values are made up. */
final class RedactionCases {
    private static final long SEED = 20261121;
    private static final Path CORPORA = Path.of("../core/src/test/resources/dev/peekwire/redact");
    private static final Path TEXTS = Path.of("src/test/resources/dev/peekwire/json/redaction-texts.txt");
    private static final List<String> SCRAPS = List.of(
            "4111",
            "1111",
            "5500 0000",
            "12",
            "7",
            "00",
            "0",
            "555",
            "2345",
            "61",
            "NO93",
            "8601",
            "1117947",
            "DE89",
            "+",
            "(",
            ")",
            " ",
            " ",
            " ",
            "-",
            "-",
            ".",
            "/",
            "  ",
            "--",
            ", ",
            "\n",
            "\t",
            ": ",
            "=",
            "@",
            "example.no",
            "a.b",
            "password",
            "is ",
            "pin",
            "pin ",
            "tel ",
            "ssn ",
            "my ",
            "number ",
            "token: ",
            "mdp=",
            "sk-",
            "ghp_",
            "eyJ",
            "Bearer ",
            "aB3",
            "x9Y8z7W6v5",
            "我",
            "é",
            "👍",
            "ー",
            "١٢٣",
            "𝟗",
            "_",
            "'",
            "-----BEGIN",
            "\u2011",
            "\u3000");

    private final Random random = new Random(SEED);
    private final List<String> sensitive = corpus("sensitive.txt").stream()
            .map(line -> line.substring(line.indexOf('|') + 1).replace("[[", "").replace("]]", ""))
            .toList();

    /** One step of a draft: an edit, or the whole field's text. */
    record Step(TextEdit edit, String whole) {
        static Step edit(int at, int erase, String insert) {
            return new Step(new TextEdit(at, erase, insert), null);
        }

        static Step whole(String text) {
            return new Step(null, text);
        }
    }

    record Draft(String name, List<Step> steps) {}

    static List<String> messages() {
        RedactionCases cases = new RedactionCases();
        List<String> all = new ArrayList<>(corpus("harmless.txt"));
        all.addAll(cases.sensitive);
        all.addAll(lines(TEXTS));
        all.addAll(List.of(
                "",
                " ",
                "\u2028",
                "aB1x".repeat(16),
                "Ab3=\n-----END RSA PRIVATE KEY-----",
                "z." + "aB1x".repeat(10),
                "1".repeat(25),
                "a".repeat(64) + "@b.no",
                "a".repeat(65) + "@b.no"));
        for (int i = 0; i < 300; i++) {
            all.add(cases.soup(3 + cases.random.nextInt(10)));
        }
        return all.stream().distinct().toList();
    }

    static List<Draft> drafts() {
        RedactionCases cases = new RedactionCases();
        List<Draft> all = new ArrayList<>(written());
        for (int i = 0; i < 40; i++) {
            all.add(new Draft("typed from left to right " + i, cases.leftToRight()));
        }
        for (int i = 0; i < 40; i++) {
            all.add(new Draft("any order " + i, cases.anyOrder()));
        }
        return all;
    }

    private static List<Draft> written() {
        return List.of(
                typed("a word", "hello", " ", "you,"),
                typed("a digit run", "12345", " - ", "x"),
                typed("a card", "4111", " ", "1111", "-1111", " 1111", " exp", " 12/27", "\n"),
                typed("a tracking number", "1234567890", "1234567890", " ", "please"),
                typed("a tracking number ended by a line", "00340434161094042557", "\n"),
                typed("scripts without spaces", "我的订单", "👍🎉", "สวัสดี", "どこー", "안녕하세요"),
                typed("an address", "joe", "@", "exam", "ple.", "c", "om", " ok"),
                typed("a password", "my password is ", "ab", "c", "1", "23", ".", " ok"),
                typed("combining marks", "e\u0301te\u0301", " ", "नमस्ते", " ", "x"),
                new Draft(
                        "a correction in the middle",
                        List.of(
                                Step.edit(0, 0, "x 4111 1111 1111 y"),
                                Step.edit(3, 1, "2"),
                                Step.edit(2, 0, "7"),
                                Step.edit(2, 1, ""),
                                Step.edit(18, 0, "!"))),
                new Draft(
                        "a far caret",
                        List.of(
                                Step.edit(0, 0, "12345 x" + " words".repeat(80)),
                                Step.edit(5, 0, "6"),
                                Step.edit(480, 0, "."),
                                Step.edit(3, 1, ""))),
                new Draft(
                        "an edit that changes nothing leaves the caret",
                        List.of(
                                Step.whole("12345 x"),
                                Step.edit(5, 0, "6"),
                                Step.edit(8, 0, ""),
                                Step.whole("123456 x"))),
                new Draft(
                        "completed from its middle",
                        List.of(
                                Step.whole("4111 1111 1111 111 is it.\n"),
                                Step.edit(26, 0, "x\n"),
                                Step.edit(18, 0, "1"),
                                Step.edit(28, 0, "\n"))),
                new Draft(
                        "undone, redone, replaced",
                        List.of(
                                Step.whole("pay 4111 1111"),
                                Step.whole("pay "),
                                Step.whole("pay 4111 1111 1111 1111"),
                                Step.whole("pay 4111 1111 1111 1111, ok"),
                                Step.whole("x\ud83d"),
                                Step.whole(""))));
    }

    private static Draft typed(String name, String... parts) {
        List<Step> steps = new ArrayList<>();
        int length = 0;
        for (String part : parts) {
            steps.add(Step.edit(length, 0, part));
            length += part.codePointCount(0, part.length());
        }
        return new Draft(name, steps);
    }

    /** A value in chunks, with slips that are taken back. */
    private List<Step> leftToRight() {
        int[] target = ((random.nextBoolean() ? "" : pick(SCRAPS)) + pick(sensitive))
                .codePoints()
                .toArray();
        List<Step> steps = new ArrayList<>();
        int typed = 0;
        while (typed < target.length) {
            if (typed > 4 && random.nextInt(5) == 0) {
                int at = random.nextInt(typed);
                String slip = pick(SCRAPS);
                steps.add(Step.edit(at, 0, slip));
                steps.add(Step.edit(at, slip.codePointCount(0, slip.length()), ""));
            }
            int to = Math.min(target.length, typed + 1 + random.nextInt(Math.max(4, target.length / 6)));
            steps.add(Step.edit(typed, 0, new String(target, typed, to - typed)));
            typed = to;
        }
        steps.add(Step.edit(typed, 0, "\n!\n"));
        return steps;
    }

    private List<Step> anyOrder() {
        List<Step> steps = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < 12; i++) {
            int at = random.nextInt(length + 1);
            int erase = random.nextInt(3) == 0 ? random.nextInt(Math.min(9, length - at) + 1) : 0;
            String insert = random.nextInt(3) == 0 ? pick(sensitive) : soup(random.nextInt(3));
            steps.add(Step.edit(at, erase, insert));
            length += insert.codePointCount(0, insert.length()) - erase;
        }
        return steps;
    }

    private String soup(int scraps) {
        return Stream.generate(() -> pick(SCRAPS)).limit(scraps).reduce("", String::concat);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> corpus(String name) {
        return lines(CORPORA.resolve(name));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("# ") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
