package clew.platform.exchange;

import clew.platform.casework.CaseFile;
import clew.platform.casework.ExploitationForm;
import clew.platform.casework.Need;
import clew.platform.casework.nrm.StageKind;
import clew.platform.directory.AgencyId;
import clew.platform.directory.ServiceKind;
import clew.platform.exchange.htcds.Languages;
import clew.platform.person.Person;
import clew.platform.person.Sex;
import clew.platform.referral.Referral;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What Clew's own records say of a case in the fields of HTCDS 2.0.
///
/// Clew keeps a name whole, so it stands in `prs_FirstName`. Whether a person is a victim is said only after a human
/// decided so; before, the code is that of a possible victim once there is a presumption, and none at first contact.
final class ModelFields {

    /// What Clew knows of a case.
    ///
    /// @param sent the referrals that the agency sent, the oldest first
    /// @param agencies the names of the agencies they went to
    /// @param forms what was written last of the forms of exploitation
    record Known(
            Person person,
            CaseFile file,
            StageKind stage,
            List<Need> needs,
            List<Referral> sent,
            Map<AgencyId, String> agencies,
            Set<ExploitationForm> forms) {

        /// What Clew knows of a case that was just opened.
        static Known fresh(Person person, CaseFile file, StageKind stage, Set<ExploitationForm> forms) {
            return new Known(person, file, stage, List.of(), List.of(), Map.of(), forms);
        }
    }

    private ModelFields() {}

    /// The fields, with support plans and referrals numbered after those that a file brought.
    static Map<String, String> of(Known known, int firstPlan, int firstReferral) {
        Map<String, String> fields = new LinkedHashMap<>();
        ofPerson(known.person(), fields);
        put(fields, "vic_TraffickingStatus", status(known.stage()));
        put(fields, FormMapping.FIELD, FormMapping.codes(known.forms()));
        fields.put("cas_Status", caseStatus(known.file(), known.stage()));
        put(fields, "cas_CaseOwner", known.file().responsibleName());
        int referral = firstReferral;
        for (Referral sent : known.sent()) {
            String suffix = suffix(referral++);
            put(fields, "cas_ReferredOrganisation" + suffix, known.agencies().get(sent.to()));
            fields.put("cas_ReasonForOutgoingReferral" + suffix, "AdditionalServicesRequired");
            fields.put("cas_OutgoingReferralDate" + suffix, utc(sent.sentAt()));
        }
        int plan = firstPlan;
        for (Need need : known.needs()) {
            if (!planType(need.kind()).isEmpty()) {
                ofNeed(need, suffix(plan++), fields);
            }
        }
        return fields;
    }

    private static void ofNeed(Need need, String suffix, Map<String, String> fields) {
        fields.put("spl_Type" + suffix, planType(need.kind()));
        put(fields, "spl_Objectives" + suffix, need.note());
        put(fields, "spl_PlannedEndDate" + suffix, day(need.wantedBy()));
        put(fields, "spl_ActualEndDate" + suffix, need.status().pending() ? null : utc(need.changedAt()));
    }

    private static String suffix(int occurrence) {
        return occurrence == 1 ? "" : "." + occurrence;
    }

    private static String utc(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    private static void ofPerson(Person person, Map<String, String> fields) {
        fields.put("prs_FirstName", person.displayName());
        fields.put("prs_Gender", gender(person.sex()));
        put(fields, "prs_Birthdate", day(person.birthDate()));
        put(fields, "prs_Citizenship", String.join(";", person.citizenships()));
        String language = person.language();
        if (language != null) {
            Languages.ofShortest(language).ifPresent(code -> fields.put("prs_PrimaryLanguage", code));
        }
    }

    private static void put(Map<String, String> fields, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(column, value);
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String gender(Sex sex) {
        return switch (sex) {
            case FEMALE -> "Feminine";
            case MALE -> "Masculine";
            case OTHER, UNKNOWN -> "NonSpecifiedUnknown";
        };
    }

    private static @Nullable String status(StageKind stage) {
        return switch (stage) {
            case DETECTED, CLOSED, WITHDRAWN, FOLLOW_UP -> null;
            case PRESUMED, RECOVERY, APPEAL -> "PossibleVictimOfTrafficking";
            case IDENTIFIED, SUPPORT -> "ActualVictimOfTrafficking";
            case NEGATIVE -> "NotAVictimOfTrafficking";
        };
    }

    private static String caseStatus(CaseFile file, StageKind stage) {
        if (!file.open()) {
            return "Closed";
        }
        return stage == StageKind.FOLLOW_UP ? "FollowUp" : "Active";
    }

    private static String planType(ServiceKind kind) {
        return switch (kind) {
            case MEDICAL, PSYCHOLOGICAL -> "Health";
            case LEGAL_ADVICE, ASYLUM_PROCEDURE, RESIDENCE_PERMIT, DOCUMENTS, LABOUR_RIGHTS -> "Legal";
            case MATERIAL_HELP -> "Financial";
            case EDUCATION -> "Education";
            case WORK_AND_TRAINING -> "Livelihood";
            case SHELTER, COUNSELLING, GUARDIANSHIP, CHILD_PROTECTION, FAMILY_TRACING, RETURN_AND_REINTEGRATION ->
                "SocialCare";
            case INTERPRETATION, IDENTIFICATION, INVESTIGATION -> "";
        };
    }
}
