package dev.peekwire.examples.cluster.crash;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.tck.history.HistoryChecker;
import dev.peekwire.tck.history.SentMessage;
import dev.peekwire.tck.history.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is left is compared with what was promised; and whether there was anything to be learned from the run. */
final class Inquest {
    private final CrashRun run;
    private final Crowd crowd;
    private final Remains remains;
    private final List<Verdict> verdicts = new ArrayList<>();

    Inquest(CrashRun run) throws Exception {
        this.run = run;
        this.crowd = run.crowd;
        List<AgentId> agents =
                crowd.agents().stream().map(agent -> new AgentId(agent.name())).toList();
        this.remains = Remains.read(run.servers.postgres(), agents);
    }

    List<Verdict> verdicts() throws Exception {
        histories();
        deeds();
        capacity();
        ends();
        leaks();
        faults();
        worth();
        return List.copyOf(verdicts);
    }

    // ---- promises

    private void histories() {
        List<Violation> found = HistoryChecker.check(crowd.history, remains.chats(), remains.loads());
        long acknowledged = crowd.history.sent().stream()
                .filter(message -> message.answer() == SentMessage.Answer.ACKNOWLEDGED)
                .count();
        String messages = acknowledged + " acknowledged messages of "
                + crowd.history.sent().size();
        String stored = remains.chats().size() + " chats, " + remains.events() + " events";
        String told = crowd.history.eventsTold() + " events told";
        for (Violation.Kind kind : Violation.Kind.values()) {
            String measured =
                    switch (kind) {
                        case LOST, DOUBLED, REFUSED_YET_STORED, ACKNOWLEDGED_EARLY -> messages;
                        case GAP, ASSIGNED_TWICE, UNCHAINED -> stored;
                        case OUT_OF_ORDER, ALTERED, SKIPPED -> told;
                        case OVER_CAPACITY -> run.watch.samples() + " looks";
                        case LOAD_WRONG -> remains.loads().size() + " agents";
                    };
            add(Verdict.of(
                    promise(kind),
                    measured,
                    found.stream().filter(one -> one.kind() == kind).toList()));
        }
    }

    private static String promise(Violation.Kind kind) {
        return switch (kind) {
            case LOST -> "no acknowledged message is lost";
            case DOUBLED -> "no message is stored twice";
            case REFUSED_YET_STORED -> "no message that was refused for good is stored";
            case ACKNOWLEDGED_EARLY -> "no message was acknowledged before it was stored";
            case GAP -> "versions have no gaps";
            case OUT_OF_ORDER -> "clients were told in order, each event once";
            case ALTERED -> "clients were told what is stored";
            case SKIPPED -> "clients were told all in between";
            case ASSIGNED_TWICE -> "no chat was assigned twice";
            case UNCHAINED -> "every event is what its link in the chain says";
            case OVER_CAPACITY -> "nobody carries too much, whenever it was looked";
            case LOAD_WRONG -> "what agents carry is what their chats weigh";
        };
    }

    private void deeds() {
        List<Deed> missing = crowd.deeds().stream()
                .filter(deed -> !deed.in(remains.chats().getOrDefault(deed.chat(), List.of())))
                .toList();
        add(Verdict.of(
                "every other acknowledged command is there", crowd.deeds().size() + " commands", missing));
    }

    private void capacity() {
        Ledger ledger = new Ledger(CrashNode.CAPACITY);
        remains.chats()
                .forEach((chat, events) ->
                        ledger.chat(chat, events, remains.commits().get(chat)));
        List<String> found = ledger.check();
        String measured =
                ledger.transactions() + " transactions, at most " + ledger.highest() + " of " + CrashNode.CAPACITY;
        add(Verdict.of("nobody carries too much, transaction by transaction", measured, found));
    }

    private void ends() {
        List<String> behind = new ArrayList<>();
        for (BusyVisitor visitor : crowd.visitors()) {
            ChatId chat = visitor.chatInTheEnd();
            long last = chat == null ? 0 : lastVisible(remains.chats().getOrDefault(chat, List.of()));
            if (chat != null && visitor.seenInTheEnd(chat) != last) {
                behind.add(visitor + " was told up to " + visitor.seenInTheEnd(chat) + " of " + last);
            }
        }
        int open = 0;
        for (Map.Entry<ChatId, List<RecordedEvent>> chat : remains.chats().entrySet()) {
            AgentId agent = Chat.fold(chat.getKey(), chat.getValue()).agent().orElse(null);
            open += agent == null ? 0 : 1;
            long seen = agent == null ? 0 : agent(agent).seenInTheEnd(chat.getKey());
            if (agent != null && seen != chat.getValue().size()) {
                behind.add(agent + " has " + chat.getKey() + ", was told up to " + seen + " of "
                        + chat.getValue().size());
            }
        }
        String measured = crowd.visitors().size() + " visitors, " + open + " chats that agents have";
        add(Verdict.of("everybody was told to the end", measured, behind));
        healed();
    }

    private BusyAgent agent(AgentId id) {
        return crowd.agents().stream()
                .filter(agent -> agent.name().equals(id.value()))
                .findFirst()
                .orElseThrow();
    }

    private void healed() {
        Duration took = Duration.between(run.faultsOver, run.healed);
        String within = String.format(
                Locale.ROOT, "%.1f s, allowed are %d s", took.toMillis() / 1e3, CrashSettings.HEALED.toSeconds());
        add(Verdict.of("everything heals", within, run.notHealed));
        long unknown = crowd.tally.counted("chats that a visitor's client was told to be unknown");
        add(Verdict.of("no chat is forgotten", unknown + " told", unknown == 0 ? List.of() : List.of(unknown)));
    }

    private static long lastVisible(List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.event().visibleToVisitor())
                .mapToLong(RecordedEvent::version)
                .max()
                .orElse(0);
    }

    private void leaks() throws Exception {
        Leaks drafts = new Leaks(run.servers, crowd.marks.unsent());
        Leaks messages = new Leaks(run.servers, crowd.marks.sent());
        long keys = drafts.keys();
        String shown = run.spy.drafts() + " frames with drafts crossed Redis";
        add(Verdict.of("no draft is in a table", shown, drafts.inTables()));
        add(Verdict.of("no draft is in PostgreSQL's files or its log of writes", shown, drafts.inDataFiles()));
        add(Verdict.of("no draft is in a key of Redis", shown, drafts.inKeys()));
        add(Verdict.of("Redis keeps no key at all", keys + " keys", keys == 0 ? List.of() : List.of(keys)));
        add(Verdict.of("no draft is in Redis's files or dump", shown, drafts.inRedisFiles()));
        add(Verdict.of("no draft is in a log", run.servers.logs().size() + " logs", drafts.inLogs()));
        add(Verdict.of("no message is in a log", run.servers.logs().size() + " logs", messages.inLogs()));
        add(Verdict.atLeast(
                "the search finds messages in tables", 1, messages.inTables().size()));
        add(Verdict.atLeast(
                "the search finds messages in files", 1, messages.inDataFiles().size()));
    }

    // ---- whether there was anything to be learned

    private void faults() {
        List<Mischief.Done> done = run.mischief.done();
        add(Verdict.atLeast("all faults of the schedule happened", run.schedule.size(), done.size()));
        List<Mischief.Done> kills = done.stream()
                .filter(one -> one.fault().kind() == Fault.Kind.NODE_KILLED
                        && !one.hit().isEmpty())
                .toList();
        List<Mischief.Done> nobodyBack = kills.stream()
                .filter(one -> run.back.getOrDefault(one, 0L) == 0)
                .toList();
        long resumed =
                kills.stream().mapToLong(one -> run.back.getOrDefault(one, 0L)).sum();
        add(Verdict.of(
                "clients of each killed node came back", resumed + " after " + kills.size() + " kills", nobodyBack));
        add(Verdict.atLeast("another node gave chats to agents (takeovers)", 1, run.watch.terms() - 1));
        long starts = run.servers.nodes().stream().mapToInt(CrashedNode::starts).sum();
        long slept = done.stream()
                .filter(one -> one.fault().kind() == Fault.Kind.NODE_PAUSED_BEYOND_EVICTION)
                .count();
        // One may be left alone, if whoever should have missed it could not look either.
        add(Verdict.atLeast(
                "a node was removed alive and joined anew", slept < 3 ? 0 : 1, run.watch.nodesSeen() - starts));
    }

    private void worth() {
        long during = crowd.tally
                .answers(answer -> answer.answered().isAfter(run.loaded)
                        && answer.answered().isBefore(run.faultsOver))
                .size();
        add(Verdict.atLeast("commands acknowledged under faults", run.settings.chats() * 3L, during));
        add(Verdict.atLeast("drafts seen in full", 1, crowd.tally.counted("drafts seen at level FULL")));
        add(Verdict.atLeast("drafts seen masked", 1, crowd.tally.counted("drafts seen at level MASKED")));
        add(Verdict.atLeast("frames with drafts through Redis", 1, run.spy.drafts()));
        add(Verdict.atLeast("looks into the database", 20, run.watch.samples()));
    }

    private void add(Verdict verdict) {
        verdicts.add(verdict);
    }
}
