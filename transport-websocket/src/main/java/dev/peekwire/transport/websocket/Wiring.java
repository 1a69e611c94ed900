package dev.peekwire.transport.websocket;

import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.Scheduler;

/** What every connection of a server or client shares. */
record Wiring(FrameCodec codec, Scheduler scheduler, WebSocketOptions options, Closer closer) {}
