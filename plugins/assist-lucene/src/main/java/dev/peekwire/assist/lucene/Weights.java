package dev.peekwire.assist.lucene;

/**
 * What counts how much. Found with the questions for tuning of {@code benchmarks} alone, by changing one at a time.
 *
 * @param title a word in the title
 * @param tags a word among the tags
 * @param examples a word in the examples
 * @param body a word in the body
 * @param saturation how soon repeating a word stops to count
 * @param length how much a long field's words count less, 0 to 1
 * @param concept a concept, beside 1 for a word
 * @param pair two words that stand side by side
 * @param misspelt a word that is in no script, for the one that it may be meant to be
 * @param begun a word of which the beginning was typed
 * @param earlier a word of the message before, with each more step back once more
 * @param topic scripts of the chat's topic, as a factor above 1
 * @param learned what agents chose, beside 1 for what is written
 */
record Weights(
        double title,
        double tags,
        double examples,
        double body,
        double saturation,
        double length,
        double concept,
        double pair,
        double misspelt,
        double begun,
        double earlier,
        double topic,
        double learned) {
    static final Weights TUNED = new Weights(2, 1.5, 2, 0.5, 2.5, 0.15, 1, 0.25, 0.6, 0.6, 0.4, 0.3, 0.5);
}
