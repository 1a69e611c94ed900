package dev.peekwire.followup.mail;

import dev.peekwire.followup.FollowUp;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Says where a {@link MailSender} hands its mails over, from whom they are and what they say. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class MailSenderBuilder {
    private static final int SUBMISSION = 587;
    private static final int MOST_CONNECTIONS = 50;
    private static final int LARGEST_PORT = 65_535;
    private static final int LONGEST_NAME = 100;
    private static final Duration LEAST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofMinutes(10);

    private String host = "localhost";
    private int port = SUBMISSION;
    private MailSecurity security = MailSecurity.STARTTLS;
    private @Nullable String user;
    private @Nullable String password;
    private @Nullable SSLSocketFactory tls;
    private Duration step = Duration.ofSeconds(10);
    private Duration deadline = Duration.ofSeconds(45);
    private int connections = 4;
    private long largest = 10L * 1024 * 1024;
    private @Nullable MailAddress from;
    private String name = "";
    private @Nullable MailContents contents;
    private Function<FollowUp, @Nullable URI> unsubscribe = followUp -> null;

    MailSenderBuilder() {}

    /** The server; {@code localhost} at port 587 by default. */
    public MailSenderBuilder server(String host, int port) {
        this.host = Objects.requireNonNull(host, "host");
        if (port < 1 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("port: " + port + ", allowed are 1 to " + LARGEST_PORT);
        }
        this.port = port;
        return this;
    }

    /** How the way there is protected; {@link MailSecurity#STARTTLS} by default: without TLS nothing is sent. */
    public MailSenderBuilder security(MailSecurity security) {
        this.security = Objects.requireNonNull(security, "security");
        return this;
    }

    /** Whom the server knows; nobody by default. */
    public MailSenderBuilder login(String user, String password) {
        this.user = Objects.requireNonNull(user, "user");
        this.password = Objects.requireNonNull(password, "password");
        return this;
    }

    /** Whom to trust in TLS; the JDK's own authorities by default. The server's name is checked either way. */
    public MailSenderBuilder tls(SSLSocketFactory sockets) {
        this.tls = Objects.requireNonNull(sockets, "sockets");
        return this;
    }

    /**
     * From whom mails are. Message-IDs have the address's domain.
     *
     * @param name what readers see, at most 100 characters; empty for none
     * @throws IllegalArgumentException if that is no address
     */
    public MailSenderBuilder from(String address, String name) {
        this.from = MailAddress.of(address).orElseThrow(() -> new IllegalArgumentException("from: no mail address"));
        this.name = OneLine.of(name, LONGEST_NAME);
        return this;
    }

    /** What mails say. */
    public MailSenderBuilder contents(MailContents contents) {
        this.contents = Objects.requireNonNull(contents, "contents");
        return this;
    }

    /**
     * Where the reader of an invitation says no to more, by one request without asking back (RFC 8058): an HTTPS address, for
     * this follow-up alone and not to be guessed. Without it no invitation is sent.
     */
    public MailSenderBuilder unsubscribe(Function<FollowUp, @Nullable URI> address) {
        this.unsubscribe = Objects.requireNonNull(address, "address");
        return this;
    }

    /** How many connections at once, 1 to 50. Default: 4. */
    public MailSenderBuilder connections(int most) {
        if (most < 1 || most > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("connections: " + most + ", allowed are 1 to " + MOST_CONNECTIONS);
        }
        this.connections = most;
        return this;
    }

    /**
     * How long a step may take (to connect, to be answered, to write on), and all of a mail together, 100 ms to ten minutes each;
     * the whole should be shorter than the retry plan's patience. Default: 10 s and 45 s.
     */
    public MailSenderBuilder times(Duration step, Duration whole) {
        this.step = bounded("step", step);
        this.deadline = bounded("whole", whole);
        return this;
    }

    private static Duration bounded(String what, Duration time) {
        if (time.compareTo(LEAST) < 0 || time.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(what + ": " + time + ", allowed are " + LEAST + " to " + MOST);
        }
        return time;
    }

    /** The most that a mail's texts and attachments may have together, in bytes before they are encoded. Default: 10 MiB. */
    public MailSenderBuilder largest(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("largest: " + bytes + ", at least 1");
        }
        this.largest = bytes;
        return this;
    }

    /**
     * The sender.
     *
     * @throws IllegalStateException if it is not said from whom mails are, or what they say
     */
    public MailSender build() {
        if (from == null || contents == null) {
            throw new IllegalStateException("give from and contents");
        }
        return new MailSender(copy());
    }

    /** What is said to the builder later changes nothing. */
    private MailSenderBuilder copy() {
        MailSenderBuilder copy = new MailSenderBuilder();
        copy.host = host;
        copy.port = port;
        copy.security = security;
        copy.user = user;
        copy.password = password;
        copy.tls = tls;
        copy.step = step;
        copy.deadline = deadline;
        copy.connections = connections;
        copy.largest = largest;
        copy.from = from;
        copy.name = name;
        copy.contents = contents;
        copy.unsubscribe = unsubscribe;
        return copy;
    }

    MailServer server() {
        return new MailServer(host, port, security, user, password, step, tls);
    }

    Letter.Envelope envelope(MailAddress to, @Nullable URI leave) {
        MailAddress sender = Objects.requireNonNull(from, "from");
        return new Letter.Envelope(sender, name, to, sender.domain(), leave);
    }

    MailContents contents() {
        return Objects.requireNonNull(contents, "contents");
    }

    /** Null if there is none that can be used. */
    @Nullable URI unsubscribe(FollowUp followUp) {
        URI address = unsubscribe.apply(followUp);
        return address != null && "https".equals(address.getScheme()) && address.getHost() != null ? address : null;
    }

    Duration deadline() {
        return deadline;
    }

    int connections() {
        return connections;
    }

    long largest() {
        return largest;
    }
}
