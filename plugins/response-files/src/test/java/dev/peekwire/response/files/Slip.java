package dev.peekwire.response.files;

/**
 * What somebody gets wrong in one file of {@link Whole}.
 *
 * @param name what is wrong
 * @param file in which file
 * @param find what is changed; the first of it
 * @param instead what it is changed to
 * @param line on which line it is told
 * @param field which field is named
 * @param remedy a part of what is proposed
 */
record Slip(String name, String file, String find, String instead, int line, String field, String remedy) {
    static Slip slip(String name, String file, String find, String instead, int line, String field, String remedy) {
        return new Slip(name, file, find, instead, line, field, remedy);
    }

    String broken(String text) {
        int at = text.indexOf(find);
        if (at < 0) {
            throw new IllegalStateException(name + ": not in " + file + ": " + find);
        }
        return text.substring(0, at) + instead + text.substring(at + find.length());
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
