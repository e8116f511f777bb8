package clew.platform.access.factors;

import clew.platform.access.MemberId;
import clew.platform.access.RandomToken;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ten codes that work once each, for the day the authenticator app is lost. A code has 78 bits of randomness; only a
/// hash of it is kept.
@Repository
class RecoveryCodes {

    private static final int CODES = 10;
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    /// No 0, 1, i, l, o, u: nothing that is taken for something else.
    private static final String SIGNS = "23456789abcdefghjkmnpqrstvwxyz";

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes new codes; those before no longer work.
    List<String> make(MemberId member, OffsetDateTime now) {
        forget(member);
        List<String> codes = new ArrayList<>();
        for (int number = 0; number < CODES; number++) {
            String code = one();
            codes.add(code);
            jdbc.sql("insert into recovery_code (member_id, code_hash, created_at) values (?, ?, ?)")
                    .params(member.value(), hash(member, code), now)
                    .update();
        }
        return codes;
    }

    /// Uses a code up; false if it is none of the member's, or was used. Of two who use it at once, one gets true.
    boolean use(MemberId member, String typed, OffsetDateTime now) {
        return jdbc.sql("""
                                update recovery_code set used_at = ?
                                where member_id = ? and code_hash = ? and used_at is null
                                """).params(now, member.value(), hash(member, typed)).update() == 1;
    }

    int left(MemberId member) {
        return jdbc.sql("select count(*) from recovery_code where member_id = ? and used_at is null")
                .param(member.value())
                .query(Integer.class)
                .single();
    }

    void forget(MemberId member) {
        jdbc.sql("delete from recovery_code where member_id = ?")
                .param(member.value())
                .update();
    }

    private String one() {
        StringBuilder code = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            if (place > 0 && place % GROUP == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private static String hash(MemberId member, String typed) {
        return RandomToken.hash(member + "/" + typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
