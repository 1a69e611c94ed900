package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.RoutingDecision.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The router as its contract reads, by lists and full scans: slow, and plain enough to be believed. */
final class SlowRouter implements Router {
    private final List<SlowChat> chats = new ArrayList<>();
    private final Map<AgentId, SlowAgent> agents = new TreeMap<>(Comparator.comparing(AgentId::value));
    private Map<TeamId, TeamPolicy> plan = Map.of();
    private List<RoutingDecision> out = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private long number;

    @Override
    public List<RoutingDecision> on(Instant time, RoutingEvent event) {
        now = time;
        out = new ArrayList<>();
        for (Optional<SlowTimer> due = due(); due.isPresent(); due = due()) {
            ring(due.get());
            serve();
        }
        take(event);
        serve();
        full(event);
        return out;
    }

    private Optional<SlowTimer> due() {
        return timers().stream().filter(t -> !t.at().isAfter(now)).findFirst();
    }

    private List<SlowTimer> timers() {
        return chats.stream()
                .flatMap(c -> SlowTimer.of(c, policy(c).maxWait()))
                .sorted()
                .toList();
    }

    private void ring(SlowTimer timer) {
        SlowChat chat = timer.chat();
        switch (timer.kind()) {
            case STAGE -> out.add(new RoutingDecision.Relax(chat.id(), ++chat.stage));
            case OFFER -> missed(chat, timer.agent());
            case REASK -> askAgain(chat);
            case EXPIRE -> expire(chat);
        }
    }

    private void missed(SlowChat chat, AgentId agent) {
        TeamId team = revoke(chat, agent, Reason.MISSED).need().team();
        chat.declined.add(agent);
        SlowAgent missing = agents.get(agent);
        int most = policy(team).offers().misses();
        if (++missing.misses >= most && most > 0) {
            out.add(new RoutingDecision.SetAway(agent, missing.misses));
            missing.away();
            dropOffersOf(missing);
        }
    }

    private static void askAgain(SlowChat chat) {
        chat.declined.clear();
        chat.reask = null;
    }

    private void expire(SlowChat chat) {
        chats.remove(chat);
        out.add(new RoutingDecision.Expire(chat.ticket));
        revokeAll(chat, Reason.GONE);
    }

    private void take(RoutingEvent event) {
        switch (event.type()) {
            case PLAN_CHANGED -> plan = ((RoutingEvent.PlanChanged) event)
                    .teams().stream().collect(Collectors.toMap(TeamPolicy::team, p -> p));
            case CHAT_QUEUED -> queued(((RoutingEvent.ChatQueued) event).ticket());
            case CHAT_LEFT -> chat(((RoutingEvent.ChatLeft) event).chat()).ifPresent(this::leaves);
            case AGENT_CHANGED -> changed(((RoutingEvent.AgentChanged) event).state());
            case LOAD_CHANGED -> changed((RoutingEvent.LoadChanged) event);
            case OFFER_ACCEPTED -> accepted((RoutingEvent.OfferAccepted) event);
            case OFFER_DECLINED -> declined((RoutingEvent.OfferDeclined) event);
            case ASSIGNMENT_REFUSED -> refused(((RoutingEvent.AssignmentRefused) event).assignment());
            case CHAT_HANDLED, TIME_PASSED -> {}
        }
    }

    private void queued(Ticket ticket) {
        known = chat(ticket.chat()).isPresent();
        chat(ticket.chat()).ifPresent(this::leaves);
        chats.add(new SlowChat(ticket, now));
    }

    private boolean known;

    /** One chat more than may wait is refused, unless somebody took it at once. */
    private void full(RoutingEvent event) {
        if (event instanceof RoutingEvent.ChatQueued queued && !queued.ticket().front() && !known) {
            Ticket ticket = queued.ticket();
            TeamPolicy policy = policy(ticket.route().team());
            boolean over = waiting(policy.team(), Integer.MAX_VALUE).size() > policy.queueLimit();
            chat(ticket.chat()).filter(c -> over && c.offers.isEmpty()).ifPresent(c -> {
                chats.remove(c);
                out.add(new RoutingDecision.Refuse(ticket));
            });
        }
    }

    private void leaves(SlowChat chat) {
        chats.remove(chat);
        revokeAll(chat, Reason.GONE);
    }

    private void changed(AgentState state) {
        SlowAgent agent = agents.computeIfAbsent(state.agent(), id -> new SlowAgent(state, now));
        agent.told(state, now);
        dropOffersOf(agent);
    }

    private void changed(RoutingEvent.LoadChanged event) {
        SlowAgent agent = agents.get(event.agent());
        if (agent != null) {
            agent.changed(event.change(), now);
        }
    }

    private void accepted(RoutingEvent.OfferAccepted event) {
        SlowChat chat = chat(event.chat()).orElse(null);
        SlowChat.Standing offer = chat == null ? null : chat.offers.remove(event.agent());
        if (offer != null) {
            SlowAgent agent = agents.get(event.agent());
            agent.held -= chat.weight();
            agent.load += chat.weight();
            agent.misses = 0;
            chats.remove(chat);
            out.add(new RoutingDecision.Assign(chat.ticket, event.agent(), offer.need().team()));
            revokeAll(chat, Reason.TAKEN);
        }
    }

    private void declined(RoutingEvent.OfferDeclined event) {
        SlowChat chat = chat(event.chat()).orElse(null);
        if (chat != null && chat.offers.remove(event.agent()) != null) {
            SlowAgent agent = agents.get(event.agent());
            agent.released(chat.weight(), now);
            agent.misses = 0;
            chat.declined.add(event.agent());
        }
    }

    private void refused(RoutingDecision.Assign assignment) {
        SlowAgent agent = agents.get(assignment.agent());
        if (agent != null) {
            agent.changed(-assignment.ticket().route().weight(), now);
            agent.full = true;
        }
        if (chat(assignment.ticket().chat()).isEmpty()) {
            chats.add(new SlowChat(assignment.ticket(), now));
        }
    }

    /** Offers to an agent who can't have them any more. */
    private void dropOffersOf(SlowAgent agent) {
        for (SlowChat chat : ordered()) {
            SlowChat.Standing offer = chat.offers.get(agent.id());
            if (offer != null && !agent.meets(offer.need())) {
                revoke(chat, agent.id(), Reason.UNAVAILABLE);
                chat.declined.add(agent.id());
            }
        }
    }

    private void revokeAll(SlowChat chat, Reason reason) {
        List.copyOf(chat.offers.keySet()).forEach(agent -> revoke(chat, agent, reason));
    }

    private SlowChat.Standing revoke(SlowChat chat, AgentId agent, Reason reason) {
        out.add(new RoutingDecision.Revoke(chat.id(), agent, reason));
        agents.get(agent).released(chat.weight(), now);
        return chat.offers.remove(agent);
    }

    /** In order; giving one chat away never makes room for an earlier one, so one pass is enough. */
    private void serve() {
        for (SlowChat chat : ordered()) {
            if (chat.offers.isEmpty()) {
                List<SlowChoice> ranking = SlowChoice.ranking(chat, agents.values(), this::policy);
                if (!ranking.isEmpty()) {
                    give(chat, ranking);
                }
                hopeless(chat);
            }
        }
    }

    private void give(SlowChat chat, List<SlowChoice> ranking) {
        TeamPolicy policy = policy(ranking.get(0).need().team());
        if (policy.offers().mode() == OfferPolicy.Mode.PUSH) {
            assign(chat, ranking.get(0));
        } else {
            ranking.stream()
                    .filter(c -> c.need().team().equals(policy.team()))
                    .limit(policy.offers().fanout())
                    .forEach(c -> offer(chat, c, now.plus(policy.offers().timeout())));
        }
    }

    private void assign(SlowChat chat, SlowChoice choice) {
        chats.remove(chat);
        choice.agent().load += chat.weight();
        choice.agent().lastChosen = ++number;
        TeamId team = choice.need().team();
        out.add(new RoutingDecision.Assign(chat.ticket, choice.agent().id(), team));
    }

    private void offer(SlowChat chat, SlowChoice choice, Instant until) {
        chat.reask = null;
        choice.agent().held += chat.weight();
        choice.agent().lastChosen = ++number;
        TeamId team = choice.need().team();
        chat.offers.put(choice.agent().id(), new SlowChat.Standing(choice.need(), until));
        out.add(new RoutingDecision.Offer(chat.id(), choice.agent().id(), team, until));
    }

    /** When everybody who could take it has said no, they are asked again some time later. */
    private void hopeless(SlowChat chat) {
        boolean asked = !chat.declined.isEmpty() && chat.offers.isEmpty() && chat.reask == null;
        if (asked && chats.contains(chat) && SlowChoice.nobodyLeft(chat, agents.values())) {
            chat.reask = now.plus(policy(chat).offers().reofferAfter());
        }
    }

    private List<SlowChat> ordered() {
        return chats.stream()
                .sorted(SlowChat.order(team -> policy(team).ageing()))
                .toList();
    }

    private TeamPolicy policy(SlowChat chat) {
        return policy(chat.ticket.route().team());
    }

    private TeamPolicy policy(TeamId team) {
        TeamPolicy policy = plan.get(team);
        return policy == null ? TeamPolicy.of(team) : policy;
    }

    private Optional<SlowChat> chat(ChatId id) {
        return chats.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Instant> nextDue() {
        return timers().stream().findFirst().map(SlowTimer::at);
    }

    @Override
    public Optional<QueuePlace> place(ChatId chat, Instant at) {
        return chat(chat).map(c -> new QueuePlace(
                c.ticket.route().team(),
                1 + waiting(c.ticket.route().team(), Integer.MAX_VALUE).indexOf(chat),
                Optional.<Duration>empty(),
                c.ticket.queuedAt()));
    }

    @Override
    public List<ChatId> waiting(TeamId team, int limit) {
        return ordered().stream()
                .filter(c -> c.ticket.route().team().equals(team))
                .limit(limit)
                .map(SlowChat::id)
                .toList();
    }

    @Override
    public TeamLoad load(TeamId team) {
        List<SlowChat> own = chats.stream()
                .filter(c -> c.ticket.route().team().equals(team))
                .toList();
        List<SlowAgent> there = agents.values().stream()
                .filter(a -> a.state.profile().teams().contains(team) && a.state.presence() != Presence.OFFLINE)
                .toList();
        int available = (int) there.stream().filter(a -> a.meets(Need.of(team))).count();
        return new TeamLoad(
                team,
                own.size(),
                (int) own.stream().filter(c -> !c.offers.isEmpty()).count(),
                available,
                there.size() - available,
                there.stream().mapToInt(a -> a.load).sum(),
                there.stream().mapToInt(a -> a.state.profile().capacity()).sum(),
                own.stream().map(c -> c.ticket.queuedAt()).min(Comparator.naturalOrder()));
    }

    @Override
    public Optional<RoutingTrace> trace(ChatId chat) {
        return Optional.empty();
    }

    @Override
    public Optional<String> whyNot(ChatId chat, AgentId agent) {
        return Optional.empty();
    }
}
