package dev.peekwire.benchmarks;

/** What a visitor types: words and a few numbers, nothing that ends up masked. */
final class Prose {
    private static final String SENTENCE =
            "My parcel with the order number 4711 has not arrived, can you have a look? ";

    private Prose() {}

    /** A text of that many code points whose last word is being typed. */
    static String of(int length) {
        return SENTENCE.repeat(length / SENTENCE.length() + 1).substring(0, length - 4) + " par";
    }
}
