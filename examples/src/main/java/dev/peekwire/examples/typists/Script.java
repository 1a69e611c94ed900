package dev.peekwire.examples.typists;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What one typist does in a chat, from beginning to end.
 *
 * @param name who it is, as agents are told
 * @param locale the language
 * @param topic what it is about
 * @param steps what happens
 */
record Script(String name, Locale locale, String topic, List<Step> steps) {
    private static final Duration READING = Duration.ofMillis(1_800);
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    /** A place far beyond every draft. */
    private static final int ALL = 10_000;

    Script {
        steps = List.copyOf(steps);
    }

    /** The order, the complaint and the card, in this order. */
    static List<Script> all() {
        return List.of(order(), complaint(), card());
    }

    /** In Norwegian: where an order is. The number comes through, since it is nobody's secret. */
    static Script order() {
        return new Script(
                "Kari",
                Locale.forLanguageTag("nb"),
                "orders",
                List.of(
                        new Step.Keys("Hei! Jeg bestilte en regnjakke på mandag, ordre 4711-2093, "),
                        pause(900),
                        new Step.Keys("men sporingen har stått stille siden onsdag. Kan dere se hvor den er? "),
                        pause(1_500),
                        new Step.Send(),
                        new Step.Listen(PATIENCE),
                        new Step.Keys("Så fint, da venter jeg til i morgen. Tusen takk! 😊 "),
                        new Step.Send(),
                        pause(4_000)));
    }

    /** In French: an angry complaint that nobody is sent, and the polite one that is. */
    static Script complaint() {
        return new Script(
                "Hélène",
                Locale.FRENCH,
                "returns",
                List.of(
                        new Step.Keys(
                                "C’est la TROISIÈME fois que vous m’envoyez une théière cassée, c’est une honte "),
                        pause(2_600),
                        new Step.Erase(ALL),
                        pause(1_600),
                        new Step.Keys("Bonjour, la théière est malheureusement arrivée fêlée. "),
                        pause(700),
                        new Step.Keys("Pourriez-vous m’en envoyer une autre, s’il vous plaît ? "),
                        pause(1_500),
                        new Step.Send(),
                        new Step.Listen(PATIENCE),
                        new Step.Keys("Merci beaucoup, bonne journée ! "),
                        new Step.Send(),
                        pause(4_000)));
    }

    /** In English: a card number, typed with a slip and its correction. It never shows. */
    static Script card() {
        return new Script(
                "Martin",
                Locale.ENGLISH,
                "payments",
                List.of(
                        new Step.Keys("I was charged twice for the same kettle. My card is 4111 1111 1121"),
                        pause(600),
                        new Step.Erase(2),
                        new Step.Keys("11 1111"),
                        pause(500),
                        new Step.Keys(", could you check? "),
                        pause(1_800),
                        new Step.Send(),
                        new Step.Listen(PATIENCE),
                        new Step.Keys("Great, thanks for sorting it out. "),
                        new Step.Send(),
                        pause(4_000)));
    }

    private static Step pause(long millis) {
        return new Step.Pause(Duration.ofMillis(millis).plus(millis > 1_000 ? READING : Duration.ZERO));
    }
}
