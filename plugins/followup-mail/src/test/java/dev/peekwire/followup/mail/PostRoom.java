package dev.peekwire.followup.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A real mail server behind a relay. */
final class PostRoom implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();

    static {
        // The mail server is loud about connections that break off, which most of them do here.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (!thread.getName().startsWith("smtp:")) {
                failure.printStackTrace();
            }
        });
    }

    final GreenMail server;
    final FaultyRelay relay;

    private PostRoom(SSLContext tls, Supplier<Fault> faults) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(setup);
        server.start();
        relay = new FaultyRelay(server.getSmtp().getPort(), tls, faults);
    }

    /** One with STARTTLS where every mail meets what the reference holds. */
    static PostRoom with(AtomicReference<Fault> fault) {
        return new PostRoom(trusted(), fault::get);
    }

    static PostRoom with(Supplier<Fault> faults) {
        return new PostRoom(trusted(), faults);
    }

    /** One that offers no TLS. */
    static PostRoom open() {
        return new PostRoom(null, () -> Fault.NONE);
    }

    /** Who has the key of localhost, and trusts it. */
    static SSLContext trusted() {
        try (InputStream in = PostRoom.class.getResourceAsStream("/localhost.p12")) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD);
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, PASSWORD);
            KeyStore others = KeyStore.getInstance(KeyStore.getDefaultType());
            others.load(null, null);
            others.setCertificateEntry("localhost", keys.getCertificate("localhost"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(others);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
            return tls;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    static List<String> recipients(MimeMessage mail) {
        try {
            List<String> all = new ArrayList<>();
            for (Message.RecipientType type :
                    List.of(Message.RecipientType.TO, Message.RecipientType.CC, Message.RecipientType.BCC)) {
                Address[] some = mail.getRecipients(type);
                Arrays.stream(some == null ? new Address[0] : some)
                        .forEach(one -> all.add(((InternetAddress) one).getAddress()));
            }
            return all;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        relay.close();
        server.stop();
    }
}
