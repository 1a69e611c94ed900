package dev.peekwire.transport.websocket;

import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;

/** A real container on 127.0.0.1, on a free port, with one endpoint. */
interface EmbeddedServer extends AutoCloseable {
    /** The port it listens on. */
    int port();

    @Override
    void close();

    /** Where the endpoint answers. */
    default URI uri() {
        return URI.create("ws://127.0.0.1:" + port() + PATH);
    }

    /** The endpoint's path. */
    String PATH = "/peekwire";

    /** The containers that every test of the endpoint runs in. */
    enum Kind {
        TYRUS {
            @Override
            EmbeddedServer start(ServerEndpointConfig config) throws Exception {
                return new TyrusServer(config);
            }
        },
        TOMCAT {
            @Override
            EmbeddedServer start(ServerEndpointConfig config) throws Exception {
                return new TomcatServer(config);
            }
        },
        JETTY {
            @Override
            EmbeddedServer start(ServerEndpointConfig config) throws Exception {
                return new JettyServer(config);
            }
        },
        UNDERTOW {
            @Override
            EmbeddedServer start(ServerEndpointConfig config) throws Exception {
                return new UndertowServer(config);
            }
        };

        abstract EmbeddedServer start(ServerEndpointConfig config) throws Exception;
    }
}
