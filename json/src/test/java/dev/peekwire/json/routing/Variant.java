package dev.peekwire.json.routing;

/**
 * A plan's file with one thing wrong in it.
 *
 * @param name what is wrong
 * @param base the file as it was
 * @param at where it is changed
 * @param length how much of it is replaced
 * @param instead what replaces it
 * @param expected what the refusal is to say
 */
record Variant(String name, String base, int at, int length, String instead, Expected expected) {
    /**
     * What a refusal is to say.
     *
     * @param field the path that is to be named
     * @param remedy a part of what is to be proposed
     * @param schema whether a JSON Schema can see it
     */
    record Expected(String field, String remedy, boolean schema) {}

    /** The file as it is now; made anew each time, since hundreds of large ones are too many to keep. */
    String text() {
        return base.substring(0, at) + instead + base.substring(at + length);
    }

    /** The line of the change, counted here and not by a parser. */
    int line() {
        int line = 1;
        for (int end = base.indexOf('\n'); end >= 0 && end < at; end = base.indexOf('\n', end + 1)) {
            line++;
        }
        return line;
    }

    @Override
    public String toString() {
        return name;
    }
}
