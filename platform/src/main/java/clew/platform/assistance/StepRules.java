package clew.platform.assistance;

import clew.platform.assistance.Refusal.Code;
import clew.platform.directory.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether a step can be written down: a pure function that returns every reason against it, with the article.
///
/// No rule asks whether the person has a residence permit, works with the police, has accepted another service or is
/// identified; `nothingThatAPersonDeclinesStopsAnythingElse` in the tests holds it to that. The rules refuse what the
/// law forbids to *do*, and what would leave a record without its meaning (a period without days).
final class StepRules {

    /// The shortest recovery and reflection period in days: CETS 197, art. 13(1).
    static final int SHORTEST_RECOVERY = 30;

    private static final String ART_13_1 = "assistance.law.13.1";
    private static final String ART_12_6 = "assistance.law.12.6";
    private static final String ART_16_2 = "assistance.law.16.2";
    private static final String ART_16_7 = "assistance.law.16.7";
    private static final String GDPR_12_4 = "assistance.law.gdpr.12.4";
    private static final String NONE = "";
    private static final Set<Ground> NEVER = EnumSet.of(Ground.DID_NOT_CO_OPERATE, Ground.DID_NOT_TESTIFY);
    private static final Set<Ground> NOT_ALL = EnumSet.of(Ground.ANSWERED_IN_PART, Ground.NOT_DONE);
    private static final Set<Step> AMOUNTS = EnumSet.of(Step.CLAIM_PAID);

    private StepRules() {}

    /// Every reason against a step; none means that it can be written down.
    static List<Refusal> against(Strand strand, Entry entry, Circumstances now) {
        List<Refusal> against = new ArrayList<>();
        if (!strand.next().contains(entry.step())) {
            against.add(Refusal.of(Code.ORDER, NONE, Reason.of(entry.step().key()), standing(strand)));
        }
        days(entry, now, against);
        ground(entry, against);
        ownData(entry, against);
        if (AMOUNTS.contains(entry.step()) && entry.cost() == null) {
            against.add(Refusal.of(Code.AMOUNT_MISSING, NONE));
        }
        recovery(strand, entry, against);
        returning(strand, entry, now, against);
        return List.copyOf(against);
    }

    private static Reason standing(Strand strand) {
        Step standing = strand.standing();
        return Reason.of(standing == null ? "assistance.notBegun" : standing.key());
    }

    private static void days(Entry entry, Circumstances now, List<Refusal> against) {
        if (entry.on().isAfter(now.today())) {
            against.add(Refusal.of(Code.DAY_AHEAD, NONE));
        }
        boolean from = entry.step().asks(Asks.FROM) && entry.from() == null;
        boolean until = entry.step().asks(Asks.UNTIL) && entry.until() == null;
        if (from || until) {
            against.add(Refusal.of(Code.DAY_MISSING, NONE));
        }
        if (entry.from() != null && entry.until() != null && entry.until().isBefore(entry.from())) {
            against.add(Refusal.of(Code.DAYS_REVERSED, NONE));
        }
    }

    private static void ground(Entry entry, List<Refusal> against) {
        List<Ground> known = entry.step().grounds();
        if (known.isEmpty()) {
            return;
        }
        if (entry.ground() == null) {
            against.add(Refusal.of(Code.GROUND_MISSING, NONE));
        } else if (!known.contains(entry.ground())) {
            against.add(Refusal.of(Code.GROUND_UNKNOWN, NONE));
        }
    }

    private static void ownData(Entry entry, List<Refusal> against) {
        if (entry.step().asks(Asks.WAY) && entry.way() == null) {
            against.add(Refusal.of(Code.WAY_MISSING, NONE));
        }
        if (entry.ground() != null
                && NOT_ALL.contains(entry.ground())
                && entry.words().isBlank()) {
            against.add(Refusal.of(Code.ANSWER_WITHOUT_REASON, GDPR_12_4));
        }
    }

    private static void recovery(Strand strand, Entry entry, List<Refusal> against) {
        LocalDate until = entry.until();
        if (entry.step() == Step.RECOVERY_GRANTED && entry.from() != null && until != null) {
            // From the 1st until the 30th are 30 days: both count.
            if (until.isBefore(entry.from().plusDays(SHORTEST_RECOVERY - 1))) {
                against.add(Refusal.of(Code.RECOVERY_TOO_SHORT, ART_13_1, Integer.toString(SHORTEST_RECOVERY)));
            }
        }
        if (entry.step() == Step.RECOVERY_EXTENDED && until != null) {
            LocalDate before = strand.course().reversed().stream()
                    .map(Happening::until)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(until);
            if (until.isBefore(before)) {
                against.add(Refusal.of(Code.DAYS_REVERSED, NONE));
            }
        }
        if (entry.step() == Step.RECOVERY_ENDED && entry.ground() != null && NEVER.contains(entry.ground())) {
            against.add(Refusal.of(Code.NEVER_FOR_NOT_CO_OPERATING, ART_12_6));
        }
    }

    private static void returning(Strand strand, Entry entry, Circumstances now, List<Refusal> against) {
        if (entry.step() == Step.RETURN_ASSESSED && !complete(entry.risks())) {
            against.add(Refusal.of(Code.RISKS_INCOMPLETE, NONE));
        }
        if (entry.step() != Step.RETURN_FOUND_SAFE && entry.step() != Step.RETURNED) {
            return;
        }
        Optional<Happening> assessed = sinceRaised(strand);
        if (assessed.isEmpty()) {
            against.add(Refusal.of(Code.RETURN_NOT_ASSESSED, ART_16_2));
        } else if (entry.step() == Step.RETURN_FOUND_SAFE) {
            weigh(assessed.get().risks(), entry, against);
        }
        if (now.child() && !now.determined()) {
            against.add(Refusal.of(Code.CHILD_WITHOUT_DETERMINATION, ART_16_7));
        }
    }

    private static void weigh(Map<ReturnRisk, ReturnRisk.Found> risks, Entry entry, List<Refusal> against) {
        if (risks.values().stream().anyMatch(found -> found.level() == ReturnRisk.Level.NOT_KNOWN)) {
            against.add(Refusal.of(Code.RISK_UNKNOWN, ART_16_2));
        }
        boolean grave = risks.values().stream().anyMatch(found -> found.level() == ReturnRisk.Level.GRAVE);
        if (grave && entry.words().isBlank()) {
            against.add(Refusal.of(Code.RISK_GRAVE, ART_16_2));
        }
    }

    private static Optional<Happening> sinceRaised(Strand strand) {
        List<Happening> course = strand.course();
        for (Happening each : course.reversed()) {
            if (each.step() == Step.RETURN_ASSESSED) {
                return Optional.of(each);
            }
            if (each.step() == Step.RETURN_RAISED) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean complete(Map<ReturnRisk, ReturnRisk.Found> risks) {
        return risks.size() == ReturnRisk.values().length
                && risks.values().stream()
                        .allMatch(found -> found.level() == ReturnRisk.Level.NOT_KNOWN
                                || !found.source().isBlank());
    }
}
