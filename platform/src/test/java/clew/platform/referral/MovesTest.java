package clew.platform.referral;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.access.MemberId;
import clew.platform.referral.Move.Moved;
import clew.platform.referral.Move.Reason;
import clew.platform.referral.Move.Refused;
import clew.platform.referral.ReferralState.Accepted;
import clew.platform.referral.ReferralState.Answered;
import clew.platform.referral.ReferralState.Asked;
import clew.platform.referral.ReferralState.Declined;
import clew.platform.referral.ReferralState.Done;
import clew.platform.referral.ReferralState.Sent;
import clew.platform.referral.ReferralState.Withdrawn;
import clew.testkit.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MovesTest {

    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
    private static final MemberId SOMEBODY = MemberId.random();
    private static final ReferralState SENT = new Sent(AT, SOMEBODY);
    private static final ReferralState ASKED = new Asked(AT, SOMEBODY, "Does she have a child with her?");
    private static final ReferralState ANSWERED = new Answered(AT, SOMEBODY, "No.");
    private static final ReferralState ACCEPTED = new Accepted(AT, SOMEBODY);
    private static final ReferralState DECLINED = new Declined(AT, SOMEBODY, DeclineReason.NO_CAPACITY, "");
    private static final ReferralState DONE = new Done(AT, SOMEBODY, Outcome.HELPED_AND_FINISHED, "");
    private static final ReferralState WITHDRAWN = new Withdrawn(AT, SOMEBODY, "");
    private static final List<Step> STEPS = List.of(
            new Step.Accept(),
            new Step.Decline(DeclineReason.LANGUAGE, ""),
            new Step.Ask("From when?"),
            new Step.Answer("From today."),
            new Step.Finish(Outcome.HELPED_AND_CONTINUES, ""),
            new Step.Withdraw(""));

    @Test
    void theWholeTableOfMovesIsAsWritten() {
        assertThat(table())
                .containsExactly(
                        "SENT: ACCEPT>ACCEPTED DECLINE>DECLINED ASK>ASKED ANSWER!NO_OPEN_QUESTION DONE!NOT_ACCEPTED_YET WITHDRAW>WITHDRAWN",
                        "ASKED: ACCEPT>ACCEPTED DECLINE>DECLINED ASK!QUESTION_STILL_OPEN ANSWER>ANSWERED DONE!NOT_ACCEPTED_YET WITHDRAW>WITHDRAWN",
                        "ANSWERED: ACCEPT>ACCEPTED DECLINE>DECLINED ASK>ASKED ANSWER!NO_OPEN_QUESTION DONE!NOT_ACCEPTED_YET WITHDRAW>WITHDRAWN",
                        "ACCEPTED: ACCEPT!ALREADY_ACCEPTED DECLINE!ALREADY_ACCEPTED ASK!ALREADY_ACCEPTED ANSWER!ALREADY_ACCEPTED DONE>DONE WITHDRAW!ALREADY_ACCEPTED",
                        "DECLINED: ACCEPT!ALREADY_DECLINED DECLINE!ALREADY_DECLINED ASK!ALREADY_DECLINED ANSWER!ALREADY_DECLINED DONE!ALREADY_DECLINED WITHDRAW!ALREADY_DECLINED",
                        "DONE: ACCEPT!ALREADY_DONE DECLINE!ALREADY_DONE ASK!ALREADY_DONE ANSWER!ALREADY_DONE DONE!ALREADY_DONE WITHDRAW!ALREADY_DONE",
                        "WITHDRAWN: ACCEPT!ALREADY_WITHDRAWN DECLINE!ALREADY_WITHDRAWN ASK!ALREADY_WITHDRAWN ANSWER!ALREADY_WITHDRAWN DONE!ALREADY_WITHDRAWN WITHDRAW!ALREADY_WITHDRAWN");
    }

    @Test
    void nobodyTakesTheStepsOfTheOtherSide() {
        for (Step step : STEPS) {
            Side other = step.side() == Side.SENDER ? Side.RECEIVER : Side.SENDER;

            assertThat(Moves.next(ASKED, other, step, SOMEBODY, AT)).isEqualTo(new Refused(Reason.NOT_YOUR_SIDE));
        }
    }

    @Test
    void aStepThatNeedsWordsIsRefusedWithoutThem() {
        assertThat(next(SENT, new Step.Ask("  "))).isEqualTo(new Refused(Reason.WORDS_MISSING));
        assertThat(next(ASKED, new Step.Answer(""))).isEqualTo(new Refused(Reason.WORDS_MISSING));
        assertThat(next(SENT, new Step.Decline(DeclineReason.OTHER, ""))).isEqualTo(new Refused(Reason.WORDS_MISSING));
        assertThat(next(ACCEPTED, new Step.Finish(Outcome.COULD_NOT_HELP, "")))
                .isEqualTo(new Refused(Reason.WORDS_MISSING));
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void howeverItGoesTheOpenStepsAreTheOnesThatAreTakenAndTheEndIsTheEnd(long seed) {
        RandomGenerator random = Seeds.random(seed);
        ReferralState state = SENT;
        for (int turn = 0; turn < 30; turn++) {
            Step step = STEPS.get(random.nextInt(STEPS.size()));
            boolean open = Moves.open(state, step.side()).contains(step.kind());
            boolean over = Moves.turn(state).isEmpty();

            switch (next(state, step)) {
                case Moved moved -> {
                    assertThat(open).isTrue();
                    assertThat(over).isFalse();
                    state = moved.next();
                }
                case Refused _ -> assertThat(open).isFalse();
            }
        }
    }

    private static Move next(ReferralState state, Step step) {
        return Moves.next(state, step.side(), step, SOMEBODY, AT);
    }

    private static List<String> table() {
        List<String> rows = new ArrayList<>();
        for (ReferralState state : List.of(SENT, ASKED, ANSWERED, ACCEPTED, DECLINED, DONE, WITHDRAWN)) {
            StringBuilder row = new StringBuilder(state.name() + ":");
            for (Step step : STEPS) {
                row.append(' ').append(step.kind());
                switch (next(state, step)) {
                    case Moved moved -> row.append('>').append(moved.next().name());
                    case Refused refused -> row.append('!').append(refused.reason());
                }
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
