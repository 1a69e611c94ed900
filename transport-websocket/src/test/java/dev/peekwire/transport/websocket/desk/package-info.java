/** The whole desk behind the endpoint, in real containers, with the Java clients. */
package dev.peekwire.transport.websocket.desk;
