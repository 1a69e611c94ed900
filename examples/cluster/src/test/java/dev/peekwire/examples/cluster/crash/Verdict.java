package dev.peekwire.examples.cluster.crash;

import java.util.List;

/**
 * One thing that was looked at.
 *
 * @param what that must be so
 * @param measured how much was looked at
 * @param against what speaks against it; ids, versions and places, never text
 */
record Verdict(String what, String measured, List<String> against) {
    static Verdict of(String what, String measured, List<?> against) {
        return new Verdict(
                what, measured, against.stream().map(Object::toString).toList());
    }

    /** So much was needed. */
    static Verdict atLeast(String what, long least, long counted) {
        List<String> against = counted >= least ? List.of() : List.of(counted + ", at least " + least);
        return new Verdict(what, Long.toString(counted), against);
    }

    boolean kept() {
        return against.isEmpty();
    }
}
