package clew.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.directory.Reason;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @CsvSource({
        // eleven and twelve characters, also where a character is two units or more bytes
        "korbe-vinal,    ana, short",
        "korbe-vinale,   ana, none",
        "😀😁😂😃😄😅😆😇😈😉😊,   ana, short",
        "😀😁😂😃😄😅😆😇😈😉😊😋, ana, none",
        // one of those that everybody tries, whatever its letters' size
        "1qaz2wsx3edc,   ana, common",
        "1QAZ2wsx3EDC,   ana, common",
        // one piece again and again, the last time perhaps not whole
        "korbkorbkorb,   ana, common",
        "korbkorbkorbk,  ana, common",
        "zzzzzzzzzzzz,   ana, common",
        "korbekorbekorbe, ana, none",
        // the user name and little more
        "anamariapopa12, AnaMariaPopa, userName",
        "anapopa1234567, AnaPopa, none",
        "xanapopa12345,  AnaPopa, userName",
        "korbe-vinale,   '  ', none",
    })
    void aPasswordIsLongUncommonAndNotTheName(String password, String name, String problem) {
        assertThat(rules.problems(password, name))
                .extracting(Reason::key)
                .isEqualTo(problem.equals("none") ? List.of() : List.of("access.password." + problem));
    }

    @ParameterizedTest
    @CsvSource({"72, true", "73, false"})
    void itHasAtMostTheBytesThatAreCompared(int bytes, boolean good) {
        String password = "korbe-vinal-" + "abcdefghij".repeat(7);
        assertThat(rules.problems(password.substring(0, bytes), "ana").isEmpty())
                .isEqualTo(good);
    }
}
