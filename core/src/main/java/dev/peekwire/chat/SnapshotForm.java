package dev.peekwire.chat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.ConsentState;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.response.ReplyTally;
import dev.peekwire.response.flow.FlowPosition;
import dev.peekwire.transcript.proof.Hash;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chat's state as bytes: the form's number, every field of {@link Fold} in order, a checksum. The number is to be raised
 * whenever the fields change, and also whenever an event does something else to them than before: a state that was folded
 * by the older rules must not be gone on with by the newer.
 */
final class SnapshotForm {
    static final int FORM = 6;

    private SnapshotForm() {}

    /** Empty if it would be too long, or an id or attribute is no well-formed text. */
    static Optional<byte[]> write(Fold fold) {
        SnapshotWriter out = new SnapshotWriter(ChatSnapshot.MOST_BYTES);
        try {
            out.number(FORM);
            who(fold, out);
            routing(fold, out);
            agents(fold, out);
            consent(fold.consent, out);
            out.texts(fold.attributes);
            tally(fold.tally, out);
            walk(fold, out);
            CommitmentForm.write(fold.commitments, out);
            times(fold, out);
            return Optional.of(out.sealed());
        } catch (IOException unfit) {
            return Optional.empty();
        }
    }

    /** Empty if it is of another form, or damaged. */
    static Optional<Fold> read(byte[] bytes) {
        try {
            SnapshotReader in = SnapshotReader.unsealed(bytes);
            if (in.number() != FORM) {
                return Optional.empty();
            }
            Fold fold = who(in);
            routing(fold, in);
            agents(fold, in);
            fold.consent = consent(in);
            fold.attributes = Map.copyOf(in.texts());
            fold.tally = tally(in);
            walk(fold, in);
            fold.commitments = CommitmentForm.read(in);
            times(fold, in);
            in.end();
            return Optional.of(fold);
        } catch (IOException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static void who(Fold fold, SnapshotWriter out) throws IOException {
        out.text(fold.id.value());
        out.number(fold.version);
        out.optional(fold.link, link -> out.bytes(link.bytes()));
        out.name(fold.status);
        out.optional(fold.visitor, visitor -> out.text(visitor.value()));
        out.optional(fold.topic, out::text);
        out.optional(fold.locale, out::text);
        out.flag(fold.left);
    }

    private static Fold who(SnapshotReader in) throws IOException {
        Fold fold = new Fold(new ChatId(in.text()));
        fold.version = in.number();
        fold.link = in.optional(() -> Hash.of(in.bytes(Hash.BYTES)));
        fold.status = in.name(Chat.Status.class);
        fold.visitor = in.optional(() -> new VisitorId(in.text()));
        fold.topic = in.optional(in::text);
        fold.locale = in.optional(in::text);
        fold.left = in.flag();
        return fold;
    }

    private static void routing(Fold fold, SnapshotWriter out) throws IOException {
        team(fold.team, out);
        team(fold.queue, out);
        team(fold.routed, out);
        out.text(fold.rule);
        out.number(fold.priority);
        out.number(fold.weight);
        out.number(fold.tier);
        out.number(fold.transfers);
        out.number(fold.copies);
        out.number(fold.move);
        out.number(fold.turn);
    }

    private static void routing(Fold fold, SnapshotReader in) throws IOException {
        fold.team = team(in);
        fold.queue = team(in);
        fold.routed = team(in);
        fold.rule = in.text();
        fold.priority = in.integer();
        fold.weight = in.integer();
        fold.tier = in.integer();
        fold.transfers = in.integer();
        fold.copies = in.integer();
        fold.move = in.number();
        fold.turn = in.number();
    }

    private static void agents(Fold fold, SnapshotWriter out) throws IOException {
        agent(fold.agent, out);
        agent(fold.lastAgent, out);
        out.flag(fold.held);
        out.flag(fold.idle);
        out.optional(fold.handover, handover -> handover(handover, out));
        out.agents(fold.handedOverBy);
        out.agents(fold.joined);
        out.agents(fold.looking);
        out.monitors(fold.monitors);
    }

    private static void agents(Fold fold, SnapshotReader in) throws IOException {
        fold.agent = agent(in);
        fold.lastAgent = agent(in);
        fold.held = in.flag();
        fold.idle = in.flag();
        fold.handover = in.optional(() -> handover(in));
        fold.handedOverBy = in.agents();
        fold.joined = in.agents();
        fold.looking = in.agents();
        fold.monitors = in.monitors();
    }

    private static void tally(ReplyTally tally, SnapshotWriter out) throws IOException {
        out.number(tally.answers());
        out.number(tally.scripted());
        out.number(tally.inARow());
        out.number(tally.repeats());
        out.number(tally.byTeam());
        out.counts(tally.uses());
    }

    private static ReplyTally tally(SnapshotReader in) throws IOException {
        return new ReplyTally(in.integer(), in.integer(), in.integer(), in.integer(), in.integer(), in.counts());
    }

    private static void walk(Fold fold, SnapshotWriter out) throws IOException {
        out.optional(fold.flow, at -> out.text(at.toString()));
        out.number(fold.flowMove);
        out.number(fold.heard);
    }

    private static void walk(Fold fold, SnapshotReader in) throws IOException {
        fold.flow = in.optional(() -> FlowPosition.of(in.text()).orElseThrow(() -> new IOException("no position")));
        fold.flowMove = in.number();
        fold.heard = in.number();
    }

    private static void times(Fold fold, SnapshotWriter out) throws IOException {
        out.optional(fold.startedAt, out::time);
        out.optional(fold.waitingSince, out::time);
        out.optional(fold.lastActivityAt, out::time);
        out.optional(fold.closedAt, out::time);
    }

    private static void times(Fold fold, SnapshotReader in) throws IOException {
        fold.startedAt = in.optional(in::time);
        fold.waitingSince = in.optional(in::time);
        fold.lastActivityAt = in.optional(in::time);
        fold.closedAt = in.optional(in::time);
    }

    private static void handover(Chat.Handover handover, SnapshotWriter out) throws IOException {
        out.text(handover.team().value());
        agent(handover.agent().orElse(null), out);
        out.number(handover.tier());
        out.time(handover.since());
    }

    private static Chat.Handover handover(SnapshotReader in) throws IOException {
        return new Chat.Handover(new TeamId(in.text()), Optional.ofNullable(agent(in)), in.integer(), in.time());
    }

    private static void consent(ConsentState consent, SnapshotWriter out) throws IOException {
        out.flag(consent.decided());
        out.optional(consent.grant(), grant -> grant(grant, out));
    }

    private static ConsentState consent(SnapshotReader in) throws IOException {
        boolean decided = in.flag();
        return new ConsentState(in.optional(() -> grant(in)), decided);
    }

    private static void grant(Grant grant, SnapshotWriter out) throws IOException {
        out.text(grant.notice().id());
        out.text(grant.notice().version());
        out.text(grant.notice().locale());
        out.text(grant.notice().sha256());
        out.name(grant.act());
        out.name(grant.level());
        out.names(grant.purposes());
        out.flag(grant.globalPrivacyControl());
    }

    private static Grant grant(SnapshotReader in) throws IOException {
        NoticeRef notice = new NoticeRef(in.text(), in.text(), in.text(), in.text());
        return new Grant(
                notice, in.name(ConsentAct.class), in.name(PeekLevel.class), in.names(Purpose.class), in.flag());
    }

    private static void team(@Nullable TeamId team, SnapshotWriter out) throws IOException {
        out.optional(team, present -> out.text(present.value()));
    }

    private static @Nullable TeamId team(SnapshotReader in) throws IOException {
        return in.optional(() -> new TeamId(in.text()));
    }

    private static void agent(@Nullable AgentId agent, SnapshotWriter out) throws IOException {
        out.optional(agent, present -> out.text(present.value()));
    }

    private static @Nullable AgentId agent(SnapshotReader in) throws IOException {
        return in.optional(() -> new AgentId(in.text()));
    }
}
