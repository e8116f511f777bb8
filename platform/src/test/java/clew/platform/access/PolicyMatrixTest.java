package clew.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.RecipientClass;
import clew.testkit.Seeds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The policy, cell by cell, against the table that people can read: `policy-matrix.txt`.
class PolicyMatrixTest {

    private static final String LETTERS = "RWSDEI";

    private final Policy policy = new Policy();

    @Test
    void everyRoleRelationKindAndActionIsAsTheTableSays() throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("policy-matrix.txt"), table());

        assertThat(table())
                .as("what the policy makes is in target/policy-matrix.txt: compare it line by line before it is taken")
                .isEqualTo(written());
    }

    @Test
    void everyCellThatIsRefusedSaysWhy() {
        for (Role role : Role.values()) {
            for (Relation relation : Relation.values()) {
                for (DataKind kind : DataKind.values()) {
                    for (Action action : Action.values()) {
                        assertThat(policy.decide(member(AgencyKind.NGO, role), relation, kind, action)
                                        .reasons())
                                .isNotEmpty();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void anotherRoleNeverTakesAnythingAway(long seed) {
        RandomGenerator random = Seeds.random(seed);
        AgencyKind agency = AgencyKind.values()[random.nextInt(AgencyKind.values().length)];
        Set<Role> few = roles(random);
        Set<Role> more = EnumSet.copyOf(few);
        more.addAll(roles(random));
        for (Relation relation : Relation.values()) {
            for (DataKind kind : DataKind.values()) {
                for (Action action : Action.values()) {
                    if (policy.decide(member(agency, few), relation, kind, action)
                            .allowed()) {
                        assertThat(policy.decide(member(agency, more), relation, kind, action)
                                        .allowed())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void nothingAboutAPersonIsOpenToAPartnerByMandateButTheCorrespondenceAndWhatWasAgreed() {
        for (Role role : Role.values()) {
            for (AgencyKind agency : AgencyKind.values()) {
                for (DataKind kind : DataKind.values()) {
                    for (Action action : Action.values()) {
                        boolean spoken = kind == DataKind.REFERRAL || kind == DataKind.CONSENT || !kind.personal();
                        assertThat(!spoken
                                        && policy.decide(member(agency, role), Relation.PARTNER, kind, action)
                                                .allowed())
                                .as("%s %s %s %s", role, agency, kind, action)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void whoHasNoPartInACaseSeesNothingOfAPerson() {
        for (Role role : Role.values()) {
            for (AgencyKind agency : AgencyKind.values()) {
                for (DataKind kind : DataKind.values()) {
                    for (Action action : Action.values()) {
                        assertThat(kind.personal()
                                        && !(policy.decide(member(agency, role), Relation.NONE, kind, action)
                                                instanceof Verdict.Refused))
                                .isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "CHIEF,OWNER,any,IDENTITY,READ,mandate | role: \"CHIEF\"",
                "AUDITOR,COUSIN,any,TRAIL,READ,mandate | relation: \"COUSIN\"",
                "AUDITOR,OWNER,FRIENDS,TRAIL,READ,mandate | class: \"FRIENDS\"",
                "AUDITOR,OWNER,any,GOSSIP,READ,mandate | kind: \"GOSSIP\"",
                "AUDITOR,OWNER,any,TRAIL,READ ERASE,mandate | actions: \"ERASE\"",
                "AUDITOR,OWNER,any,TRAIL,READ READ,mandate | actions: \"READ\"",
                "AUDITOR,OWNER,any,TRAIL,READ,perhaps | basis: \"perhaps\"",
                "AUDITOR,OWNER,any,TRAIL | line: \"AUDITOR,OWNER,any,TRAIL\"",
            })
    void whatCannotBeReadIsNamedWithFileLineFieldAndValue(String line, String named) {
        assertThatThrownBy(() -> read("role,relation,class,kind,actions,basis\n# because\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("trial.csv, line 3, " + named)
                .hasMessageContaining("expected");
    }

    @Test
    void aRuleWithoutItsReasonIsNotRead() {
        assertThatThrownBy(() -> read("role,relation,class,kind,actions,basis\nAUDITOR,OWNER,any,TRAIL,READ,mandate"))
                .hasMessageContaining("says why");
    }

    @Test
    void theReasonOfABlockIsTheCommentAboveIt() {
        String rule = "AUDITOR,OWNER,any,TRAIL,READ,mandate\n";
        assertThat(read("role,relation,class,kind,actions,basis\n# Whoever\n# asks.\n" + rule + rule + "# Another.\n"
                        + rule + "\n# A third.\n" + rule))
                .extracting(PolicyRule::line, PolicyRule::why)
                .containsExactly(
                        tuple(4L, "Whoever asks."),
                        tuple(5L, "Whoever asks."),
                        tuple(7L, "Another."),
                        tuple(10L, "A third."));
        assertThatThrownBy(() -> read("role,relation,class,kind,actions,basis\n# Why.\n\n" + rule))
                .as("a comment that stands alone is nobody's reason")
                .hasMessageContaining("says why");
    }

    private static List<PolicyRule> read(String text) {
        return PolicyFile.read("trial.csv", new BufferedReader(new StringReader(text)));
    }

    private String table() {
        StringBuilder table = new StringBuilder();
        for (Role role : Role.values()) {
            for (RecipientClass recipient : RecipientClass.values()) {
                table.append("%n%s in an agency of class %s%n".formatted(role, recipient));
                table.append("%-16s%-8s%-8s%-10s%s%n".formatted("", "OWNER", "PARTNER", "ADDRESSEE", "NONE"));
                for (DataKind kind : DataKind.values()) {
                    table.append(row(member(kindOf(recipient), role), kind));
                }
            }
        }
        return table.toString();
    }

    private String row(Member member, DataKind kind) {
        List<String> cells = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            StringBuilder cell = new StringBuilder();
            for (Action action : Action.values()) {
                char letter = LETTERS.charAt(action.ordinal());
                cell.append(
                        switch (policy.decide(member, relation, kind, action)) {
                            case Verdict.Allowed _ -> letter;
                            case Verdict.IfAgreed _ -> Character.toLowerCase(letter);
                            case Verdict.Refused _ -> '-';
                        });
            }
            cells.add(cell.toString());
        }
        return "%-16s%-8s%-8s%-10s%s%n".formatted(kind, cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }

    private static AgencyKind kindOf(RecipientClass recipient) {
        for (AgencyKind kind : AgencyKind.values()) {
            if (kind.recipientClass() == recipient) {
                return kind;
            }
        }
        throw new IllegalStateException("No agency is of class " + recipient);
    }

    private static Member member(AgencyKind agency, Role role) {
        return member(agency, Set.of(role));
    }

    private static Member member(AgencyKind agency, Set<Role> roles) {
        return new Member(MemberId.random(), "Ana", AgencyId.random(), "Agency", agency, roles);
    }

    private static Set<Role> roles(RandomGenerator random) {
        Set<Role> roles = EnumSet.of(Role.values()[random.nextInt(Role.values().length)]);
        for (Role role : Role.values()) {
            if (random.nextInt(4) == 0) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static String written() throws IOException {
        try (InputStream in = PolicyMatrixTest.class.getResourceAsStream("/policy-matrix.txt")) {
            assertThat(in).as("policy-matrix.txt").isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .reduce("", (all, line) -> all + line + System.lineSeparator());
        }
    }
}
