package clew.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever the trail speaks of, the room that keeps it can say whom it is about: else a person's report has a hole,
/// and the trail does not forget them.
class SubjectsOfPersonTest {

    private static final Path SOURCES = Path.of("src/main/java/clew/platform");
    private static final Pattern SUBJECT = Pattern.compile("(?:Subject\\.of|new Subject)\\(\\s*\"([a-z-]+)\"");

    /// Which class answers for a type of subject. Rooms that speak of cases and persons only need none of their own.
    private static final Map<String, String> ANSWERED = Map.of(
            "person", "person/PersonSubjects",
            "erasure", "person/PersonSubjects",
            "case", "casework/CaseSubjects",
            "screening", "recognition/RecognitionSubjects",
            "arrival-group", "recognition/RecognitionSubjects",
            "glass", "consent/GlassSubjects",
            "referral", "referral/ReferralSubjects",
            "message", "relay/MessageSubjects",
            "import", "exchange/ImportSubjects");

    /// What is about no person whose data are kept. A snapshot is a year's counts; who looks at the rows behind a count
    /// is noted on each person.
    private static final Set<String> NOBODYS = Set.of("member", "agency", "none", "snapshot");

    @Test
    void everyTypeOfSubjectIsAnsweredFor() throws IOException {
        Set<String> unknown = subjects();
        assertThat(unknown).containsAll(ANSWERED.keySet());

        unknown.removeAll(ANSWERED.keySet());
        unknown.removeAll(NOBODYS);

        assertThat(unknown)
                .as("let the room implement SubjectsOfPerson for these, and add them here")
                .isEmpty();
    }

    @Test
    void whoIsSaidToAnswerDoes() throws IOException {
        for (String name : ANSWERED.values()) {
            assertThat(Files.readString(SOURCES.resolve(name + ".java")))
                    .contains("@Component", "implements SubjectsOfPerson");
        }
    }

    private static Set<String> subjects() throws IOException {
        Set<String> subjects = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher found = SUBJECT.matcher(Files.readString(file));
                while (found.find()) {
                    subjects.add(found.group(1));
                }
            }
        }
        return subjects;
    }
}
