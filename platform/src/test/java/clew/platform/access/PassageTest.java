package clew.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.access.Cover.Basis;
import clew.platform.directory.Reason;
import clew.platform.directory.RecipientClass;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// To whom a refusal says that there is nothing, and to whom that it is refused.
class PassageTest {

    private static final Cover COVER = new Cover(Basis.CONSENT, new UUID(3, 3));
    private static final Reason WHY = Reason.of("access.policy.allowed");

    /// The policy itself refuses: the answer must be the same as where it leaves it to what is agreed and nothing is.
    @ParameterizedTest
    @CsvSource({
        // a partner with whom nothing is agreed is not told, whoever keeps it and whoever asks
        "PARTNER,   SERVICE,     NARRATIVE, nothing,  helper, true",
        "PARTNER,   STATISTICS,  NARRATIVE, nothing,  police, true",
        "PARTNER,   POLICE,      NARRATIVE, nothing,  police, true",
        "PARTNER,   IMMIGRATION, REFERRAL,  nothing,  police, true",
        // with whom something is agreed is told, but for a body of enforcement of what a helper keeps
        "PARTNER,   SERVICE,     NARRATIVE, IDENTITY, helper, false",
        "PARTNER,   STATISTICS,  NARRATIVE, IDENTITY, helper, false",
        "PARTNER,   POLICE,      NARRATIVE, IDENTITY, helper, true",
        "PARTNER,   IMMIGRATION, NARRATIVE, IDENTITY, helper, true",
        "PARTNER,   POLICE,      NARRATIVE, IDENTITY, police, false",
        "PARTNER,   POLICE,      REFERRAL,  IDENTITY, helper, false",
        // whose own it is, or who was written to, knows that it is there
        "OWNER,     SERVICE,     NARRATIVE, nothing,  helper, false",
        "ADDRESSEE, SERVICE,     NARRATIVE, nothing,  helper, false",
        "OWNER,     POLICE,      NARRATIVE, nothing,  helper, true",
        "ADDRESSEE, IMMIGRATION, NARRATIVE, nothing,  helper, true",
        "ADDRESSEE, IMMIGRATION, REFERRAL,  nothing,  helper, false",
        "ADDRESSEE, IMMIGRATION, NARRATIVE, nothing,  police, false",
        // to whom is nothing to the person is told nothing; of what is no person's everybody is told
        "NONE,      SERVICE,     NARRATIVE, IDENTITY, police, true",
        "NONE,      POLICE,      DIRECTORY, nothing,  helper, false",
        "PARTNER,   POLICE,      DIRECTORY, nothing,  helper, false",
    })
    void aRefusalByThePolicySaysThatItIsOneOnlyToWhomMayKnow(
            Relation relation, RecipientClass asker, DataKind kind, String open, String keeper, boolean hidden) {
        Passage.Question question = new Passage.Question(relation, kind, asker, true);
        assertThat(Passage.decide(
                        question, new Verdict.Refused(List.of(WHY)), () -> open(open), () -> keeper.equals("helper")))
                .isEqualTo(new Passage.Shut(new Verdict.Refused(List.of(WHY)), hidden));
    }

    @ParameterizedTest
    @EnumSource
    void aListThatIsRefusedTellsOfNobody(Relation relation) {
        Passage.Question question =
                new Passage.Question(relation, DataKind.NARRATIVE, RecipientClass.IMMIGRATION, false);
        assertThat(Passage.decide(question, new Verdict.Refused(List.of(WHY)), Map::of, () -> true))
                .isEqualTo(new Passage.Shut(new Verdict.Refused(List.of(WHY)), false));
    }

    @ParameterizedTest
    @CsvSource({"HEALTH, true", "IDENTITY, false"})
    void whatIsAgreedOpensThatAndNothingElse(DataKind kind, boolean opens) {
        Passage passage = Passage.decide(
                new Passage.Question(Relation.PARTNER, kind, RecipientClass.SERVICE, true),
                new Verdict.IfAgreed(List.of(WHY)),
                () -> open("HEALTH"),
                () -> true);
        assertThat(passage.equals(new Passage.Open(new Verdict.Allowed(List.of(WHY)), COVER)))
                .isEqualTo(opens);
    }

    private static Map<DataKind, Cover> open(String kind) {
        return kind.equals("nothing") ? Map.of() : Map.of(DataKind.valueOf(kind), COVER);
    }
}
