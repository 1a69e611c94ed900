package dev.peekwire.examples.springboot;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What {@code application.properties} says about the chat.
 *
 * @param path where the endpoint answers
 * @param allowedOrigins whose pages may connect
 * @param agents agents by id
 */
@ConfigurationProperties("chat")
public record ChatProperties(String path, List<String> allowedOrigins, Map<String, Agent> agents) {
    /**
     * Somebody who answers. A product looks her up in its session store; a token in a file is for a first try.
     *
     * @param name what visitors are told
     * @param token what she presents
     * @param capacity how many chats at once
     */
    public record Agent(String name, String token, int capacity) {
        /** Hides the token. */
        @Override
        public String toString() {
            return "Agent[name=" + name + ", capacity=" + capacity + "]";
        }
    }
}
