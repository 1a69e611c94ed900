package dev.peekwire.json.routing;

/** Where something stands in the file, both from 1 on. */
record Place(int line, int column) {
    static final Place START = new Place(1, 1);
}
