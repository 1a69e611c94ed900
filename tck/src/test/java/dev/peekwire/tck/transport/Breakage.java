package dev.peekwire.tck.transport;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import dev.peekwire.spi.Transport;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;

/** What a transport may do wrong, and the test that is meant to catch it. */
enum Breakage {
    NOTHING("c1_frames_arrive_in_order_and_once_in_both_directions"),

    REORDERS("c1_frames_arrive_in_order_and_once_in_both_directions") {
        @Override
        ConnectionListener clientListener(ConnectionListener real) {
            return new ForwardingListener(real) {
                private Frame held;

                @Override
                public void onFrame(Frame frame) {
                    if (Frames.number(frame) == 500) {
                        held = frame;
                        return;
                    }
                    super.onFrame(frame);
                    if (held != null) {
                        super.onFrame(held);
                        held = null;
                    }
                }
            };
        }
    },

    DROPS("c1_frames_arrive_in_order_and_once_in_both_directions") {
        @Override
        ConnectionListener clientListener(ConnectionListener real) {
            return new ForwardingListener(real) {
                @Override
                public void onFrame(Frame frame) {
                    if (Frames.number(frame) != 500) {
                        super.onFrame(frame);
                    }
                }
            };
        }
    },

    DUPLICATES("c1_frames_arrive_in_order_and_once_in_both_directions") {
        @Override
        ConnectionListener clientListener(ConnectionListener real) {
            return new ForwardingListener(real) {
                @Override
                public void onFrame(Frame frame) {
                    super.onFrame(frame);
                    if (Frames.number(frame) == 500) {
                        super.onFrame(frame);
                    }
                }
            };
        }
    },

    BLOCKS_WHEN_FULL("c2_send_neither_blocks_nor_throws_when_the_peer_does_not_read") {
        @Override
        Connection serverSide(Connection real, FrameCodec codec) {
            return new ForwardingConnection(real) {
                @Override
                public SendResult send(SharedFrame frame) {
                    SendResult result = super.send(frame);
                    while (result == SendResult.FULL && !Thread.currentThread().isInterrupted()) {
                        LockSupport.parkNanos(1_000_000);
                        result = super.send(frame);
                    }
                    return result;
                }
            };
        }
    },

    HAS_NO_BOUND("c3_a_full_backlog_refuses_and_takes_nothing") {
        @Override
        Connection serverSide(Connection real, FrameCodec codec) {
            return new ForwardingConnection(real) {
                @Override
                public SendResult send(SharedFrame frame) {
                    SendResult result = super.send(frame);
                    return result == SendResult.FULL ? SendResult.QUEUED : result;
                }
            };
        }
    },

    TAKES_WHAT_IT_REFUSES("c3_a_full_backlog_refuses_and_takes_nothing") {
        @Override
        Connection serverSide(Connection real, FrameCodec codec) {
            return new ForwardingConnection(real) {
                @Override
                public SendResult send(SharedFrame frame) {
                    SendResult result = super.send(frame);
                    if (result == SendResult.FULL) {
                        super.send(() -> frame);
                    }
                    return result;
                }
            };
        }
    },

    THROWS_WHEN_CLOSED("c4_send_after_the_end_answers_closed") {
        @Override
        Connection serverSide(Connection real, FrameCodec codec) {
            return new ForwardingConnection(real) {
                @Override
                public SendResult send(SharedFrame frame) {
                    SendResult result = super.send(frame);
                    if (result == SendResult.CLOSED) {
                        throw new IllegalStateException("the peer has gone");
                    }
                    return result;
                }
            };
        }
    },

    NEVER_SUPERSEDES("c5_a_latest_frame_that_waits_is_superseded_and_tells_the_latest_once") {
        @Override
        Connection serverSide(Connection real, FrameCodec codec) {
            return new ForwardingConnection(real) {
                @Override
                public SendResult send(LatestFrame frame) {
                    return super.send(new LatestFrame() {
                        @Override
                        public SharedFrame take() {
                            return frame.take();
                        }
                    });
                }
            };
        }
    },

    TAKES_EARLY("c5_a_latest_frame_is_not_taken_before_it_can_be_written") {
        @Override
        Connection serverSide(Connection real, FrameCodec codec) {
            return new ForwardingConnection(real) {
                @Override
                public SendResult send(LatestFrame frame) {
                    SharedFrame taken = frame.take();
                    return super.send((LatestFrame) () -> taken);
                }
            };
        }
    },

    REFUSES_LATEST_FRAMES("c5_a_latest_frame_is_never_refused_as_full") {
        @Override
        Connection serverSide(Connection real, FrameCodec codec) {
            return new ForwardingConnection(real) {
                private int waiting;

                @Override
                public SendResult send(LatestFrame frame) {
                    return ++waiting > 10 ? SendResult.FULL : super.send(frame);
                }
            };
        }
    },

    TAKES_UNDER_A_LOCK("c5_a_latest_frame_is_taken_without_a_lock_held") {
        @Override
        Connection serverSide(Connection real, FrameCodec codec) {
            return new ForwardingConnection(real) {
                @Override
                public synchronized SendResult send(SharedFrame frame) {
                    return super.send(frame);
                }

                @Override
                public SendResult send(LatestFrame frame) {
                    return super.send((LatestFrame) () -> takeLocked(frame));
                }

                private synchronized SharedFrame takeLocked(LatestFrame frame) {
                    return frame.take();
                }
            };
        }
    },

    ENCODES_FOR_EACH("c6_a_frame_for_many_connections_is_encoded_once") {
        @Override
        Connection serverSide(Connection real, FrameCodec codec) {
            return new ForwardingConnection(real) {
                @Override
                public SendResult send(SharedFrame frame) {
                    codec.encode(frame.frame());
                    return super.send(frame);
                }
            };
        }
    },

    LOSES_THE_CODE("c7_close_is_idempotent_and_the_first_code_counts") {
        @Override
        ConnectionListener clientListener(ConnectionListener real) {
            return new ForwardingListener(real) {
                @Override
                public void onClosed(CloseCode code, String reason) {
                    super.onClosed(CloseCode.NORMAL, reason);
                }
            };
        }
    },

    DROPS_WHAT_WAITS_AT_CLOSE("c7_what_was_queued_before_close_is_written_first") {
        @Override
        ConnectionListener clientListener(ConnectionListener real) {
            return new ForwardingListener(real) {
                @Override
                public void onFrame(Frame frame) {
                    if (Frames.number(frame) <= 99) {
                        super.onFrame(frame);
                    }
                }
            };
        }
    },

    TELLS_THE_END_INSIDE_A_CALL("l1_calls_come_one_after_another") {
        @Override
        Connection serverSide(Connection real, FrameCodec codec) {
            return new ImpatientConnection(real);
        }

        @Override
        ConnectionListener serverListener(Connection broken, ConnectionListener real) {
            ((ImpatientConnection) broken).listener = real;
            return real;
        }
    },

    TELLS_THE_END_TWICE("l2_on_closed_comes_once_and_last") {
        @Override
        ConnectionListener clientListener(ConnectionListener real) {
            return new ForwardingListener(real) {
                @Override
                public void onClosed(CloseCode code, String reason) {
                    super.onClosed(code, reason);
                    super.onClosed(code, reason);
                }
            };
        }
    },

    NEVER_TELLS_THE_END("l2_on_closed_comes_once_and_last") {
        @Override
        ConnectionListener clientListener(ConnectionListener real) {
            return new ForwardingListener(real) {
                @Override
                public void onClosed(CloseCode code, String reason) {}
            };
        }
    },

    TELLS_FRAMES_AFTER_THE_END("l2_on_closed_comes_once_and_last") {
        @Override
        ConnectionListener clientListener(ConnectionListener real) {
            return new ForwardingListener(real) {
                @Override
                public void onClosed(CloseCode code, String reason) {
                    super.onClosed(code, reason);
                    super.onFrame(Frames.down(1));
                }
            };
        }
    },

    SWALLOWS_A_LISTENERS_FAILURE("l3_a_listener_that_throws_costs_its_connection_and_no_other") {
        @Override
        ConnectionListener serverListener(Connection broken, ConnectionListener real) {
            return new ForwardingListener(real) {
                @Override
                public void onFrame(Frame frame) {
                    try {
                        super.onFrame(frame);
                    } catch (RuntimeException e) {
                        // Lost.
                    }
                }
            };
        }
    },

    BLOCKS_IN_CONNECT("t1_connect_does_not_block") {
        @Override
        CompletionStage<Connection> connect(Transport real, URI uri, Acceptor acceptor) {
            CompletionStage<Connection> stage = real.connect(uri, acceptor);
            stage.toCompletableFuture().join();
            return stage;
        }
    },

    LOSES_FRAMES_THAT_COME_AT_ONCE("t3_frames_that_arrive_at_once_are_not_lost") {
        @Override
        ConnectionListener clientListener(ConnectionListener real) {
            return new ForwardingListener(real) {
                @Override
                public void onFrame(Frame frame) {
                    if (Frames.number(frame) > 2) {
                        super.onFrame(frame);
                    }
                }
            };
        }
    },

    LEAVES_CONNECTIONS_OPEN("t5_closing_the_transport_closes_its_connections_as_going_away") {
        @Override
        void close(Transport real) {}
    };

    private final String caughtBy;

    Breakage(String caughtBy) {
        this.caughtBy = caughtBy;
    }

    String caughtBy() {
        return caughtBy;
    }

    Connection serverSide(Connection real, FrameCodec codec) {
        return real;
    }

    ConnectionListener serverListener(Connection broken, ConnectionListener real) {
        return real;
    }

    ConnectionListener clientListener(ConnectionListener real) {
        return real;
    }

    CompletionStage<Connection> connect(Transport real, URI uri, Acceptor acceptor) {
        return real.connect(uri, acceptor);
    }

    void close(Transport real) {
        real.close();
    }

    /** Tells its own side of a close inside the call that closes. */
    private static final class ImpatientConnection extends ForwardingConnection {
        private ConnectionListener listener;

        ImpatientConnection(Connection real) {
            super(real);
        }

        @Override
        public void close(CloseCode code, String reason) {
            listener.onClosed(code, reason);
            super.close(code, reason);
        }
    }
}
