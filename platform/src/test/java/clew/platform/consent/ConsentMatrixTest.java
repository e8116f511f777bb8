package clew.platform.consent;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.access.Action;
import clew.platform.access.Cover;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Passage;
import clew.platform.access.Policy;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.access.Verdict;
import clew.platform.consent.rules.Answer;
import clew.platform.consent.rules.Asker;
import clew.platform.consent.rules.Book;
import clew.platform.consent.rules.Ground;
import clew.platform.consent.rules.Lack;
import clew.platform.consent.rules.Permit;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Recipient;
import clew.platform.consent.rules.Refused;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.RecipientClass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Consent as policy, case by case, against the table that people can read: `consent-matrix.csv`.
class ConsentMatrixTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static final Map<String, AgencyKind> AGENCIES = Map.of(
            "shelter", AgencyKind.SHELTER,
            "clinic", AgencyKind.MEDICAL,
            "ca", AgencyKind.COMPETENT_AUTHORITY,
            "police", AgencyKind.POLICE,
            "labour", AgencyKind.LABOUR_INSPECTION,
            "asylum", AgencyKind.ASYLUM,
            "border", AgencyKind.BORDER,
            "coord", AgencyKind.CO_ORDINATION);

    private final Policy policy = new Policy();

    @Test
    void thereAreAtLeastTwoHundredWrittenCasesAndNoneTwice() throws IOException {
        assertThat(cases().toList()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAnswerIsAsWritten(String line) {
        String[] field = line.split(";", -1);
        Book book = book(field[0]);
        Instant at = hour(field[1]);
        Member asker = asker(field[2]);
        Relation relation = Relation.valueOf(field[2].replaceAll(".*\\((.*)\\)", "$1"));
        DataKind kind = DataKind.valueOf(field[3]);
        Verdict verdict = policy.decide(asker, relation, kind, Action.valueOf(field[4]));
        Passage passage = Passage.decide(
                new Passage.Question(relation, kind, asker.agencyKind().recipientClass(), true),
                verdict,
                () -> book.open(Asker.of(asker), at),
                () -> field[5].equals("service"));

        assertThat(answer(passage)).as(line).isEqualTo(field[6]);
        assertThat(why(passage, verdict, book, asker, kind, at)).as(line).isEqualTo(field[7]);
    }

    private static String answer(Passage passage) {
        return switch (passage) {
            case Passage.Open _ -> "allowed";
            case Passage.Shut shut -> shut.hidden() ? "404" : "403";
        };
    }

    private static String why(Passage passage, Verdict verdict, Book book, Member asker, DataKind kind, Instant at) {
        return switch (passage) {
            case Passage.Open(Verdict.Allowed _, @Nullable Cover cover) ->
                cover == null ? "mandate" : cover.basis().name();
            case Passage.Shut _ ->
                verdict instanceof Verdict.Refused
                        ? "policy"
                        : ((Answer.Shut) book.ask(Asker.of(asker), kind, at))
                                .closest().stream().sorted().map(Lack::name).collect(Collectors.joining(","));
        };
    }

    static Stream<String> cases() throws IOException {
        try (InputStream in = ConsentMatrixTest.class.getResourceAsStream("/consent-matrix.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).skip(1).toList().stream();
        }
    }

    private static Book book(String records) {
        List<Permit> permits = new ArrayList<>();
        List<Refused> refusals = new ArrayList<>();
        int number = 0;
        for (String record : records.isEmpty() ? new String[0] : records.split(" \\+ ")) {
            read(new UUID(0, number++), record, permits, refusals);
        }
        return new Book(permits, refusals);
    }

    private static void read(UUID id, String record, List<Permit> permits, List<Refused> refusals) {
        String[] word = record.substring(2).split(" ");
        Set<DataKind> kinds =
                Arrays.stream(word[2].split(",")).map(DataKind::valueOf).collect(Collectors.toSet());
        String[] end = word[3].split("!");
        Instant from = hour(end[0].split("\\.\\.")[0]);
        Instant until = end[0].endsWith("-") ? null : hour(end[0].split("\\.\\.")[1]);
        Instant ended = end.length == 1 ? null : hour(end[1]);
        switch (record.charAt(0)) {
            case 'A' ->
                permits.add(
                        new Permit.Agreed(id, purposes(word[1]), recipient(word[0]), kinds, from, from, until, ended));
            case 'G' ->
                permits.add(new Permit.Lawful(
                        id,
                        Ground.DANGER_TO_LIFE,
                        recipient(word[0]),
                        kinds,
                        from,
                        Objects.requireNonNull(until),
                        ended));
            case 'B' ->
                permits.add(new Permit.Glass(id, member(word[0]), kinds, from, Objects.requireNonNull(until), ended));
            case 'R' -> refusals.add(new Refused(id, purposes(word[1]), recipient(word[0]), kinds, from, ended));
            default -> throw new IllegalArgumentException(record);
        }
    }

    private static Recipient recipient(String name) {
        return name.startsWith("@")
                ? new Recipient.Every(RecipientClass.valueOf(name.substring(1)))
                : new Recipient.One(agency(name));
    }

    private static Set<Purpose> purposes(String initials) {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        Map<Character, Purpose> known = Map.of(
                'A', Purpose.ASSISTANCE,
                'I', Purpose.IDENTIFICATION,
                'V', Purpose.INVESTIGATION,
                'R', Purpose.RESIDENCE,
                'S', Purpose.STATISTICS,
                'F', Purpose.FAMILY_TRACING);
        initials.chars().mapToObj(one -> known.get((char) one)).forEach(purposes::add);
        return purposes;
    }

    private static Member asker(String text) {
        String name = text.replaceAll(".*@(.*)\\(.*", "$1");
        Role role = Role.valueOf(text.substring(0, text.indexOf('@')));
        return new Member(
                member("me"), "Ana", agency(name), name, Objects.requireNonNull(AGENCIES.get(name)), Set.of(role));
    }

    private static AgencyId agency(String name) {
        return new AgencyId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static MemberId member(String name) {
        return new MemberId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static Instant hour(String hours) {
        return NOON.plus(Duration.ofHours(Long.parseLong(hours)));
    }
}
