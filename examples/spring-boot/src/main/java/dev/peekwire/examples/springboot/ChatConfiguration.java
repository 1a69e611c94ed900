package dev.peekwire.examples.springboot;

import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.transport.websocket.PeerAddressListener;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketServer;
import jakarta.websocket.server.ServerEndpointConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.socket.server.standard.ServerEndpointExporter;

/** The desk and its endpoint. The browser modules need nothing: Spring Boot serves META-INF/resources of every jar. */
@Configuration(proxyBeanMethods = false)
class ChatConfiguration {
    @Bean
    ChatDesk desk(Authenticator agents) {
        return ChatDesk.builder()
                .authenticator(agents)
                .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
                .build();
    }

    @Bean
    WebSocketServer chatServer(ChatDesk desk, ChatProperties properties) {
        return WebSocketServer.builder(desk.acceptor())
                .options(WebSocketOptions.builder()
                        .allowedOrigins(properties.allowedOrigins().toArray(String[]::new))
                        .build())
                .build();
    }

    @Bean
    ServerEndpointConfig chatEndpoint(WebSocketServer chatServer, ChatProperties properties) {
        return chatServer.config(properties.path());
    }

    /** Gives every {@link ServerEndpointConfig} that is a bean to the servlet container. */
    @Bean
    ServerEndpointExporter endpoints() {
        return new ServerEndpointExporter();
    }

    /** Tells the endpoint the peer's address, which Jakarta WebSocket does not. */
    @Bean
    PeerAddressListener peerAddresses() {
        return new PeerAddressListener();
    }

    /** Before Tomcat stops taking requests: clients are told to come back, and viewers' copies of drafts are erased. */
    @Bean
    Closing closing(WebSocketServer chatServer, ChatDesk desk) {
        return new Closing(chatServer, desk);
    }

    record Closing(WebSocketServer chatServer, ChatDesk desk) {
        @EventListener(ContextClosedEvent.class)
        void closed() {
            chatServer.close();
            desk.close();
        }
    }
}
