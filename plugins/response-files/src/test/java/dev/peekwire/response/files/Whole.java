package dev.peekwire.response.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A folder in which nothing is wrong, with everything in it that can be. */
final class Whole {
    static final String SCRIPT = "scripts/late.md";
    static final String NOTE = "scripts/notes/note.md";
    static final String FLOW = "flows/returns.yaml";
    static final String STYLE = "styles/shop.yaml";
    static final String POLICY = "policy.yaml";

    private static final Map<String, String> FILES = files();

    private Whole() {}

    static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put(SCRIPT, script());
        files.put(NOTE, note());
        files.put(FLOW, flow());
        files.put(STYLE, style());
        files.put(POLICY, policy());
        return files;
    }

    static String text(String file) {
        return FILES.getOrDefault(file, "");
    }

    /** The folder with one file changed, or one more. */
    static void write(Path folder, String changed, byte[] bytes) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            put(folder.resolve(file.getKey()), file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        put(folder.resolve(changed), bytes);
    }

    static void put(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static String script() {
        return """
                ---
                id: late
                version: 2
                shortcut: slow
                title: The order is late
                topic: orders
                tags: [parcel, delay]
                tier: 1
                team: support
                locale: en
                state: approved
                by: nils
                at: 2026-11-02T09:00:00Z
                validFrom: 2026-11-02T09:00:00Z
                validUntil: 2027-11-02T09:00:00Z
                disclaimers: [note]
                examples:
                  en: [Where is it, It is late]
                ---

                ## en

                Sorry, {{visitor.name|there}}.
                It comes in {{input.days:number 1..30}} days.

                ## fr

                Désolé. Elle arrive dans {{input.days:number 1..30}} jours.
                """;
    }

    private static String note() {
        return """
                ---
                id: note
                version: 1
                title: Note
                state: approved
                ---

                ## en

                Banks are slow.

                ## fr

                Les banques sont lentes.
                """;
    }

    private static String flow() {
        return """
                id: returns
                version: 3
                title: Send something back
                topic: returns
                locales: [en, fr]
                bots: true
                state: approved
                first: ask
                steps:
                  ask:
                    type: ask
                    text: { en: "Which order?", fr: "Quelle commande ?" }
                    takes: { kind: number, least: 1, most: 99, decimals: 0 }
                    attribute: order
                    next: why
                    retryScript: note
                    tries: 2
                    otherwise: team
                  why:
                    type: choose
                    text: { en: "Why?", fr: "Pourquoi ?" }
                    options:
                      - key: 1
                        labels: { en: Broken, fr: Cassé }
                        next: which
                      - key: 2
                        labels: { en: Late, fr: Tard }
                        next: sorry
                  which:
                    type: branch
                    cases:
                      - when: { order: { atLeast: 50 } }
                        next: up
                    otherwise: sorry
                  sorry:
                    type: say
                    script: note
                    next: bye
                  up:
                    type: escalate
                    tier: 2
                    note: Look at it
                  team:
                    type: hand-over
                    team: support
                  bye:
                    type: end
                    text: { en: "Bye {{visitor.name|there}}", fr: "Au revoir" }
                """;
    }

    private static String style() {
        return """
                brand: shop
                version: 1
                everywhere:
                  emoji: { most: 1, level: warn }
                  length: { most: 900, level: warn }
                locales:
                  en:
                    terms:
                      - phrase: cheap
                        level: warn
                        replacements: [good value]
                        advice: Say what it is worth.
                      - phrase: stupid
                        level: block
                        matchCase: false
                    diacritics: ignored
                    lookAlikes: mixed
                    acronyms: { level: warn, expansions: { RMA: return number }, known: [QR], unlisted: true }
                    register: { formal: false, level: confirm, words: { Sir: [you] } }
                    shouting: { letters: 4, percent: 80, words: 0, level: confirm }
                    exclamation: { most: 2, inARow: 1, level: warn }
                  fr:
                    register: { formal: true, level: confirm }
                """;
    }

    private static String policy() {
        return """
                rules:
                  - name: returns
                    tiers: [1]
                    teams: [support]
                    topics: [returns]
                    mode: scripted-only
                    disclaimers: [note]
                    mostEdit: 10
                    flow: returns
                    gauge: { share: 70, leastAnswers: 4, inARow: 5, repeats: 1 }
                  - name: others
                    mode: free
                    bot: nothing
                """;
    }
}
