package dev.peekwire.internal.peek;

import dev.peekwire.ChatId;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.SharedFrame;
import org.jspecify.annotations.Nullable;

/**
 * What the connections of one draft are told, made when they can be told. Guarded by the {@link LiveDraft} it belongs to.
 *
 * @param number the draft's number on this desk
 */
record Telling(ChatId chat, int number, Permission permission, Audience audience, Program program, LiveText text) {
    /**
     * What is wanted of the draft; null if the writer knows. Where nothing was wanted for a moment, that is told first: so
     * the writer begins anew, and what stands there is shown again.
     *
     * @param current whether it is the draft's source still
     */
    @Nullable SharedFrame demand(Writer to, boolean current) {
        boolean wanted = current && !(to.lapsed && to.toldMode != DemandMode.NONE);
        to.lapsed = false;
        boolean read = wanted && program.reads(to);
        DemandMode people = wanted ? mode() : DemandMode.NONE;
        DemandMode mode = read ? DemandMode.DRAFT : people;
        int readers = people == DemandMode.NONE ? 0 : audience.readers();
        if (mode == to.toldMode && readers == to.toldReaders && read == to.toldRead) {
            return null;
        }
        to.toldMode = mode;
        to.toldReaders = readers;
        to.toldRead = read;
        return new SharedFrame(new ServerFrame.Demand(chat, to.channel(), mode, readers, read));
    }

    /** For people. */
    private DemandMode mode() {
        PeekLevel level = permission.level();
        if (audience.isEmpty() || level == PeekLevel.NONE) {
            return DemandMode.NONE;
        }
        return level.allowsText() ? DemandMode.DRAFT : DemandMode.TYPING;
    }

    /** The next step for a viewer: its erasure and nothing else until that is confirmed; null if it knows all. */
    @Nullable SharedFrame next(Viewer viewer) {
        Erasure erasure = viewer.erasing;
        if (erasure != null) {
            return Audience.erase(number, viewer, erasure.id(), erasure.reason());
        }
        return viewer.gone ? null : next(viewer, permission.level());
    }

    /** The level goes before what is shown under it. */
    private @Nullable SharedFrame next(Viewer viewer, PeekLevel level) {
        if (viewer.levelTold != level) {
            viewer.levelTold = level;
            return new SharedFrame(new ServerFrame.PeekOpened(chat, number, level));
        }
        return text.next(viewer, level);
    }
}
