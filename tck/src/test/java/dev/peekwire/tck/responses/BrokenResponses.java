package dev.peekwire.tck.responses;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.KeptScript;
import dev.peekwire.spi.ResponseStore;
import dev.peekwire.spi.ScriptAct;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptChanged;
import dev.peekwire.spi.ScriptMark;
import dev.peekwire.spi.ScriptNews;
import dev.peekwire.spi.ScriptStep;
import dev.peekwire.store.memory.MemoryResponseStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Stores that do one thing wrong, and the test that is meant to catch each. */
enum BrokenResponses {
    KEEPS_NO_VERSION_BEFORE("rule_2_an_act_on_one_version_leaves_the_others", () -> new DelegatingResponses() {
        @Override
        public Optional<KeptScript> version(DeskId desk, ScriptRef script) {
            return newest(desk, script.id());
        }
    }),
    LOSES_TAGS("rule_2_everything_that_a_script_has_comes_back", () -> new DelegatingResponses() {
        @Override
        public Optional<KeptScript> version(DeskId desk, ScriptRef script) {
            return super.version(desk, script).map(kept -> new KeptScript(untagged(kept.script()), kept.steps()));
        }
    }),
    TAKES_THE_CONTENTS_APPROVAL("rule_2_an_approval_in_the_content_does_not_count", () -> new DelegatingResponses() {
        @Override
        public ScriptChanged change(ScriptChange change) {
            ScriptedResponse content = change.content();
            boolean claimed = content != null && content.approval().state() == Approval.State.APPROVED;
            return super.change(claimed ? with(change, ScriptAct.APPROVED, change.mark()) : change);
        }
    }),
    REFUSES_FOR_GOOD("rule_2_a_version_has_the_approval_of_the_last_act_on_it", () -> new DelegatingResponses() {
        @Override
        public ScriptChanged change(ScriptChange change) {
            return super.change(
                    change.act() == ScriptAct.REFUSED ? with(change, ScriptAct.RETIRED, change.mark()) : change);
        }
    }),
    ANSWERS_THE_LAST_TOUCHED(
            "rule_2_the_newest_is_that_of_the_highest_number_whatever_was_done_last", () -> new DelegatingResponses() {
                @Override
                public Optional<KeptScript> newest(DeskId desk, String id) {
                    List<ScriptStep> steps = history(desk, id, 0, MOST_READ);
                    return steps.isEmpty()
                            ? Optional.empty()
                            : version(desk, steps.get(steps.size() - 1).script());
                }
            }),
    SORTS_THE_HISTORY_BY_TIME(
            "rule_3_steps_are_numbered_over_all_versions_and_come_back_unchanged", () -> new DelegatingResponses() {
                @Override
                public List<ScriptStep> history(DeskId desk, String id, long after, int limit) {
                    return super.history(desk, id, after, limit).stream()
                            .sorted(Comparator.comparing(step -> step.mark().at()))
                            .toList();
                }
            }),
    FORGETS_NOTES(
            "rule_3_steps_are_numbered_over_all_versions_and_come_back_unchanged", () -> new DelegatingResponses() {
                @Override
                public List<ScriptStep> history(DeskId desk, String id, long after, int limit) {
                    return super.history(desk, id, after, limit).stream()
                            .map(step -> new ScriptStep(step.number(), step.script(), step.act(), unnoted(step.mark())))
                            .toList();
                }
            }),
    LAST_WRITER_WINS("rule_4_a_change_that_expects_too_few_steps_is_refused", () -> new DelegatingResponses() {
        @Override
        public synchronized ScriptChanged change(ScriptChange change) {
            long steps = newest(change.desk(), change.script().id())
                    .map(KeptScript::steps)
                    .orElse(0L);
            return super.change(expecting(change, Math.max(steps, change.expected())));
        }
    }),
    RENUMBERS_VERSIONS("rule_4_content_under_a_version_that_is_there_is_refused", () -> new DelegatingResponses() {
        @Override
        public ScriptChanged change(ScriptChange change) {
            ScriptChanged changed = super.change(change);
            ScriptedResponse content = change.content();
            if (changed.type() != ScriptChanged.Type.CONFLICT || content == null) {
                return changed;
            }
            ScriptedResponse next =
                    content.toBuilder(content.ref().version() + 1).build();
            return super.change(new ScriptChange(change.desk(), next, change.act(), change.expected(), change.mark()));
        }
    }),
    RACES_ON_WHAT_IS_EXPECTED(
            "rule_4_of_several_at_once_that_expect_the_same_one_does_it", () -> new DelegatingResponses() {
                @Override
                public ScriptChanged change(ScriptChange change) {
                    ScriptChanged changed = super.change(change);
                    return changed.type() == ScriptChanged.Type.CONFLICT
                            ? new ScriptChanged.Done(new ScriptStep(1, change.script(), change.act(), change.mark()), 1)
                            : changed;
                }
            }),
    KNOWS_NO_COMMANDS("rule_5_a_command_that_was_seen_answers_what_it_did", () -> new DelegatingResponses() {
        @Override
        public ScriptChanged change(ScriptChange change) {
            ScriptMark mark = change.mark();
            CommandId other = new CommandId(UUID.randomUUID().toString());
            return super.change(with(change, change.act(), new ScriptMark(mark.by(), mark.at(), other, mark.note())));
        }
    }),
    ALLOWS_ONE_MORE("rule_6_an_agent_has_no_more_scripts_than_the_change_allows", () -> new DelegatingResponses() {
        @Override
        public ScriptChanged change(ScriptChange change) {
            return super.change(
                    change.mostOwn(change.mostOwn() == Integer.MAX_VALUE ? Integer.MAX_VALUE : change.mostOwn() + 1));
        }
    }),
    KNOWS_NO_LIMIT("rule_6_several_at_once_do_not_pass_the_limit_together", () -> new DelegatingResponses() {
        @Override
        public ScriptChanged change(ScriptChange change) {
            return super.change(change.mostOwn(Integer.MAX_VALUE));
        }
    }),
    TELLS_OWN_BACKWARDS("rule_7_an_agents_own_are_told_newest_by_id_and_nobody_elses", () -> new DelegatingResponses() {
        @Override
        public List<KeptScript> own(DeskId desk, AgentId agent, String after, int limit) {
            return super.own(desk, agent, after, limit).stream()
                    .sorted(Comparator.comparing(
                                    (KeptScript kept) -> kept.script().ref())
                            .reversed())
                    .toList();
        }
    }),
    COUNTS_REFUSALS("rule_8_the_revision_stands_when_nothing_was_erased", () -> new DelegatingResponses() {
        private long more;

        @Override
        public boolean erase(DeskId desk, AgentId agent, String id) {
            more++;
            return super.erase(desk, agent, id);
        }

        @Override
        public long revision(DeskId desk) {
            return super.revision(desk) + more;
        }
    }),
    TELLS_THE_LAST_AGAIN(
            "rule_9_nothing_is_told_twice_and_the_last_is_at_the_revision", () -> new DelegatingResponses() {
                @Override
                public List<ScriptNews> changes(DeskId desk, long after, int limit) {
                    long once = after == super.revision(desk) && again++ == 0 ? after - 1 : after;
                    return super.changes(desk, Math.max(0, once), limit);
                }

                private int again;
            }),
    TELLS_THE_DESKS_ALONE("rule_9_an_agents_own_are_told_too", () -> new DelegatingResponses() {
        @Override
        public List<ScriptNews> changes(DeskId desk, long after, int limit) {
            return super.changes(desk, after, limit).stream()
                    .filter(told -> !told.id().startsWith("own"))
                    .toList();
        }
    }),
    SKIPS_WHAT_COMMITS_LATE("rule_9_who_reads_on_while_others_change_misses_nothing", () -> new DelegatingResponses() {
        @Override
        public List<ScriptNews> changes(DeskId desk, long after, int limit) {
            return super.changes(desk, after, limit).stream()
                    .filter(told -> told.revision() % 7 != 3)
                    .toList();
        }
    }),
    KEEPS_QUIET_ON_ERASURES("rule_10_an_erasure_is_told_to_who_knew_the_script", () -> new DelegatingResponses() {
        @Override
        public List<ScriptNews> changes(DeskId desk, long after, int limit) {
            return super.changes(desk, after, limit).stream()
                    .filter(told -> told.script() != null)
                    .toList();
        }
    }),
    ERASES_FOR_ANYBODY("rule_10_what_is_not_the_agents_own_stays", () -> new DelegatingResponses() {
        @Override
        public boolean erase(DeskId desk, AgentId agent, String id) {
            return super.erase(desk, ResponseFixture.ANNA, id) || super.erase(desk, ResponseFixture.BOB, id);
        }
    }),
    ANSWERS_AFTER_CLOSING("rule_11_after_closing_every_call_fails_with_closed", () -> new DelegatingResponses() {
        @Override
        public void close() {
            // Goes on.
        }
    }),
    HAS_ONE_DESK("rule_12_the_same_ids_in_two_desks_are_two_things", () -> new DelegatingResponses() {
        @Override
        public Optional<KeptScript> newest(DeskId desk, String id) {
            return super.newest(only(desk), id);
        }

        @Override
        public ScriptChanged change(ScriptChange change) {
            only(change.desk());
            return super.change(change);
        }

        private DeskId first;

        private DeskId only(DeskId asked) {
            first = first == null ? asked : first;
            return first;
        }
    }),
    KNOWS_NO_BOUNDS("rule_13_no_more_is_told_than_was_asked_for", () -> new DelegatingResponses() {
        @Override
        public List<ScriptNews> changes(DeskId desk, long after, int limit) {
            return super.changes(desk, after, MOST_READ);
        }
    }),
    TAKES_ANY_LIMIT("rule_13_bounds_that_make_no_sense_are_refused", () -> new DelegatingResponses() {
        @Override
        public List<ScriptNews> changes(DeskId desk, long after, int limit) {
            return super.changes(desk, Math.max(0, after), Math.max(1, Math.min(limit, MOST_READ)));
        }
    }),
    SHARES_NOTHING("rule_1_what_one_call_has_changed_the_next_sees_also_at_another_node", DelegatingResponses::new) {
        @Override
        ResponseStore second(ResponseStore first) {
            return MemoryResponseStore.create();
        }
    };

    private final String caughtBy;
    private final Supplier<ResponseStore> broken;

    BrokenResponses(String caughtBy, Supplier<ResponseStore> broken) {
        this.caughtBy = caughtBy;
        this.broken = broken;
    }

    String caughtBy() {
        return caughtBy;
    }

    ResponseStore open() {
        return broken.get();
    }

    /** Left open when it is closed, for the first is closed by its test. */
    ResponseStore second(ResponseStore first) {
        return new SameResponses(first);
    }

    private static ScriptedResponse untagged(ScriptedResponse script) {
        return ScriptedResponse.builder(script.ref().id(), script.ref().version())
                .title(script.title())
                .body("en", "words")
                .build();
    }

    private static ScriptMark unnoted(ScriptMark mark) {
        return new ScriptMark(mark.by(), mark.at(), mark.command());
    }

    private static ScriptChange with(ScriptChange change, ScriptAct act, ScriptMark mark) {
        return new ScriptChange(
                change.desk(), change.script(), change.content(), act, change.expected(), mark, change.mostOwn());
    }

    private static ScriptChange expecting(ScriptChange change, long steps) {
        return new ScriptChange(
                change.desk(), change.script(), change.content(), change.act(), steps, change.mark(), change.mostOwn());
    }
}
