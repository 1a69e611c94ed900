package dev.peekwire.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Whatever a visitor's client asks for in whatever order: text is allowed only under a live grant that allows it. */
class ConsentPropertiesTest {
    private static final Set<Purpose> PEEK = Set.of(Purpose.PEEK);
    private static final Set<Purpose> BOTH = Set.of(Purpose.PEEK, Purpose.SUGGESTIONS);

    /** One step of a chat: a grant asked for, or with null a withdrawal; and who is there to read after it. */
    record Step(@Nullable Grant asked, int looking, boolean suggester) {}

    @Property(tries = 10_000)
    void nothing_is_visible_without_a_live_accepted_grant_of_that_level_and_purpose(
            @ForAll("policies") ConsentPolicy policy, @ForAll("steps") List<Step> steps) {
        ConsentState state = ConsentState.none();
        Grant live = null;
        for (Step step : steps) {
            state = after(policy, state, step);
            if (step.asked() == null) {
                live = null;
            } else if (state.grant() == step.asked()) {
                live = step.asked();
            }
            assertCoveredBy(live, policy, state, step);
        }
    }

    private static void assertCoveredBy(@Nullable Grant live, ConsentPolicy policy, ConsentState state, Step step) {
        Visibility now = Visibility.of(state, step.looking(), step.suggester());
        if (live == null) {
            assertThat(now).isEqualTo(Visibility.none());
            assertThat(state.level()).isEqualTo(PeekLevel.NONE);
            return;
        }
        assertThat(state.level()).isEqualTo(live.level());
        assertThat(state.level().atMost(policy.level())).isTrue();
        assertThat(policy.purposes()).containsAll(live.purposes());
        if (now.demand() == DemandMode.DRAFT) {
            assertThat(live.level().allowsText()).isTrue();
        }
        assertThat(now.readers()).isEqualTo(live.allows(Purpose.PEEK) ? step.looking() : 0);
        assertThat(!now.suggester() || live.allows(Purpose.SUGGESTIONS)).isTrue();
    }

    @Property(tries = 10_000)
    void a_withdrawal_ends_everything_whatever_came_before(
            @ForAll("policies") ConsentPolicy policy,
            @ForAll("steps") List<Step> steps,
            @ForAll @IntRange(max = 9) int looking,
            @ForAll boolean suggester) {
        ConsentState before = fold(policy, steps);
        ConsentState after = before.withdrawn();

        assertThat(Visibility.of(after, looking, suggester)).isEqualTo(Visibility.none());
        assertThat(Purpose.values()).noneMatch(after::allows);
        assertThat(after.lowers(before)).isEqualTo(before.level() != PeekLevel.NONE);
    }

    @Property(tries = 10_000)
    void after_a_withdrawal_only_an_act_of_its_own_consents(
            @ForAll("policies") ConsentPolicy policy,
            @ForAll("steps") List<Step> before,
            @ForAll("steps") List<Step> after) {
        ConsentState state = fold(policy, before).withdrawn();
        for (Step step : after) {
            state = after(policy, state, step);
            Grant live = state.grant();
            assertThat(live == null || live.act() == ConsentAct.OPTED_IN).isTrue();
        }
    }

    @Property(tries = 10_000)
    void global_privacy_control_never_turns_a_notice_into_consent_by_typing(
            @ForAll("policies") ConsentPolicy policy,
            @ForAll("steps") List<Step> steps,
            @ForAll("grants") Grant asked) {
        Grant typed = new Grant(asked.notice(), ConsentAct.TYPED_AFTER_NOTICE, asked.level(), asked.purposes(), true);

        assertThat(policy.refusal(typed, fold(policy, steps))).isPresent();
        assertThat(policy.refusal(typed)).isPresent();
    }

    @Property(tries = 10_000)
    void a_change_that_lowers_nothing_leaves_every_reader_at_least_what_it_had(
            @ForAll("policies") ConsentPolicy policy,
            @ForAll("steps") List<Step> one,
            @ForAll("steps") List<Step> more) {
        ConsentState before = fold(policy, one);
        ConsentState after = before;
        for (Step step : more) {
            after = after(policy, after, step);
        }
        boolean less = false;
        for (Purpose purpose : Purpose.values()) {
            less |= after.level(purpose).compareTo(before.level(purpose)) < 0;
        }
        assertThat(after.lowers(before)).isEqualTo(less);
    }

    private static ConsentState fold(ConsentPolicy policy, List<Step> steps) {
        ConsentState state = ConsentState.none();
        for (Step step : steps) {
            state = after(policy, state, step);
        }
        return state;
    }

    private static ConsentState after(ConsentPolicy policy, ConsentState state, Step step) {
        Grant asked = step.asked();
        if (asked == null) {
            return state.withdrawn();
        }
        return policy.refusal(asked, state).isPresent() ? state : state.granted(asked);
    }

    @Provide
    Arbitrary<ConsentPolicy> policies() {
        return Arbitraries.of(
                ConsentPolicy.off(),
                ConsentPolicy.notice(PeekLevel.TYPING, Purpose.PEEK),
                ConsentPolicy.notice(PeekLevel.MASKED, Purpose.PEEK),
                ConsentPolicy.notice(PeekLevel.MASKED, Purpose.PEEK, Purpose.SUGGESTIONS),
                ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK),
                new ConsentPolicy(ConsentMode.NOTICE, PeekLevel.FULL, BOTH, List.of(own(PEEK), own(BOTH))),
                new ConsentPolicy(ConsentMode.OPT_IN, PeekLevel.FULL, BOTH, List.of(own(BOTH), own(PEEK))));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        grants().injectNull(0.25), Arbitraries.integers().between(0, 3), Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Grant> grants() {
        Arbitrary<NoticeRef> refs = Arbitraries.of(
                ConsentNotice.defaults().get(0).ref(),
                ConsentNotice.defaults().get(6).ref(),
                own(PEEK).ref(),
                own(BOTH).ref(),
                new NoticeRef("peek", "0", "en", "0".repeat(64)));
        return Combinators.combine(
                        refs,
                        Arbitraries.of(ConsentAct.class),
                        Arbitraries.of(PeekLevel.TYPING, PeekLevel.MASKED, PeekLevel.FULL),
                        Arbitraries.of(PEEK, Set.of(Purpose.SUGGESTIONS), BOTH),
                        Arbitraries.of(true, false))
                .as(Grant::new);
    }

    private static ConsentNotice own(Set<Purpose> purposes) {
        return new ConsentNotice("own-" + purposes.size(), "7", "en", null, "All of it", purposes, PeekLevel.FULL);
    }
}
