package dev.peekwire.tck.bus;

import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusListener;
import dev.peekwire.spi.BusSubscription;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.NodeCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What a bus may do wrong, and the tests that are meant to catch it. */
enum Breakage {
    NOTHING,

    LOSES_ONE("rule_1_frames_arrive_in_order_and_once") {
        @Override
        BusListener listener(BusListener real) {
            return new Forwarding(real) {
                @Override
                public void onFrame(NodeFrame frame) {
                    if (Frames.numberOf(frame) != 500) {
                        super.onFrame(frame);
                    }
                }
            };
        }
    },

    TELLS_TWICE("rule_1_frames_arrive_in_order_and_once") {
        @Override
        BusListener listener(BusListener real) {
            return new Forwarding(real) {
                @Override
                public void onFrame(NodeFrame frame) {
                    super.onFrame(frame);
                    if (Frames.numberOf(frame) == 500) {
                        super.onFrame(frame);
                    }
                }
            };
        }
    },

    REORDERS("rule_1_frames_arrive_in_order_and_once", "rule_1_concurrent_publishers_keep_each_ones_order") {
        @Override
        BusListener listener(BusListener real) {
            return new Forwarding(real) {
                private NodeFrame held;

                @Override
                public void onFrame(NodeFrame frame) {
                    if (Frames.numberOf(frame) % 100 == 50 && held == null) {
                        held = frame;
                        return;
                    }
                    super.onFrame(frame);
                    if (held != null) {
                        NodeFrame late = held;
                        held = null;
                        super.onFrame(late);
                    }
                }
            };
        }
    },

    DEAF_TO_ITSELF("rule_1_all_who_listen_hear_it_the_publisher_too") {
        @Override
        ClusterBus bus(ClusterBus real) {
            return new ForwardingBus(real, this) {
                private final List<NodeFrame> own = new ArrayList<>();

                @Override
                public CompletionStage<Boolean> publish(BusChannel channel, NodeFrame frame) {
                    synchronized (own) {
                        own.add(frame);
                    }
                    return super.publish(channel, frame);
                }

                @Override
                boolean drops(NodeFrame frame) {
                    synchronized (own) {
                        return own.contains(frame);
                    }
                }
            };
        }
    },

    CUTS_LONG_TEXT("rule_1_a_frame_of_many_kilobytes_arrives_whole") {
        @Override
        BusListener listener(BusListener real) {
            return new Forwarding(real) {
                @Override
                public void onFrame(NodeFrame frame) {
                    super.onFrame(frame.toString().length() > 0 && Texts.isLong(frame) ? Texts.cut(frame) : frame);
                }
            };
        }
    },

    SAYS_NO_WHEN_NOBODY_LISTENS("rule_2_a_frame_that_nobody_listens_to_is_taken_all_the_same") {
        @Override
        ClusterBus bus(ClusterBus real) {
            return new ForwardingBus(real, this) {
                private final AtomicInteger listeners = new AtomicInteger();

                @Override
                public BusSubscription subscribe(BusChannel channel, BusListener listener) {
                    listeners.incrementAndGet();
                    return super.subscribe(channel, listener);
                }

                @Override
                public CompletionStage<Boolean> publish(BusChannel channel, NodeFrame frame) {
                    CompletionStage<Boolean> taken = super.publish(channel, frame);
                    return channel.kind() == BusChannel.Kind.NODES
                                    && Frames.numberOf(frame) == 1
                                    && listeners.get() == 0
                            ? CompletableFuture.completedStage(false)
                            : taken;
                }
            };
        }
    },

    QUEUES_WHILE_DOWN("rule_2_while_the_bus_is_down_publishing_answers_false_at_once") {
        @Override
        ClusterBus bus(ClusterBus real) {
            return new ForwardingBus(real, this) {
                @Override
                public CompletionStage<Boolean> publish(BusChannel channel, NodeFrame frame) {
                    return up() ? super.publish(channel, frame) : new CompletableFuture<>();
                }
            };
        }
    },

    SAYS_YES_TO_WHAT_IS_LOST(
            "rule_2_every_publish_is_answered_though_the_network_fails_and_a_yes_is_heard_or_a_gap",
            "rule_2_while_the_bus_is_down_publishing_answers_false_at_once") {
        @Override
        ClusterBus bus(ClusterBus real) {
            return new ForwardingBus(real, this) {
                @Override
                public CompletionStage<Boolean> publish(BusChannel channel, NodeFrame frame) {
                    return super.publish(channel, frame).thenApply(taken -> true);
                }
            };
        }
    },

    READY_TOO_EARLY("rule_9_what_was_listened_to_and_what_was_asked_for_meanwhile_is_heard_again") {
        @Override
        BusSubscription subscription(BusSubscription real) {
            return new BusSubscription() {
                @Override
                public CompletionStage<Void> ready() {
                    return CompletableFuture.completedStage(null);
                }

                @Override
                public void close() {
                    real.close();
                }
            };
        }
    },

    REPLAYS_THE_PAST("rule_4_what_was_published_before_is_not_heard") {
        @Override
        ClusterBus bus(ClusterBus real) {
            return new ForwardingBus(real, this) {
                @Override
                public CompletionStage<Boolean> publish(BusChannel channel, NodeFrame frame) {
                    PAST.put(channel, frame);
                    return super.publish(channel, frame);
                }

                @Override
                public BusSubscription subscribe(BusChannel channel, BusListener listener) {
                    NodeFrame last = PAST.get(channel);
                    if (last != null) {
                        listener.onFrame(last);
                    }
                    return super.subscribe(channel, listener);
                }
            };
        }
    },

    TELLS_NO_GAP(
            "rule_5_a_gap_is_told_before_the_next_frame",
            "rule_5_a_gap_is_told_though_no_frame_follows",
            "rule_6_what_waits_for_a_slow_listener_is_bounded_and_what_is_dropped_is_a_gap") {
        @Override
        BusListener listener(BusListener real) {
            return new Forwarding(real) {
                @Override
                public void onGap() {}
            };
        }
    },

    TELLS_THE_GAP_WITH_THE_NEXT_FRAME("rule_5_a_gap_is_told_though_no_frame_follows") {
        @Override
        BusListener listener(BusListener real) {
            return new Forwarding(real) {
                private boolean owed;

                @Override
                public void onGap() {
                    owed = true;
                }

                @Override
                public void onFrame(NodeFrame frame) {
                    if (owed) {
                        owed = false;
                        super.onGap();
                    }
                    super.onFrame(frame);
                }
            };
        }
    },

    TELLS_THE_GAP_TOO_LATE("rule_5_a_gap_is_told_before_the_next_frame") {
        @Override
        BusListener listener(BusListener real) {
            return new Forwarding(real) {
                private boolean owed;

                @Override
                public void onGap() {
                    owed = true;
                }

                @Override
                public void onFrame(NodeFrame frame) {
                    super.onFrame(frame);
                    if (owed) {
                        owed = false;
                        super.onGap();
                    }
                }
            };
        }
    },

    TELLS_GAPS_FOR_NOTHING("rule_1_frames_arrive_in_order_and_once") {
        @Override
        BusListener listener(BusListener real) {
            return new Forwarding(real) {
                @Override
                public void onFrame(NodeFrame frame) {
                    super.onFrame(frame);
                    if (Frames.numberOf(frame) == 500) {
                        super.onGap();
                    }
                }
            };
        }
    },

    DEAF_AFTER_A_FAILURE("rule_6_a_listener_that_throws_hears_on_and_so_do_others") {
        @Override
        BusListener listener(BusListener real) {
            return new Forwarding(real) {
                private boolean failed;

                @Override
                public void onFrame(NodeFrame frame) {
                    if (!failed) {
                        failed = true;
                        super.onFrame(frame);
                        failed = false;
                    }
                }
            };
        }
    },

    CALLS_INSIDE_CALLS("rule_6_calls_come_one_after_another_each_happening_before_the_next") {
        @Override
        BusListener listener(BusListener real) {
            return new Forwarding(real) {
                @Override
                public void onFrame(NodeFrame frame) {
                    Thread other = new Thread(() -> super.onFrame(frame));
                    other.start();
                    if (Frames.numberOf(frame) % 20 == 0) {
                        Texts.join(other);
                    }
                }
            };
        }
    },

    HOLDS_UP_EVERYBODY("rule_6_a_slow_listener_holds_up_nobody") {
        @Override
        BusListener listener(BusListener real) {
            return new Forwarding(real) {
                @Override
                public void onFrame(NodeFrame frame) {
                    synchronized (Breakage.class) {
                        super.onFrame(frame);
                    }
                }
            };
        }
    },

    TELLS_WHO_HAS_CLOSED(
            "rule_7_who_has_closed_hears_nothing_and_the_others_go_on",
            "rule_7_a_listener_may_close_from_within_and_listen_anew") {
        @Override
        BusSubscription subscription(BusSubscription real) {
            return new BusSubscription() {
                @Override
                public CompletionStage<Void> ready() {
                    return real.ready();
                }

                @Override
                public void close() {}
            };
        }
    },

    ONE_KIND_OF_CHANNEL("rule_8_desks_kinds_and_names_are_apart") {
        @Override
        BusChannel channel(BusChannel real) {
            return real.kind() == BusChannel.Kind.NODES
                    ? real
                    : new BusChannel(real.desk(), BusChannel.Kind.NODE, real.name());
        }
    },

    COLONS_IN_NAMES("rule_8_desks_kinds_and_names_are_apart") {
        @Override
        BusChannel channel(BusChannel real) {
            String whole = real.desk().value() + ":" + real.name();
            return real.kind() == BusChannel.Kind.NODES ? real : new BusChannel(new DeskId("all"), real.kind(), whole);
        }
    },

    NEVER_DOWN("rule_10_a_watcher_is_told_how_it_is_and_each_change") {
        @Override
        ClusterBus bus(ClusterBus real) {
            return new ForwardingBus(real, this) {
                @Override
                public Watching watch(Watcher watcher) {
                    return super.watch(up -> watcher.onState(true));
                }
            };
        }
    },

    TELLS_NO_PRESENT_STATE("rule_10_a_watcher_is_told_how_it_is_and_each_change") {
        @Override
        ClusterBus bus(ClusterBus real) {
            return new ForwardingBus(real, this) {
                @Override
                public Watching watch(Watcher watcher) {
                    AtomicInteger calls = new AtomicInteger();
                    return super.watch(up -> {
                        if (calls.getAndIncrement() > 0) {
                            watcher.onState(up);
                        }
                    });
                }
            };
        }
    },

    SPEAKS_AFTER_CLOSING("rule_13_a_bus_that_is_closed_says_and_hears_nothing_and_the_others_go_on") {
        @Override
        ClusterBus bus(ClusterBus real) {
            return new ForwardingBus(real, this) {
                @Override
                public void close() {}
            };
        }
    },

    FORGETS_LETTERS("rule_14_letters_come_back_from_their_bytes_at_another_node") {
        @Override
        NodeCodec codec(NodeCodec real) {
            return new ForgetfulCodec(real);
        }
    },

    QUEUES_WITHOUT_END("rule_3_what_waits_to_be_published_is_bounded") {
        @Override
        boolean hasAWire() {
            return true;
        }

        @Override
        ClusterBus bus(ClusterBus real) {
            return new ForwardingBus(real, this) {
                @Override
                public CompletionStage<Boolean> publish(BusChannel channel, NodeFrame frame) {
                    return new CompletableFuture<>();
                }
            };
        }
    },

    STUMBLES_OVER_BYTES("rule_11_bytes_that_are_no_frame_are_passed_over") {
        @Override
        boolean hasAWire() {
            return true;
        }

        @Override
        BusListener listener(BusListener real) {
            return new Forwarding(real) {
                @Override
                public void onFrame(NodeFrame frame) {}
            };
        }
    },

    KEEPS_WHAT_IT_CARRIES("rule_12_nothing_is_kept") {
        @Override
        ClusterBus bus(ClusterBus real) {
            return new ForwardingBus(real, this) {
                @Override
                public CompletionStage<Boolean> publish(BusChannel channel, NodeFrame frame) {
                    PAST.put(channel, frame);
                    return super.publish(channel, frame);
                }
            };
        }

        @Override
        String kept() {
            return PAST.values().stream().map(Texts::of).collect(Collectors.joining());
        }
    };

    private static final java.util.Map<BusChannel, NodeFrame> PAST = new java.util.concurrent.ConcurrentHashMap<>();

    private final List<String> caughtBy;

    Breakage(String... caughtBy) {
        this.caughtBy = List.of(caughtBy);
    }

    List<String> caughtBy() {
        return caughtBy;
    }

    ClusterBus bus(ClusterBus real) {
        return new ForwardingBus(real, this);
    }

    /** Whether its wire can be frozen and written on. */
    boolean hasAWire() {
        return false;
    }

    /** What the other side keeps. */
    String kept() {
        return "";
    }

    BusListener listener(BusListener real) {
        return real;
    }

    BusSubscription subscription(BusSubscription real) {
        return real;
    }

    BusChannel channel(BusChannel real) {
        return real;
    }

    NodeCodec codec(NodeCodec real) {
        return real;
    }
}
