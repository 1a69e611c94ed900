package dev.peekwire.examples.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** A desk in a Spring Boot application: {@code SpringBootExample [--server.port=8080]}. */
@SpringBootApplication
@EnableConfigurationProperties(ChatProperties.class)
public class SpringBootExample {
    /**
     * Runs until Ctrl-C.
     *
     * @param args Spring Boot's
     */
    public static void main(String[] args) {
        SpringApplication.run(SpringBootExample.class, args);
    }
}
