package dev.peekwire.tck.followup;

import dev.peekwire.spi.FollowUpSender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who delivers, in memory. */
final class PostOffice implements SenderHarness {
    private final SenderBreakage broken;
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private volatile Service service = Service.TAKES;
    private volatile boolean closed;

    PostOffice(SenderBreakage broken) {
        this.broken = broken;
    }

    void post(String identity, List<String> recipients) {
        arrived.add(new Arrived(identity, recipients));
    }

    Service service() {
        return service;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public FollowUpSender sender() {
        return new BrokenSender(this, broken);
    }

    @Override
    public List<Arrived> arrived() {
        return arrived;
    }

    @Override
    public void behave(Service next) {
        service = next;
    }

    @Override
    public List<String> noRecipients() {
        return List.of("nobody");
    }

    @Override
    public void close() {
        closed = true;
    }
}
