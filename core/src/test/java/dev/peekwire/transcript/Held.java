package dev.peekwire.transcript;

import dev.peekwire.chat.RecordedEvent;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Counts the pages that somebody still holds, now and then: each look collects the garbage. */
final class Held {
    private static final int SELDOM = 400;

    private final List<WeakReference<RecordedEvent>> given = new ArrayList<>();
    private int most;

    List<RecordedEvent> given(List<RecordedEvent> page) {
        if (given.size() % SELDOM == SELDOM - 1) {
            System.gc();
            most = Math.max(most, (int)
                    given.stream().filter(each -> each.get() != null).count());
        }
        given.add(new WeakReference<>(page.get(page.size() - 1)));
        return page;
    }

    int pages() {
        return given.size();
    }

    int mostAtOnce() {
        return most;
    }
}
