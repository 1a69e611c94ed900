/**
 * Java clients over any transport: {@link dev.peekwire.client.VisitorClient} asks for help, {@link
 * dev.peekwire.client.AgentClient} answers.
 */
@NullMarked
package dev.peekwire.client;

import org.jspecify.annotations.NullMarked;
