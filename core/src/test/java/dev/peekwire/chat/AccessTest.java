package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AccessTest {
    /** Written by hand, apart from the code: yes, or why not (U unauthenticated, N not found, F forbidden). */
    private static final String MATRIX =
            """
            who                   READ START ASSIGN POST POST_NOTE SET_ATTRIBUTES GRANT_CONSENT WITHDRAW_CONSENT LOOK JOIN LEAVE TRANSFER REROUTE END_HANDOVER TAKE HOLD MONITOR TRACE ASSIST WALK COMMIT WITHDRAW_COMMITMENT APPROVE_COMMITMENT ANSWER_COMMITMENT ASK_COMPENSATION SETTLE_COMPENSATION SURVEY MAIL_TRANSCRIPT CLOSE
            anonymous             U    U     U      U    U         U              U             U                U    U    U     U        U       U            U    U    U       U     U      U    U      U                   U                  U                 U                U                   U      U               U
            owner                 yes  yes   F      yes  F         yes            yes           yes              F    F    F     F        F       F            F    F    F       F     F      F    F      F                   F                  yes               yes              F                   yes    yes             yes
            other-visitor         N    N     N      N    N         N              N             N                N    N    N     N        N       N            N    N    N       N     N      N    N      N                   N                  N                 N                N                   N      N               N
            assigned              yes  F     F      yes  yes       yes            F             F                yes  yes  yes   yes      F       yes          F    yes  F       yes   yes    yes  yes    yes                 F                  F                 F                yes                 F      F               yes
            joined                yes  F     F      yes  yes       yes            F             F                yes  yes  yes   F        F       F            F    F    F       yes   yes    yes  yes    yes                 F                  F                 F                yes                 F      F               F
            joined-of-other-team  yes  F     F      yes  yes       yes            F             F                yes  yes  yes   F        F       F            F    F    F       yes   yes    yes  yes    yes                 F                  F                 F                yes                 F      F               F
            teammate              yes  F     F      F    F         F              F             F                F    yes  F     F        F       F            F    F    F       yes   F      F    F      F                   F                  F                 F                F                   F      F               F
            agent-of-other-team   N    N     N      N    N         N              N             N                N    N    N     N        N       N            N    N    N       N     N      N    N      N                   N                  N                 N                N                   N      N               N
            supervisor            yes  F     F      F    yes       F              F             F                F    yes  F     yes      F       yes          yes  F    yes     yes   F      F    F      yes                 yes                F                 F                F                   F      F               yes
            supervisor-who-joined yes  F     F      yes  yes       yes            F             F                yes  yes  yes   yes      F       yes          yes  F    yes     yes   yes    yes  yes    yes                 yes                F                 F                yes                 F      F               yes
            supervisor-assigned   yes  F     F      yes  yes       yes            F             F                yes  yes  yes   yes      F       yes          yes  yes  yes     yes   yes    yes  yes    yes                 yes                F                 F                yes                 F      F               yes
            visitor-to-no-chat    N    yes   N      N    N         N              N             N                N    N    N     N        N       N            N    N    N       N     N      N    N      N                   N                  N                 N                N                   N      N               N
            agent-to-no-chat      N    N     N      N    N         N              N             N                N    N    N     N        N       N            N    N    N       N     N      N    N      N                   N                  N                 N                N                   N      N               N
            supervisor-to-no-chat N    N     N      N    N         N              N             N                N    N    N     N        N       N            N    N    N       N     N      N    N      N                   N                  N                 N                N                   N      N               N
            anonymous-to-no-chat  U    U     U      U    U         U              U             U                U    U    U     U        U       U            U    U    U       U     U      U    U      U                   U                  U                 U                U                   U      U               U
            teammate-to-queued    yes  F     F      F    F         F              F             F                F    yes  F     F        F       F            F    F    F       yes   F      F    F      F                   F                  F                 F                F                   F      F               F
            other-team-to-queued  N    N     N      N    N         N              N             N                N    N    N     N        N       N            N    N    N       N     N      N    N      N                   N                  N                 N                N                   N      N               N
            supervisor-to-queued  yes  F     F      F    yes       F              F             F                F    yes  F     yes      F       yes          yes  F    yes     yes   F      F    F      yes                 yes                F                 F                F                   F      F               yes
            owner-of-closed       yes  yes   F      yes  F         yes            yes           yes              F    F    F     F        F       F            F    F    F       F     F      F    F      F                   F                  yes               yes              F                   yes    yes             yes
            agent-after-close     yes  F     F      F    F         F              F             F                F    yes  F     F        F       F            F    F    F       yes   F      F    F      F                   F                  F                 F                F                   F      F               F
            agent-after-transfer  N    N     N      N    N         N              N             N                N    N    N     N        N       N            N    N    N       N     N      N    N      N                   N                  N                 N                N                   N      N               N
            """;

    private record Case(Principal who, Chat chat) {}

    private static final Map<String, Case> CASES = cases();

    private static Map<String, Case> cases() {
        Chat none = Chat.none(CHAT);
        Chat waiting = queued().chat;
        Chat mine = assigned().accepts(B, new ChatCommand.Join(BOB)).chat;
        Chat closed = assigned().accepts(A, new ChatCommand.Close(CloseReason.DONE)).chat;
        Chat away = assigned().accepts(A, new ChatCommand.Transfer(HELP, CY, null)).chat;
        Principal nobody = new Principal.Anonymous();
        Principal vera = new Principal.Visitor(VERA);
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("anonymous", new Case(nobody, mine));
        cases.put("owner", new Case(vera, mine));
        cases.put("other-visitor", new Case(new Principal.Visitor(MALLORY), mine));
        cases.put("assigned", new Case(new Principal.Agent(ANN, Set.of(SALES), false), mine));
        cases.put("joined", new Case(new Principal.Agent(BOB, Set.of(SALES, HELP), false), mine));
        cases.put("joined-of-other-team", new Case(new Principal.Agent(BOB, Set.of(HELP), false), mine));
        cases.put("teammate", new Case(new Principal.Agent(BOSS, Set.of(SALES), false), mine));
        cases.put("agent-of-other-team", new Case(new Principal.Agent(CY, Set.of(HELP), false), mine));
        cases.put("supervisor", new Case(new Principal.Agent(BOSS, Set.of(HELP), true), mine));
        cases.put("supervisor-who-joined", new Case(new Principal.Agent(BOB, Set.of(HELP), true), mine));
        cases.put("supervisor-assigned", new Case(new Principal.Agent(ANN, Set.of(SALES), true), mine));
        cases.put("visitor-to-no-chat", new Case(vera, none));
        cases.put("agent-to-no-chat", new Case(new Principal.Agent(ANN, Set.of(SALES), false), none));
        cases.put("supervisor-to-no-chat", new Case(new Principal.Agent(BOSS, Set.of(SALES), true), none));
        cases.put("anonymous-to-no-chat", new Case(nobody, none));
        cases.put("teammate-to-queued", new Case(new Principal.Agent(ANN, Set.of(SALES), false), waiting));
        cases.put("other-team-to-queued", new Case(new Principal.Agent(CY, Set.of(HELP), false), waiting));
        cases.put("supervisor-to-queued", new Case(new Principal.Agent(BOSS, Set.of(HELP), true), waiting));
        cases.put("owner-of-closed", new Case(vera, closed));
        cases.put("agent-after-close", new Case(new Principal.Agent(ANN, Set.of(SALES), false), closed));
        cases.put("agent-after-transfer", new Case(new Principal.Agent(ANN, Set.of(SALES), false), away));
        return cases;
    }

    @TestFactory
    List<DynamicTest> every_role_may_what_the_matrix_says() {
        List<String[]> rows =
                MATRIX.lines().map(line -> line.trim().split("\\s+")).toList();
        String[] actions = rows.get(0);
        assertThat(Arrays.asList(actions).subList(1, actions.length))
                .containsExactlyElementsOf(
                        Arrays.stream(Access.Action.values()).map(Enum::name).toList());
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.length; i++) {
                Case c = CASES.get(row[0]);
                Access.Action action = Access.Action.valueOf(actions[i]);
                String expected = row[i];
                tests.add(DynamicTest.dynamicTest(row[0] + " " + action + " " + expected, () -> assertThat(
                                answer(Access.check(c.who(), c.chat(), action)))
                        .isEqualTo(expected)));
            }
        }
        assertThat(tests).hasSize(CASES.size() * Access.Action.values().length);
        return tests;
    }

    private static String answer(Optional<Refusal> refusal) {
        return refusal.map(r -> switch (r.code()) {
                    case UNAUTHENTICATED -> "U";
                    case NOT_FOUND -> "N";
                    case FORBIDDEN -> "F";
                    default -> r.code().wire();
                })
                .orElse("yes");
    }

    @Test
    void an_unknown_and_a_foreign_chat_get_equal_refusals() {
        Chat mine = assigned().chat;
        Principal stranger = new Principal.Agent(CY, Set.of(new TeamId("elsewhere")), false);
        for (Access.Action action : Access.Action.values()) {
            assertThat(Access.check(stranger, mine, action))
                    .isEqualTo(Access.check(stranger, Chat.none(CHAT), action))
                    .contains(Access.NOT_FOUND);
        }
        assertThat(Access.check(new Principal.Visitor(MALLORY), mine, Access.Action.READ))
                .isEqualTo(Access.check(new Principal.Visitor(MALLORY), Chat.none(CHAT), Access.Action.READ));
    }

    @Test
    void what_access_allows_who_takes_part_is_never_forbidden_by_the_decision() {
        Story story = looking();
        for (ChatCommand command : ChatTest.everyCommandButStart().toList()) {
            Access.Action action = Access.Action.of(command);
            Principal ann = new Principal.Agent(ANN, Set.of(SALES), false);
            boolean forbidden = story.chat.decide(A, command, story.rules) instanceof Decision.Refused refused
                    && refused.refusal().code() == ErrorCode.FORBIDDEN
                    && refused.refusal().field() == null;
            if (Access.check(ann, story.chat, action).isEmpty()) {
                assertThat(forbidden).as("%s", action).isFalse();
            }
        }
    }

    @Test
    void every_command_is_an_action() {
        assertThat(Access.Action.values())
                .extracting(Enum::name)
                .containsAll(
                        Arrays.stream(ChatCommand.Type.values()).map(Enum::name).toList());
        assertThat(Access.Action.of(start())).isEqualTo(Access.Action.START);
    }

    @Test
    void the_tables_rows_add_up_for_a_supervisor_who_has_joined() {
        Chat chat = assigned().accepts(B, new ChatCommand.Join(BOB)).chat;
        assertThat(Access.relations(new Principal.Agent(BOB, Set.of(SALES), true), chat))
                .containsExactly(Access.Relation.TEAMMATE, Access.Relation.JOINED, Access.Relation.SUPERVISOR);
        for (Access.Relation relation : Access.Relation.values()) {
            assertThat(Access.allowed(relation)).doesNotContain(Access.Action.ASSIGN);
            assertThat(Access.otherwise(relation)).isNotNull();
        }
    }
}
