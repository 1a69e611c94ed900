package dev.peekwire.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.SharedFrame;
import dev.peekwire.transport.websocket.ServerFixture.Guest;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code wss}: who is trusted, and that the name counts. The certificates are made by the running JDK's keytool. */
@Timeout(300)
final class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void a_trusted_server_is_connected_to_and_the_wire_is_told_to_be_secure() throws Exception {
        Path store = certificate("dns:localhost,ip:127.0.0.1");
        BlockingQueue<Guest> guests = new LinkedBlockingQueue<>();
        try (Running server = new Running(store, guests);
                WebSocketTransport client =
                        WebSocketTransport.builder().sslContext(trusting(store)).build()) {
            Connection connection = connect(client, server.uri());
            Guest guest = guests.poll(60, TimeUnit.SECONDS);
            assertThat(guest.peer().secure()).isTrue();
            assertThat(guest.peer().scheme()).isEqualTo("wss");
            connection.send(new SharedFrame(new ClientFrame.Ping()));
            assertThat(guest.next()).isEqualTo(new ClientFrame.Ping());
        }
    }

    @Test
    void a_server_that_nobody_vouches_for_is_not_connected_to() throws Exception {
        Path store = certificate("dns:localhost,ip:127.0.0.1");
        try (Running server = new Running(store, new LinkedBlockingQueue<>());
                WebSocketTransport client = new WebSocketTransport()) {
            assertThat(failure(client, server.uri())).isEqualTo(ErrorCode.UNAVAILABLE);
        }
    }

    @Test
    void a_certificate_for_another_name_is_not_accepted() throws Exception {
        Path store = certificate("dns:other.example");
        BlockingQueue<Guest> guests = new LinkedBlockingQueue<>();
        try (Running server = new Running(store, guests);
                WebSocketTransport client =
                        WebSocketTransport.builder().sslContext(trusting(store)).build()) {
            assertThat(failure(client, server.uri())).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(guests).isEmpty();
        }
    }

    private static Connection connect(WebSocketTransport client, URI uri) {
        return client.connect(uri, Guest::new)
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private static ErrorCode failure(WebSocketTransport client, URI uri) {
        Throwable thrown = catchThrowable(() -> connect(client, uri));
        assertThat(thrown).isInstanceOf(CompletionException.class).hasCauseInstanceOf(ChatException.class);
        return ((ChatException) thrown.getCause()).code();
    }

    private Path certificate(String names) throws Exception {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=peekwire test",
                        "-ext",
                        "san=" + names,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return store;
    }

    private static SSLContext trusting(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** Tomcat with TLS. */
    private static final class Running implements AutoCloseable {
        private final OwnScheduler scheduler = new OwnScheduler();
        private final WebSocketServer server;
        private final TomcatServer container;

        Running(Path store, BlockingQueue<Guest> guests) throws Exception {
            server = WebSocketServer.builder(
                            (connection, peer) -> {
                                Guest guest = new Guest(connection, peer);
                                guests.add(guest);
                                return guest;
                            },
                            scheduler)
                    .build();
            container = new TomcatServer(server.config(EmbeddedServer.PATH), connector -> secure(connector, store));
        }

        private static void secure(Connector connector, Path store) {
            connector.setSecure(true);
            connector.setScheme("https");
            connector.setProperty("SSLEnabled", "true");
            SSLHostConfig host = new SSLHostConfig();
            SSLHostConfigCertificate certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
            certificate.setCertificateKeystoreFile(store.toString());
            certificate.setCertificateKeystorePassword(PASSWORD);
            certificate.setCertificateKeyAlias("server");
            host.addCertificate(certificate);
            connector.addSslHostConfig(host);
        }

        URI uri() {
            return URI.create("wss://127.0.0.1:" + container.port() + EmbeddedServer.PATH);
        }

        @Override
        public void close() {
            server.close();
            container.close();
            scheduler.close();
        }
    }
}
