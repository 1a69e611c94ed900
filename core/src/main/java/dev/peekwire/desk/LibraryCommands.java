package dev.peekwire.desk;

import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Problem;
import dev.peekwire.Refusal;
import dev.peekwire.internal.library.Composition;
import dev.peekwire.internal.library.Shelving;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.LibraryTold;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.KeptScript;
import dev.peekwire.spi.ResponseStore;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptChanged;
import dev.peekwire.spi.ScriptMark;
import dev.peekwire.spi.ScriptStep;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What agents do to scripts, one command after another, off the desk's workers: the store may take its time. Thread-safe. */
final class LibraryCommands {
    private static final int MOST_WAITING = 1_000;
    /** How often somebody else may be faster. */
    private static final int ATTEMPTS = 3;

    private static final Refusal CHANGED =
            Refusal.of(ErrorCode.WRONG_STATE, "it was changed or decided on meanwhile; look again");
    private static final Refusal NO_NOTE = Refusal.limit(
            "note",
            ScriptMark.LONGEST_NOTE,
            "note: allowed are " + ScriptMark.LONGEST_NOTE + " characters, none of control");
    private static final Refusal TOO_LONG =
            Refusal.limit("reply", FrameSpace.BYTES, "reply: it takes more than " + FrameSpace.BYTES + " bytes");
    private static final Refusal GONE = Refusal.of(ErrorCode.NOT_FOUND, "no such script");

    private final Desk desk;
    private final ResponseStore store;
    private final LibraryFeed reader;
    private final LongConsumer announce;
    private final LibraryLists lists;
    private final AtomicInteger waiting = new AtomicInteger();

    /** @param announce tells the other nodes of a revision */
    LibraryCommands(Desk desk, ResponseStore store, LibraryFeed reader, LongConsumer announce) {
        this.desk = desk;
        this.store = store;
        this.reader = reader;
        this.announce = announce;
        this.lists = new LibraryLists(desk, store, reader);
    }

    void asked(Session session, Authenticator.Agent agent, LibraryFrame frame) {
        try {
            if (waiting.incrementAndGet() <= MOST_WAITING) {
                reader.line().run(() -> {
                    waiting.decrementAndGet();
                    answer(session, agent, frame);
                });
                return;
            }
        } catch (RejectedExecutionException busy) {
            Desk.failed("a thread for the store of scripts", busy);
        }
        waiting.decrementAndGet();
        session.refuse(frame.command(), null, Room.unavailable());
    }

    private void answer(Session session, Authenticator.Agent agent, LibraryFrame frame) {
        if (session.closed()) {
            return;
        }
        try {
            carryOut(session, agent, frame);
        } catch (RuntimeException failure) {
            Desk.failed("the store of scripts", failure);
            session.refuse(frame.command(), null, Room.unavailable());
        }
    }

    private void carryOut(Session session, Authenticator.Agent agent, LibraryFrame frame) {
        switch (frame.type()) {
            case SAVE_REPLY -> save(session, agent, (LibraryFrame.SaveReply) frame);
            case CHECK_REPLY -> check(session, agent, (LibraryFrame.CheckReply) frame);
            case REMOVE_REPLY -> remove(session, agent, (LibraryFrame.RemoveReply) frame);
            case LIST_REPLIES -> lists.replies(session, agent, (LibraryFrame.ListReplies) frame);
            case PROPOSE -> propose(session, agent, (LibraryFrame.Propose) frame);
            case LIST_PROPOSALS -> lists.proposals(session, agent, (LibraryFrame.ListProposals) frame);
            case DECIDE -> decide(session, agent, (LibraryFrame.Decide) frame);
            default -> throw new IllegalStateException("not a frame about scripts");
        }
    }

    private Shelving shelving(Authenticator.Agent agent, CommandId command, @Nullable String note) {
        return new Shelving(
                desk.id(),
                agent,
                new ScriptMark(agent.id().value(), desk.scheduler().now(), command, note));
    }

    // ---- changes

    private void save(Session session, Authenticator.Agent agent, LibraryFrame.SaveReply frame) {
        if (!ScriptPage.fits(frame.reply())) {
            session.refuse(frame.command(), null, TOO_LONG);
            return;
        }
        Shelving shelving = shelving(agent, frame.command(), null);
        String id = shelving.idOf(frame.reply());
        change(
                session,
                frame,
                () -> shelving.save(
                        frame.reply(), newest(id), desk.repertoire().own().of(agent.id())));
    }

    private void check(Session session, Authenticator.Agent agent, LibraryFrame.CheckReply frame) {
        if (!ScriptPage.fits(frame.reply())) {
            session.refuse(frame.command(), null, TOO_LONG);
            return;
        }
        List<Problem> problems = shelving(agent, frame.command(), null)
                .problems(frame.reply(), desk.repertoire().own().of(agent.id()));
        session.send(new LibraryTold.ReplyChecked(
                frame.command(), problems.stream().map(LibraryLists::shown).toList()));
    }

    private void propose(Session session, Authenticator.Agent agent, LibraryFrame.Propose frame) {
        Shelving shelving = shelving(agent, frame.command(), null);
        change(
                session,
                frame,
                () -> shelving.propose(
                        frame,
                        newest(frame.script().id()),
                        newest(Shelving.idOf(frame.script(), frame.team())),
                        reader.kept().proposed().stream()
                                .filter(waits -> agent.id()
                                        .value()
                                        .equals(waits.approval().by()))
                                .count()));
    }

    private void decide(Session session, Authenticator.Agent agent, LibraryFrame.Decide frame) {
        if (frame.note() != null && !isNote(frame.note())) {
            session.refuse(frame.command(), null, NO_NOTE);
            return;
        }
        Shelving shelving = shelving(agent, frame.command(), frame.note());
        change(
                session,
                frame,
                () -> shelving.decide(
                        frame,
                        store.version(desk.id(), frame.script()),
                        newest(frame.script().id()),
                        desk.responses().library()));
    }

    private static boolean isNote(String note) {
        return note.codePointCount(0, note.length()) <= ScriptMark.LONGEST_NOTE
                && note.codePoints().allMatch(c -> c == '\n' || !(Character.isISOControl(c) || isHalf(c)));
    }

    private static boolean isHalf(int c) {
        return Character.getType(c) == Character.SURROGATE;
    }

    private Optional<KeptScript> newest(String id) {
        return ScriptRef.isId(id) ? store.newest(desk.id(), id) : Optional.empty();
    }

    /** Somebody else may be faster: then it is planned anew on what is there now. */
    private void change(Session session, LibraryFrame frame, Supplier<Shelving.Plan> planned) {
        for (int attempt = 1; true; attempt++) {
            Shelving.Plan plan = planned.get();
            ScriptChange change = plan.change();
            if (change == null) {
                session.refuse(frame.command(), null, plan.refusal() == null ? GONE : plan.refusal());
                return;
            }
            ScriptChanged changed = store.change(change);
            boolean overtaken = changed.type() == ScriptChanged.Type.CONFLICT && change.expected() != Long.MAX_VALUE;
            if (!overtaken || attempt == ATTEMPTS) {
                told(session, frame.command(), change, changed);
                return;
            }
        }
    }

    private void told(Session session, CommandId command, ScriptChange change, ScriptChanged changed) {
        switch (changed.type()) {
            case DONE -> done(session, command, (ScriptChanged.Done) changed);
            case DUPLICATE -> again(session, command, change, ((ScriptChanged.Duplicate) changed).step());
            case CONFLICT -> session.refuse(command, null, CHANGED);
            case ERASED -> session.refuse(command, null, GONE);
            case TOO_MANY ->
                session.refuse(
                        command,
                        null,
                        Refusal.limit(
                                "reply",
                                Shelving.MOST_REPLIES,
                                "reply: allowed are " + Shelving.MOST_REPLIES + "; remove one first"));
        }
    }

    private void done(Session session, CommandId command, ScriptChanged.Done done) {
        ScriptStep step = done.step();
        reader.log(step);
        changed(done.revision());
        kept(session, command, step.script(), step.act().state());
    }

    /** Answered as before, if it is the same that was asked for before. */
    private void again(Session session, CommandId command, ScriptChange change, ScriptStep step) {
        ScriptedResponse content = change.content();
        boolean same = step.act() == change.act()
                && step.mark().by().equals(change.mark().by())
                && (content == null
                        ? step.script().equals(change.script())
                        : store.version(desk.id(), step.script())
                                .filter(kept -> hasSameWords(content, kept.script()))
                                .isPresent());
        if (same) {
            kept(session, command, step.script(), step.act().state());
        } else {
            session.refuse(
                    command, null, Refusal.of(ErrorCode.COMMAND_CONFLICT, "this command id was another command"));
        }
    }

    private static boolean hasSameWords(ScriptedResponse asked, ScriptedResponse kept) {
        return Composition.hasSameWords(asked.toBuilder(kept.ref().version()).build(), kept);
    }

    /** What its writer has not seen is not taken away. */
    private void remove(Session session, Authenticator.Agent agent, LibraryFrame.RemoveReply frame) {
        ScriptRef seen = frame.script();
        boolean changed = store.newest(desk.id(), seen.id())
                .filter(kept -> kept.script().ref().version() > seen.version())
                .isPresent();
        if (changed) {
            session.refuse(frame.command(), null, CHANGED);
            return;
        }
        if (store.erase(desk.id(), agent.id(), frame.script().id())) {
            changed(store.revision(desk.id()));
        }
        kept(session, frame.command(), frame.script(), Approval.State.RETIRED);
    }

    /** What the agent finds next has the change; the library follows. */
    private void changed(long revision) {
        announce.accept(revision);
        reader.read();
    }

    private static void kept(Session session, CommandId command, ScriptRef script, Approval.State state) {
        session.send(new LibraryTold.ScriptKept(command, script, state));
    }
}
