package clew.platform.consent;

import clew.platform.access.DataKind;
import clew.platform.consent.rules.Ground;
import clew.platform.consent.rules.Recipient;
import clew.platform.web.DateParts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// A ground on which the law allows sharing without agreement, as it is typed.
record GroundForm(
        @Nullable String to,
        @Nullable Set<DataKind> kinds,
        @Nullable Ground ground,
        @Nullable String law,
        @Nullable String why,
        @Nullable DateParts until) {

    private static final int LONGEST = 4000;
    private static final int LONGEST_LAW = 300;

    void check(BindingResult errors, LocalDate today) {
        if (recipient() == null) {
            errors.rejectValue("to", "consent.fault.to");
        }
        if (kinds == null || kinds.isEmpty() || !ConsentTexts.KINDS.containsAll(kinds)) {
            errors.rejectValue("kinds", "consent.fault.kinds");
        }
        if (ground == null) {
            errors.rejectValue("ground", "consent.fault.ground");
        }
        if ((ground == Ground.DUTY_IN_LAW && blank(law)) || (law != null && law.length() > LONGEST_LAW)) {
            errors.rejectValue("law", "consent.fault.law");
        }
        if (blank(why) || Objects.requireNonNull(why).length() > LONGEST) {
            errors.rejectValue("why", "consent.fault.why");
        }
        if (until == null || until.date().filter(today::isBefore).isEmpty()) {
            errors.rejectValue("until", "consent.fault.until");
        }
    }

    Basis basis() {
        return new Basis.OnGround(
                Objects.requireNonNull(ground),
                blank(law) ? null : Objects.requireNonNull(law).strip(),
                Objects.requireNonNull(why).strip());
    }

    Share share(Instant from, ZoneId zone) {
        Instant end = Objects.requireNonNull(until)
                .date()
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        return new Share(Set.of(), Objects.requireNonNull(recipient()), Objects.requireNonNull(kinds), from, end);
    }

    private @Nullable Recipient recipient() {
        return new AskForm(to, null, null, null, null, null, null, null, null, null).recipient();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
