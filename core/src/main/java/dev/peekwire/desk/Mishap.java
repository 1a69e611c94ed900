package dev.peekwire.desk;

import java.util.concurrent.atomic.AtomicBoolean;

/** Something that may fail and harms nobody then: said once, and again only if it had succeeded in between. Thread-safe. */
final class Mishap {
    private final String what;
    private final AtomicBoolean said = new AtomicBoolean();

    Mishap(String what) {
        this.what = what;
    }

    void failed(RuntimeException failure) {
        if (said.compareAndSet(false, true)) {
            Desk.failed(what, failure);
        }
    }

    void succeeded() {
        said.set(false);
    }
}
